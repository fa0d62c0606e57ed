import { useCallback, useState } from 'react';
import type { CheckReport } from '../../app/check-workbook';
import type { Problem } from '../../rules/problem';
import { useAction } from '../action';
import { useAnnounce } from '../announcer';
import { useIsStale, type ChangeCount } from '../changes';
import { messages } from '../messages';
import type { UseCases } from '../use-cases';

export interface Check {
  /** Undefined before the first check. */
  readonly report: CheckReport | undefined;
  /** The tables have changed since. */
  readonly isStale: boolean;
  /** The problem last followed, and what there is to say about its cell. */
  readonly followed: { readonly problem: Problem; readonly hiddenAt: string } | undefined;
  readonly run: () => Promise<CheckReport | undefined>;
  readonly follow: (problem: Problem) => Promise<unknown>;
}

export function useCheck({ check, goToProblem }: UseCases, changes: ChangeCount): Check {
  const action = useAction();
  const announce = useAnnounce();
  const [report, setReport] = useState<CheckReport>();
  const [readAt, setReadAt] = useState<number>();
  const isStale = useIsStale(changes, readAt);
  const [followed, setFollowed] = useState<Check['followed']>();

  const { run: act } = action;
  const run = useCallback(() => {
    let began = 0;
    const read = () => {
      // What changes while it is read may be missed.
      began = changes.now();
      return check();
    };
    return act(messages.check.progress, read, (found) => {
      setReport(found);
      setReadAt(began);
      setFollowed(undefined);
      announce(messages.check.announce(found.counts.E, found.counts.W, found.counts.I));
    });
  }, [act, check, changes, announce]);

  const follow = useCallback(
    (problem: Problem) =>
      act(
        messages.check.going,
        () => goToProblem(problem),
        ({ address, hidden }) => {
          setFollowed({ problem, hiddenAt: hidden ? address : '' });
          announce(hidden ? messages.check.hidden(address) : messages.check.arrived(address));
        },
      ),
    [act, goToProblem, announce],
  );

  return { report, isStale, followed, run, follow };
}
