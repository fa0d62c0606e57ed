import { useCallback, useState } from 'react';
import type { CheckReport } from '../../app/check-workbook';
import type { Problem } from '../../rules/problem';
import { useAction } from '../action';
import { useAnnounce } from '../announcer';
import { messages } from '../messages';
import type { UseCases } from '../use-cases';

export interface Check {
  /** Undefined before the first check. */
  readonly report: CheckReport | undefined;
  /** The problem last followed, and what there is to say about its cell. */
  readonly followed: { readonly problem: Problem; readonly hiddenAt: string } | undefined;
  readonly run: () => Promise<CheckReport | undefined>;
  readonly follow: (problem: Problem) => Promise<void>;
}

export function useCheck({ check, goToProblem }: UseCases): Check {
  const action = useAction();
  const announce = useAnnounce();
  const [report, setReport] = useState<CheckReport>();
  const [followed, setFollowed] = useState<Check['followed']>();

  const run = useCallback(async () => {
    const found = await action.run(messages.check.progress, check);
    if (!found) return undefined;
    setReport(found);
    setFollowed(undefined);
    announce(messages.check.announce(found.counts.E, found.counts.W, found.counts.I));
    return found;
  }, [action, check, announce]);

  const follow = useCallback(
    async (problem: Problem) => {
      const arrival = await action.run(messages.check.going, () => goToProblem(problem));
      if (!arrival) return;
      const { address, hidden } = arrival;
      setFollowed({ problem, hiddenAt: hidden ? address : '' });
      announce(hidden ? messages.check.hidden(address) : messages.check.arrived(address));
    },
    [action, goToProblem, announce],
  );

  return { report, followed, run, follow };
}
