const pageWidthPoints = 842 - 2 * 42;
/** Below this scale 11-point text is no longer read with ease. */
const smallestScale = 0.6;

/**
 * A4 landscape, the header row on every page. A table too wide for one page at a readable size is
 * spread over several, with its key column repeated, instead of being shrunk to nothing.
 */
export function setUpRegisterPage(sheet: Excel.Worksheet, widthPoints: number): void {
  const layout = sheet.pageLayout;
  layout.paperSize = 'A4';
  layout.orientation = 'Landscape';
  layout.setPrintMargins('Centimeters', {
    top: 1.5,
    bottom: 1.5,
    left: 1.5,
    right: 1.5,
    header: 0.8,
    footer: 0.8,
  });
  const pagesWide = Math.max(1, Math.ceil((widthPoints * smallestScale) / pageWidthPoints));
  layout.zoom = { horizontalFitToPages: pagesWide };
  layout.setPrintTitleRows('$1:$2');
  if (pagesWide > 1) layout.setPrintTitleColumns('$A:$A');
  layout.printGridlines = true;
  layout.headersFooters.state = 'Default';
  layout.headersFooters.defaultForAllPages.leftFooter = '&A';
  layout.headersFooters.defaultForAllPages.rightFooter = '第 &P 頁，共 &N 頁';
}
