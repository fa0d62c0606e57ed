import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import { setVerifyOnly, useVerifyOnly, verifyOnlyMessages as words } from './verify-only';

// The panel below takes what is left of the height, and no more.
const useStyles = makeStyles({ bar: { flexShrink: 0 } });

/** Says while it is on that the pane writes nothing but verifications, and that this is no permission. */
export function VerifyOnlyBar() {
  const styles = useStyles();
  if (!useVerifyOnly()) return null;
  return (
    <MessageBar className={styles.bar} intent="info" layout="multiline">
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
