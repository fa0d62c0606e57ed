import { useEffect, useState } from 'react';
import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { faultMessages } from './fault-messages';
import type { UseCases } from './use-cases';

/** How long work may stand at the same count before it is told that Excel does not answer. */
const STILL_MS = 8000;

/** Says that Excel has not answered for long, and what may be the reason; not while work moves on. */
export function SlowBar({ watch }: { watch: UseCases['watchWork'] }) {
  const isMoving = useMoving(watch);
  if (isMoving) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{faultMessages.slow}</MessageBarBody>
    </MessageBar>
  );
}

function useMoving(watch: UseCases['watchWork']): boolean {
  const [isMoving, setMoving] = useState(true);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // Without the code of the use cases nothing is told of how far it is.
    const leaving = watch((progress) => {
      clearTimeout(timer);
      setMoving(progress !== undefined);
      timer = setTimeout(() => {
        setMoving(false);
      }, STILL_MS);
    }).catch(() => {
      setMoving(false);
      return undefined;
    });
    return () => {
      clearTimeout(timer);
      void leaving.then((leave) => leave?.());
    };
  }, [watch]);
  return isMoving;
}
