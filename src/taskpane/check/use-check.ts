import { useCallback, useEffect, useRef, useState } from 'react';
import type { CheckReport } from '../../app/check-workbook';
import type { Problem } from '../../rules/problem';
import type { ShownSheet } from '../../workbook/shown-sheet';
import { useAction } from '../action';
import { useAnnounce } from '../announcer';
import { useIsStale, type ChangeCount } from '../changes';
import { checkRunMessages } from './check-run-messages';
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
  /** What was found when it was asked for the time before: what has changed is told against it. */
  readonly since: { readonly before: CheckReport | undefined } | undefined;
  /** The tables have changed since, and were not looked at. */
  readonly isStale: boolean;
  /** It has followed a change by itself since the last check. */
  readonly isUpdated: boolean;
  readonly followed: Followed | undefined;
  readonly run: () => Promise<unknown>;
  /** Says what comes of a check, in place of what was said of it before. */
  readonly say: (text: string) => void;
  /** Shows a report made from another reading; `at` is the count of changes after it. */
  readonly take: (report: CheckReport, at: number) => void;
  readonly follow: (problem: Problem) => Promise<unknown>;
  /** Hides the sheet that following a problem has shown; its words come with the panel. */
  readonly hideAgain: (sheet: ShownSheet, doing: string, done: string) => Promise<unknown>;
}

export function useCheck(useCases: UseCases, changes: ChangeCount): Check {
  const { check, goToProblem, hideAgain: hideSheet } = useCases;
  const { run: act } = useAction();
  const announce = useAnnounce();
  const [report, setReport] = useState<CheckReport>();
  const [readAt, setReadAt] = useState<number>();
  const isStale = useIsStale(changes, readAt);
  const [isUpdated, setUpdated] = useState(false);
  const [followed, setFollowed] = useState<Followed>();
  const shown = useRef<CheckReport>(undefined);
  const [since, setSince] = useState<Check['since']>();
  const asked = useRef<CheckReport>(undefined);

  const show = useCallback((found: CheckReport, at: number) => {
    shown.current = found;
    asked.current ??= found;
    setReport(found);
    setReadAt(at);
  }, []);

  const take = useCallback(
    (found: CheckReport, at: number) => {
      show(found, at);
      setUpdated(false);
      setFollowed(undefined);
    },
    [show],
  );

  // Once there is a list it follows the tables, where it stands and as it is filtered.
  useEffect(
    () =>
      changes.read((found) => {
        const before = shown.current;
        if (!before) return;
        show(found, changes.now());
        setSince({ before: asked.current });
        setUpdated(true);
        setFollowed((one) => one && stillFollowed(one, found));
        const { E, W, I } = found.counts;
        const isSame = (['E', 'W', 'I'] as const).every(
          (s) => found.counts[s] === before.counts[s],
        );
        if (!isSame) announce(checkRunMessages.followed(E, W, I));
      }),
    [changes, show, announce],
  );

  const run = useCallback(() => {
    const read = async () => ({ found: await check(), at: changes.now() });
    return act(checkRunMessages.progress, read, ({ found, at }) => {
      setSince({ before: asked.current });
      asked.current = found;
      take(found, at);
      announce(checkRunMessages.announce(found.counts.E, found.counts.W, found.counts.I));
    });
  }, [act, check, changes, take, announce]);

  const follow = useCallback(
    (problem: Problem) =>
      act(
        checkRunMessages.going,
        () => goToProblem(problem),
        ({ address, hidden, shown }) => {
          setFollowed({ problem, hiddenAt: hidden ? address : '', shown });
          const where = hidden
            ? checkRunMessages.hidden(address)
            : checkRunMessages.arrived(address);
          announce(shown ? `${where} ${checkRunMessages.sheetShown(shown.name)}` : where);
        },
      ),
    [act, goToProblem, announce],
  );

  const hideAgain = useCallback(
    (sheet: ShownSheet, doing: string, done: string) =>
      act(
        doing,
        () => hideSheet(sheet),
        () => {
          setFollowed((before) => before && { ...before, shown: undefined });
          announce(done);
        },
      ),
    [act, hideSheet, announce],
  );

  return {
    ...{ report, since, isStale, isUpdated, followed },
    ...{ run, say: announce, take, follow, hideAgain },
  };
}

/** The problem that was followed, as it is said now; undefined once it is none. */
function stillFollowed(followed: Followed, { problems }: CheckReport): Followed | undefined {
  const own = ({ rule, table, column, key, row }: Problem) =>
    [rule, table, column, key || row].join();
  const { problem } = followed;
  const same =
    problems.find((one) => one === problem) ?? problems.find((one) => own(one) === own(problem));
  return same && { ...followed, problem: same };
}
