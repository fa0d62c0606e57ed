import { useMemo, useState, type KeyboardEvent } from 'react';
import { makeStyles } from '@fluentui/react-components';
import { spokenFor } from '../../app/meeting/as-if';
import { draftOf, type DraftRow } from '../../app/row/draft';
import { offerFor, type Offer } from '../../app/row/field-offers';
import { cellsAsTyped, fieldsOf } from '../../app/row/row-fields';
import { shownText } from '../../app/row/typed-value';
import { identity } from '../../register/identity';
import { CellField } from '../fields/cell-field';
import { isComposing } from '../fields/composing';
import { fieldMessages } from '../fields/field-messages';
import { inWords } from '../in-words';
import { aside } from '../language-marks';
import type { Meeting } from './use-meeting';

const useStyles = makeStyles({ keys: { display: 'contents' } });

/** One cell of a row as a field: its column says of which kind, and the rules speak under it. */
export function RowField(props: {
  meeting: Meeting;
  row: DraftRow;
  header: string;
  label?: string;
  /** Who is offered before all others. */
  first?: string;
  hint?: string | undefined;
}) {
  const { meeting, row, header, label = header, first = '', hint } = props;
  const styles = useStyles();
  const [isLeft, setLeft] = useState(true);
  const { desk, drafts, spoken } = meeting;
  const own = draftOf(drafts, row.table, row.key) ?? row;
  const { field, offer } = useMemo(() => {
    if (!desk) return { field: undefined, offer: undefined };
    const place = desk.rows.rowOf(own.table, own.key);
    const at = typeof place === 'number' ? place : undefined;
    const fields = fieldsOf(desk, own, at);
    const found = fields.find((each) => identity(each.header) === identity(header));
    const isThere = own.added !== undefined || at !== undefined;
    return {
      field: isThere ? found : undefined,
      offer: found && offerFor(desk, own.table, found.code, cellsAsTyped(fields)),
    };
  }, [desk, own, header]);
  const absent = fieldMessages.absent(header);
  const onText = (next: string) => {
    meeting.type(row, header, next);
  };
  if (!field) return <CellField {...{ label, absent, onText }} column={undefined} text="" />;
  const { column, seen, text, typed, value, isClash, isPercent } = field;
  const said = spokenFor(spoken, row, header);
  const isUnread = !value.ok && isLeft;
  const severity = isUnread ? 'E' : said?.severity;
  const understood =
    value.ok && value.understood !== '' && typed
      ? fieldMessages.understood(value.understood)
      : hint;
  const onKeyDown = (event: KeyboardEvent) => {
    const { target } = event;
    if (event.key !== 'Enter' || !(target instanceof HTMLInputElement)) return;
    // The Enter that takes a word from an input method, or an entry from a list, is not for us.
    if (isComposing(event) || target.getAttribute('aria-expanded') === 'true') return;
    event.preventDefault();
    event.stopPropagation();
    meeting.save();
  };
  return (
    <div className={styles.keys} onKeyDownCapture={onKeyDown}>
      <CellField
        {...{ label, column, text, onText }}
        onLeave={setLeft}
        hint={understood}
        state={severity === undefined ? 'none' : severity === 'E' ? 'error' : 'warning'}
        message={
          isUnread ? fieldMessages.untyped(value) : said && aside(inWords(said.said), said.rule)
        }
        offer={offer && withFirst(offer, first)}
        absent={seen === undefined ? absent : undefined}
        clash={
          isClash
            ? {
                theirs: shownText(column, seen ?? '', isPercent),
                onMine: () => meeting.keepMine(row, header),
                onTheirs: () => meeting.takeTheirs(row, header),
              }
            : undefined
        }
      />
    </div>
  );
}

/** The one who is meant as a rule stands above the others. */
function withFirst(offer: Offer, first: string): Offer {
  if (first === '') return offer;
  const groups = offer.groups.map((group) => {
    const own = group.choices.filter(({ value }) => identity(value) === identity(first));
    const others = group.choices.filter((choice) => !own.includes(choice));
    return { ...group, choices: [...own, ...others] };
  });
  return { ...offer, groups };
}
