import { useCallback, useState } from 'react';
import type { CheckReport } from '../../app/check-workbook';
import type { Problem } from '../../rules/problem';
import type { ShownSheet } from '../../workbook/shown-sheet';
import { useAction } from '../action';
import { useAnnounce } from '../announcer';
import { useIsStale, type ChangeCount } from '../changes';
import { messages } from '../messages';
import type { UseCases } from '../use-cases';

/** The problem last followed, and what there is to say about its cell. */
export interface Followed {
  readonly problem: Problem;
  /** Address of a cell that cannot be seen; '' for one that can. */
  readonly hiddenAt: string;
  /** The sheet was hidden before. */
  readonly shown: ShownSheet | undefined;
}

export interface Check {
  /** Undefined before the first check. */
  readonly report: CheckReport | undefined;
  /** The tables have changed since. */
  readonly isStale: boolean;
  readonly followed: Followed | undefined;
  readonly run: () => Promise<unknown>;
  /** Shows a report made from another reading; `at` is the count of changes after it. */
  readonly take: (report: CheckReport, at: number) => void;
  readonly follow: (problem: Problem) => Promise<unknown>;
  /** Hides the sheet that following a problem has shown. */
  readonly hideAgain: (sheet: ShownSheet) => Promise<unknown>;
}

export function useCheck(useCases: UseCases, changes: ChangeCount): Check {
  const { check, goToProblem, hideAgain: hideSheet } = useCases;
  const { run: act } = useAction();
  const announce = useAnnounce();
  const [report, setReport] = useState<CheckReport>();
  const [readAt, setReadAt] = useState<number>();
  const isStale = useIsStale(changes, readAt);
  const [followed, setFollowed] = useState<Followed>();

  const take = useCallback((found: CheckReport, at: number) => {
    setReport(found);
    setReadAt(at);
    setFollowed(undefined);
  }, []);

  const run = useCallback(() => {
    const read = async () => ({ found: await check(), at: changes.now() });
    return act(messages.check.progress, read, ({ found, at }) => {
      take(found, at);
      announce(messages.check.announce(found.counts.E, found.counts.W, found.counts.I));
    });
  }, [act, check, changes, take, announce]);

  const follow = useCallback(
    (problem: Problem) =>
      act(
        messages.check.going,
        () => goToProblem(problem),
        ({ address, hidden, shown }) => {
          setFollowed({ problem, hiddenAt: hidden ? address : '', shown });
          const where = hidden ? messages.check.hidden(address) : messages.check.arrived(address);
          announce(shown ? `${where} ${messages.check.sheetShown(shown.name)}` : where);
        },
      ),
    [act, goToProblem, announce],
  );

  const hideAgain = useCallback(
    (sheet: ShownSheet) =>
      act(
        messages.check.hiding,
        () => hideSheet(sheet),
        () => {
          setFollowed((before) => before && { ...before, shown: undefined });
          announce(messages.check.sheetHidden(sheet.name));
        },
      ),
    [act, hideSheet, announce],
  );

  return { report, isStale, followed, run, take, follow, hideAgain };
}
