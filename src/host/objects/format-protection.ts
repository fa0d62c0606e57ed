import type { StylePatch } from '../model/style';
import { ObjectType } from '../protocol/object-type';
import { assertUnprotected } from './protected-sheet';
import { checkAreas, type Areas } from './range-target';
import { aFlag, styleProperty } from './style-property';

const hidden = styleProperty(({ protection }) => protection.hidden, locks('hidden'));
const locked = styleProperty(({ protection }) => protection.locked, locks('locked'));

function locks(which: 'hidden' | 'locked'): (value: unknown) => StylePatch {
  return (value) => ({ protection: { [which]: aFlag(value) } });
}

/** No protection allows locks to be changed. */
function unprotected(areas: Areas): Areas {
  for (const { sheet } of areas) assertUnprotected(sheet);
  return areas;
}

export const formatProtectionType = new ObjectType<Areas>('FormatProtection', {
  check: checkAreas,
  scalars: {
    FormulaHidden: {
      get: hidden.get,
      set: (areas, value) => hidden.set?.(unprotected(areas), value),
    },
    Locked: {
      get: locked.get,
      set: (areas, value) => locked.set?.(unprotected(areas), value),
    },
  },
});
