import {
  DATE_PARTS,
  type DateGroup,
  type DynamicFilter,
  type FilterCondition,
  type FilterCriteria,
  type FilterOperator,
} from '../model/filter-criteria';
import { isRecord } from '../protocol/arguments';
import { invalidArgument, notImplemented } from '../protocol/host-error';
import type { Wire } from '../protocol/wire';
import { dateInput } from './date-input';

const SIGNS: readonly [string, FilterOperator][] = [
  ['<>', 'notEqual'],
  ['>=', 'greaterThanOrEqual'],
  ['<=', 'lessThanOrEqual'],
  ['>', 'greaterThan'],
  ['<', 'lessThan'],
  ['=', 'equal'],
];

const MONTHS =
  'January February March April May June July August September October November December';

/** Excel.DynamicFilterCriteria, with Microsoft's own spelling of February. */
const DYNAMIC: Readonly<Record<string, DynamicFilter>> = {
  AboveAverage: 'aboveAverage',
  BelowAverage: 'belowAverage',
  ...Object.fromEntries(
    MONTHS.replace('February', 'Februray')
      .split(' ')
      .map((month, i) => [`AllDatesInPeriod${month}`, `M${i + 1}` as DynamicFilter]),
  ),
  ...Object.fromEntries(
    [1, 2, 3, 4].map((n) => [`AllDatesInPeriodQuarter${n}`, `Q${n}` as DynamicFilter]),
  ),
  ...Object.fromEntries(
    ['Last', 'Next', 'This'].flatMap((which) =>
      ['Week', 'Month', 'Quarter', 'Year'].map((period) => [
        which + period,
        (which.toLowerCase() + period) as DynamicFilter,
      ]),
    ),
  ),
  Today: 'today',
  Tomorrow: 'tomorrow',
  Yesterday: 'yesterday',
  YearToDate: 'yearToDate',
};

/** FilterOn of the largest and smallest: the largest?, a share? */
const TOP: Readonly<Record<string, readonly [top: boolean, percent: boolean]>> = {
  TopItems: [true, false],
  TopPercent: [true, true],
  BottomItems: [false, false],
  BottomPercent: [false, true],
};

/** `>5`, `<>完成`, `=*資安*`; a text without a sign means equal. */
function condition(text: string, currentYear: number): FilterCondition {
  const found = SIGNS.find(([sign]) => text.startsWith(sign));
  if (!found) return { operator: 'equal', value: text };
  const [sign, operator] = found;
  const value = text.slice(sign.length);
  if (operator === 'equal' || operator === 'notEqual') return { operator, value };
  // In the file the bounds of dates are serial numbers.
  const day = dateInput(value.trim(), currentYear);
  return { operator, value: day?.kind === 'value' ? String(day.value) : value };
}

export function valuesCriteria(values: unknown): FilterCriteria {
  const given: readonly unknown[] = Array.isArray(values) ? values : [];
  if (given.length === 0) throw invalidArgument('A filter by values has at least one value.');
  const texts = given.filter((value) => typeof value === 'string');
  const dates = given.filter(isRecord).map(dateGroup);
  if (texts.length + dates.length < given.length) {
    throw invalidArgument('A filter by values takes texts and dates.');
  }
  return {
    kind: 'values',
    values: texts.filter((value) => value !== ''),
    blank: texts.includes(''),
    dates,
  };
}

/** Excel.FilterDatetime: a date in ISO 8601, and how much of it matters. */
function dateGroup({ date, specificity }: Record<string, unknown>): DateGroup {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?/.exec(String(date));
  const finest = DATE_PARTS.findIndex(
    (part) => part === (typeof specificity === 'string' ? specificity.toLowerCase() : ''),
  );
  if (!match || finest < 0) throw invalidArgument('A date to filter by is not valid.');
  const parts = DATE_PARTS.slice(0, finest + 1).map((part, i) => [part, Number(match[i + 1] ?? 0)]);
  return { year: 0, ...Object.fromEntries(parts) };
}

