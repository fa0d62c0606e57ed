import { useEffect, useState, useSyncExternalStore } from 'react';
import type { UseCases } from './use-cases';

/** Counts the changes of the workbook's tables that Excel tells of. */
export class ChangeCount {
  private heard = 0;
  private readonly listeners = new Set<() => void>();

  readonly now = (): number => this.heard;

  readonly add = (): void => {
    this.heard += 1;
    for (const listener of this.listeners) listener();
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}

/** Listens as long as the pane is there: one handler, removed with it. */
export function useChanges({ watchTables }: UseCases): ChangeCount {
  const [changes] = useState(() => new ChangeCount());
  useEffect(() => {
    // Where Excel takes no handler there are no hints; checking again is always possible.
    const watching = watchTables(changes.add).catch(() => undefined);
    return () => {
      void watching.then((stop) => stop?.()).catch(() => undefined);
    };
  }, [watchTables, changes]);
  return changes;
}

/** Whether the tables have changed since the count stood at `then`; undefined is never. */
export function useIsStale(changes: ChangeCount, then: number | undefined): boolean {
  // A burst of changes draws once: only the answer is compared.
  return useSyncExternalStore(changes.subscribe, () => then !== undefined && changes.now() > then);
}
