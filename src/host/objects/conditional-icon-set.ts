import {
  ICON_SETS,
  newIconSet,
  type Icon,
  type IconSet,
  type IconSetName,
} from '../model/conditional/icon-set';
import type { Threshold } from '../model/conditional/threshold';
import { isRecord } from '../protocol/arguments';
import { invalidArgument } from '../protocol/host-error';
import { ObjectType, type Scalar } from '../protocol/object-type';
import type { Wire } from '../protocol/wire';
import { conditionOf, setCondition, type ConditionalTarget } from './conditional-target';
import { readThresholdRule, thresholdRule } from './conditional-threshold';
import { aFlag } from './style-property';

const COUNTS: Readonly<Record<string, string>> = { '3': 'Three', '4': 'Four', '5': 'Five' };

/** `ThreeArrows` for `3Arrows`. */
function wordOf(set: IconSetName): string {
  return `${COUNTS[set.charAt(0)] ?? ''}${set.slice(1)}`;
}

function setOf(word: unknown): IconSetName {
  const found = (Object.keys(ICON_SETS) as IconSetName[]).find((set) => wordOf(set) === word);
  if (!found) throw invalidArgument('There is no such icon set.');
  return found;
}

function part(
  read: (icons: IconSet) => Wire,
  change: (value: unknown, icons: IconSet) => IconSet,
): Scalar<ConditionalTarget> {
  return {
    get: (target) => read(conditionOf(target, 'iconSet').icons),
    set: (target, value) => {
      const { icons } = conditionOf(target, 'iconSet');
      setCondition(target, { kind: 'iconSet', icons: change(value, icons) });
    },
  };
}

function criterion(threshold: Threshold, custom: Icon | null | undefined): Wire {
  return {
    ...thresholdRule(threshold),
    customIcon: custom ? { index: custom.index, set: wordOf(custom.set) } : null,
    operator: threshold.inclusive ? 'GreaterThanOrEqual' : 'GreaterThan',
  };
}

/** Of the first criterion only the icon counts: it holds for all that reaches no other. */
function readCriteria(value: unknown, icons: IconSet): IconSet {
  if (!Array.isArray(value) || value.length !== icons.thresholds.length) {
    throw invalidArgument(`The icon set has ${icons.thresholds.length} criteria.`);
  }
  const given = value.map((each) => {
    if (!isRecord(each) && each !== null) throw invalidArgument('A criterion is an object.');
    return each ?? {};
  });
  const thresholds = given.map((each, index) => {
    const old = icons.thresholds[index];
    if (index === 0 && old) return old;
    const inclusive = each['operator'] !== 'GreaterThan';
    return { ...readThresholdRule(each), inclusive };
  });
  const own = given.map((each) => readIcon(each['customIcon']));
  if (own.every((icon) => icon === null)) return { ...icons, thresholds, custom: null };
  const custom = own.map((icon, index) => icon ?? { set: icons.set, index });
  return { ...icons, thresholds, custom };
}

function readIcon(value: unknown): Icon | null {
  if (!isRecord(value)) return null;
  const set = setOf(value['set']);
  const index = value['index'];
  if (typeof index !== 'number' || !(index >= 0 && index < ICON_SETS[set])) {
    throw invalidArgument('The icon set has no such icon.');
  }
  return { set, index };
}

export const iconSetType = new ObjectType<ConditionalTarget>('IconSetConditionalFormat', {
  scalars: {
    Criteria: part(
      ({ thresholds, custom }) => thresholds.map((each, i) => criterion(each, custom?.[i])),
      readCriteria,
    ),
    ReverseIconOrder: part(
      ({ reverse }) => reverse,
      (value, icons) => {
        if (icons.custom) throw invalidArgument('Icons of one’s own have no other order.');
        return { ...icons, reverse: aFlag(value) };
      },
    ),
    ShowIconOnly: part(
      ({ showValue }) => !showValue,
      (value, icons) => ({ ...icons, showValue: !aFlag(value) }),
    ),
    Style: part(
      ({ set }) => wordOf(set),
      (value, icons) => {
        const set = setOf(value);
        const isAlike = ICON_SETS[set] === icons.thresholds.length;
        const fresh = newIconSet(set);
        const { reverse, showValue } = icons;
        const thresholds = isAlike ? icons.thresholds : fresh.thresholds;
        return { ...fresh, thresholds, reverse, showValue };
      },
    ),
  },
});
