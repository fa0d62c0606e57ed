import { enclosing, intersection, type Rect } from '../model/rect';
import type { RangeTarget } from './range-target';

/** The part of the range that is in use; null when none is. */
export function usedPart(range: RangeTarget, valuesOnly: boolean): Rect | null {
  const whole = range.sheet.usedRange(valuesOnly);
  const near = whole && intersection(whole, range.rect);
  if (!near || !valuesOnly) return near;
  let used: Rect | null = null;
  for (const { row, column, value, formula } of range.sheet.cells(near)) {
    if (value === null && formula === null) continue;
    const cell = { row, column, rows: 1, columns: 1 };
    used = used ? enclosing(used, cell) : cell;
  }
  return used;
}
