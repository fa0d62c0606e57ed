/** Between Excel's own margins, on its side. */
const pageWidthPoints = { A4: 842 - 2 * 50.4, A3: 1191 - 2 * 50.4 } as const;
/** At this scale 11-point text, the smallest that Excel starts with, is still 9 points. */
const smallestPercent = 82;
/** Column widths follow the workbook's Normal font, which another computer may lack: room for that. */
const spare = 1.04;

/** How the columns of a sheet of tables come to paper, none of them cut and no text under 9 points. */
export interface RegisterPage {
  readonly paper: keyof typeof pageWidthPoints;
  /** In percent. */
  readonly scale: number;
  /** Pages beside each other; the first column is repeated on every one. */
  readonly pages: number;
}

/**
 * A4 where all columns fit beside each other, else A3, over several pages where one of those does
 * not hold them: the largest scale at which there are no more pages than the smallest needs.
 */
export function registerPage(columnWidths: readonly number[]): RegisterPage {
  const paper = pagesAt('A4', smallestPercent, columnWidths) === 1 ? 'A4' : 'A3';
  const pages = pagesAt(paper, smallestPercent, columnWidths);
  let scale = 100;
  while (scale > smallestPercent && pagesAt(paper, scale, columnWidths) > pages) scale -= 1;
  return { paper, scale, pages };
}

function pagesAt(
  paper: RegisterPage['paper'],
  percent: number,
  [first = 0, ...others]: readonly number[],
): number {
  const room = (pageWidthPoints[paper] * 100) / percent / spare;
  let [pages, used] = [1, first];
  for (const width of others) {
    if (used + width > room && used > first) [pages, used] = [pages + 1, first];
    used += width;
  }
  return pages;
}

/**
 * Landscape, the header row on every page. A table too wide for one page at a readable size is
 * spread over several, with its key column repeated, instead of being shrunk to nothing: where the
 * printer has no A3 too, for the scale is said in percent. A fit to pages alone is not applied by
 * every Excel, and may take the height with it. Each call asks the printer: only what differs from
 * what a sheet is born with. The paper is asked for apart.
 */
export function setUpRegisterPage(
  sheet: Excel.Worksheet,
  { page, headerRow }: { readonly page: RegisterPage; readonly headerRow: number },
): void {
  const layout = sheet.pageLayout;
  layout.orientation = 'Landscape';
  if (page.scale < 100) layout.zoom = { scale: page.scale };
  layout.setPrintTitleRows(`$1:$${headerRow + 1}`);
  // A printer without A3 spreads it over pages of A4.
  if (page.pages > 1 || page.paper === 'A3') layout.setPrintTitleColumns('$A:$A');
  layout.headersFooters.defaultForAllPages.centerFooter = '&A　第 &P 頁，共 &N 頁';
}
