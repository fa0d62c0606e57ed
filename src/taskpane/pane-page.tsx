import { ActionProvider } from './action';
import { AnnouncerProvider } from './announcer';
import { laterUseCases } from './later-use-cases';
import { Pane } from './pane';
import { paneDiagnostics, version } from './pane-diagnostics';
import { paneRequests } from './pane-requests';
import { show } from './show';

/** The pane, joined to the workbook that Excel has open. */
export function showPane(): void {
  const useCases = laterUseCases(async () => (await import('./bound-use-cases')).boundUseCases());
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
