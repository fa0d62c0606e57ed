import { useEffect, useState, useSyncExternalStore } from 'react';
import type { CheckReport } from '../app/check-workbook';
import type { LiveListener } from '../app/live-check';
import type { UseCases } from './use-cases';

/** Midnight is seen within a minute. */
const DAY_LOOK_MS = 60_000;
/** A pane may open while a cell is edited: Excel takes no handler then, and is asked again. */
const FOLLOW_AGAIN_MS = 1000;
/** Where Excel never takes one it is asked less often. */
const LONGEST_AGAIN_MS = 5000;

/** Counts the changes of the workbook's tables that Excel tells of, and hands on what is found after each. */
export class ChangeCount {
  private heard = 0;
  private readonly listeners = new Set<() => void>();
  private readonly readers = new Set<(report: CheckReport) => void>();

  readonly now = (): number => this.heard;

  readonly add = (): void => {
    this.heard += 1;
    for (const listener of this.listeners) listener();
  };

  /** A change that has been looked at already. */
  readonly report = (report: CheckReport): void => {
    this.add();
    for (const reader of this.readers) reader(report);
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Hears of every report; gives the way out. */
  readonly read = (reader: (report: CheckReport) => void): (() => void) => {
    this.readers.add(reader);
    return () => {
      this.readers.delete(reader);
    };
  };
}

/** Follows the tables, asking until Excel lets it; gives the way out. */
function followFrom(follow: UseCases['follow'], listener: LiveListener): () => void {
  let isOver = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop: (() => Promise<void>) | undefined;
  const begin = (patience: number): void => {
    follow(listener).then(
      (way) => {
        if (isOver) way().catch(() => undefined);
        else stop = way;
      },
      () => {
        // Until then there are no hints; checking again is always possible.
        if (isOver) return;
        timer = setTimeout(() => {
          begin(Math.min(patience * 2, LONGEST_AGAIN_MS));
        }, patience);
      },
    );
  };
  begin(FOLLOW_AGAIN_MS);
  return () => {
    isOver = true;
    clearTimeout(timer);
    stop?.().catch(() => undefined);
  };
}

/** Follows the tables and the day as long as the pane is there. */
export function useChanges({ follow, newDay }: UseCases): ChangeCount {
  const [changes] = useState(() => new ChangeCount());
  useEffect(() => {
    const stop = followFrom(follow, { onReport: changes.report, onStale: changes.add });
    const days = setInterval(() => {
      // Without an answer there is nothing to tell.
      void newDay().then(
        (report) => {
          if (report) changes.report(report);
        },
        () => undefined,
      );
    }, DAY_LOOK_MS);
    return () => {
      clearInterval(days);
      stop();
    };
  }, [follow, newDay, changes]);
  return changes;
}

/** Whether the tables have changed since the count stood at `then`; undefined is never. */
export function useIsStale(changes: ChangeCount, then: number | undefined): boolean {
  // A burst of changes draws once: only the answer is compared.
  return useSyncExternalStore(changes.subscribe, () => then !== undefined && changes.now() > then);
}
