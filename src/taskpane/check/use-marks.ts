import { useCallback, useState } from 'react';
import type { MadeMarks } from '../../app/marks';
import { useAction } from '../action';
import { useAnnounce } from '../announcer';
import type { ChangeCount } from '../changes';
import { marksMessages } from './marks-messages';
import type { UseCases } from '../use-cases';
import type { Check } from './use-check';

export interface Marks {
  readonly isOn: boolean;
  /** What the marks show, and what could not be done; a sentence each. */
  readonly told: readonly string[];
  /** Whether the workbook has marks: others, a pane before or the making of a paper change that. */
  readonly look: () => Promise<unknown>;
  /** Checks anew and marks what is found, instead of the marks there were. */
  readonly put: () => Promise<unknown>;
  readonly remove: () => Promise<unknown>;
}

/** The problems shown in their cells, on request. */
export function useMarks(useCases: UseCases, changes: ChangeCount, check: Check): Marks {
  const { hasMarks, markProblems, unmark } = useCases;
  const { take } = check;
  const { run: act } = useAction();
  const announce = useAnnounce();
  const [isOn, setOn] = useState(false);
  const [made, setMade] = useState<MadeMarks>();
  const [left, setLeft] = useState<readonly string[]>([]);

  const look = useCallback(
    () =>
      act(marksMessages.looking, hasMarks, (found) => {
        setOn(found);
        if (!found) setMade(undefined);
      }),
    [act, hasMarks],
  );

  const put = useCallback(() => {
    const mark = async () => ({ found: await markProblems(), at: changes.now() });
    return act(marksMessages.putting, mark, ({ found, at }) => {
      take(found.report, at);
      setMade(found);
      setOn(found.marked.marked > 0);
      setLeft([]);
      announce(toldOf(found).join(' '));
    });
  }, [act, markProblems, changes, take, announce]);

  const remove = useCallback(
    () =>
      act(marksMessages.removing, unmark, ({ protectedSheets }) => {
        setOn(protectedSheets.length > 0);
        setMade(undefined);
        setLeft(protectedSheets.map(marksMessages.still));
        announce([marksMessages.removed, ...protectedSheets.map(marksMessages.still)].join(' '));
      }),
    [act, unmark, announce],
  );

  const told = made ? toldOf(made) : isOn && left.length === 0 ? [marksMessages.earlier] : left;
  return { isOn, told, look, put, remove };
}

function toldOf({ at, marked: { marked, cells, elsewhere, protectedSheets } }: MadeMarks) {
  return [
    cells === 0 ? marksMessages.nothing(at) : marksMessages.done(at, marked, cells),
    ...(elsewhere > 0 ? [marksMessages.elsewhere(elsewhere)] : []),
    ...protectedSheets.map(marksMessages.shut),
  ];
}
