import { MAX_COLUMNS, MAX_ROWS, type Rect } from '../../host/model/rect';
import type { CellPlace } from '../cell-address';
import type { FilledCells } from './data-edge';

/** The block of data around a cell, up to the empty rows and columns that surround it. */
export function regionAround({ row, column }: CellPlace, { isFilled }: FilledCells): Rect {
  let [top, bottom, left, right] = [row, row, column, column];
  const isRowFilled = (at: number) => {
    for (let each = Math.max(0, left - 1); each <= right + 1; each += 1) {
      if (isFilled(at, each)) return true;
    }
    return false;
  };
  const isColumnFilled = (at: number) => {
    for (let each = Math.max(0, top - 1); each <= bottom + 1; each += 1) {
      if (isFilled(each, at)) return true;
    }
    return false;
  };
  for (let before = -1; before !== bottom - top + right - left;) {
    before = bottom - top + right - left;
    while (top > 0 && isRowFilled(top - 1)) top -= 1;
    while (bottom < MAX_ROWS - 1 && isRowFilled(bottom + 1)) bottom += 1;
    while (left > 0 && isColumnFilled(left - 1)) left -= 1;
    while (right < MAX_COLUMNS - 1 && isColumnFilled(right + 1)) right += 1;
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