function dateWire(group: DateGroup): Wire {
  const part = (index: number, absent: number) =>
    String(group[DATE_PARTS[index] ?? 'year'] ?? absent).padStart(2, '0');
  const finest = DATE_PARTS.filter((name) => group[name] !== undefined).at(-1) ?? 'year';
  const day = `${String(group.year).padStart(4, '0')}-${part(1, 1)}-${part(2, 1)}`;
  const time = group.hour === undefined ? '' : `T${part(3, 0)}:${part(4, 0)}:${part(5, 0)}`;
  return { date: day + time, specificity: finest.charAt(0).toUpperCase() + finest.slice(1) };
}

/** Dates without a year are of the current one. */
export function customCriteria(
  first: unknown,
  second: unknown,
  operator: unknown,
  currentYear: number,
): FilterCriteria {
  if (typeof first !== 'string') throw invalidArgument('A custom filter has a criterion.');
  if (second !== null && second !== undefined && typeof second !== 'string') {
    throw invalidArgument('A criterion is a text.');
  }
  const texts = typeof second === 'string' ? [first, second] : [first];
  return {
    kind: 'custom',
    and: operator !== 'Or',
    conditions: texts.map((text) => condition(text, currentYear)),
  };
}

/** The largest or smallest, of which `on` (a FilterOn) says how they are counted. */
export function topCriteria(on: string, count: unknown): FilterCriteria {
  const [top, percent] = TOP[on] ?? [];
  const number = typeof count === 'string' ? Number(count) : count;
  if (top === undefined || percent === undefined || typeof number !== 'number') {
    throw invalidArgument('A filter by rank says how many.');
  }
  return { kind: 'top', top, percent, count: number };
}

export function dynamicCriteria(given: unknown): FilterCriteria {
  const type = typeof given === 'string' ? DYNAMIC[given] : undefined;
  if (!type) throw invalidArgument(`There is no dynamic criterion ${String(given)}.`);
  return { kind: 'dynamic', type };
}

/** Excel.FilterCriteria from an add-in; null takes the filter away. */
export function parseCriteria(value: unknown, currentYear: number): FilterCriteria | null {
  if (value === null || value === undefined) return null;
  if (!isRecord(value)) throw invalidArgument('The criteria are an object.');
  if (typeof value['subField'] === 'string') throw notImplemented('A filter on a subfield');
  const on = value['filterOn'];
  switch (on) {
    case 'Values':
      return valuesCriteria(value['values']);
    case 'Custom':
      return customCriteria(
        value['criterion1'],
        value['criterion2'],
        value['operator'],
        currentYear,
      );
    case 'TopItems':
    case 'TopPercent':
    case 'BottomItems':
    case 'BottomPercent':
      return topCriteria(on, value['criterion1']);
    case 'Dynamic':
      return dynamicCriteria(value['dynamicCriteria']);
    case 'CellColor':
    case 'FontColor':
    case 'Icon':
      throw notImplemented(`A filter on ${on}`);
    default:
      throw invalidArgument('The criteria say what they filter on.');
  }
}

/** Excel.FilterCriteria for an add-in. */
export function criteriaWire(criteria: FilterCriteria | null): Wire {
  if (!criteria) return null;
  switch (criteria.kind) {
    case 'values':
      return {
        filterOn: 'Values',
        values: [
          ...criteria.values,
          ...(criteria.dates ?? []).map(dateWire),
          ...(criteria.blank ? [''] : []),
        ],
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
    case 'top': {
      const on = Object.entries(TOP).find(
        ([, [top, percent]]) => top === criteria.top && percent === criteria.percent,
      );
      return { filterOn: on?.[0] ?? '', criterion1: String(criteria.count) };
    }
    case 'dynamic': {
      const name = Object.entries(DYNAMIC).find(([, type]) => type === criteria.type);
      return { filterOn: 'Dynamic', dynamicCriteria: name?.[0] ?? 'Unknown' };
    }
    case 'other':
      // Which colour or icon it is stays in the file.
      if (criteria.element === 'iconFilter') return { filterOn: 'Icon' };
      return { filterOn: criteria.ofCell ? 'CellColor' : 'FontColor' };
  }
}
