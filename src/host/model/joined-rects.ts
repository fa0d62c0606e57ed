import type { Rect } from './rect';

/** Cells below one another as one block each, column by column. */
export function joinedRects(cells: readonly Rect[]): Rect[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const joined: Rect[] = [];
  let [first] = sorted;
  let rows = 0;
  for (const cell of sorted) {
    if (first?.column === cell.column && first.row + rows === cell.row) {
      rows += cell.rows;
      continue;
    }
    if (first) joined.push({ ...first, rows });
    first = cell;
    rows = cell.rows;
  }
  if (first) joined.push({ ...first, rows });
  return joined;
}

/** The same, and columns of blocks beside each other that are as high as one block. */
export function joinedBlocks(cells: readonly Rect[]): Rect[] {
  const blocks: Rect[] = [];
  // Of each pair of first row and height the block that may still grow.
  const open = new Map<string, number>();
  for (const rect of joinedRects(cells)) {
    const key = `${rect.row} ${rect.rows}`;
    const at = open.get(key);
    const left = at === undefined ? undefined : blocks[at];
    if (at !== undefined && left && left.column + left.columns === rect.column) {
      blocks[at] = { ...left, columns: left.columns + rect.columns };
    } else {
      open.set(key, blocks.length);
      blocks.push(rect);
    }
  }
  return blocks;
}
