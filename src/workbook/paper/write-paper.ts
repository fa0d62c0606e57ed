import type { SheetLayout } from './lay-out-paper';
import { paperCell } from './paper-cell';
import { plain } from './planned-row';
import { rectangles } from './rectangles';
import { runsOf } from './runs';
import { valuePieces } from './value-pieces';
import { bytesOfAction, type Requests } from '../requests';
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
/** Long texts are written in smaller pieces: each finds room behind others. */
const pieceShare = 0.2;
/** Rows whose heights are set in one action. */
const heightsAtOnce = 10_000;
const bytesOfHeight = 40;
const bytesOfNone = 3;

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
  const usual = usualHeight(rows);
  whole.format.rowHeight = usual;
  for (const { from, count, value } of runsOf(columns)) {
    at(0, from, 1, count).format.columnWidth = value;
  }
  const formats = rectangles(rows, columns.length, (cell) => cellOf(cell).numberFormat, textFormat);
  for (const { row, column, rows: high, columns: wide, value } of formats) {
    await requests.room(2 * bytesOfAction);
    at(row, column, high, wide).numberFormat = value as unknown as string[][];
  }
  const pieces = valuePieces(
    rows,
    columns.length,
    (cell) => cellOf(cell).value,
    requests.most * pieceShare,
  );
  for (const { row, column, values, bytes } of pieces) {
    await requests.room(bytes);
    at(row, column, values.length, values[0]?.length ?? 1).values = values;
  }

  for (const { row, column, rows: high, columns: wide } of mergedPlaces(layout)) {
    await requests.room(2 * bytesOfAction);
    at(row, column, high, wide).merge(true);
  }
  // Merged cells do not fit their height by themselves (platform 3.4).
  for (let from = 0; from < rows.length; from += heightsAtOnce) {
    const heights = rows.slice(from, from + heightsAtOnce).map(({ height }) => height);
    const others = heights.filter((height) => height !== usual).length;
    await requests.room(others * bytesOfHeight + (heights.length - others) * bytesOfNone);
    at(from, 0, heights.length, 1).setRowProperties(
      heights.map((rowHeight) => (rowHeight === usual ? {} : { format: { rowHeight } })),
    );
  }
}

/** Blocks whose rows are each one cell. */
export function mergedPlaces({ rows, columns }: Pick<SheetLayout, 'rows' | 'columns'>) {
  return (
    rectangles(
      rows.map((row) => (isRoom(row) ? { ...row, cells: columns.map(unmerged) } : row)),
      columns.length,
      (cell) => cell.column * farRight + cell.span,
      0,
    )
      // What stands in one column is merged with nothing.
      .filter(({ value }) => value % farRight !== 1)
  );
}

/** The height that most rows have: it is set for all, and then for the others their own. */
function usualHeight(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const { height } of rows) counts.set(height, (counts.get(height) ?? 0) + 1);
  let [usual, most] = [0, 0];
  for (const [height, count] of counts) if (count > most) [usual, most] = [height, count];
  return usual;
}
