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
  const { fault, dismiss } = useAction();
  if (fault === undefined) return null;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{messages.fault.title}</MessageBarTitle>
        {fault instanceof Error && SPOKEN.has(fault.name)
          ? fault.message
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
      />
    </MessageBar>
  );
}
