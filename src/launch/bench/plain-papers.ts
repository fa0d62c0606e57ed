import type ExcelJs from 'exceljs';
import type { PageText } from '../../review/document';
import { margins } from '../../workbook/paper/page-grid';
import type { FinishedPaper } from './finished-papers';

// The papers as somebody writes them with exceljs. How their rows become those of the sheet, see own-columns.ts and
// same-sheet.ts. Charts it has none.

export type WriteRows = (
  sheet: ExcelJs.Worksheet,
  paper: FinishedPaper,
  places: ReadonlyMap<string, string>,
) => void;

const centimetres = 2.54;

/** Where each row of the tables stands, by the number in its first column. */
function placesIn(book: ExcelJs.Workbook): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const sheet of book.worksheets) {
    sheet.getColumn(1).eachCell(({ value }, row) => {
      if (typeof value === 'string') places.set(value, `#'${sheet.name}'!A${String(row)}`);
    });
  }
  return places;
}

function codes(text: PageText): string {
  const pieces = typeof text === 'string' ? [text] : text;
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece.replaceAll('&', '&&');
      return piece.number === 'page' ? '&P' : '&N';
    })
    .join('');
}

export function writePapers(
  book: ExcelJs.Workbook,
  papers: readonly FinishedPaper[],
  writeRows: WriteRows,
): void {
  const places = placesIn(book);
  for (const paper of papers) {
    const { header, footer } = paper;
    const inches = Object.fromEntries(
      Object.entries(margins).map(([side, length]) => [side, length / centimetres]),
    ) as unknown as ExcelJs.Margins;
    const sheet = book.addWorksheet(paper.sheetTitle, {
      pageSetup: {
        paperSize: 9,
        orientation: paper.orientation,
        margins: inches,
        horizontalCentered: true,
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
      },
      headerFooter: {
        oddHeader: `&L${codes(header.left)}&C${codes(header.center)}&R${codes(header.right)}`,
        oddFooter: `&L${codes(footer.left)}&C${codes(footer.center)}&R${codes(footer.right)}`,
      },
      views: [{ showGridLines: false }],
    });
    writeRows(sheet, paper, places);
    for (const row of paper.breaks) sheet.getRow(row).addPageBreak();
  }
}

/** What goes into a cell: an id leads to its row. */
export function valueOf(
  { text, value, leads }: FinishedPaper['rows'][number]['cells'][number],
  places: ReadonlyMap<string, string>,
): ExcelJs.CellValue {
  const place = places.get(leads ?? '');
  if (leads !== undefined && place !== undefined && text !== '')
    return { text, hyperlink: place, tooltip: `前往 ${leads}` };
  return value === '' ? null : value;
}
