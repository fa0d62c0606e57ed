import type ExcelJs from 'exceljs';
import type { PageText } from '../../review/document';
import { margins } from '../../workbook/paper/page-grid';
import type { Look } from '../../workbook/paper/planned-row';
import type { FinishedCell, FinishedPaper } from './finished-papers';

// The same papers as somebody writes them with exceljs: cells of a row side by side in their own columns, for exceljs
// looks through all merged cells with each new one. Charts it has none.

const pointsOfWidth = 5.25;
const centimetres = 2.54;
const thin = { style: 'thin', color: { argb: 'FF000000' } } as const;
const box = { top: thin, bottom: thin, left: thin, right: thin };
const vertical = { Top: 'top', Center: 'middle' } as const;

/** One style for all cells of one look, as the manual of exceljs advises. */
function styles(): (cell: FinishedCell) => Partial<ExcelJs.Style> {
  const known = new Map<string, Partial<ExcelJs.Style>>();
  return ({ text, look, format }) => {
    const isNumber = /^[-+−]?\d[\d.,/:]*[%％]?$/.test(text);
    const key = JSON.stringify([look, isNumber, format]);
    const style = known.get(key) ?? styleOf(look, isNumber, format);
    known.set(key, style);
    return style;
  };
}

function styleOf(look: Look, isNumber: boolean, format = '@'): Partial<ExcelJs.Style> {
  const name = isNumber ? 'Times New Roman' : '標楷體';
  return {
    numFmt: format,
    font: { name, size: look.size, bold: look.bold, color: { argb: 'FF000000' } },
    alignment: { wrapText: true, horizontal: look.align, vertical: vertical[look.vertical] },
    ...(look.border !== 'none' && { border: box }),
    ...(look.shaded && {
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7E6E6' } },
    }),
  };
}

/** Where each row of the tables stands, by the number in its first column. */
export function placesIn(book: ExcelJs.Workbook): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const sheet of book.worksheets) {
    sheet.getColumn(1).eachCell(({ value }, row) => {
      if (typeof value === 'string') places.set(value, `#'${sheet.name}'!A${String(row)}`);
    });
  }
  return places;
}

/** Widths of the cells that most rows have. */
function widths({ rows, columnPoints }: FinishedPaper): number[] {
  const shapes = new Map<string, number>();
  for (const { cells } of rows) {
    const shape = cells.map(({ span }) => span).join(' ');
    if (cells.length > 1) shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
  }
  const [usual = ''] = [...shapes].sort((a, b) => b[1] - a[1])[0] ?? [];
  let from = 0;
  return usual.split(' ').map((span) => {
    const own = columnPoints.slice(from, (from += Number(span)));
    return own.reduce((sum, points) => sum + points, 0) / pointsOfWidth;
  });
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

export function writePapers(book: ExcelJs.Workbook, papers: readonly FinishedPaper[]): void {
  const places = placesIn(book);
  const styleOfCell = styles();
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
    sheet.columns = widths(paper).map((width) => ({ width }));
    paper.rows.forEach(({ height, cells }, at) => {
      const row = sheet.getRow(at + 1);
      row.height = height;
      cells.forEach((cell, column) => {
        const target = row.getCell(column + 1);
        const place = cell.leads ? places.get(cell.text) : undefined;
        target.value =
          place === undefined
            ? (cell.value ?? cell.text)
            : { text: cell.text, hyperlink: place, tooltip: `前往 ${cell.text}` };
        target.style = styleOfCell(cell);
      });
    });
    for (const row of paper.breaks) sheet.getRow(row).addPageBreak();
  }
}
