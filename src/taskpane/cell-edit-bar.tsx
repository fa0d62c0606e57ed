import { useEffect, useState } from 'react';
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { type Failure, useAction } from './action';
import { faultMessages } from './fault-messages';
import { faultText } from './fault-text';

/** How often Excel is asked whether the cell has been left. */
const AGAIN_MS = 700;

/**
 * Stands while a cell is edited, when Excel takes nothing, and leaves by itself: then what was asked for is
 * offered once more. It is not done unasked, for by then people may be elsewhere. `ask` reads a little.
 */
export function CellEditBar({ failure, ask }: { failure: Failure; ask: () => Promise<unknown> }) {
  const { busy, dismiss } = useAction();
  const { error, words, retry } = failure;
  const [isOver, setOver] = useState(false);

  useEffect(() => {
    if (isOver) return;
    let isGone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      ask().then(
        () => {
          if (isGone) return;
          if (retry) setOver(true);
          else dismiss();
        },
        () => {
          if (!isGone) timer = setTimeout(look, AGAIN_MS);
        },
      );
    };
    timer = setTimeout(look, AGAIN_MS);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [isOver, ask, retry, dismiss]);

  return (
    <MessageBar intent={isOver ? 'info' : 'warning'} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>
          {isOver ? faultMessages.editOver : faultMessages.editWaits}
        </MessageBarTitle>
        {isOver ? faultMessages.undone(words?.replace(/…$/, '') ?? '') : faultText(error)}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            aria-label={faultMessages.close}
            icon={<DismissRegular />}
            onClick={dismiss}
          />
        }
      >
        {isOver && retry && (
          <Button disabledFocusable={busy !== undefined} onClick={() => void retry()}>
            {faultMessages.retry}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
