import type { ScalePoint } from '../model/conditional/condition';
import { isRecord } from '../protocol/arguments';
import { invalidArgument } from '../protocol/host-error';
import { ObjectType } from '../protocol/object-type';
import type { Wire } from '../protocol/wire';
import { conditionOf, setCondition, type ConditionalTarget } from './conditional-target';
import { readThresholdRule, thresholdRule } from './conditional-threshold';
import { aColor } from './style-property';

export const colorScaleType = new ObjectType<ConditionalTarget>('ColorScaleConditionalFormat', {
  scalars: {
    Criteria: {
      get: (target) => {
        const { points } = conditionOf(target, 'colorScale');
        const [minimum, second, third] = points.map(criterion);
        return third === undefined
          ? { maximum: second ?? null, minimum: minimum ?? null }
          : { maximum: third, midpoint: second ?? null, minimum: minimum ?? null };
      },
      set: (target, value) => {
        if (!isRecord(value)) throw invalidArgument('Criteria are an object.');
        const given = [value['minimum'], value['midpoint'] ?? null, value['maximum']];
        const points = given.flatMap((each, i) => (i === 1 && each === null ? [] : [point(each)]));
        setCondition(target, { kind: 'colorScale', points });
      },
    },
    ThreeColorScale: { get: (target) => conditionOf(target, 'colorScale').points.length > 2 },
  },
});

function criterion({ at, color }: ScalePoint): Wire {
  return { ...thresholdRule(at), color };
}

function point(value: unknown): ScalePoint {
  if (!isRecord(value)) throw invalidArgument('A criterion is an object.');
  return { at: readThresholdRule(value), color: aColor(value['color']) };
}
