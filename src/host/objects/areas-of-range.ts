import type { Arguments } from '../protocol/arguments';
import { HostError } from '../protocol/host-error';
import type { HostObject } from '../protocol/host-object';
import { NullObject } from '../protocol/null-object';
import type { RangeTarget } from './range-target';
import { specialCellMethods } from './special-cells';

/** Microsoft: 「if the merged areas count in this range is more than 512, then this method will fail」. */
const MOST = 512;

/** What a range gives as several. */
export const areasOfRange = {
  GetMergedAreasOrNullObject: (range: RangeTarget): HostObject => mergedAreas(range),
  GetSpecialCells: (range: RangeTarget, args: Arguments): HostObject =>
    specialCellMethods.GetSpecialCells([range], args),
  GetSpecialCellsOrNullObject: (range: RangeTarget, args: Arguments): HostObject =>
    specialCellMethods.GetSpecialCellsOrNullObject([range], args),
};

/** Each whole, also where the range holds only a part of it. */
function mergedAreas({ session, sheet, rect }: RangeTarget): HostObject {
  const merges = sheet.merges.in(rect);
  if (merges.length > MOST) {
    throw new HostError('InvalidOperation', 'The range has more than 512 merged areas.');
  }
  return merges.length === 0 ? new NullObject('RangeAreas') : session.areas(sheet, [...merges]);
}
