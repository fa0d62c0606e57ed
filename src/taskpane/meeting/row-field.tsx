import { useId, useState, type KeyboardEvent } from 'react';
import {
  Button,
  Field,
  Input,
  makeStyles,
  Select,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { spokenFor } from '../../app/meeting/as-if';
import { draftOf, type DraftRow } from '../../app/row/draft';
import { columnOf, shownText, typedValue } from '../../app/row/typed-value';
import { lists } from '../../register/lists';
import { aside } from '../language-marks';
import { meetingMessages as words } from './meeting-messages';
import type { Meeting } from './use-meeting';

const useStyles = makeStyles({
  // The web view of the pane is 320 px wide at the least: nothing may widen it.
  field: { minWidth: 0, '& select': { width: '100%', textOverflow: 'ellipsis' } },
  clash: {
    borderLeft: `3px solid ${tokens.colorPaletteDarkOrangeForeground1}`,
    paddingLeft: tokens.spacingHorizontalS,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
  },
  choices: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** One cell of a row as a field: its column says of which kind, and the rules speak under it. */
export function RowField(props: {
  meeting: Meeting;
  row: DraftRow;
  header: string;
  label?: string;
  /** What is offered, for names and the like. */
  options?: readonly string[];
  hint?: string | undefined;
}) {
  const { meeting, row, header, label = header, options = [], hint } = props;
  const styles = useStyles();
  const list = useId();
  const [isLeft, setLeft] = useState(false);
  const { desk, drafts, spoken } = meeting;
  const column = columnOf(row.table, header);
  const own = draftOf(drafts, row.table, row.key);
  const typed = own?.cells[header];
  const seen =
    row.added === undefined
      ? desk?.rows.cell(row.table, row.key, header)
      : (row.added[header] ?? '');
  const isAbsent =
    seen === undefined || (row.added !== undefined && !desk?.rows.hasColumn(row.table, header));
  if (isAbsent) {
    return (
      <Field label={label} hint={words.absent(header)} className={styles.field}>
        <Input disabled value="" />
      </Field>
    );
  }
  const text = typed?.text ?? shownText(column, seen);
  const value = typedValue(column, text);
  const isClash =
    typed !== undefined &&
    row.added === undefined &&
    typed.before !== seen &&
    value.ok &&
    value.value !== seen;
  const said = spokenFor(spoken, row, header);
  const fault = value.ok ? undefined : value.why;
  const state = told(isLeft ? fault : undefined, said);
  const understood =
    value.ok && value.understood !== '' && typed ? words.understood(value.understood) : undefined;
  const onText = (next: string) => {
    meeting.type(row, header, next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // The Enter that takes a word from an input method is not for us.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    meeting.save();
  };
  return (
    <Field
      label={label}
      className={styles.field}
      hint={understood ?? hint ?? null}
      validationState={state.state}
      validationMessage={state.message}
    >
      {(field) => (
        <>
          {column?.list !== undefined ? (
            <Select {...field} value={text} onChange={(_, data) => onText(data.value)}>
              <option value="">{words.unset}</option>
              {!(lists[column.list] as readonly string[]).includes(text) && text !== '' && (
                <option value={text}>{text}</option>
              )}
              {lists[column.list].map((entry) => (
                <option key={entry}>{entry}</option>
              ))}
            </Select>
          ) : column?.kind === 'long' ? (
            <Textarea
              {...field}
              value={text}
              resize="vertical"
              onChange={(_, data) => onText(data.value)}
            />
          ) : (
            <Input
              {...field}
              value={text}
              list={options.length > 0 ? list : undefined}
              onChange={(_, data) => onText(data.value)}
              onBlur={() => setLeft(true)}
              onFocus={() => setLeft(false)}
              onKeyDown={onKeyDown}
            />
          )}
          {options.length > 0 && (
            <datalist id={list}>
              {options.map((option) => (
                <option key={option} value={option} />
              ))}
            </datalist>
          )}
          {isClash && (
            <div role="group" aria-label={words.clash(label)} className={styles.clash}>
              <strong>{words.clash(label)}</strong>
              <span>{words.theirs(shownText(column, seen))}</span>
              <span>{words.mine(text)}</span>
              <div className={styles.choices}>
                <Button size="small" onClick={() => meeting.keepMine(row, header)}>
                  {words.keepMine}
                </Button>
                <Button size="small" onClick={() => meeting.takeTheirs(row, header)}>
                  {words.takeTheirs}
                </Button>
              </div>
            </div>
          )}
        </>
      )}
    </Field>
  );
}

function told(fault: string | undefined, said: ReturnType<typeof spokenFor>) {
  if (fault !== undefined) return { state: 'error' as const, message: fault };
  if (said === undefined) return { state: 'none' as const, message: null };
  const state = said.severity === 'E' ? ('error' as const) : ('warning' as const);
  return { state, message: aside(said.text, said.rule) };
}
