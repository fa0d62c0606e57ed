import { cellName, parseCellName } from '../xlsx/cell-name';
import { rectName } from './a1';
import { mapRuleCells } from './cell-rules';
import type { CellStore } from './cell-store';
import { shiftComments, shiftDrawings } from './drawing-shift';
import { mapFormulas } from './formula-sites';
import {
  liesWithin,
  shiftArea,
  shiftFormula,
  shiftRect,
  shiftedBand,
  shiftedIndex,
  type CellShift,
} from './formula/cell-shift';
import { ModelError } from './model-error';
import { isWholeColumns, isWholeRows, overlaps } from './rect';
import type { SheetModel } from './sheet-model';

/** Puts cells in or takes them out; everything that names cells of the sheet follows. */
export function shiftCells(sheet: SheetModel, shift: CellShift): void {
  const { part } = sheet;
  const band = shiftedBand(shift);
  const touched = sheet.tables.filter((table) => overlaps(table.rect, band));
  const torn = touched.find((table) => table.refuses(shift));
  if (torn) {
    throw new ModelError('InsertDeleteConflict', `The table '${torn.name}' is in the way.`);
  }
  const cut = sheet.merges.in(band).find((merge) => !liesWithin(merge, shift));
  if (cut) {
    throw new ModelError('MergedRangeConflict', `The merged cell ${rectName(cut)} is in the way.`);
  }
  if (pushesOff(part.cells, shift)) {
    throw new ModelError('NonBlankCellOffSheet', 'Filled cells would be pushed off the sheet.');
  }
  if (shift.kind === 'delete') {
    sheet.conditionalRules.leave(shift.rect);
    sheet.validations.leave(shift.rect);
  }
  // References first: formulas are found where they stand before the cells move.
  const name = sheet.name;
  mapFormulas(sheet.workbook, (text, home) => shiftFormula(text, home, name, shift));
  part.cells.shift(shift);
  sheet.merges.map((rect) => shiftRect(rect, shift));
  sheet.hyperlinks.map((rect) => shiftRect(rect, shift));
  sheet.validations.map((rects) => shiftArea(rects, shift));
  mapRuleCells(part, (rects) => shiftArea(rects, shift));
  const filter = sheet.autoFilter.rect;
  if (filter) sheet.autoFilter.move(shiftRect(filter, shift));
  for (const table of touched) if (!table.shift(shift)) sheet.dropTable(table);
  if (shift.axis === 'rows' && isWholeRows(shift.rect)) {
    shiftBreaks(sheet, 'rowBreaks', shift);
    shiftDrawings(part, shift);
  }
  if (shift.axis === 'columns' && isWholeColumns(shift.rect)) {
    sheet.columns.shift(shift.rect.column, shift.rect.columns, shift.kind);
    shiftBreaks(sheet, 'columnBreaks', shift);
    shiftDrawings(part, shift);
  }
  sheet.workbook.tellShift(sheet, shift);
  shiftComments(part, (cell) => {
    const place = parseCellName(cell);
    const inside = place && overlaps(band, { ...place, rows: 1, columns: 1 });
    if (!place || !inside) return cell;
    const row = shift.axis === 'rows' ? shiftedIndex(place.row, shift) : place.row;
    const column = shift.axis === 'columns' ? shiftedIndex(place.column, shift) : place.column;
    return row === null || column === null ? null : cellName(row, column);
  });
  part.touch();
  sheet.workbook.stale.shift(sheet.id, band, shift);
  sheet.workbook.changes.shifted(sheet.id, shift);
}

/** Would the shift push filled cells off the sheet? */
function pushesOff(cells: CellStore, shift: CellShift): boolean {
  if (shift.kind !== 'insert') return false;
  for (const { row, column, cell } of cells.placed(shiftedBand(shift))) {
    if (cell.value === null && cell.formula === null) continue;
    if (shiftedIndex(shift.axis === 'rows' ? row : column, shift) === null) return true;
  }
  return false;
}

function shiftBreaks(
  sheet: SheetModel,
  which: 'rowBreaks' | 'columnBreaks',
  shift: CellShift,
): void {
  const old = sheet.page[which];
  if (old.length === 0) return;
  sheet.page[which] = old.flatMap((at) => {
    const moved = shiftedIndex(at, shift);
    return moved === null ? [] : [moved];
  });
}
