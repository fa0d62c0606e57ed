import { MessageBar, MessageBarBody } from '@fluentui/react-components';

/** Says that what is shown is older than the tables; the button that brings it up to date is above. */
export function StaleBar({ children }: { children: string }) {
  return (
    <MessageBar intent="info" layout="multiline" role="status">
      <MessageBarBody>{children}</MessageBarBody>
    </MessageBar>
  );
}
