import { ModelError } from './model-error';
import { MAX_COLUMNS, MAX_ROWS, lastColumn, lastRow, overlaps, type Rect } from './rect';
import type { SheetModel } from './sheet-model';

/** NonBlankCellOffSheet for a table that is to become larger than the sheet has room for. */
export function assertOnSheet(rect: Rect): void {
  if (lastRow(rect) >= MAX_ROWS || lastColumn(rect) >= MAX_COLUMNS) {
    throw new ModelError('NonBlankCellOffSheet', 'The table would reach beyond the sheet.');
  }
}

/** Shifts cells down only where something stands in the way. */
export function makeRoomBelow(sheet: SheetModel, rect: Rect): void {
  if (isFree(sheet, { ...rect, rows: Number.MAX_SAFE_INTEGER })) return;
  sheet.insert(rect, 'down');
}

export function makeRoomRight(sheet: SheetModel, rect: Rect): void {
  if (isFree(sheet, { ...rect, columns: Number.MAX_SAFE_INTEGER })) return;
  sheet.insert(rect, 'right');
}

function isFree(sheet: SheetModel, band: Rect): boolean {
  const { cells } = sheet.part;
  const used = cells.extent(false);
  if (used && overlaps(used, band) && !cells.placed(band).next().done) return false;
  return (
    !sheet.tables.some((table) => overlaps(table.rect, band)) &&
    !sheet.merges.all().some((merge) => overlaps(merge, band))
  );
}
