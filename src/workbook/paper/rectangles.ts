import type { PlannedCell, PlannedRow } from './planned-row';

export interface Rectangle<T> {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly value: T;
}

type Grid<T> = readonly (readonly (T | undefined)[])[];

/** What each cell of the sheet has; undefined where nothing stands, which may be had either way. */
function gridOf<T>(
  rows: readonly PlannedRow[],
  columns: number,
  valueOf: (cell: PlannedCell) => T | undefined,
): Grid<T> {
  return rows.map(({ cells }) => {
    const line: (T | undefined)[] = Array.from({ length: columns }, () => undefined);
    for (const cell of cells) line.fill(valueOf(cell), cell.column, cell.column + cell.span);
    return line;
  });
}

/**
 * Few rectangles that hold all cells with another value than `usual`, and no cell with a third; a cell without
 * a value may be in one or not. With `overGaps` they go on over places where nothing stands: not for what can be seen there.
 */
export function rectangles<T>(
  rows: readonly PlannedRow[],
  columns: number,
  valueOf: (cell: PlannedCell) => T | undefined,
  usual: T,
  overGaps = true,
): Rectangle<T>[] {
  const grid = gridOf(rows, columns, valueOf);
  const done = grid.map((line) => line.map(() => false));
  const fits = (row: number, column: number, value: T): boolean => {
    const here = grid[row]?.[column];
    return here === undefined ? overGaps : here === value;
  };
  const found: Rectangle<T>[] = [];
  grid.forEach((line, row) => {
    line.forEach((value, column) => {
      if (value === undefined || value === usual || done[row]?.[column] === true) return;
      let right = column + 1;
      while (right < columns && fits(row, right, value) && done[row]?.[right] === false) right += 1;
      // Nothing is gained at the right of the last that has it.
      while (grid[row]?.[right - 1] !== value) right -= 1;
      let below = row + 1;
      let last = row;
      while (below < grid.length) {
        const stretch = grid[below]?.slice(column, right) ?? [];
        if (!stretch.every((_, at) => fits(below, column + at, value))) break;
        if (stretch.includes(value)) last = below;
        below += 1;
      }
      for (let at = row; at <= last; at += 1) done[at]?.fill(true, column, right);
      found.push({ row, column, rows: last - row + 1, columns: right - column, value });
    });
  });
  return found;
}
