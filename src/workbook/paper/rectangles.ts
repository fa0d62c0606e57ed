import type { PlannedCell, PlannedRow } from './planned-row';

export interface Rectangle<T> {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly value: T;
}

/** What each cell of the sheet has, by number, row after row; 0 where nothing stands, which may be had either way. */
interface Grid<T> {
  readonly cells: Int32Array;
  readonly values: readonly (T | undefined)[];
}

function gridOf<T>(
  rows: readonly PlannedRow[],
  columns: number,
  valueOf: (cell: PlannedCell) => T | undefined,
): Grid<T> {
  const cells = new Int32Array(rows.length * columns);
  const values: (T | undefined)[] = [undefined];
  const numbers = new Map<T | undefined, number>([[undefined, 0]]);
  rows.forEach((row, at) => {
    for (const cell of row.cells) {
      const value = valueOf(cell);
      let number = numbers.get(value);
      if (number === undefined) {
        numbers.set(value, (number = values.length));
        values.push(value);
      }
      const from = at * columns + cell.column;
      cells.fill(number, from, from + cell.span);
    }
  });
  return { cells, values };
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
  const { cells, values } = gridOf(rows, columns, valueOf);
  const isDone = new Uint8Array(cells.length);
  const isUsual = values.map((value) => value === undefined || value === usual);
  const fits = (at: number, value: number) => cells[at] === value || (overGaps && cells[at] === 0);
  const found: Rectangle<T>[] = [];
  for (let at = 0; at < cells.length; at += 1) {
    const number = cells[at] ?? 0;
    const value = values[number];
    if (value === undefined || isUsual[number] === true || isDone[at] === 1) continue;
    const end = at - (at % columns) + columns;
    let right = at + 1;
    while (right < end && fits(right, number) && isDone[right] === 0) right += 1;
    // Nothing is gained at the right of the last that has it.
    while (cells[right - 1] !== number) right -= 1;
    const wide = right - at;
    let high = 1;
    for (let line = at + columns, down = 2; line < cells.length; line += columns, down += 1) {
      let has = false;
      let each = line;
      while (each < line + wide && fits(each, number)) {
        has ||= cells[each] === number;
        each += 1;
      }
      if (each < line + wide) break;
      if (has) high = down;
    }
    for (let down = 0; down < high; down += 1) {
      isDone.fill(1, at + down * columns, at + down * columns + wide);
    }
    const row = Math.floor(at / columns);
    found.push({ row, column: at % columns, rows: high, columns: wide, value });
  }
  return found;
}
