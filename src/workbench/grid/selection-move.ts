import type { Rect } from '../../host/model/rect';
import type { CellPlace } from '../cell-address';
import type { Extent } from './extent';

export interface Steps {
  readonly down: number;
  readonly right: number;
}

export interface Passable {
  readonly extent: Extent;
  hiddenRow(row: number): boolean;
  hiddenColumn(column: number): boolean;
  mergeAt(row: number, column: number): Rect | null;
}

/** Where the active cell comes to: over hidden rows and columns and merged areas, within the grid. */
export function moveCell(from: CellPlace, { down, right }: Steps, grid: Passable): CellPlace {
  const around = grid.mergeAt(from.row, from.column);
  const { row, column, rows, columns } = around ?? { ...from, rows: 1, columns: 1 };
  const to = {
    row: step(down > 0 ? row + rows - 1 : row, down, grid.extent.rows, grid.hiddenRow),
    column: step(
      right > 0 ? column + columns - 1 : column,
      right,
      grid.extent.columns,
      grid.hiddenColumn,
    ),
  };
  const landed = {
    row: down === 0 ? from.row : to.row,
    column: right === 0 ? from.column : to.column,
  };
  const merge = grid.mergeAt(landed.row, landed.column);
  return merge ? { row: merge.row, column: merge.column } : landed;
}

function step(from: number, by: number, count: number, hidden: (index: number) => boolean): number {
  let place = from;
  for (let left = Math.abs(by); left > 0; left -= 1) {
    let next = place + Math.sign(by);
    while (next >= 0 && next < count && hidden(next)) next += Math.sign(by);
    if (next < 0 || next >= count) break;
    place = next;
  }
  return place;
}

/** The rect with these two corners. */
export function between(a: CellPlace, b: CellPlace): Rect {
  return {
    row: Math.min(a.row, b.row),
    column: Math.min(a.column, b.column),
    rows: Math.abs(a.row - b.row) + 1,
    columns: Math.abs(a.column - b.column) + 1,
  };
}

/** The corner of a selection that lies across from where it began. */
export function opposite(rect: Rect, from: CellPlace): CellPlace {
  return {
    row: from.row === rect.row ? rect.row + rect.rows - 1 : rect.row,
    column: from.column === rect.column ? rect.column + rect.columns - 1 : rect.column,
  };
}
