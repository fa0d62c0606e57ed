import type { Condition } from '../model/conditional/condition';
import { isRecord } from '../protocol/arguments';
import { invalidArgument } from '../protocol/host-error';
import { ObjectType } from '../protocol/object-type';
import { conditionalRangeFormatType } from './conditional-range-format';
import { ruleOf, setCondition, type ConditionalTarget } from './conditional-target';

const average = (above: boolean, deviations = 0, equal = false): Condition => ({
  kind: 'average',
  above,
  equal,
  deviations,
});

/** Excel.ConditionalFormatPresetCriterion. */
const CRITERIA: Readonly<Record<string, Condition>> = {
  Blanks: { kind: 'blanks' },
  NonBlanks: { kind: 'notBlanks' },
  Errors: { kind: 'errors' },
  NonErrors: { kind: 'notErrors' },
  Yesterday: { kind: 'period', period: 'yesterday' },
  Today: { kind: 'period', period: 'today' },
  Tomorrow: { kind: 'period', period: 'tomorrow' },
  LastSevenDays: { kind: 'period', period: 'last7Days' },
  LastWeek: { kind: 'period', period: 'lastWeek' },
  ThisWeek: { kind: 'period', period: 'thisWeek' },
  NextWeek: { kind: 'period', period: 'nextWeek' },
  LastMonth: { kind: 'period', period: 'lastMonth' },
  ThisMonth: { kind: 'period', period: 'thisMonth' },
  NextMonth: { kind: 'period', period: 'nextMonth' },
  AboveAverage: average(true),
  BelowAverage: average(false),
  EqualOrAboveAverage: average(true, 0, true),
  EqualOrBelowAverage: average(false, 0, true),
  OneStdDevAboveAverage: average(true, 1),
  OneStdDevBelowAverage: average(false, 1),
  TwoStdDevAboveAverage: average(true, 2),
  TwoStdDevBelowAverage: average(false, 2),
  ThreeStdDevAboveAverage: average(true, 3),
  ThreeStdDevBelowAverage: average(false, 3),
  UniqueValues: { kind: 'unique' },
  DuplicateValues: { kind: 'duplicates' },
};

export const presetType = new ObjectType<ConditionalTarget>('PresetCriteriaConditionalFormat', {
  scalars: {
    Rule: {
      get: (target) => ({ criterion: criterionOf(ruleOf(target).condition) }),
      set: (target, value) => {
        const criterion = isRecord(value) ? value['criterion'] : undefined;
        const isKnown = typeof criterion === 'string' && Object.hasOwn(CRITERIA, criterion);
        const condition = isKnown ? CRITERIA[criterion] : undefined;
        if (!condition) throw invalidArgument('There is no such criterion.');
        setCondition(target, condition);
      },
    },
  },
  objects: { Format: (target) => conditionalRangeFormatType.wrap(target) },
});

function criterionOf(condition: Condition): string {
  const key = (each: Condition) => JSON.stringify(Object.entries(each).sort());
  const found = Object.entries(CRITERIA).find(([, known]) => key(known) === key(condition));
  return found?.[0] ?? 'Invalid';
}
