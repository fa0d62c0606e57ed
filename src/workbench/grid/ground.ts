import type { SheetModel } from '../../host/model/sheet-model';
import type { FilledCells } from './data-edge';
import type { Ground } from './selection-move';

/** What movement asks of a sheet, as it is at the time of asking. */
export function groundOf(sheet: SheetModel): Ground {
  return {
    hiddenRow: (row) => sheet.rows.hidden(row),
    hiddenColumn: (column) => sheet.columns.hidden(column),
    mergeAt: (row, column) => sheet.merges.at(row, column),
    mergesIn: (rect) => sheet.merges.in(rect),
  };
}

export function filledCells(sheet: SheetModel): FilledCells {
  return {
    used: sheet.usedRange(true),
    isFilled(row, column) {
      const cell = sheet.part.cells.at(row, column);
      return cell !== undefined && (cell.value !== null || cell.formula !== null);
    },
    isHidden: (row, column) => sheet.rows.hidden(row) || sheet.columns.hidden(column),
  };
}
