import { useEffect, useState } from 'react';
import type { WorkProgress } from '../../app/long-work';
import type { UseCases } from '../use-cases';

/** What is over sooner is not told of. */
const LONG_MS = 600;

/** Undefined until something has gone on for long, and once it is over. */
export function useLong(watch: UseCases['watchWork']): WorkProgress | undefined {
  const [shown, setShown] = useState<WorkProgress>();
  useEffect(() => {
    let last: WorkProgress | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isLong = false;
    const hear = (progress: WorkProgress | undefined) => {
      last = progress;
      if (!progress) {
        clearTimeout(timer);
        timer = undefined;
        isLong = false;
        setShown(undefined);
      } else if (isLong) {
        setShown(progress);
      } else {
        timer ??= setTimeout(() => {
          isLong = true;
          setShown(last);
        }, LONG_MS);
      }
    };
    // Without the code of the use cases there is nothing to tell of.
    const leaving = watch(hear).catch(() => undefined);
    return () => {
      clearTimeout(timer);
      void leaving.then((leave) => leave?.());
    };
  }, [watch]);
  return shown;
}
