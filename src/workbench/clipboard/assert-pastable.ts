import { MAX_COLUMNS, MAX_ROWS, lastColumn, lastRow, type Rect } from '../../host/model/rect';
import { refuseArrays, refuseCutMerges } from '../../host/model/taken-cells';
import type { SheetModel } from '../../host/model/sheet-model';
import { LockedCell } from '../locked-cell';
import { RefusedStep } from '../refused-step';

/** Throws for cells that may not be overwritten, before any is: the person hears why. */
export function assertPastable(sheet: SheetModel, rect: Rect): void {
  if (lastRow(rect) >= MAX_ROWS || lastColumn(rect) >= MAX_COLUMNS) {
    throw new RefusedStep('無法貼上：資料會超出工作表的邊界。');
  }
  assertRectUnlocked(sheet, rect);
  refuseArrays({ sheet, rect });
  refuseCutMerges({ sheet, rect });
}

export function assertRectUnlocked(sheet: SheetModel, rect: Rect): void {
  if (!sheet.protection.isProtected) return;
  const known = new Map<number, boolean>();
  for (let row = rect.row; row <= lastRow(rect); row++) {
    for (let column = rect.column; column <= lastColumn(rect); column++) {
      const style = sheet.styleIndex(row, column);
      let isLocked = known.get(style);
      if (isLocked === undefined) {
        known.set(style, (isLocked = sheet.styleOf(row, column).protection.locked));
      }
      if (isLocked) throw new LockedCell(`${sheet.name} is protected`);
    }
  }
}
