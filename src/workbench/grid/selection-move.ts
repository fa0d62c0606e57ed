import { MAX_COLUMNS, MAX_ROWS, enclosing, type Rect } from '../../host/model/rect';
import type { CellPlace } from '../cell-address';

export interface Steps {
  readonly down: number;
  readonly right: number;
}

/** What of a sheet decides where the active cell can go. */
export interface Ground {
  hiddenRow(row: number): boolean;
  hiddenColumn(column: number): boolean;
  mergeAt(row: number, column: number): Rect | null;
  mergesIn(rect: Rect): readonly Rect[];
}

/** Where the active cell comes to: over hidden rows and columns and merged areas, within the sheet. */
export function moveCell(from: CellPlace, { down, right }: Steps, ground: Ground): CellPlace {
  const { row, column, rows, columns } = areaOf(from, ground);
  const landed = {
    row:
      down === 0
        ? from.row
        : step(down > 0 ? row + rows - 1 : row, down, MAX_ROWS, ground.hiddenRow),
    column:
      right === 0
        ? from.column
        : step(right > 0 ? column + columns - 1 : column, right, MAX_COLUMNS, ground.hiddenColumn),
  };
  const merge = ground.mergeAt(landed.row, landed.column);
  return merge ? { row: merge.row, column: merge.column } : landed;
}

function areaOf(place: CellPlace, ground: Ground): Rect {
  return ground.mergeAt(place.row, place.column) ?? { ...place, rows: 1, columns: 1 };
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

/** A selection holds every merged area it touches as a whole. */
export function withMerges(rect: Rect, ground: Ground): Rect {
  // No merged area reaches out of whole rows or columns that would matter, and they are long.
  if (rect.rows === MAX_ROWS || rect.columns === MAX_COLUMNS) return rect;
  let all = rect;
  for (;;) {
    const grown = ground.mergesIn(all).reduce(enclosing, all);
    if (grown.rows === all.rows && grown.columns === all.columns) return all;
    all = grown;
  }
}

/**
 * The rect from `active` after its moving corner went by `steps`: as far as it takes to change,
 * for a merged area is taken in or left as a whole.
 */
export function extended(rect: Rect, active: CellPlace, steps: Steps, ground: Ground): Rect {
  let corner = opposite(rect, active);
  for (;;) {
    const next = {
      row: step(corner.row, steps.down, MAX_ROWS, ground.hiddenRow),
      column: step(corner.column, steps.right, MAX_COLUMNS, ground.hiddenColumn),
    };
    if (next.row === corner.row && next.column === corner.column) return rect;
    const to = withMerges(enclosing(between(active, next), areaOf(active, ground)), ground);
    if (to.row !== rect.row || to.column !== rect.column) return to;
    if (to.rows !== rect.rows || to.columns !== rect.columns) return to;
    corner = next;
  }
}
