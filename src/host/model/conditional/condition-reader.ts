import type { Element } from '@xmldom/xmldom';
import { childOf, childrenOf, flag, numberOf } from '../../xlsx/xml';
import type { Colors } from '../colors';
import { PERIODS, type Comparison, type Condition, type TextComparison } from './condition';
import { readDataBar } from './data-bar';
import { readIconSet } from './icon-set';
import { readThreshold } from './threshold';

const TEXT_TYPES: Readonly<Record<string, TextComparison>> = {
  containsText: 'contains',
  notContainsText: 'notContains',
  beginsWith: 'beginsWith',
  endsWith: 'endsWith',
};

const PLAIN_KINDS = {
  containsBlanks: 'blanks',
  notContainsBlanks: 'notBlanks',
  containsErrors: 'errors',
  notContainsErrors: 'notErrors',
  uniqueValues: 'unique',
  duplicateValues: 'duplicates',
} as const;

/** What a `<cfRule>` asks, of the main schema or of the extension (`x14:cfRule`). */
export function readCondition(rule: Element, colors: Colors, extension?: Element): Condition {
  const type = rule.getAttribute('type') ?? '';
  const formulas = formulasOf(rule);
  const [formula = ''] = formulas;
  if (Object.hasOwn(PLAIN_KINDS, type)) {
    return { kind: PLAIN_KINDS[type as keyof typeof PLAIN_KINDS] };
  }
  const text = TEXT_TYPES[type];
  if (text) return { kind: 'text', operator: text, text: rule.getAttribute('text'), formula };
  switch (type) {
    case 'cellIs':
      return {
        kind: 'cell',
        operator: (rule.getAttribute('operator') ?? 'equal') as Comparison,
        operands: formulas,
      };
    case 'expression':
      return { kind: 'formula', formula };
    case 'top10':
      return {
        kind: 'top',
        rank: numberOf(rule, 'rank', 10),
        percent: flag(rule, 'percent', false),
        bottom: flag(rule, 'bottom', false),
      };
    case 'aboveAverage':
      return {
        kind: 'average',
        above: flag(rule, 'aboveAverage', true),
        equal: flag(rule, 'equalAverage', false),
        deviations: numberOf(rule, 'stdDev', 0),
      };
    case 'timePeriod': {
      const name = rule.getAttribute('timePeriod');
      const period = PERIODS.find((each) => each === name);
      return period ? { kind: 'period', period } : { kind: 'unknown', type };
    }
    case 'colorScale':
      return readColorScale(rule, colors);
    case 'dataBar': {
      const plain = childOf(rule, 'dataBar');
      const extended = extension ? childOf(extension, 'dataBar') : null;
      if (!plain && !extended) return { kind: 'unknown', type };
      return { kind: 'dataBar', bar: readDataBar(plain, extended, colors) };
    }
    case 'iconSet': {
      const element = childOf(rule, 'iconSet');
      return element ? { kind: 'iconSet', icons: readIconSet(element) } : { kind: 'unknown', type };
    }
    default:
      return { kind: 'unknown', type };
  }
}

function readColorScale(rule: Element, colors: Colors): Condition {
  const scale = childOf(rule, 'colorScale');
  const given = scale ? childrenOf(scale, 'color') : [];
  const points = (scale ? childrenOf(scale, 'cfvo') : []).map((cfvo, i) => ({
    at: readThreshold(cfvo),
    color: colors.resolve(given[i] ?? null) ?? '#FFFFFF',
  }));
  return points.length < 2
    ? { kind: 'unknown', type: 'colorScale' }
    : { kind: 'colorScale', points };
}

function formulasOf(rule: Element): string[] {
  return childrenOf(rule)
    .filter(({ localName }) => localName === 'formula' || localName === 'f')
    .map((element) => element.textContent ?? '');
}
