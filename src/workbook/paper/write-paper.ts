import { bandsOf } from './bands';
import type { SheetLayout } from './lay-out-paper';
import { paperCell } from './paper-cell';
import { rectangles } from './rectangles';
import { runsOf } from './runs';

export const fontName = '標楷體';
/** Text stays as it is. */
const textFormat = '@';

/** All text of the paper in one write, in its font, with the widths, merges and heights it is read by. */
export function writePaper(sheet: Excel.Worksheet, layout: SheetLayout): void {
  const { columns, rows, textShare, textSize } = layout;
  const cellOf = (cell: SheetLayout['rows'][number]['cells'][number]) => {
    const widths = columns.slice(cell.column, cell.column + cell.span);
    return paperCell(cell, widths.reduce((sum, width) => sum + width, 0) * textShare);
  };
  const whole = sheet.getRangeByIndexes(0, 0, rows.length, columns.length);
  // One value stands for all cells.
  whole.numberFormat = textFormat as unknown as string[][];
  const formats = rectangles(rows, columns.length, (cell) => cellOf(cell).numberFormat, textFormat);
  for (const { row, column, rows: high, columns: wide, value } of formats) {
    sheet.getRangeByIndexes(row, column, high, wide).numberFormat = value as unknown as string[][];
  }
  whole.values = rows.map(({ cells }) => {
    const line: (string | number)[] = columns.map(() => '');
    for (const cell of cells) line[cell.column] = cellOf(cell).value;
    return line;
  });
  whole.format.font.name = fontName;
  whole.format.font.size = textSize;
  whole.format.font.color = '#000000';
  whole.format.wrapText = true;
  whole.format.verticalAlignment = 'Top';
  // A number would stand at the right.
  whole.format.horizontalAlignment = 'Left';
  for (const { from, count, value } of runsOf(columns)) {
    sheet.getRangeByIndexes(0, from, 1, count).format.columnWidth = value;
  }

  const places = ({ cells }: SheetLayout['rows'][number]) =>
    JSON.stringify(cells.map(({ column, span }) => [column, span]));
  for (const band of bandsOf(rows, places)) {
    for (const { column, span } of band.row.cells) {
      if (span > 1) sheet.getRangeByIndexes(band.from, column, band.count, span).merge(true);
    }
  }
  // Merged cells do not fit their height by themselves (platform 3.4).
  for (const { from, count, value } of runsOf(rows.map(({ height }) => height))) {
    sheet.getRangeByIndexes(from, 0, count, 1).format.rowHeight = value;
  }
}
