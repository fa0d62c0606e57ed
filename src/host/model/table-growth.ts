import { holdsRect, lastColumn, lastRow, overlaps, rectOf, type Rect } from './rect';
import type { SheetModel } from './sheet-model';
import type { TableModel } from './table-model';

/**
 * AutoCorrect's 「在表格中包含新的列與欄」: a table grows over cells that are filled directly below
 * it or to its right. Called before a step fills `filled` (all of it or part), so that what is
 * written finds formats, headers and columns in place. Cells in the way, a totals row, a
 * protected sheet and the option switched off leave the table as it is.
 */
export function growTables(sheet: SheetModel, filled: Rect): void {
  if (!sheet.workbook.growsTables || sheet.protection.isProtected) return;
  for (const table of sheet.tables) {
    const rect = grownOver(table, filled);
    if (rect !== table.rect) table.resize(rect);
  }
}

function grownOver(table: TableModel, filled: Rect): Rect {
  const { rect } = table;
  if (holdsRect(rect, filled) || filled.row < rect.row || filled.column < rect.column) return rect;
  const rows = lastRow(filled) - lastRow(rect);
  const below = rectOf(lastRow(rect) + 1, rect.column, Math.max(1, rows), rect.columns);
  const reachesDown =
    rows > 0 &&
    filled.row <= below.row &&
    overlaps(filled, { ...rect, rows: rect.rows + rows }) &&
    !table.showTotals;
  const tall = reachesDown && isFree(table, below, filled) ? withRows(rect, rows) : rect;
  const columns = lastColumn(filled) - lastColumn(rect);
  // Beside the totals row nothing is a column's.
  const data = withRows(tall, table.showTotals ? -1 : 0);
  const beside = { ...tall, column: lastColumn(rect) + 1, columns: Math.max(1, columns) };
  const reachesRight = columns > 0 && filled.column <= beside.column;
  const isBeside = reachesRight && overlaps(filled, { ...data, columns: rect.columns + columns });
  return isBeside && isFree(table, beside, filled)
    ? { ...tall, columns: rect.columns + columns }
    : tall;
}

function withRows(rect: Rect, more: number): Rect {
  return { ...rect, rows: rect.rows + more };
}

/** Of the cells the table would take, only those about to be filled may hold anything. */
function isFree(table: TableModel, added: Rect, filled: Rect): boolean {
  const { sheet } = table;
  if (sheet.tables.some((other) => other !== table && overlaps(other.rect, added))) return false;
  const filtered = sheet.autoFilter.rect;
  if (filtered && overlaps(filtered, added)) return false;
  if (sheet.merges.in(added).length > 0) return false;
  for (const { row, column } of sheet.cells(added)) {
    if (!holdsRect(filled, rectOf(row, column))) return false;
  }
  return true;
}
