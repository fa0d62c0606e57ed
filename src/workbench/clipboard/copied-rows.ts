import { intersection, lastColumn, MAX_COLUMNS, MAX_ROWS, type Rect } from '../../host/model/rect';
import type { SheetModel } from '../../host/model/sheet-model';
import { unfilteredRuns } from '../grid/unfiltered-runs';

/** Whole columns and rows are copied as far as they hold anything. */
export function usedPart(sheet: SheetModel, rect: Rect): Rect {
  if (rect.rows < MAX_ROWS && rect.columns < MAX_COLUMNS) return rect;
  const used = sheet.usedRange();
  return (used && intersection(used, rect)) ?? { ...rect, rows: 1, columns: 1 };
}

/** Runs of rows that a copy takes: what a filter hides is left out, what a person hid is not. */
export function copiedRuns(sheet: SheetModel, rect: Rect): Rect[] {
  const runs = unfilteredRuns(sheet, rect);
  return runs.length > 0 ? runs : [rect];
}

export function rowsOf(runs: readonly Rect[]): number[] {
  return runs.flatMap((run) => Array.from({ length: run.rows }, (_, i) => run.row + i));
}

export function columnsOf(rect: Rect): number[] {
  const columns: number[] = [];
  for (let column = rect.column; column <= lastColumn(rect); column++) columns.push(column);
  return columns;
}
