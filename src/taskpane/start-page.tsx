import { paneDiagnostics, version } from './pane-diagnostics';
import { paneRequests, type PaneRequest } from './pane-requests';
import { show } from './show';
import { StartNotice, type StartState } from './start-notice';

const dropped = new Set<PaneRequest>();

/** What the pane shows before it is joined to Excel, or when it cannot be. */
export function showStart(state: StartState): void {
  const notice = () => {
    show(
      <StartNotice
        state={state}
        dropped={[...dropped]}
        version={version}
        diagnostics={paneDiagnostics}
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
}
