import { ObjectType, type Scalar } from '../protocol/object-type';
import { conditionalRangeFormatType } from './conditional-range-format';
import {
  conditionOf,
  ruleFormula,
  setCondition,
  shownFormula,
  type ConditionalTarget,
} from './conditional-target';

const formula: Scalar<ConditionalTarget> = {
  get: (target) => shownFormula(conditionOf(target, 'formula').formula),
  set: (target, value) => setCondition(target, { kind: 'formula', formula: ruleFormula(value) }),
};

export const conditionalFormatRuleType = new ObjectType<ConditionalTarget>(
  'ConditionalFormatRule',
  { scalars: { Formula: formula, FormulaLocal: formula } },
);

export const customConditionalType = new ObjectType<ConditionalTarget>('CustomConditionalFormat', {
  objects: {
    Format: (target) => conditionalRangeFormatType.wrap(target),
    Rule: (target) => conditionalFormatRuleType.wrap(target),
  },
});
