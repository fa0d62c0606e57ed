import type { FilterCriteria, FilterOperator } from '../model/filter-criteria';
import { isRecord } from '../protocol/arguments';
import { invalidArgument, notImplemented } from '../protocol/host-error';
import type { Wire } from '../protocol/wire';

const SIGNS: readonly [string, FilterOperator][] = [
  ['<>', 'notEqual'],
  ['>=', 'greaterThanOrEqual'],
  ['<=', 'lessThanOrEqual'],
  ['>', 'greaterThan'],
  ['<', 'lessThan'],
  ['=', 'equal'],
];

/** `>5`, `<>完成`, `=*資安*`; a text without a sign means equal. */
function condition(text: string): { operator: FilterOperator; value: string } {
  const found = SIGNS.find(([sign]) => text.startsWith(sign));
  return found
    ? { operator: found[1], value: text.slice(found[0].length) }
    : { operator: 'equal', value: text };
}

export function valuesCriteria(values: unknown): FilterCriteria {
  const texts: readonly unknown[] = Array.isArray(values) ? values : [];
  if (texts.length === 0) throw invalidArgument('A filter by values has at least one value.');
  const shown = texts.map((value) => {
    if (typeof value === 'string') return value;
    if (isRecord(value)) throw notImplemented('A filter by dates');
    throw invalidArgument('A filter by values takes texts.');
  });
  return {
    kind: 'values',
    values: shown.filter((value) => value !== ''),
    blank: shown.includes(''),
  };
}

export function customCriteria(first: unknown, second: unknown, operator: unknown): FilterCriteria {
  if (typeof first !== 'string') throw invalidArgument('A custom filter has a criterion.');
  if (second !== null && second !== undefined && typeof second !== 'string') {
    throw invalidArgument('A criterion is a text.');
  }
  const texts = typeof second === 'string' ? [first, second] : [first];
  return { kind: 'custom', and: operator !== 'Or', conditions: texts.map(condition) };
}

/** Excel.FilterCriteria from an add-in; null takes the filter away. */
export function parseCriteria(value: unknown): FilterCriteria | null {
  if (value === null || value === undefined) return null;
  if (!isRecord(value)) throw invalidArgument('The criteria are an object.');
  switch (value['filterOn']) {
    case 'Values':
      return valuesCriteria(value['values']);
    case 'Custom':
      return customCriteria(value['criterion1'], value['criterion2'], value['operator']);
    case undefined:
      throw invalidArgument('The criteria say what they filter on.');
    default:
      throw notImplemented(`A filter on ${String(value['filterOn'])}`);
  }
}

/** Excel.FilterCriteria for an add-in. */
export function criteriaWire(criteria: FilterCriteria | null): Wire {
  if (!criteria) return null;
  switch (criteria.kind) {
    case 'values':
      return {
        filterOn: 'Values',
        values: [...criteria.values, ...(criteria.blank ? [''] : [])],
      };
    case 'custom': {
      const [first = '', second] = criteria.conditions.map(
        ({ operator, value }) =>
          `${SIGNS.find(([, known]) => known === operator)?.[0] ?? '='}${value}`,
      );
      return {
        filterOn: 'Custom',
        criterion1: first,
        ...(second === undefined
          ? {}
          : { criterion2: second, operator: criteria.and ? 'And' : 'Or' }),
      };
    }
    case 'other':
      throw notImplemented('Reading a filter by colour, icon, date or rank');
  }
}
