import { isCellError } from '../../host/model/cell-value';
import type { Rect } from '../../host/model/rect';
import type { SheetModel } from '../../host/model/sheet-model';

/** What the status bar says of a selection. Rows that cannot be seen do not count, as in Excel. */
export interface SelectionFigures {
  /** Cells that are not empty. */
  readonly count: number;
  readonly numbers: number;
  readonly sum: number;
  readonly least: number;
  readonly most: number;
  /** Some cell holds an error: nothing is summed then. */
  readonly hasError: boolean;
}

/** Cells looked at in one go. */
const SLICE = 20_000;

/** Yields now and then, so that others get their turn; returns the figures. */
export function* selectionFigures(
  sheet: SheetModel,
  rects: readonly Rect[],
): Generator<undefined, SelectionFigures> {
  let [seen, count, numbers, sum, least, most] = [0, 0, 0, 0, Infinity, -Infinity];
  let hasError = false;
  for (const rect of rects) {
    for (const { row, value } of sheet.cells(rect)) {
      if (++seen % SLICE === 0) yield;
      if (value === null || sheet.rows.hidden(row)) continue;
      count += 1;
      if (isCellError(value)) hasError = true;
      if (typeof value !== 'number') continue;
      numbers += 1;
      sum += value;
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
  }
  return { count, numbers, sum, least, most, hasError };
}
