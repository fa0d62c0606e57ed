import { useEffect, useState } from 'react';
import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { faultMessages } from './fault-messages';
import { followMoving } from './moving-work';
import type { UseCases } from './use-cases';

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
  useEffect(() => followMoving(watch, setMoving), [watch]);
  return isMoving;
}
