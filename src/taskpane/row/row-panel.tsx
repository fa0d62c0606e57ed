import {
  lazy,
  Suspense,
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Switch,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useAction } from '../action';
import type { ChangeCount } from '../changes';
import { DateEntrySwitch } from '../dates/date-entry-switch';
import { isComposing } from '../fields/composing';
import { asWords } from '../learnt';
import { Notices } from '../notices';
import { PanelLayout } from '../panel-layout';
import type { UseCases } from '../use-cases';
import { LinkList } from './link-list';
import { RowForm } from './row-form';
import { RowHead } from './row-head';
import { rowMessages as words } from './row-messages';
import { titleOf } from './row-names';
import { UnsavedRows } from './unsaved-rows';
import { nothingKept, type RowKept } from './kept';
import { type RowHand, useRow } from './use-row';

/** Of one table only. */
const FindingsSection = lazy(async () => ({
  default: (await import('../findings/findings-section')).FindingsSection,
}));

const useStyles = makeStyles({
  // In a pane at its least they stand one below the other.
  actions: { flexWrap: 'wrap', rowGap: tokens.spacingVerticalXS },
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  undo: { marginLeft: 'auto' },
  list: { margin: 0, paddingLeft: '1.2em' },
});

/** 「資料」: the row at hand of any table. Nothing is written before 「儲存」. */
export function RowPanel(props: {
  useCases: UseCases;
  changes: ChangeCount;
  kept: RefObject<RowKept | undefined>;
}) {
  const styles = useStyles();
  const { kept } = props;
  const [own] = useState(() => (kept.current ??= nothingKept()));
  const hand = useRow(props.useCases, props.changes, own);
  const { busy } = useAction();
  const { desk, draft, current, saved } = hand;
  const [isAsking, setAsking] = useState(false);
  const askedAt = useRef<HTMLElement>(null);
  const [help, setHelp] = useState(own.showsHelp);
  useEffect(() => {
    Object.assign(own, { showsHelp: help });
  }, [own, help]);
  const isBusy = busy !== undefined;
  const cells = draft ? Object.keys(draft.cells).length : 0;
  const isNew = current?.kind === 'new';
  const hasUnsaved = cells > 0;
  const sheet = titleOf(hand.table);

  const content = useRef<HTMLDivElement>(null);
  const shown =
    current &&
    (current.kind === 'new'
      ? current.key
      : `${current.at.table} ${current.at.key} ${String(current.at.row)}`);
  const before = useRef(shown);
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    setAsking(false);
    content.current?.scrollTo({ top: 0 });
    // Whoever works in the pane goes on in the row that was opened; from the grid nothing is taken.
    if (!document.hasFocus()) return;
    // ‹ and › are pressed again and again.
    if (document.activeElement?.closest('[data-walk]')) return;
    content.current
      ?.querySelector<HTMLElement>('[data-header] :is(input, textarea, select):not(:disabled)')
      ?.focus();
  }, [shown]);
  useEffect(() => {
    if (saved && saved.blocked.length > 0) content.current?.scrollTo({ top: 0 });
  }, [saved]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) {
      // Nor for a list that would take it as its own.
      if (event.key === 'Enter' || event.key === 'Escape') event.stopPropagation();
      return;
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.stopPropagation();
      hand.save();
    }
  };
  const onEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || isComposing(event)) return;
    const { target } = event;
    // The first Esc closes a list that is open.
    if (target instanceof HTMLElement && target.getAttribute('aria-expanded') === 'true') return;
    // Office takes Esc for the way back to the grid.
    if (hasUnsaved || isNew) event.stopPropagation();
    if (hasUnsaved) {
      askedAt.current = target instanceof HTMLElement ? target : null;
      setAsking((so) => !so);
    } else if (isNew) hand.discard();
  };

  return (
    <PanelLayout
      content={content}
      head={<RowHead {...{ hand, isBusy }} />}
      foot={
        <>
          <Button
            appearance="primary"
            disabledFocusable={isBusy || (!hasUnsaved && !isNew)}
            onClick={hand.save}
          >
            {isNew ? words.saveNew : hasUnsaved ? words.save(cells) : words.nothing}
          </Button>
          {(hasUnsaved || isNew) && (
            <Button disabledFocusable={isBusy} onClick={hand.discard}>
              {words.discard}
            </Button>
          )}
          {!isNew && current && (
            <Button appearance="subtle" disabledFocusable={isBusy} onClick={hand.goTo}>
              {words.toCell}
            </Button>
          )}
          {saved?.entry !== undefined && (
            <Button
              className={styles.undo}
              appearance="subtle"
              disabledFocusable={isBusy}
              onClick={hand.undo}
            >
              {words.undo}
            </Button>
          )}
        </>
      }
    >
      {isAsking && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.discardAsk}</MessageBarBody>
          <MessageBarActions className={styles.actions}>
            <Button
              autoFocus
              onClick={() => {
                setAsking(false);
                // Back to where the question came up.
                askedAt.current?.focus();
              }}
            >
              {words.keep}
            </Button>
            <Button
              onClick={() => {
                setAsking(false);
                hand.discard();
              }}
            >
              {words.discard}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {saved && saved.blocked.length > 0 && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{words.notSaved}</MessageBarTitle>
            <ul className={styles.list}>
              {saved.blocked.map(({ text }) => (
                <li key={text}>{asWords(text)}</li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      {saved && <Notices notices={saved.notices} label={words.notices} />}
      {desk && <UnsavedRows hand={hand} />}
      {desk && hand.table === 'Findings' && !isNew && (
        <Suspense fallback={null}>
          <FindingsSection
            useCases={props.useCases}
            changes={props.changes}
            onOpen={hand.openRow}
            onRead={hand.lookFiltered}
            answered={hand.answered}
          />
        </Suspense>
      )}
      {desk && !current && <Nothing hand={hand} sheet={sheet} />}
      {desk && draft && (
        // Keys of the form as a whole; each field is a control of its own.
        <div className={styles.form} onKeyDownCapture={onKeyDown} onKeyDown={onEscape}>
          <Switch
            label={words.help}
            checked={help ?? isNew}
            onChange={(_, { checked }) => {
              setHelp(checked);
            }}
          />
          <RowForm hand={hand} desk={desk} draft={draft} showsHelp={help ?? isNew} />
          <LinkList hand={hand} />
          <DateEntrySwitch isOffices={desk.facts.settings.convertRocDates === '是'} />
        </div>
      )}
    </PanelLayout>
  );
}

function Nothing({ hand, sheet }: { hand: RowHand; sheet: string }) {
  const { desk, table } = hand;
  const on = desk?.rows.of(table);
  if (!on) return <Text>{words.noTable(sheet)}</Text>;
  return <Text>{on.rows.length === 0 ? words.noRows(sheet) : words.noRow(sheet)}</Text>;
}
