import { intersection, lastRow, type Rect } from '../../host/model/rect';
import type { SheetModel } from '../../host/model/sheet-model';
import { RefusedStep } from '../refused-step';

/**
 * The rect without the rows that a filter hides, from top to bottom: Excel copies, clears and fills
 * only what a filter shows, while rows that a person hid are among the others.
 */
export function unfilteredRuns(sheet: SheetModel, rect: Rect): Rect[] {
  const { autoFilter } = sheet;
  const filtered = [
    ...(autoFilter.isFiltered && autoFilter.rect ? [autoFilter.rect] : []),
    ...sheet.tables.filter(({ filter }) => filter.isFiltered).map((table) => table.rect),
  ].flatMap((area) => intersection(area, rect) ?? []);
  const out = new Set<number>();
  for (const area of filtered) {
    for (let row = area.row; row <= lastRow(area); row += 1) {
      if (sheet.rows.hidden(row)) out.add(row);
    }
  }
  const runs: Rect[] = [];
  let start = rect.row;
  for (const row of [...out].sort((a, b) => a - b)) {
    if (row > start) runs.push({ ...rect, row: start, rows: row - start });
    start = row + 1;
  }
  if (start <= lastRow(rect)) runs.push({ ...rect, row: start, rows: lastRow(rect) - start + 1 });
  return runs;
}

/** The same of several areas. */
export function unfiltered(sheet: SheetModel, rects: readonly Rect[]): Rect[] {
  return rects.flatMap((rect) => unfilteredRuns(sheet, rect));
}

/** Each run that is deleted takes what refers to the sheet along: more would hold the page up. */
const MOST_RUNS = 500;

/** What a filter hides is not seen to go: it stays, as in Excel. RefusedStep for too many runs. */
export function deletable(sheet: SheetModel, rects: readonly Rect[]): Rect[] {
  const seen = unfiltered(sheet, rects);
  if (seen.length > MOST_RUNS) {
    throw new RefusedStep('篩選出的列太分散，無法一次刪除；請選取較少的列，或先排序再篩選。');
  }
  return seen;
}
