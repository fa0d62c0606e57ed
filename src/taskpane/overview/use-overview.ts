import { useCallback, useEffect, useRef, useState } from 'react';
import type { Overview } from '../../app/overview/overview';
import { useAction } from '../action';
import { useAnnounce } from '../announcer';
import type { ChangeCount } from '../changes';
import type { Check } from '../check/use-check';
import type { UseCases } from '../use-cases';
import { overviewMessages as words } from './overview-messages';

/** A burst of changes is looked at once. */
const QUIET_MS = 300;

export interface OverviewHand {
  /** Undefined until the workbook has been read; `none` where it has no tables. */
  readonly overview: Overview | 'none' | undefined;
  /** The reading was cancelled or failed: nothing is on its way. */
  readonly isUnread: boolean;
  readonly look: () => Promise<unknown>;
  /** Fills a workbook without tables with those of an invented office. */
  readonly showSample: () => Promise<unknown>;
}

/** What stands between today and the meeting: read when the pane opens, then it follows the tables. */
export function useOverview(
  useCases: UseCases,
  changes: ChangeCount,
  check: Check,
  isShown: boolean,
): OverviewHand {
  const { overview: read, overviewNow, createSheets } = useCases;
  const { take } = check;
  const { run } = useAction();
  const announce = useAnnounce();
  const [overview, setOverview] = useState<Overview | 'none'>();
  const [isUnread, setUnread] = useState(false);
  const shownAt = useRef(0);

  const look = useCallback(() => {
    const all = async () => {
      const at = changes.now();
      setUnread(false);
      try {
        return { found: await read(), at };
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'noTables')
          return undefined;
        setUnread(true);
        throw error;
      }
    };
    return run(words.reading, all, (answer) => {
      setOverview(answer?.found.overview ?? 'none');
      if (!answer) return;
      shownAt.current = answer.at;
      take(answer.found.report, answer.at);
    });
  }, [run, read, take, changes]);

  const showSample = useCallback(
    () =>
      run(
        words.sampling,
        () => createSheets(true),
        ({ notices }) => {
          announce(notices.join(' '));
          return look();
        },
      ),
    [run, createSheets, announce, look],
  );

  // Without tables every place shows the way to them.
  const isFollowed = isShown || overview === 'none';
  const isLooked = useRef(false);
  useEffect(() => {
    if (isLooked.current) return;
    isLooked.current = true;
    void look();
  }, [look]);

  useEffect(() => {
    if (!isFollowed) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const at = changes.now();
        // Without an answer what is shown stays; whoever looks again is told why.
        overviewNow().then(
          (found) => {
            shownAt.current = at;
            if (found) setOverview(found);
          },
          () => undefined,
        );
      }, QUIET_MS);
    };
    if (changes.now() > shownAt.current) follow();
    const leave = changes.subscribe(follow);
    return () => {
      clearTimeout(timer);
      leave();
    };
  }, [isFollowed, changes, overviewNow]);

  return { overview, isUnread, look, showSample };
}
