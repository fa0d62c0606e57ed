import type { Rect } from './rect';
import { assertOnSheet } from './room';
import type { TableModel } from './table-model';

/** Switches the header row on or off, as Excel's 「標題列」 does. */
export function switchHeaders(table: TableModel, show: boolean): void {
  if (show) showHeaders(table);
  else hideHeaders(table);
}

/** Its cells become empty and the table begins one row below. */
function hideHeaders(table: TableModel): void {
  const { rect } = table;
  table.showFilterButton = false;
  table.markHeaders(false);
  table.setRect({ ...rect, row: rect.row + 1, rows: rect.rows - 1 });
  table.sheet.clear({ ...rect, rows: 1 }, 'contents');
}

/** In the row above where that is empty, else cells move down for it. */
function showHeaders(table: TableModel): void {
  const { sheet, rect } = table;
  const above = { ...rect, row: rect.row - 1, rows: 1 };
  const isFree = rect.row > 0 && isEmpty(table, above);
  if (!isFree) {
    assertOnSheet({ ...rect, rows: rect.rows + 1 });
    sheet.insert({ ...rect, rows: 1 }, 'down');
  }
  const row = isFree ? above.row : rect.row;
  table.markHeaders(true);
  table.setRect({ ...rect, row, rows: rect.rows + 1 });
  table.columnList.names().forEach((name, i) => sheet.writeHeader(row, rect.column + i, name));
  table.showFilterButton = true;
}

function isEmpty({ sheet }: TableModel, cells: Rect): boolean {
  if (sheet.tablesIn(cells).length > 0) return false;
  if (sheet.merges.in(cells).length > 0) return false;
  return sheet.cells(cells).next().done === true;
}
