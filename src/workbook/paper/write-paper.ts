import { bandsOf } from './bands';
import type { SheetLayout } from './lay-out-paper';
import { paperCell, type PaperCell } from './paper-cell';
import { bodySize } from './planned-row';

const fontName = '標楷體';
const blank: PaperCell = { value: '', numberFormat: '@' };

/** All text of the paper in one write, in its font, with the widths, merges and heights it is read by. */
export function writePaper(sheet: Excel.Worksheet, { grid, rows }: SheetLayout): void {
  const cells = rows.map((row) => {
    const line = Array.from({ length: grid.columns }, () => blank);
    for (const cell of row.cells) line[cell.column] = paperCell(cell, cell.span * grid.textWidth);
    return line;
  });
  const whole = sheet.getRangeByIndexes(0, 0, rows.length, grid.columns);
  whole.numberFormat = cells.map((line) => line.map(({ numberFormat }) => numberFormat));
  whole.values = cells.map((line) => line.map(({ value }) => value));
  whole.format.font.name = fontName;
  whole.format.font.size = bodySize;
  whole.format.font.color = '#000000';
  whole.format.wrapText = true;
  whole.format.verticalAlignment = 'Top';
  // A number would stand at the right.
  whole.format.horizontalAlignment = 'Left';
  whole.format.columnWidth = grid.columnWidth;

  const places = ({ cells }: SheetLayout['rows'][number]) =>
    JSON.stringify(cells.map(({ column, span }) => [column, span]));
  for (const band of bandsOf(rows, places)) {
    for (const { column, span } of band.row.cells) {
      if (span > 1) sheet.getRangeByIndexes(band.from, column, band.count, span).merge(true);
    }
  }
  // Merged cells do not fit their height by themselves (platform 3.4).
  for (const band of bandsOf(rows, (row) => row.height)) {
    sheet.getRangeByIndexes(band.from, 0, band.count, 1).format.rowHeight = band.row.height;
  }
}
