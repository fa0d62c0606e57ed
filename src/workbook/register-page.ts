/** Between Excel's own margins. */
const pageWidthPoints = 842 - 2 * 50.4;
/** Below this scale 11-point text is no longer read with ease. */
const smallestScale = 0.6;
/** Column widths follow the workbook's Normal font, which another computer may lack: room for that. */
const spare = 1.04;

/**
 * The largest scale in percent at which the columns, none of them cut, fill no more pages beside each
 * other than they need at the smallest readable one. The first column is repeated on every page.
 */
export function registerScale(columnWidths: readonly number[]): number {
  const least = pagesAt(smallestScale, columnWidths);
  let scale = 100;
  while (scale > smallestScale * 100 && pagesAt(scale / 100, columnWidths) > least) scale -= 1;
  return scale;
}

function pagesAt(scale: number, [first = 0, ...others]: readonly number[]): number {
  const room = pageWidthPoints / scale / spare;
  let [pages, used] = [1, first];
  for (const width of others) {
    if (used + width > room && used > first) [pages, used] = [pages + 1, first];
    used += width;
  }
  return pages;
}

/**
 * Landscape, the header row on every page. A table too wide for one page at a readable size is
 * spread over several, with its key column repeated, instead of being shrunk to nothing. The scale is
 * said in percent: a fit to pages alone is not applied by every Excel, and may take the height with
 * it. Each call asks the printer: only what differs from what a sheet is born with.
 * @param columnWidths in points, from the sheet's first column on
 */
export function setUpRegisterPage(
  sheet: Excel.Worksheet,
  {
    columnWidths,
    headerRow,
  }: { readonly columnWidths: readonly number[]; readonly headerRow: number },
): void {
  const layout = sheet.pageLayout;
  layout.orientation = 'Landscape';
  const scale = registerScale(columnWidths);
  if (scale < 100) layout.zoom = { scale };
  layout.setPrintTitleRows(`$1:$${headerRow + 1}`);
  if (pagesAt(scale / 100, columnWidths) > 1) layout.setPrintTitleColumns('$A:$A');
  layout.headersFooters.defaultForAllPages.centerFooter = '&A　第 &P 頁，共 &N 頁';
}
