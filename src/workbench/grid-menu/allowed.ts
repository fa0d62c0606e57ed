import type { Rect } from '../../host/model/rect';
import type { SheetModel } from '../../host/model/sheet-model';
import type { ProtectionOptions } from '../../host/model/sheet-protection';
import { assertUnlocked } from '../entry/write-entry';
import { RefusedStep } from '../refused-step';

/** A RefusedStep on a protected sheet, unless its protection leaves this free. */
export function assertAllowed(
  { protection }: SheetModel,
  what: string,
  allowance?: keyof ProtectionOptions,
): void {
  if (!protection.isProtected) return;
  if (allowance && protection.options[allowance]) return;
  throw new RefusedStep(`工作表受保護，不能${what}。`);
}

/** What is filled there and locked must not go with its row or column. */
export function assertNoneLocked(sheet: SheetModel, rect: Rect): void {
  if (!sheet.protection.isProtected) return;
  for (const cell of sheet.cells(rect)) assertUnlocked(sheet, cell);
}
