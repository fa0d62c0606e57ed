import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { faultMessages } from './fault-messages';

/** Says that Excel has not answered for long, and what may be the reason. */
export function SlowBar() {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{faultMessages.slow}</MessageBarBody>
    </MessageBar>
  );
}
