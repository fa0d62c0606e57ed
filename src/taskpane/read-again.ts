import { useEffect } from 'react';
import type { ChangeCount } from './changes';

/** A burst of changes is read once. */
const QUIET_MS = 200;

/**
 * Reads again after changes of the tables since the count stood at `readAt`: also where one came while it was
 * being read, for what was read then is of before it. A reading that fails is made again after the next change.
 */
export function useReadAgain(
  changes: ChangeCount,
  readAt: number | undefined,
  read: () => Promise<unknown>,
): void {
  useEffect(() => {
    if (readAt === undefined) return undefined;
    let later: ReturnType<typeof setTimeout> | undefined;
    const hear = () => {
      if (changes.now() <= readAt) return;
      clearTimeout(later);
      later = setTimeout(() => {
        read().catch(() => undefined);
      }, QUIET_MS);
    };
    hear();
    const stop = changes.subscribe(hear);
    return () => {
      clearTimeout(later);
      stop();
    };
  }, [changes, readAt, read]);
}
