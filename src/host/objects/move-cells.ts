import { shiftRect, type CellShift } from '../model/formula/cell-shift';
import type { SheetModel } from '../model/sheet-model';
import type { References } from '../protocol/references';
import type { Wire } from '../protocol/wire';
import { assertFormatWritable } from './protected-sheet';
import { rangeType } from './range';
import type { RangeTarget } from './range-target';

export function insertCells({ sheet, rect }: RangeTarget, shift: 'Down' | 'Right'): void {
  assertFormatWritable(sheet, shift === 'Down' ? 'insertRows' : 'insertColumns');
  sheet.insert(rect, shift === 'Down' ? 'down' : 'right');
}

export function deleteCells({ sheet, rect }: RangeTarget, shift: 'Up' | 'Left'): Wire {
  assertFormatWritable(sheet, shift === 'Up' ? 'deleteRows' : 'deleteColumns');
  sheet.remove(rect, shift === 'Up' ? 'up' : 'left');
  return null;
}

/**
 * Ranges kept between batches stay on their cells when these move. One whose cells are all deleted
 * means nothing any more; the one that an insert is made in place of is the new cells.
 */
export function moveKept(references: References, sheet: SheetModel, shift: CellShift): void {
  for (const object of references.all()) {
    const range = rangeType.unwrap(object);
    if (range?.sheet !== sheet || range.isDeleted) continue;
    if (shift.kind === 'insert' && range.rect === shift.rect) continue;
    const moved = shiftRect(range.rect, shift);
    if (moved) range.rect = moved;
    else range.isDeleted = true;
  }
}
