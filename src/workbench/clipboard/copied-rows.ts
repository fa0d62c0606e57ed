import {
  intersection,
  lastColumn,
  lastRow,
  overlaps,
  MAX_COLUMNS,
  MAX_ROWS,
  type Rect,
} from '../../host/model/rect';
import type { SheetModel } from '../../host/model/sheet-model';

/** Whole columns and rows are copied as far as they hold anything. */
export function usedPart(sheet: SheetModel, rect: Rect): Rect {
  if (rect.rows < MAX_ROWS && rect.columns < MAX_COLUMNS) return rect;
  const used = sheet.usedRange();
  return (used && intersection(used, rect)) ?? { ...rect, rows: 1, columns: 1 };
}

/** Runs of rows that a copy takes: what a filter hides is left out, what a person hid is not. */
export function copiedRuns(sheet: SheetModel, rect: Rect): Rect[] {
  const filtered = [
    ...(sheet.autoFilter.isFiltered && sheet.autoFilter.rect ? [sheet.autoFilter.rect] : []),
    ...sheet.tables.filter(({ filter }) => filter.isFiltered).map((table) => table.rect),
  ].filter((area) => overlaps(area, rect));
  if (filtered.length === 0 || rect.rows === MAX_ROWS) return [rect];
  const isOut = (row: number) =>
    sheet.rows.hidden(row) && filtered.some((area) => row >= area.row && row <= lastRow(area));
  const runs: Rect[] = [];
  for (let row = rect.row; row <= lastRow(rect); row++) {
    if (isOut(row)) continue;
    const last = runs.at(-1);
    if (last && lastRow(last) === row - 1) runs[runs.length - 1] = { ...last, rows: last.rows + 1 };
    else runs.push({ ...rect, row, rows: 1 });
  }
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
