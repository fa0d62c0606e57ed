import { useMemo, useState } from 'react';
import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { offerFor } from '../../app/row/field-offers';
import { cellsAsTyped, type FieldOf, fieldsOf } from '../../app/row/row-fields';
import { type SpokenOf, spokenElsewhere, spokenUnder } from '../../app/row/spoken';
import { columnOf, shownText } from '../../app/row/typed-value';
import type { DraftRow } from '../../app/row/draft';
import type { RowDesk } from '../../app/row/row-desk';
import { isBlank } from '../../register/cell-fault';
import { CellField, type Message } from '../fields/cell-field';
import { fieldMessages } from '../fields/field-messages';
import { inWords } from '../in-words';
import { asWords } from '../learnt';
import { aside } from '../language-marks';
import { rowMessages as words } from './row-messages';
import type { RowHand } from './use-row';

const useStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  said: { display: 'block' },
  remedies: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** The row as a form: what its table's declaration says of each column, and what the rules say. */
export function RowForm(props: {
  hand: RowHand;
  desk: RowDesk;
  draft: DraftRow;
  showsHelp: boolean;
}) {
  const { hand, desk, draft, showsHelp } = props;
  const { spoken, at } = hand;
  const fields = useMemo(() => fieldsOf(desk, draft, at?.row), [desk, draft, at?.row]);
  const cells = useMemo(() => cellsAsTyped(fields), [fields]);
  const elsewhere = spokenElsewhere(
    spoken,
    fields.map(({ header }) => header),
  );
  return (
    <>
      {elsewhere.map(({ problem }) => (
        <MessageBar
          key={`${problem.rule} ${problem.message}`}
          intent={
            problem.severity === 'E' ? 'error' : problem.severity === 'W' ? 'warning' : 'info'
          }
          layout="multiline"
        >
          <MessageBarBody>{aside(inWords(problem.said), problem.rule)}</MessageBarBody>
        </MessageBar>
      ))}
      {fields.map((field) => (
        <OneField
          key={field.header}
          {...{ hand, desk, draft, field, showsHelp }}
          offer={offerFor(desk, draft.table, field.code, cells)}
        />
      ))}
    </>
  );
}

function OneField(props: {
  hand: RowHand;
  desk: RowDesk;
  draft: DraftRow;
  field: FieldOf;
  showsHelp: boolean;
  offer: ReturnType<typeof offerFor>;
}) {
  const { hand, draft, field, showsHelp, offer } = props;
  const styles = useStyles();
  const [isLeft, setLeft] = useState(true);
  const { header, column, seen, text, typed, value, isReadOnly } = field;
  const isUntouched = draft.added !== undefined && typed === undefined && isBlank(seen ?? '');
  // Of a row that is only begun the rules would say that all is missing.
  const said = isUntouched ? [] : spokenUnder(hand.spoken, header);
  const fault = value.ok || !isLeft ? undefined : fieldMessages.untyped(value);
  const [worst] = said;
  const severity = fault !== undefined ? 'E' : worst?.problem.severity;
  const change = (next: string) => {
    hand.type(header, next);
  };
  return (
    <div className={styles.field} data-header={header}>
      <CellField
        label={header}
        column={column}
        text={text}
        onText={change}
        onLeave={setLeft}
        hint={hintOf(field, showsHelp)}
        state={severity === 'E' ? 'error' : severity === 'W' ? 'warning' : 'none'}
        message={messageOf(fault, said, styles.said)}
        offer={offer}
        isReadOnly={isReadOnly}
        absent={seen === undefined ? fieldMessages.absent(header) : undefined}
        clash={
          field.isClash
            ? {
                theirs: shownText(column, seen ?? '', field.isPercent),
                onMine: () => hand.keepMine(header),
                onTheirs: () => hand.takeTheirs(header),
              }
            : undefined
        }
      >
        <Remedies hand={hand} draft={draft} said={said} className={styles.remedies} />
      </CellField>
    </div>
  );
}

function hintOf({ column, value, typed, isProposed, isReadOnly }: FieldOf, showsHelp: boolean) {
  const understood =
    value.ok && value.understood !== '' && typed
      ? fieldMessages.understood(value.understood)
      : undefined;
  const own = column?.help && asWords(column.help);
  const help = own ?? (isReadOnly ? words.ownNumber : words.ownColumn);
  const parts = [
    understood,
    isProposed ? words.numbered : undefined,
    showsHelp || column === undefined ? help : undefined,
    showsHelp && column?.authority ? fieldMessages.authority(asWords(column.authority)) : undefined,
  ].filter((part): part is string => part !== undefined && part !== '');
  return parts.length === 0 ? undefined : parts.join(' ');
}

function messageOf(
  fault: string | undefined,
  said: readonly SpokenOf[],
  className: string,
): Message {
  if (fault !== undefined) return asWords(fault);
  if (said.length === 0) return undefined;
  return said.map(({ problem }) => (
    <span key={`${problem.rule} ${problem.message}`} className={className}>
      {aside(inWords(problem.said), problem.rule)}
    </span>
  ));
}

/** What would mend it, put into the fields; it is written when the row is saved. */
function Remedies(props: {
  hand: RowHand;
  draft: DraftRow;
  said: readonly SpokenOf[];
  className: string;
}) {
  const { hand, draft, said, className } = props;
  const offered = said.flatMap(({ problem }) => {
    const { fix, table, row } = problem;
    if (fix?.kind !== 'cells') return [];
    // What stands in other rows is mended where all of it is seen.
    const isOwn = fix.cells.every((cell) => cell.table === table && cell.row === row);
    return isOwn ? [{ rule: problem.rule, fix }] : [];
  });
  if (offered.length === 0) return null;
  return (
    <div className={className}>
      {offered.map(({ rule, fix }) => (
        <Button
          key={`${rule} ${fix.label}`}
          size="small"
          onClick={() => {
            for (const { column, after } of fix.cells) {
              const own = columnOf(draft.table, column, draft.key);
              hand.type(column, shownText(own, after));
            }
          }}
        >
          {asWords(fix.label)}
        </Button>
      ))}
    </div>
  );
}
