import { numberVal, valOf } from '../model/chart/chart-xml';
import { drop, ensure, put, setVal } from '../model/chart/chart-xml-edit';
import { invalidArgument } from '../protocol/host-error';
import type { Scalar } from '../protocol/object-type';
import { childOf } from '../xlsx/xml';
import { axisPart, below, type AxisTarget } from './chart-axis-target';
import { changePart, findPart } from './chart-target';
import { aChoice, aFlag, aNumber } from './style-property';

const UNITS: Readonly<Record<string, string | null>> = {
  None: null,
  Hundreds: 'hundreds',
  Thousands: 'thousands',
  TenThousands: 'tenThousands',
  HundredThousands: 'hundredThousands',
  Millions: 'millions',
  TenMillions: 'tenMillions',
  HundredMillions: 'hundredMillions',
  Billions: 'billions',
  Trillions: 'trillions',
};
const LABEL = '<c:dispUnitsLbl/>';
const units = (axis: AxisTarget) => below(axis, 'dispUnits', '<c:dispUnits/>');
const scaling = (axis: AxisTarget) => below(axis, 'scaling', '<c:scaling/>');

/** The unit in which the axis counts, told beside it unless its label is taken away. */
const displayUnit: Scalar<AxisTarget> = {
  get: (axis) => {
    const element = findPart(units(axis));
    if (!element) return 'None';
    const unit = valOf(element, 'builtInUnit');
    return Object.entries(UNITS).find(([, word]) => word === unit)?.[0] ?? 'Custom';
  },
  set: (axis, value) => {
    if (typeof value !== 'string' || !Object.hasOwn(UNITS, value)) {
      throw invalidArgument('The value is to be a unit of an axis.');
    }
    const unit = UNITS[value] ?? null;
    changePart(axisPart(axis), (element) => {
      if (unit === null) {
        drop(element, 'dispUnits');
        return;
      }
      const present = childOf(element, 'dispUnits');
      const holder = present ?? put(element, `<c:dispUnits>${LABEL}</c:dispUnits>`);
      drop(holder, 'custUnit');
      setVal(holder, 'builtInUnit', unit);
    });
  },
};

const showDisplayUnitLabel: Scalar<AxisTarget> = {
  get: (axis) => {
    const element = findPart(units(axis));
    return element !== null && childOf(element, 'dispUnitsLbl') !== null;
  },
  set: (axis, value) => {
    const shown = aFlag(value);
    // An axis that counts in ones has no unit to tell.
    if (!findPart(units(axis))) return;
    changePart(units(axis), (element) => {
      if (shown) ensure(element, 'dispUnitsLbl', LABEL);
      else drop(element, 'dispUnitsLbl');
    });
  },
};

function setLogBase(axis: AxisTarget, base: number | null): void {
  if (base !== null && findPart(axisPart(axis))?.localName === 'catAx') {
    throw invalidArgument('An axis of categories has no scale.');
  }
  changePart(scaling(axis), (element) => {
    setVal(element, 'logBase', base);
  });
}

export const axisUnits: Readonly<Record<string, Scalar<AxisTarget>>> = {
  DisplayUnit: displayUnit,
  LogBase: {
    get: (axis) => numberVal(findPart(scaling(axis)), 'logBase') ?? 10,
    set: (axis, value) => {
      setLogBase(axis, aNumber(value, 2, 1000));
    },
  },
  ScaleType: {
    get: (axis) =>
      numberVal(findPart(scaling(axis)), 'logBase') === null ? 'Linear' : 'Logarithmic',
    set: (axis, value) => {
      const isLinear = aChoice(value, { Linear: 'linear', Logarithmic: 'log' }) === 'linear';
      setLogBase(axis, isLinear ? null : (numberVal(findPart(scaling(axis)), 'logBase') ?? 10));
    },
  },
  ShowDisplayUnitLabel: showDisplayUnitLabel,
};
