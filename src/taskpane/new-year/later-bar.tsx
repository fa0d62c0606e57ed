import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { LATER_PROGRAM } from '../../app/later-program';

const useStyles = makeStyles({
  bar: { flexShrink: 0, padding: tokens.spacingHorizontalS },
});

/** Above every panel: what a later program has added is not seen by any of them. */
export function LaterBar() {
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      <MessageBar intent="warning" layout="multiline" role="status">
        <MessageBarBody>{LATER_PROGRAM}</MessageBarBody>
      </MessageBar>
    </div>
  );
}
