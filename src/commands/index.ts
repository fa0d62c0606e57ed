import { paneRequests, type PaneRequest } from '../taskpane/pane-requests';

/** Functions of manifest.xml: each is named as what it asks. Short, for it is in the first script. */
const FUNCTIONS = 'overview check overdue clear newFinding papers help'.split(' ') as PaneRequest[];

/**
 * Does in the pane what a ribbon button stands for: there the result can be seen, and a failure
 * too. The button is given back first: until then Excel shows no pane (OfficeDev/office-js 3250),
 * says that it is still working (2877) and lets further clicks wait.
 */
function askPane(request: PaneRequest, event: Office.AddinCommands.Event): void {
  event.completed();
  void showPane();
  void paneRequests.ask(request);
}

async function showPane(): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    // A read-only document refuses to open the pane by itself; the work is done behind it, and its
    // result stands there when the user opens it.
  }
}

function associate(): void {
  for (const request of FUNCTIONS) {
    Office.actions.associate(request, (event: Office.AddinCommands.Event) => {
      askPane(request, event);
    });
  }
}

/** The event comes as soon as a script has run, and before anything else of the page does. */
function onScript(): void {
  if (typeof Office === 'undefined') return;
  document.removeEventListener('load', onScript, true);
  associate();
}

// At once, and not when Office is ready: a click that comes before is dropped (5176, 3378). The
// page has this script before office.js: one that had to be fetched after it could come too late.
// Where office.js does not load the pane says so; there are no ribbon buttons then.
if (typeof Office === 'undefined') document.addEventListener('load', onScript, true);
else associate();
