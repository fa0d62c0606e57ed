import { ModelError } from './model-error';
import { overlaps, type Rect } from './rect';
import type { TableModel } from './table-model';

/** Can the table lie on `rect`? InvalidArgument, UnsupportedOperation when not. */
export function checkResize(table: TableModel, rect: Rect): void {
  const old = table.rect;
  if (rect.row !== old.row || rect.column !== old.column) {
    throw new ModelError('InvalidArgument', 'A table keeps its first cell when it is resized.');
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
