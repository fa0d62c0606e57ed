import { lastRow, type Rect } from './rect';

/** Cells below one another as one block each, column by column. */
export function joinedRects(cells: readonly Rect[]): Rect[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const joined: Rect[] = [];
  for (const cell of sorted) {
    const last = joined.at(-1);
    if (last?.column === cell.column && lastRow(last) + 1 === cell.row) {
      joined[joined.length - 1] = { ...last, rows: last.rows + cell.rows };
    } else joined.push(cell);
  }
  return joined;
}
