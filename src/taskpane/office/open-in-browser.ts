/**
 * Opens an address in the user's browser, where Excel does that for its panes: older web views do
 * nothing, or lose the pane, for a link with a target of its own (OfficeDev/office-js 712). False
 * where it is the link's own to open.
 */
export function openInBrowser(address: string): boolean {
  if (typeof Office === 'undefined') return false;
  // Before Excel has answered there is no context.
  const context = Office.context as Partial<Office.Context> | undefined;
  if (!context?.requirements?.isSetSupported('OpenBrowserWindowApi', '1.1')) return false;
  const { ui } = context;
  if (typeof ui?.openBrowserWindow !== 'function') return false;
  ui.openBrowserWindow(address);
  return true;
}
