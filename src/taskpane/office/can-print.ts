/** In a browser a page can be printed by itself; the web views of desktop Excel do nothing, or print the pane. */
export function canPrint(): boolean {
  if (typeof Office === 'undefined') return false;
  const context = Office.context as Partial<Office.Context> | undefined;
  return context?.platform === Office.PlatformType.OfficeOnline;
}
