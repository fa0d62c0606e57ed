/** Between Excel's own margins. */
const pageWidthPoints = 842 - 2 * 50.4;
/** Below this scale 11-point text is no longer read with ease. */
const smallestScale = 0.6;

/**
 * Landscape, the header row on every page. A table too wide for one page at a readable size is
 * spread over several, with its key column repeated, instead of being shrunk to nothing. Each call
 * asks the printer: only what differs from what a sheet is born with.
 */
export function setUpRegisterPage(
  sheet: Excel.Worksheet,
  { widthPoints, headerRow }: { readonly widthPoints: number; readonly headerRow: number },
): void {
  const layout = sheet.pageLayout;
  layout.orientation = 'Landscape';
  const pagesWide = Math.max(1, Math.ceil((widthPoints * smallestScale) / pageWidthPoints));
  layout.zoom = { horizontalFitToPages: pagesWide };
  layout.setPrintTitleRows(`$1:$${headerRow + 1}`);
  if (pagesWide > 1) layout.setPrintTitleColumns('$A:$A');
  layout.headersFooters.defaultForAllPages.centerFooter = '&A　第 &P 頁，共 &N 頁';
}
