import { lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS, type Rect } from '../../host/model/rect';
import type { SheetModel } from '../../host/model/sheet-model';
import { unfilteredRuns } from '../grid/unfiltered-runs';

/** Whole columns and rows are copied from their first cell on, as far as `sheets` hold anything. */
export function usedPart(rect: Rect, sheets: readonly SheetModel[]): Rect {
  if (rect.rows < MAX_ROWS && rect.columns < MAX_COLUMNS) return rect;
  const used = sheets.flatMap((sheet) => sheet.usedRange() ?? []);
  const rows = Math.max(1, ...used.map((each) => lastRow(each) + 1 - rect.row));
  const columns = Math.max(1, ...used.map((each) => lastColumn(each) + 1 - rect.column));
  return {
    ...rect,
    rows: rect.rows < MAX_ROWS ? rect.rows : rows,
    columns: rect.columns < MAX_COLUMNS ? rect.columns : columns,
  };
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
