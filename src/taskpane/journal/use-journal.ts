import { useCallback, useEffect, useRef, useState } from 'react';
import type { JournalEntry } from '../../app/journal-text';
import { useAction } from '../action';
import { useAnnounce } from '../announcer';
import type { ChangeCount } from '../changes';
import { useReadAgain } from '../read-again';
import type { UseCases } from '../use-cases';
import { journalMessages as words } from './journal-messages';
import { asWords } from '../learnt';

/** What came of the last step back. */
export interface TakenBack {
  readonly what: string;
  readonly told: readonly string[];
}

/** What the program has changed in this workbook, and the way back. */
export function useJournal({ readJournal, restore }: UseCases, changes: ChangeCount) {
  const { run } = useAction();
  const announce = useAnnounce();
  const [entries, setEntries] = useState<readonly JournalEntry[]>();
  const [outcome, setOutcome] = useState<TakenBack>();
  const [readAt, setReadAt] = useState<number>();

  const read = useCallback(async () => {
    const count = changes.now();
    return { found: await readJournal(), count };
  }, [changes, readJournal]);
  const take = useCallback(
    ({ found, count }: { found: readonly JournalEntry[]; count: number }) => {
      setEntries(found);
      setReadAt(count);
    },
    [],
  );
  const isLooked = useRef(false);
  useEffect(() => {
    if (isLooked.current) return;
    isLooked.current = true;
    void run(words.reading, read, take);
  }, [run, read, take]);
  // What is written from elsewhere is an entry too.
  const again = useCallback(() => read().then(take), [read, take]);
  useReadAgain(changes, readAt, again);

  const takeBack = (id: string) => {
    const work = async () => ({ mended: await restore(id), ...(await read()) });
    void run(words.restoring, work, ({ mended, ...now }) => {
      take(now);
      const what = words.restored(mended.cells + mended.rows);
      const told = [...mended.conflicts.map(({ text }) => text), ...mended.notices].map(asWords);
      setOutcome({ what, told });
      announce([what, ...told].join(' '));
    });
  };
  return { entries, outcome, takeBack };
}
