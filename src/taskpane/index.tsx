import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { randomId } from '../app/random-id';
import { taipeiClock } from '../app/taipei-clock';
import { Workbook } from '../workbook/workbook';
import packageJson from '../../package.json';
import { ActionProvider } from './action';
import { AnnouncerProvider } from './announcer';
import { diagnosticsText } from './diagnostics';
import { connect } from './office/connect';
import { describeEnvironment } from './office/describe-environment';
import { Pane } from './pane';
import { paneRequests, type PaneRequest } from './pane-requests';
import { StartNotice, type StartState } from './start-notice';
import { Themed } from './themed';
import { bindUseCases } from './use-cases';

/** Excel may never answer (platform facts 3.8): after this long the pane says so. */
const PATIENCE_MS = 5000;

const { version } = packageJson;
const container = document.getElementById('root');
if (!container) throw new Error('The page has no #root');
const root = createRoot(container);

const show = (content: ReactNode) => {
  root.render(
    <StrictMode>
      <Themed>{content}</Themed>
    </StrictMode>,
  );
};

const diagnostics = (fault?: unknown) =>
  diagnosticsText({
    version,
    browser: navigator.userAgent,
    environment: describeEnvironment(),
    fault,
  });

const dropped = new Set<PaneRequest>();

const showNotice = (state: StartState) => {
  const notice = () => {
    show(
      <StartNotice
        state={state}
        dropped={[...dropped]}
        version={version}
        diagnostics={diagnostics}
      />,
    );
  };
  notice();
  // While Excel may still answer, what the ribbon asks waits; after that it ends with a sentence.
  if (state === 'waiting') return;
  paneRequests.drop((request) => {
    dropped.add(request);
    notice();
  });
};

const showPane = () => {
  const useCases = bindUseCases(new Workbook(Excel, randomId), taipeiClock());
  show(
    <AnnouncerProvider>
      <ActionProvider>
        <Pane
          useCases={useCases}
          requests={paneRequests}
          version={version}
          diagnostics={diagnostics}
        />
      </ActionProvider>
    </AnnouncerProvider>,
  );
};

async function start() {
  showNotice('waiting');
  const watchdog = setTimeout(() => {
    showNotice('late');
  }, PATIENCE_MS);
  const connection = await connect();
  clearTimeout(watchdog);
  // An answer that comes after the watchdog is still an answer.
  if (connection === 'ready') showPane();
  else showNotice(connection);
}

// Internet Explorer has its own page, by unsupported.js; it never gets as far as this file.
void start();
