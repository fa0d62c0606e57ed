import { paneRequests, type PaneRequest } from '../taskpane/pane-requests';

/** Names as in manifest.xml. */
const FUNCTIONS = { checkWorkbook: 'check', makeAgenda: 'agenda' } as const satisfies Record<
  string,
  PaneRequest
>;

/**
 * Does in the pane what a ribbon button stands for: there the result can be seen, and a failure
 * too. Excel keeps the button busy until `completed`.
 */
async function askPane(request: PaneRequest, event: Office.AddinCommands.Event) {
  try {
    await showPane();
    await paneRequests.ask(request);
  } finally {
    event.completed();
  }
}

async function showPane() {
  if (!Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) return;
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    // A read-only document refuses to open the pane by itself; the work is done behind it, and its
    // result stands there when the user opens it.
  }
}

// Where office.js did not load the pane says so; there are no ribbon buttons then.
if (typeof Office !== 'undefined') {
  void Office.onReady(() => {
    for (const [name, request] of Object.entries(FUNCTIONS)) {
      Office.actions.associate(name, (event: Office.AddinCommands.Event) =>
        askPane(request, event),
      );
    }
  });
}
