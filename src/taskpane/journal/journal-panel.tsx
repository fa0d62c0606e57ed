import { useEffect, useRef } from 'react';
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import { type JournalEntry, restorable } from '../../app/journal-text';
import { useAction } from '../action';
import type { ChangeCount } from '../changes';
import { learnt } from '../learnt';
import { PanelHeading } from '../panel-heading';
import { PanelLayout } from '../panel-layout';
import type { UseCases } from '../use-cases';
import { journalMessages as words } from './journal-messages';
import { type TakenBack, useJournal } from './use-journal';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  entry: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: {
    display: 'flex',
    flexDirection: 'column',
    flex: '1 1 9em',
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  at: { color: tokens.colorNeutralForeground3 },
  undo: { flexShrink: 0 },
  told: { margin: 0, paddingLeft: '1.2em' },
});

/** 「變更紀錄」: what the program has changed in this workbook, newest first, and the way back. */
export function JournalPanel(props: { useCases: UseCases; changes: ChangeCount }) {
  const styles = useStyles();
  const { entries, outcome, takeBack } = useJournal(props.useCases, props.changes);
  const { busy } = useAction();
  const head = useRef<HTMLHeadingElement>(null);
  // What was pressed may be gone with the place it stood in.
  useEffect(() => {
    if (document.hasFocus() && document.activeElement === document.body) head.current?.focus();
  }, []);
  const open = entries ? restorable(entries) : [];
  const gone = new Set(entries?.map(({ restores }) => restores));
  const [last] = open;
  return (
    <PanelLayout
      foot={
        <Button
          appearance="primary"
          disabledFocusable={busy !== undefined || last === undefined}
          onClick={() => {
            if (last) takeBack(last.id);
          }}
        >
          {words.undoLast}
        </Button>
      }
    >
      <PanelHeading ref={head}>{words.title}</PanelHeading>
      {outcome && <Outcome outcome={outcome} />}
      {entries && <Text>{entries.length === 0 ? words.none : words.note}</Text>}
      <ul className={styles.list} aria-label={words.title}>
        {entries?.map((entry) => (
          <li key={entry.id} className={styles.entry}>
            <span className={styles.words}>
              <Text>{whatOf(entry)}</Text>
              <Text size={200} className={styles.at}>
                {whenOf(entry, gone.has(entry.id))}
              </Text>
            </span>
            {open.includes(entry) && (
              <Button
                size="small"
                className={styles.undo}
                disabledFocusable={busy !== undefined}
                aria-label={words.undoOf(whatOf(entry))}
                onClick={() => takeBack(entry.id)}
              >
                {words.undo}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </PanelLayout>
  );
}

/** It stands in the workbook in Chinese. */
function whatOf(entry: JournalEntry): string {
  return learnt.book?.entry(entry) ?? entry.what;
}

function whenOf(entry: JournalEntry, isTakenBack: boolean): string {
  const { at, counts, isUnfinished, ...done } = entry;
  const { cells, added } = counts ?? { cells: done.cells.length, added: done.added.length };
  const when = words.entry(at, cells, added);
  if (isUnfinished) return words.unfinished(when);
  return isTakenBack ? words.gone(when) : when;
}

function Outcome({ outcome: { what, told } }: { outcome: TakenBack }) {
  const styles = useStyles();
  return (
    <MessageBar intent={told.length > 0 ? 'warning' : 'success'} layout="multiline">
      <MessageBarBody>
        {what}
        {told.length > 0 && (
          <ul className={styles.told} aria-label={words.told}>
            {told.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
