import { numberVal, valOf } from '../model/chart/chart-xml';
import { drop, put, setVal } from '../model/chart/chart-xml-edit';
import type { Arguments } from '../protocol/arguments';
import type { Scalar } from '../protocol/object-type';
import { axisPart, type AxisTarget } from './chart-axis-target';
import { changePart, findPart } from './chart-target';
import { aChoice, aFlag } from './style-property';

const PLACES: Readonly<Record<string, string>> = {
  Automatic: 'autoZero',
  Maximum: 'max',
  Minimum: 'min',
};

/** The file says of the other axis where it crosses this one. */
function other({ target, which, slot }: AxisTarget): AxisTarget {
  return { target, which: which === 'value' ? 'category' : 'value', slot };
}

const value = (axis: AxisTarget): AxisTarget => ({ ...axis, which: 'value' });

export const axisCrossing: Readonly<Record<string, Scalar<AxisTarget>>> = {
  IsBetweenCategories: {
    get: (axis) => valOf(findPart(axisPart(value(axis))), 'crossBetween') !== 'midCat',
    set: (axis, given) => {
      const between = aFlag(given);
      changePart(axisPart(value(axis)), (element) => {
        setVal(element, 'crossBetween', between ? 'between' : 'midCat');
      });
    },
  },
  Position: {
    get: (axis) => {
      const element = findPart(axisPart(other(axis)));
      if (valOf(element, 'crossesAt') !== null) return 'Custom';
      const place = valOf(element, 'crosses') ?? 'autoZero';
      return Object.entries(PLACES).find(([, word]) => word === place)?.[0] ?? 'Automatic';
    },
    set: (axis, given) => {
      const place = aChoice(given, PLACES);
      changePart(axisPart(other(axis)), (element) => {
        drop(element, 'crossesAt');
        setVal(element, 'crosses', place);
      });
    },
  },
  PositionAt: {
    get: (axis) => numberVal(findPart(axisPart(other(axis))), 'crossesAt') ?? 0,
  },
};

/** The other axis crosses this one at the value, or at the category of this number. */
export function setPositionAt(axis: AxisTarget, args: Arguments): null {
  const place = args.number(0);
  changePart(axisPart(other(axis)), (element) => {
    drop(element, 'crosses');
    put(element, `<c:crossesAt val="${place}"/>`);
  });
  return null;
}
