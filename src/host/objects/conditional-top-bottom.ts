import { isRecord } from '../protocol/arguments';
import { invalidArgument } from '../protocol/host-error';
import { ObjectType } from '../protocol/object-type';
import { conditionalRangeFormatType } from './conditional-range-format';
import { conditionOf, setCondition, type ConditionalTarget } from './conditional-target';
import { aChoice, aNumber, wordFor } from './style-property';

const TYPES = {
  TopItems: 'top',
  TopPercent: 'topPercent',
  BottomItems: 'bottom',
  BottomPercent: 'bottomPercent',
} as const;

export const topBottomType = new ObjectType<ConditionalTarget>('TopBottomConditionalFormat', {
  scalars: {
    Rule: {
      get: (target) => {
        const { rank, percent, bottom } = conditionOf(target, 'top');
        const side = bottom ? 'bottom' : 'top';
        return { rank, type: wordFor(TYPES, percent ? (`${side}Percent` as const) : side) };
      },
      set: (target, value) => {
        if (!isRecord(value)) throw invalidArgument('A rule is an object.');
        const type = aChoice(value['type'], TYPES);
        const percent = type === 'topPercent' || type === 'bottomPercent';
        const rank = aNumber(value['rank'], 1, percent ? 100 : 1000);
        if (!Number.isInteger(rank)) throw invalidArgument('A rank is a whole number.');
        const bottom = type === 'bottom' || type === 'bottomPercent';
        setCondition(target, { kind: 'top', rank, percent, bottom });
      },
    },
  },
  objects: { Format: (target) => conditionalRangeFormatType.wrap(target) },
});
