import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { Refusal } from '../app/refusal';
import { useAction } from './action';
import { messages } from './messages';

/** Errors whose message is a sentence written for the reader; any other is the program's. */
const SPOKEN = new Set(['WorkbookError', 'Refusal', 'NoSuchReviewError']);

/** `onSheets` opens the panel that makes the sheets. */
export function FaultBar({ onSheets }: { onSheets: () => void }) {
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
        {error instanceof Refusal && error.code === 'noTables' && (
          <Button
            onClick={() => {
              dismiss();
              onSheets();
            }}
          >
            {messages.sheets.open}
          </Button>
        )}
        {retry && (
          <Button disabledFocusable={busy !== undefined} onClick={() => void retry()}>
            {messages.fault.retry}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
