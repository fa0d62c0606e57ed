import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Select,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import type { Offer } from '../../app/row/field-offers';
import type { Column } from '../../register/column';
import { lists } from '../../register/lists';
import { splitNames } from '../../register/split-names';
import { fieldMessages as words } from './field-messages';
import { LongField } from './long-field';
import { PickField } from './pick-field';

const useStyles = makeStyles({
  // The web view of the pane is 320 px wide at the least: nothing may widen it.
  field: {
    minWidth: 0,
    overflowWrap: 'anywhere',
    '& select': { width: '100%', textOverflow: 'ellipsis' },
  },
  entries: { display: 'flex', flexWrap: 'wrap' },
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

/** What is said under a field. */
export type Message = string | readonly ReactElement[] | undefined;

/** What a cell holds by now, where it has changed since the typing began. */
export interface Clash {
  readonly theirs: string;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

/** One cell of a row as a field: its column says of which kind. */
export function CellField(props: {
  label: string;
  column: Column | undefined;
  text: string;
  onText: (text: string) => void;
  /** The keyboard has left it: only then is it told that what was typed cannot be read. */
  onLeave?: (isLeft: boolean) => void;
  hint?: string | undefined;
  state?: 'none' | 'error' | 'warning';
  message?: Message;
  offer?: Offer | undefined;
  clash?: Clash | undefined;
  /** Shown and not to be typed: a formula works it out. */
  isReadOnly?: boolean;
  /** Why there is no cell to type into. */
  absent?: string | undefined;
  /** Below the field: what can be done about what is said. */
  children?: ReactNode;
}) {
  const { label, column, text, onText, onLeave, hint, message, offer, clash, children } = props;
  const { state = 'none', isReadOnly = false, absent } = props;
  const styles = useStyles();
  const frame = {
    label,
    className: styles.field,
    hint: hint ?? null,
    validationState: state,
    validationMessage: message === undefined ? null : <>{message}</>,
  };
  if (absent !== undefined) {
    return (
      <Field label={label} hint={absent} className={styles.field}>
        <Input disabled value="" />
      </Field>
    );
  }
  if (isReadOnly) {
    return (
      <Field {...frame}>
        <Input readOnly appearance="filled-darker" value={text} />
      </Field>
    );
  }
  const left = {
    onBlur: () => onLeave?.(true),
    onFocus: () => onLeave?.(false),
  };
  return (
    <>
      {column?.kind === 'choices' && column.list !== undefined ? (
        <Entries {...props} />
      ) : (
        <Field {...frame}>
          {(field) =>
            column?.list !== undefined ? (
              <Select {...field} value={text} onChange={(_, data) => onText(data.value)}>
                <option value="">{words.unset}</option>
                {!(lists[column.list] as readonly string[]).includes(text) && text !== '' && (
                  <option value={text}>{text}</option>
                )}
                {lists[column.list].map((entry) => (
                  <option key={entry}>{entry}</option>
                ))}
              </Select>
            ) : offer !== undefined ? (
              <PickField {...field} {...left} text={text} offer={offer} onText={onText} />
            ) : column?.kind === 'long' ? (
              <LongField
                {...field}
                {...left}
                value={text}
                onChange={(_, data) => onText(data.value)}
              />
            ) : (
              <Input
                {...field}
                {...left}
                value={text}
                inputMode={column?.kind === 'number' ? 'decimal' : 'text'}
                onChange={(_, data) => onText(data.value)}
              />
            )
          }
        </Field>
      )}
      {clash && (
        <div role="group" aria-label={words.clash(label)} className={styles.clash}>
          <strong>{words.clash(label)}</strong>
          <span>{words.theirs(clash.theirs)}</span>
          <span>{words.mine(text)}</span>
          <div className={styles.choices}>
            <Button size="small" onClick={clash.onMine}>
              {words.keepMine}
            </Button>
            <Button size="small" onClick={clash.onTheirs}>
              {words.takeTheirs}
            </Button>
          </div>
        </div>
      )}
      {children}
    </>
  );
}

/** Several entries of one list, each to be ticked. */
function Entries(props: {
  label: string;
  column: Column | undefined;
  text: string;
  onText: (text: string) => void;
  hint?: string | undefined;
  state?: 'none' | 'error' | 'warning';
  message?: Message;
}) {
  const { label, column, text, onText, hint, state = 'none', message } = props;
  const styles = useStyles();
  const chosen = splitNames(text);
  const entries: readonly string[] = column?.list === undefined ? [] : lists[column.list];
  const strange = chosen.filter((part) => !entries.includes(part));
  const toggle = (entry: string, isChosen: boolean) => {
    const next = [...entries, ...strange].filter((each) =>
      each === entry ? isChosen : chosen.includes(each),
    );
    onText(next.join('、'));
  };
  return (
    <Field
      label={label}
      className={styles.field}
      hint={hint ?? null}
      validationState={state}
      validationMessage={message === undefined ? null : <>{message}</>}
    >
      <div role="group" aria-label={label} className={styles.entries}>
        {[...entries, ...strange].map((entry) => (
          <Checkbox
            key={entry}
            label={entry}
            checked={chosen.includes(entry)}
            onChange={(_, { checked }) => toggle(entry, checked === true)}
          />
        ))}
      </div>
    </Field>
  );
}
