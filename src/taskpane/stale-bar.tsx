import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useAction } from './action';

/** Says that what is shown is older than the tables, and offers to bring it up to date. */
export function StaleBar(props: { text: string; button: string; onRefresh: () => void }) {
  const { busy } = useAction();
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{props.text}</MessageBarBody>
      <MessageBarActions>
        <Button disabledFocusable={busy !== undefined} onClick={props.onRefresh}>
          {props.button}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
