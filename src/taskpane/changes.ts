import { useEffect, useState, useSyncExternalStore } from 'react';
import type { CheckReport } from '../app/check-workbook';
import { keepFollowing } from './keep-following';
import type { UseCases } from './use-cases';

/** Midnight is seen within a minute. */
const DAY_LOOK_MS = 60_000;

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

/** Follows the tables and the day as long as the pane is there. */
export function useChanges({ follow, newDay }: UseCases): ChangeCount {
  const [changes] = useState(() => new ChangeCount());
  useEffect(() => {
    const listener = { onReport: changes.report, onStale: changes.add };
    const stop = keepFollowing(() => follow(listener));
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
