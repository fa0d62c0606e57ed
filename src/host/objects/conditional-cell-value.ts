import { isRecord } from '../protocol/arguments';
import { invalidArgument } from '../protocol/host-error';
import { ObjectType } from '../protocol/object-type';
import { conditionalRangeFormatType } from './conditional-range-format';
import {
  conditionOf,
  ruleOperand,
  setCondition,
  shownFormula,
  type ConditionalTarget,
} from './conditional-target';
import { aChoice, wordFor } from './style-property';

const OPERATORS = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqual: 'greaterThanOrEqual',
  LessThanOrEqual: 'lessThanOrEqual',
} as const;

export const conditionalCellValueType = new ObjectType<ConditionalTarget>(
  'CellValueConditionalFormat',
  {
    scalars: {
      Rule: {
        get: (target) => {
          const { operator, operands } = conditionOf(target, 'cell');
          const [formula1 = '', formula2] = operands.map(shownFormula);
          return {
            formula1,
            ...(formula2 === undefined ? {} : { formula2 }),
            operator: wordFor(OPERATORS, operator),
          };
        },
        set: (target, value) => {
          if (!isRecord(value)) throw invalidArgument('A rule is an object.');
          const operator = aChoice(value['operator'], OPERATORS);
          const needsTwo = operator === 'between' || operator === 'notBetween';
          const operands = [ruleOperand(value['formula1'])];
          if (needsTwo) operands.push(ruleOperand(value['formula2']));
          setCondition(target, { kind: 'cell', operator, operands });
        },
      },
    },
    objects: { Format: (target) => conditionalRangeFormatType.wrap(target) },
  },
);
