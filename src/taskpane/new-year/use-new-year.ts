import { useCallback, useEffect, useState } from 'react';
import type { StartedYear } from '../../app/new-year/new-year';
import type { NewYearPlan } from '../../app/new-year/plan-new-year';
import { useAction } from '../action';
import { useAnnounce } from '../announcer';
import type { UseCases } from '../use-cases';
import { yearMessages as words } from './new-year-messages';
import { asWords } from '../learnt';

export interface NewYear {
  /** Undefined until the workbook has been read. */
  readonly plan: NewYearPlan | undefined;
  readonly started: StartedYear | undefined;
  /** What came of taking it back; '' before. */
  readonly undone: string;
  readonly start: () => void;
  readonly undo: () => void;
}

export function useNewYear(useCases: UseCases): NewYear {
  const { run } = useAction();
  const announce = useAnnounce();
  const [plan, setPlan] = useState<NewYearPlan>();
  const [started, setStarted] = useState<StartedYear>();
  const [undone, setUndone] = useState('');
  const look = useCallback(
    () => run(words.reading, useCases.previewNewYear, setPlan),
    [run, useCases],
  );
  useEffect(() => {
    void look();
  }, [look]);
  return {
    ...{ plan, started, undone },
    start: () => {
      if (!plan) return;
      void run(
        words.writing,
        () => useCases.startNewYear(plan),
        (done) => {
          setUndone('');
          setStarted(done);
          const told = [...done.conflicts.map(({ text }) => text), ...done.notices].map(asWords);
          announce([words.done(done.rows), ...told].join(' '));
          return look();
        },
      );
    },
    undo: () => {
      const id = started?.entry;
      if (id === undefined) return;
      void run(
        words.undoing,
        () => useCases.restore(id),
        (done) => {
          const said = [
            words.undone(done.rows),
            ...done.conflicts.map(({ text }) => asWords(text)),
          ];
          setStarted(undefined);
          setUndone(said.join(' '));
          announce(said.join(' '));
          return look();
        },
      );
    },
  };
}
