import { ModelError } from './model-error';
import { lastColumn, lastRow, overlaps, type Rect } from './rect';
import type { TableModel } from './table-model';
import { extendReferences } from './table-references';
import { fillNewColumns, fillNewRows } from './table-rows';

/** Can the table lie on `rect`? InvalidArgument, UnsupportedOperation when not. */
export function checkResize(table: TableModel, rect: Rect): void {
  const old = table.rect;
  if (rect.row !== old.row || !overlaps(rect, old)) {
    throw new ModelError('InvalidArgument', 'A table keeps its first row when it is resized.');
  }
  if (rect.rows < (table.showHeaders ? 2 : 1)) {
    throw new ModelError('InvalidArgument', 'A table needs at least one row below its header.');
  }
  if (table.showTotals && rect.rows !== old.rows) {
    throw new ModelError('UnsupportedOperation', 'Hide the totals row before resizing the table.');
  }
  if (table.sheet.tables.some((other) => other !== table && overlaps(other.rect, rect))) {
    throw new ModelError('InvalidArgument', 'The new range overlaps another table.');
  }
}

/** Columns and rows at the edges come or go; what stands in cells left out stays there. */
export function resizeTable(table: TableModel, rect: Rect): void {
  const old = table.rect;
  const oldBody = table.bodyRect;
  table.setRect(rect);
  const left = old.column - rect.column;
  const right = lastColumn(rect) - lastColumn(old);
  // From the right, so that places at the left still count.
  if (right < 0) table.dropColumns(old.columns + right, -right);
  if (left < 0) table.dropColumns(0, -left);
  if (left > 0) table.nameColumns(0, left);
  if (right > 0) {
    table.nameColumns(rect.columns - right, right);
    fillNewColumns(table, rect.columns - right);
  }
  const rows = rect.rows - old.rows;
  if (rows <= 0) return;
  table.gotRows();
  extendReferences(table, old, oldBody, rows);
  fillNewRows(table, lastRow(oldBody) + 1, rows);
}
