import { startTransition, useEffect, useState, type ComponentType } from 'react';
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useAction } from './action';
import { BusyLine } from './busy-line';
import { loadMessages } from './load-messages';

const useStyles = makeStyles({
  failed: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
});

/**
 * A panel whose code is fetched when it is opened. Where that fails it says so and tries again when it
 * is told to: the rest of the pane, and what has been typed in it, stays.
 */
export function latePanel<P extends object>(
  name: string,
  load: () => Promise<ComponentType<P>>,
): ComponentType<P> {
  let loaded: ComponentType<P> | undefined;

  function LatePanel(props: P) {
    const styles = useStyles();
    const { busy } = useAction();
    const [Panel, setPanel] = useState(() => loaded);
    const [isFailed, setFailed] = useState(false);
    useEffect(() => {
      if (Panel || isFailed) return;
      let isGone = false;
      load().then(
        (panel) => {
          loaded = panel;
          if (isGone) return;
          // Drawn for the first time a panel takes long: what is done meanwhile comes in between.
          startTransition(() => {
            setPanel(() => panel);
          });
        },
        () => {
          if (!isGone) setFailed(true);
        },
      );
      return () => {
        isGone = true;
      };
    }, [Panel, isFailed]);

    if (Panel) return <Panel {...props} />;
    // The pane has a line of its own for what is being done, such as reading for this panel.
    if (!isFailed) return busy === undefined && <BusyLine label={loadMessages.loading(name)} />;
    return (
      <div role="alert" className={styles.failed}>
        <Text>{loadMessages.failed(name)}</Text>
        <Button
          onClick={() => {
            setFailed(false);
          }}
        >
          {loadMessages.retry}
        </Button>
      </div>
    );
  }
  return LatePanel;
}
