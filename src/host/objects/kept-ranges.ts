import { shiftRect, type CellShift } from '../model/formula/cell-shift';
import type { SheetModel } from '../model/sheet-model';
import type { Session } from './session';

/**
 * Ranges kept between batches stay on their cells when these move. One whose cells are all deleted
 * means nothing any more; the one that an insert is made in place of is the new cells.
 */
export function moveKept(session: Session, sheet: SheetModel, shift: CellShift): void {
  for (const object of session.references.all()) {
    const range = session.types.range.unwrap(object);
    if (range?.sheet !== sheet || range.isDeleted) continue;
    if (shift.kind === 'insert' && range.rect === shift.rect) continue;
    const moved = shiftRect(range.rect, shift);
    if (moved) range.rect = moved;
    else range.isDeleted = true;
  }
}
