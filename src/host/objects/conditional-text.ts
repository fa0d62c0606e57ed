import { textFormula } from '../model/conditional/condition-writer';
import { isRecord } from '../protocol/arguments';
import { invalidArgument } from '../protocol/host-error';
import { ObjectType } from '../protocol/object-type';
import { cellName } from '../xlsx/cell-name';
import { conditionalRangeFormatType } from './conditional-range-format';
import {
  conditionOf,
  ruleFormula,
  ruleOf,
  setCondition,
  shownFormula,
  type ConditionalTarget,
} from './conditional-target';
import { aChoice, aText, wordFor } from './style-property';

const OPERATORS = {
  Contains: 'contains',
  NotContains: 'notContains',
  BeginsWith: 'beginsWith',
  EndsWith: 'endsWith',
} as const;

export const textConditionalType = new ObjectType<ConditionalTarget>('TextConditionalFormat', {
  scalars: {
    Rule: {
      get: (target) => {
        const { operator, text, formula } = conditionOf(target, 'text');
        return {
          operator: wordFor(OPERATORS, operator),
          text: text ?? shownFormula(operandOf(formula)),
        };
      },
      set: (target, value) => {
        if (!isRecord(value)) throw invalidArgument('A rule is an object.');
        const operator = aChoice(value['operator'], OPERATORS);
        const text = aText(value['text']);
        if (text === '') throw invalidArgument('The text is missing.');
        const isFormula = text.startsWith('=');
        const operand = isFormula ? ruleFormula(text) : `"${text.replaceAll('"', '""')}"`;
        const { first } = ruleOf(target);
        const formula = textFormula(operator, operand, cellName(first.row, first.column));
        setCondition(target, { kind: 'text', operator, text: isFormula ? null : text, formula });
      },
    },
  },
  objects: { Format: (target) => conditionalRangeFormatType.wrap(target) },
});

/** What a text rule looks for, out of the formula Excel writes for it. */
function operandOf(formula: string): string {
  const cell = formula.lastIndexOf(',');
  const isSearch = formula.endsWith(')') && formula.length - cell > 2;
  return (
    (isSearch ? between(formula, 'SEARCH(', cell) : undefined) ??
    between(formula, 'LEN(', formula.lastIndexOf('))=')) ??
    formula
  );
}

/** What stands behind `start`, up to there; undefined for nothing. */
function between(formula: string, start: string, end: number): string | undefined {
  const at = formula.indexOf(start);
  return at >= 0 && end > at + start.length ? formula.slice(at + start.length, end) : undefined;
}
