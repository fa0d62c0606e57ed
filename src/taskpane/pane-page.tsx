import { randomId } from '../app/random-id';
import { taipeiClock } from '../app/taipei-clock';
import { Workbook } from '../workbook/workbook';
import { ActionProvider } from './action';
import { AnnouncerProvider } from './announcer';
import { Pane } from './pane';
import { paneDiagnostics, version } from './pane-diagnostics';
import { paneRequests } from './pane-requests';
import { show } from './show';
import { bindUseCases } from './use-cases';

/** The pane, joined to the workbook that Excel has open. */
export function showPane(): void {
  const useCases = bindUseCases(new Workbook(Excel, randomId), taipeiClock());
  show(
    <AnnouncerProvider>
      <ActionProvider>
        <Pane
          useCases={useCases}
          requests={paneRequests}
          version={version}
          diagnostics={paneDiagnostics}
        />
      </ActionProvider>
    </AnnouncerProvider>,
  );
}
