import type { SheetLayout } from './lay-out-paper';
import { paperCell } from './paper-cell';
import { plain } from './planned-row';
import { rectangles } from './rectangles';
import { runsOf } from './runs';
import { bytesOf, bytesOfAction, type Requests } from '../requests';
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

/** No column of a paper is so far to the right. */
const farRight = 10_000;
/** Beyond so many cells the library cuts a write into pieces, with four actions more for each. */
const cellsOfWrite = 1500;
/** Long texts are written in smaller pieces: each finds room behind others. */
const pieceShare = 0.2;
/** Rows whose heights are set in one action. */
const heightsAtOnce = 10_000;
const bytesOfHeight = 40;

/** All text of the paper, in its font, with the widths, merges and heights it is read by; in one request where it has room. */
export async function writePaper(
  sheet: Excel.Worksheet,
  layout: SheetLayout,
  requests: Requests,
): Promise<void> {
  const { columns, rows, textShare, textSize } = layout;
  const cellOf = (cell: SheetLayout['rows'][number]['cells'][number]) => {
    let width = 0;
    for (let each = cell.column; each < cell.column + cell.span; each += 1) {
      width += columns[each] ?? 0;
    }
    return paperCell(cell, width * textShare);
  };
  const at = (row: number, column: number, high: number, wide: number) =>
    passing(sheet.getRangeByIndexes(row, column, high, wide));
  await requests.room(bytesOfAction * (20 + columns.length));
  const whole = at(0, 0, rows.length, columns.length);
  // One value stands for all cells.
  whole.numberFormat = textFormat as unknown as string[][];
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
  const formats = rectangles(rows, columns.length, (cell) => cellOf(cell).numberFormat, textFormat);
  for (const { row, column, rows: high, columns: wide, value } of formats) {
    await requests.room(2 * bytesOfAction);
    at(row, column, high, wide).numberFormat = value as unknown as string[][];
  }
  const most = Math.max(1, Math.floor(cellsOfWrite / columns.length));
  for (let from = 0, next = 0; from < rows.length; from = next) {
    let bytes = 2 * bytesOfAction;
    const lines: (string | number)[][] = [];
    while (next < rows.length && lines.length < most && bytes < requests.most * pieceShare) {
      const line: (string | number)[] = columns.map(() => '');
      bytes += 3 * columns.length;
      for (const cell of rows[next]?.cells ?? []) {
        const { value } = cellOf(cell);
        line[cell.column] = value;
        bytes += bytesOf(value);
      }
      lines.push(line);
      next += 1;
    }
    await requests.room(bytes);
    at(from, 0, lines.length, columns.length).values = lines;
  }

  const merged = rectangles(
    rows.map((row) => (isRoom(row) ? { ...row, cells: columns.map(unmerged) } : row)),
    columns.length,
    (cell) => cell.column * farRight + cell.span,
    0,
  );
  for (const { row, column, rows: high, columns: wide, value } of merged) {
    // What stands in one column is merged with nothing.
    if (value % farRight === 1) continue;
    await requests.room(2 * bytesOfAction);
    at(row, column, high, wide).merge(true);
  }
  // Merged cells do not fit their height by themselves (platform 3.4).
  for (let from = 0; from < rows.length; from += heightsAtOnce) {
    const heights = rows.slice(from, from + heightsAtOnce);
    await requests.room(heights.length * bytesOfHeight);
    at(from, 0, heights.length, 1).setRowProperties(
      heights.map(({ height: rowHeight }) => ({ format: { rowHeight } })),
    );
  }
}
