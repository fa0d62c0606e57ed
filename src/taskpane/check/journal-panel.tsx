import { useEffect, useRef } from 'react';
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type JournalEntry, restorable } from '../../app/journal';
import { useAction } from '../action';
import { remedyMessages } from './remedy-messages';
import { PanelLayout } from '../panel-layout';

const useStyles = makeStyles({
  head: { margin: 0, outline: 'none' },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  entry: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { display: 'flex', flexDirection: 'column', flexGrow: 1, overflowWrap: 'anywhere' },
  at: { color: tokens.colorNeutralForeground3 },
});

/** What the program has changed in this workbook, newest first, and the way back. */
export function JournalPanel(props: {
  entries: readonly JournalEntry[];
  onRestore: (id: string) => void;
  onClose: () => void;
}) {
  const styles = useStyles();
  const { entries, onRestore, onClose } = props;
  const { busy } = useAction();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const open = restorable(entries);
  const [last] = open;
  return (
    <PanelLayout
      actions={
        <>
          <Button
            appearance="primary"
            disabledFocusable={busy !== undefined || last === undefined}
            onClick={() => {
              if (last) onRestore(last.id);
            }}
          >
            {remedyMessages.undoLast}
          </Button>
          <Button onClick={onClose}>{remedyMessages.back}</Button>
        </>
      }
    >
      <h2 className={styles.head} tabIndex={-1} ref={head}>
        <Text size={400} weight="semibold">
          {remedyMessages.journal}
        </Text>
      </h2>
      <Text>{entries.length === 0 ? remedyMessages.noEntries : remedyMessages.journalNote}</Text>
      <ul className={styles.list} aria-label={remedyMessages.journal}>
        {entries.map((entry) => (
          <li key={entry.id} className={styles.entry}>
            <span className={styles.words}>
              <Text>{entry.what}</Text>
              <Text size={200} className={styles.at}>
                {remedyMessages.entry(entry.at, entry.cells.length, entry.added.length)}
              </Text>
            </span>
            {open.includes(entry) && (
              <Button
                size="small"
                disabledFocusable={busy !== undefined}
                aria-label={remedyMessages.undoOf(entry.what)}
                onClick={() => {
                  onRestore(entry.id);
                }}
              >
                {remedyMessages.undo}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </PanelLayout>
  );
}
