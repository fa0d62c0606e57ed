import { checkCells } from '../model/validation/check-cells';
import { joinedRects } from '../model/joined-rects';
import { notImplemented } from '../protocol/host-error';
import type { HostObject } from '../protocol/host-object';
import type { RangeTarget } from './range-target';

/** True, false, or null when some cells obey their rules and some do not. */
export function validity(target: RangeTarget): boolean | null {
  const { broken, sound } = checked(target);
  return broken.length === 0 ? true : sound === 0 ? false : null;
}

/** Null when all cells obey their rules. */
export function invalidCells(target: RangeTarget): HostObject | null {
  const { broken } = checked(target);
  if (broken.length === 0) return null;
  return target.session.areas(target.sheet, joinedRects(broken));
}

function checked({ sheet, rect, session }: RangeTarget) {
  session.settle();
  const found = checkCells(sheet, rect);
  if (found.isDoubtful) throw notImplemented('DataValidation.valid of this rule');
  return found;
}
