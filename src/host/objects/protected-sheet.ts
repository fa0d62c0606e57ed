import { intersection, type Rect } from '../model/rect';
import type { SheetModel } from '../model/sheet-model';
import type { ProtectionOptions } from '../model/sheet-protection';
import { HostError } from '../protocol/host-error';
import type { RangeTarget } from './range-target';

function denied(what: string): HostError {
  return new HostError('AccessDenied', `The worksheet is protected: ${what}.`);
}

/** AccessDenied when any cell of the range is locked on a protected sheet. */
export function assertCellsWritable({ sheet, rect, address }: RangeTarget): void {
  if (!sheet.protection.isProtected) return;
  const cells = withinReach(sheet, rect);
  for (let row = cells.row; row < cells.row + cells.rows; row++) {
    for (let column = cells.column; column < cells.column + cells.columns; column++) {
      if (sheet.styleOf(row, column).protection.locked) throw denied(`${address} is locked`);
    }
  }
}

// Beyond the used part all cells of whole rows and columns are alike: one of them speaks for them.
function withinReach(sheet: SheetModel, rect: Rect): Rect {
  const used = sheet.usedRange() ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const near = { ...used, rows: used.rows + 1, columns: used.columns + 1 };
  return intersection(rect, near) ?? { ...rect, rows: 1, columns: 1 };
}

/** AccessDenied unless the protection allows this kind of change. */
export function assertFormatWritable(sheet: SheetModel, allowance: keyof ProtectionOptions): void {
  const { protection } = sheet;
  if (protection.isProtected && !protection.options[allowance])
    throw denied(`${allowance} is not allowed`);
}

/** For what no protection option allows. */
export function assertUnprotected(sheet: SheetModel): void {
  if (sheet.protection.isProtected) throw denied('this is not allowed');
}
