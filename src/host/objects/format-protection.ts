import { ObjectType } from '../protocol/object-type';
import { assertUnprotected } from './protected-sheet';
import type { RangeTarget } from './range-target';
import { common } from './range-reading';
import { aFlag } from './style-property';

export const formatProtectionType = new ObjectType<RangeTarget>('FormatProtection', {
  check: (range) => range.check(),
  scalars: {
    FormulaHidden: {
      get: (range) =>
        common(range, (row, column) => range.sheet.styleOf(row, column).protection.hidden),
      set: ({ sheet, rect }, value) => {
        assertUnprotected(sheet);
        sheet.patchStyle(rect, { protection: { hidden: aFlag(value) } });
      },
    },
    Locked: {
      get: (range) =>
        common(range, (row, column) => range.sheet.styleOf(row, column).protection.locked),
      set: ({ sheet, rect }, value) => {
        assertUnprotected(sheet);
        sheet.patchStyle(rect, { protection: { locked: aFlag(value) } });
      },
    },
  },
});
