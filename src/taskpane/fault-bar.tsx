import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useAction } from './action';
import { messages } from './messages';

/** Errors whose message is a sentence written for the reader; any other is the program's. */
const SPOKEN = new Set(['WorkbookError', 'Refusal', 'NoSuchReviewError']);

export function FaultBar() {
  const { failure, busy, dismiss } = useAction();
  if (failure === undefined) return null;
  const { error, retry } = failure;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{messages.fault.title}</MessageBarTitle>
        {error instanceof Error && SPOKEN.has(error.name)
          ? error.message
          : messages.fault.unexpected}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            aria-label={messages.fault.close}
            icon={<DismissRegular />}
            onClick={dismiss}
          />
        }
      >
        {retry && (
          <Button disabledFocusable={busy !== undefined} onClick={() => void retry()}>
            {messages.fault.retry}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
