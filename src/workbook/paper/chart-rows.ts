import type { ChartBlock } from '../../review/document';
import type { PageGrid } from './page-grid';
import { aboveChart, type PlannedRow, spaceRows } from './planned-row';

/** Rows left free for a chart, kept on one page. */
export function chartRows(block: ChartBlock, grid: PageGrid): PlannedRow[] {
  const rows = spaceRows(Math.min(block.height, grid.pageHeight), true);
  const kept = rows.map((row, at) => ({
    ...row,
    keepWithNext: at < rows.length - 1,
    ...(at === 0 ? { charts: [{ block, column: 0, span: grid.columns, rows: rows.length }] } : {}),
  }));
  return [aboveChart, ...kept];
}
