import type { Element } from '@xmldom/xmldom';
import { cellName } from '../../xlsx/cell-name';
import { newElement, setFlag } from '../../xlsx/xml';
import { argb } from '../colors';
import type { Condition, ConditionOf, Period, TextComparison } from './condition';
import { plainDataBar } from './data-bar';
import { iconSetElement } from './icon-set';
import { thresholdElement } from './threshold';

const TEXT_TYPES: Readonly<Record<TextComparison, string>> = {
  contains: 'containsText',
  notContains: 'notContainsText',
  beginsWith: 'beginsWith',
  endsWith: 'endsWith',
};

/** Fills an empty `<cfRule>`; `first` is the cell its formulas are seen from. */
export function writeCondition(
  rule: Element,
  condition: Condition,
  first: { readonly row: number; readonly column: number },
): void {
  const cell = cellName(first.row, first.column);
  const type = (name: string) => {
    rule.setAttribute('type', name);
  };
  const formula = (text: string) => {
    const element = newElement(rule, 'formula');
    element.textContent = text;
    rule.appendChild(element);
  };
  switch (condition.kind) {
    case 'cell':
      type('cellIs');
      rule.setAttribute('operator', condition.operator);
      for (const operand of condition.operands) formula(operand);
      return;
    case 'formula':
      type('expression');
      formula(condition.formula);
      return;
    case 'text':
      writeText(rule, condition);
      formula(condition.formula);
      return;
    case 'blanks':
      type('containsBlanks');
      formula(`LEN(TRIM(${cell}))=0`);
      return;
    case 'notBlanks':
      type('notContainsBlanks');
      formula(`LEN(TRIM(${cell}))>0`);
      return;
    case 'errors':
      type('containsErrors');
      formula(`ISERROR(${cell})`);
      return;
    case 'notErrors':
      type('notContainsErrors');
      formula(`NOT(ISERROR(${cell}))`);
      return;
    case 'unique':
      type('uniqueValues');
      return;
    case 'duplicates':
      type('duplicateValues');
      return;
    case 'top':
      type('top10');
      setFlag(rule, 'percent', condition.percent, false);
      setFlag(rule, 'bottom', condition.bottom, false);
      rule.setAttribute('rank', String(condition.rank));
      return;
    case 'average':
      type('aboveAverage');
      setFlag(rule, 'aboveAverage', condition.above, true);
      setFlag(rule, 'equalAverage', condition.equal, false);
      if (condition.deviations > 0) rule.setAttribute('stdDev', String(condition.deviations));
      return;
    case 'period':
      type('timePeriod');
      rule.setAttribute('timePeriod', condition.period);
      formula(PERIOD_FORMULAS[condition.period].replaceAll('#', cell));
      return;
    case 'colorScale': {
      type('colorScale');
      const scale = newElement(rule, 'colorScale');
      for (const { at } of condition.points) scale.appendChild(thresholdElement(scale, at));
      for (const { color } of condition.points) {
        scale.appendChild(newElement(scale, 'color', { rgb: argb(color) }));
      }
      rule.appendChild(scale);
      return;
    }
    case 'dataBar':
      type('dataBar');
      rule.appendChild(plainDataBar(rule, condition.bar));
      return;
    case 'iconSet':
      type('iconSet');
      rule.appendChild(iconSetElement(rule, condition.icons));
      return;
    case 'unknown':
      throw new Error(`A rule of the kind ${condition.type} cannot be written.`);
  }
}

function writeText(rule: Element, { operator, text }: ConditionOf<'text'>): void {
  rule.setAttribute('type', TEXT_TYPES[operator]);
  rule.setAttribute('operator', operator === 'contains' ? 'containsText' : operator);
  if (text !== null) rule.setAttribute('text', text);
}

/** The formula of a text rule; `operand` is a literal with its quotes, or a formula. */
export function textFormula(operator: TextComparison, operand: string, cell: string): string {
  switch (operator) {
    case 'contains':
      return `NOT(ISERROR(SEARCH(${operand},${cell})))`;
    case 'notContains':
      return `ISERROR(SEARCH(${operand},${cell}))`;
    case 'beginsWith':
      return `LEFT(${cell},LEN(${operand}))=${operand}`;
    case 'endsWith':
      return `RIGHT(${cell},LEN(${operand}))=${operand}`;
  }
}

// As Excel writes them; `#` is the cell.
const PERIOD_FORMULAS: Readonly<Record<Period, string>> = {
  today: 'FLOOR(#,1)=TODAY()',
  yesterday: 'FLOOR(#,1)=TODAY()-1',
  tomorrow: 'FLOOR(#,1)=TODAY()+1',
  last7Days: 'AND(TODAY()-FLOOR(#,1)<=6,FLOOR(#,1)<=TODAY())',
  lastWeek:
    'AND(TODAY()-ROUNDDOWN(#,0)>=(WEEKDAY(TODAY())),TODAY()-ROUNDDOWN(#,0)<(WEEKDAY(TODAY())+7))',
  thisWeek:
    'AND(TODAY()-ROUNDDOWN(#,0)<=WEEKDAY(TODAY())-1,ROUNDDOWN(#,0)-TODAY()<=7-WEEKDAY(TODAY()))',
  nextWeek:
    'AND(ROUNDDOWN(#,0)-TODAY()>(7-WEEKDAY(TODAY())),ROUNDDOWN(#,0)-TODAY()<(15-WEEKDAY(TODAY())))',
  lastMonth: 'AND(MONTH(#)=MONTH(EDATE(TODAY(),0-1)),YEAR(#)=YEAR(EDATE(TODAY(),0-1)))',
  thisMonth: 'AND(MONTH(#)=MONTH(TODAY()),YEAR(#)=YEAR(TODAY()))',
  nextMonth: 'AND(MONTH(#)=MONTH(EDATE(TODAY(),0+1)),YEAR(#)=YEAR(EDATE(TODAY(),0+1)))',
};
