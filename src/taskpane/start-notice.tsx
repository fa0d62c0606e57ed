import { Button, makeStyles, Spinner, Subtitle1, Text, tokens } from '@fluentui/react-components';
import { Footer } from './footer';
import { startMessages } from './start-messages';
import type { Connection } from './office/connect';
import type { PaneRequest } from './pane-requests';

export type StartState = 'waiting' | 'late' | Exclude<Connection, 'ready'>;

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  notice: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    flexGrow: 1,
    overflowY: 'scroll',
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`,
  },
  waiting: { flexGrow: 1 },
});

const buttonName = (request: PaneRequest) => startMessages.buttons[request];

/** What the pane shows before it is joined to Excel, or when it cannot be. */
export function StartNotice(props: {
  state: StartState;
  /** What was asked by ribbon buttons meanwhile and will not be done. */
  dropped: readonly PaneRequest[];
  version: string;
  diagnostics: () => string;
}) {
  const styles = useStyles();
  const { state, dropped, version, diagnostics } = props;
  if (state === 'waiting') {
    return (
      <main className={styles.page}>
        <Spinner className={styles.waiting} label={startMessages.waiting} labelPosition="below" />
      </main>
    );
  }
  return (
    <main className={styles.page}>
      <div className={styles.notice} role="alert">
        <Subtitle1 as="h1">{startMessages[`${state}Title`]}</Subtitle1>
        <Text>{startMessages[state]}</Text>
        {dropped.length > 0 && <Text>{startMessages.dropped(dropped.map(buttonName))}</Text>}
        {(state === 'late' || state === 'absent') && (
          <Button
            appearance="primary"
            onClick={() => {
              window.location.reload();
            }}
          >
            {startMessages.reload}
          </Button>
        )}
      </div>
      <Footer version={version} diagnostics={diagnostics} />
    </main>
  );
}
