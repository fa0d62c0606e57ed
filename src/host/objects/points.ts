import { columnPoints, rowPoints } from '../model/cell-points';
import type { RangeTarget } from './range-target';

function sum(first: number, count: number, read: (index: number) => number): number {
  let total = 0;
  for (let index = first; index < first + count; index++) total += read(index);
  return total;
}

export function pointsLeft({ sheet, rect }: RangeTarget): number {
  return sum(0, rect.column, (column) => columnPoints(sheet, column));
}

export function pointsTop({ sheet, rect }: RangeTarget): number {
  return sum(0, rect.row, (row) => rowPoints(sheet, row));
}

export function pointsWide({ sheet, rect }: RangeTarget): number {
  return sum(rect.column, rect.columns, (column) => columnPoints(sheet, column));
}

export function pointsHigh({ sheet, rect }: RangeTarget): number {
  return sum(rect.row, rect.rows, (row) => rowPoints(sheet, row));
}
