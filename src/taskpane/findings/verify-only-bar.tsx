import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { setVerifyOnly, useVerifyOnly, verifyOnlyMessages as words } from './verify-only';

/** Says while it is on that the pane writes nothing but verifications, and that this is no permission. */
export function VerifyOnlyBar() {
  if (!useVerifyOnly()) return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{words.on}</MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          onClick={() => {
            setVerifyOnly(false);
          }}
        >
          {words.off}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
