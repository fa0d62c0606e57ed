import type { SheetLayout } from './lay-out-paper';
import { paperCell } from './paper-cell';
import { plain } from './planned-row';
import { rectangles } from './rectangles';
import { runsOf } from './runs';
import { passing } from '../passing';

export const fontName = '標楷體';
/** Text stays as it is. */
const textFormat = '@';

/** What stands above and below a gap is merged in one go; the cells under a chart stay as they are. */
const highestGap = 12;

type Row = SheetLayout['rows'][number];

function isRoom({ cells, height }: Row): boolean {
  return cells.length === 0 && height > highestGap;
}

function unmerged(_: number, column: number): Row['cells'][number] {
  return { column, span: 1, text: '', look: plain };
}

/** All text of the paper in one write, in its font, with the widths, merges and heights it is read by. */
export function writePaper(sheet: Excel.Worksheet, layout: SheetLayout): void {
  const { columns, rows, textShare, textSize } = layout;
  const cellOf = (cell: SheetLayout['rows'][number]['cells'][number]) => {
    const widths = columns.slice(cell.column, cell.column + cell.span);
    return paperCell(cell, widths.reduce((sum, width) => sum + width, 0) * textShare);
  };
  const at = (row: number, column: number, high: number, wide: number) =>
    passing(sheet.getRangeByIndexes(row, column, high, wide));
  const whole = at(0, 0, rows.length, columns.length);
  // One value stands for all cells.
  whole.numberFormat = textFormat as unknown as string[][];
  const formats = rectangles(rows, columns.length, (cell) => cellOf(cell).numberFormat, textFormat);
  for (const { row, column, rows: high, columns: wide, value } of formats) {
    at(row, column, high, wide).numberFormat = value as unknown as string[][];
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
    at(0, from, 1, count).format.columnWidth = value;
  }

  const merged = rectangles(
    rows.map((row) => (isRoom(row) ? { ...row, cells: columns.map(unmerged) } : row)),
    columns.length,
    (cell) => `${String(cell.column)}-${String(cell.span)}`,
    '',
  );
  for (const { row, column, rows: high, columns: wide, value } of merged) {
    // What stands in one column is merged with nothing.
    if (!value.endsWith('-1')) at(row, column, high, wide).merge(true);
  }
  // Merged cells do not fit their height by themselves (platform 3.4).
  at(0, 0, rows.length, 1).setRowProperties(
    rows.map(({ height: rowHeight }) => ({ format: { rowHeight } })),
  );
}
