import { holdsCell, type Rect } from '../../host/model/rect';
import type { CellPlace } from '../cell-address';
import type { Ground } from './selection-move';

/** Does Tab or Enter stay within the selection? Not in a single cell, merged or not. */
export function isManyCells(rects: readonly Rect[], ground: Ground): boolean {
  const [only, ...more] = rects;
  if (!only || more.length > 0) return true;
  const merge = ground.mergeAt(only.row, only.column);
  const single = merge ?? { rows: 1, columns: 1 };
  return only.rows > single.rows || only.columns > single.columns;
}

/**
 * The cell after `active` within the selection: row by row with Tab, column by column with Enter,
 * area by area, and from the last one to the first. Hidden and covered cells are passed over.
 */
export function nextWithin(
  rects: readonly Rect[],
  active: CellPlace,
  along: 'rows' | 'columns',
  by: 1 | -1,
  ground: Ground,
): CellPlace {
  let at = Math.max(
    0,
    rects.findIndex((rect) => holdsCell(rect, active.row, active.column)),
  );
  let place = active;
  const cells = rects.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  // As many steps as there are cells lead back to where one stands.
  for (let left = Math.min(cells, 2_000_000); left > 0; left -= 1) {
    const rect = rects[at];
    if (!rect) return active;
    const next = stepWithin(rect, place, along, by);
    if (next) place = next;
    else {
      at = (at + by + rects.length) % rects.length;
      place = cornerOf(rects[at] ?? rect, by);
    }
    if (isOpen(place, ground)) return place;
  }
  return active;
}

function stepWithin(
  rect: Rect,
  { row, column }: CellPlace,
  along: 'rows' | 'columns',
  by: 1 | -1,
): CellPlace | undefined {
  const right = column - rect.column;
  const down = row - rect.row;
  const place = along === 'rows' ? down * rect.columns + right : right * rect.rows + down;
  const next = place + by;
  if (next < 0 || next >= rect.rows * rect.columns) return undefined;
  return along === 'rows'
    ? {
        row: rect.row + Math.floor(next / rect.columns),
        column: rect.column + (next % rect.columns),
      }
    : { row: rect.row + (next % rect.rows), column: rect.column + Math.floor(next / rect.rows) };
}

function cornerOf({ row, column, rows, columns }: Rect, by: 1 | -1): CellPlace {
  return by === 1 ? { row, column } : { row: row + rows - 1, column: column + columns - 1 };
}

function isOpen({ row, column }: CellPlace, ground: Ground): boolean {
  if (ground.hiddenRow(row) || ground.hiddenColumn(column)) return false;
  const merge = ground.mergeAt(row, column);
  return merge === null || (merge.row === row && merge.column === column);
}
