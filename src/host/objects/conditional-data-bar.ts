import type { DataBar } from '../model/conditional/data-bar';
import { isRecord } from '../protocol/arguments';
import { invalidArgument } from '../protocol/host-error';
import { ObjectType, type Scalar } from '../protocol/object-type';
import type { Wire } from '../protocol/wire';
import { conditionOf, setCondition, type ConditionalTarget } from './conditional-target';
import { readThresholdRule, thresholdRule } from './conditional-threshold';
import { aChoice, aColor, aFlag, wordFor } from './style-property';

const AXES = { Automatic: 'automatic', None: 'none', CellMidPoint: 'middle' } as const;

const DIRECTIONS = {
  Context: 'context',
  LeftToRight: 'leftToRight',
  RightToLeft: 'rightToLeft',
} as const;

function part(
  read: (bar: DataBar) => Wire,
  change: (value: unknown) => Partial<DataBar>,
): Scalar<ConditionalTarget> {
  return {
    get: (target) => read(conditionOf(target, 'dataBar').bar),
    set: (target, value) => {
      const { bar } = conditionOf(target, 'dataBar');
      setCondition(target, { kind: 'dataBar', bar: { ...bar, ...change(value) } });
    },
  };
}

function end(value: unknown, automatic: 'autoMin' | 'autoMax') {
  if (!isRecord(value)) throw invalidArgument('A rule is an object.');
  return readThresholdRule(value, automatic);
}

/** '' takes a line away. */
function line(value: unknown): string {
  return value === '' || value === null ? '' : aColor(value);
}

export const positiveBarType = new ObjectType<ConditionalTarget>(
  'ConditionalDataBarPositiveFormat',
  {
    scalars: {
      BorderColor: part(
        ({ border }) => border,
        (value) => ({ border: line(value) }),
      ),
      FillColor: part(
        ({ fill }) => fill,
        (value) => ({ fill: aColor(value) }),
      ),
      GradientFill: part(
        ({ gradient }) => gradient,
        (value) => ({ gradient: aFlag(value) }),
      ),
    },
  },
);

export const negativeBarType = new ObjectType<ConditionalTarget>(
  'ConditionalDataBarNegativeFormat',
  {
    scalars: {
      BorderColor: part(
        ({ negativeBorder, border, sameNegativeBorder }) =>
          sameNegativeBorder ? border : negativeBorder,
        (value) => ({ negativeBorder: line(value), sameNegativeBorder: false }),
      ),
      FillColor: part(
        ({ negativeFill, fill, sameNegativeFill }) => (sameNegativeFill ? fill : negativeFill),
        (value) => ({ negativeFill: aColor(value), sameNegativeFill: false }),
      ),
      MatchPositiveBorderColor: part(
        ({ sameNegativeBorder }) => sameNegativeBorder,
        (value) => ({ sameNegativeBorder: aFlag(value) }),
      ),
      MatchPositiveFillColor: part(
        ({ sameNegativeFill }) => sameNegativeFill,
        (value) => ({ sameNegativeFill: aFlag(value) }),
      ),
    },
  },
);

export const dataBarType = new ObjectType<ConditionalTarget>('DataBarConditionalFormat', {
  scalars: {
    AxisColor: part(
      ({ axis, axisColor }) => (axis === 'none' ? '' : axisColor),
      (value) => ({ axisColor: line(value) }),
    ),
    AxisFormat: part(
      ({ axis }) => wordFor(AXES, axis),
      (value) => ({ axis: aChoice(value, AXES) }),
    ),
    BarDirection: part(
      ({ direction }) => wordFor(DIRECTIONS, direction),
      (value) => ({ direction: aChoice(value, DIRECTIONS) }),
    ),
    LowerBoundRule: part(
      ({ low }) => thresholdRule(low),
      (value) => ({ low: end(value, 'autoMin') }),
    ),
    ShowDataBarOnly: part(
      ({ showValue }) => !showValue,
      (value) => ({ showValue: !aFlag(value) }),
    ),
    UpperBoundRule: part(
      ({ high }) => thresholdRule(high),
      (value) => ({ high: end(value, 'autoMax') }),
    ),
  },
  objects: {
    NegativeFormat: (target) => negativeBarType.wrap(target),
    PositiveFormat: (target) => positiveBarType.wrap(target),
  },
});
