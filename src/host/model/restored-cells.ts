import { shiftedBand } from './formula/cell-shift';
import type { CellRestored } from './kept-cells';
import type { WorkbookModel } from './workbook-model';

/**
 * Cells put back by undo and redo are changes like others. Formulas that look at them get their
 * values back with them; where formulas wait to be worked out, these wait for it too.
 */
export function restoredCells(book: WorkbookModel, id: string): CellRestored {
  return {
    cell(row, column, isContent) {
      if (isContent) {
        book.stale.cell(id, row, column);
        book.stale.isDue = true;
      }
      book.changes.cell(isContent ? 'content' : 'format', id, row, column);
    },
    row(row, isHidden) {
      book.changes.add('layout', id);
      if (isHidden === null) return;
      book.noteHiddenRows(id);
      book.changes.rows(id, { from: row, to: row }, isHidden);
    },
    shifted(shift) {
      const sheet = book.sheetById(id);
      if (sheet) book.tellShift(sheet, shift);
      book.stale.area(id, shiftedBand(shift));
      book.stale.isDue = true;
      book.changes.shifted(id, shift);
    },
  };
}
