import { isInPartOfYear, periodOf } from './date-period';
import { dateOfSerial } from './date-serial';
import { isCellError, type CellValue } from './cell-value';
import {
  DATE_PARTS,
  type DateGroup,
  type DynamicFilter,
  type FilterCondition,
  type FilterCriteria,
  type FilterOperator,
} from './filter-criteria';
import { hasWildcard, Wildcard } from '../wildcard';

/** The cells of one column that are filtered, without header and totals. */
export interface FilteredColumn {
  readonly values: readonly CellValue[];
  /** As shown under the cell's number format. */
  text(index: number): string;
  /** The workbook counts days from 1904. */
  readonly date1904: boolean;
}

export interface ColumnTest {
  /** Null where only Excel knows which rows are shown. */
  readonly shows: ((index: number) => boolean) | null;
  /** What Excel keeps beside the criterion: the bounds it comes to today. */
  readonly bounds: Readonly<Record<string, number>>;
}

export function columnTest(
  criteria: FilterCriteria,
  column: FilteredColumn,
  now: () => Date,
): ColumnTest {
  switch (criteria.kind) {
    case 'values':
      return { shows: inList(criteria, column), bounds: {} };
    case 'custom': {
      const tests = criteria.conditions.map((each) => conditionTest(each, column));
      const shows = (index: number) =>
        criteria.and ? tests.every((test) => test(index)) : tests.some((test) => test(index));
      return { shows, bounds: {} };
    }
    case 'top':
      return topTest(criteria, column);
    case 'dynamic':
      return dynamicTest(criteria.type, column, now);
    case 'other':
      return { shows: null, bounds: {} };
  }
}

function inList(
  { values, blank, dates = [] }: Extract<FilterCriteria, { kind: 'values' }>,
  { values: cells, text, date1904 }: FilteredColumn,
): (index: number) => boolean {
  const listed = new Set(values.map((value) => value.toLocaleUpperCase()));
  return (index) => {
    const shown = text(index);
    if (shown === '') return blank;
    if (listed.has(shown.toLocaleUpperCase())) return true;
    const value = cells[index];
    return typeof value === 'number' && dates.some((group) => inDateGroup(group, value, date1904));
  };
}

export function dateGroupOf(serial: number, date1904: boolean): Required<DateGroup> {
  const date = dateOfSerial(serial, date1904);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}

function inDateGroup(group: DateGroup, serial: number, date1904: boolean): boolean {
  const own = dateGroupOf(serial, date1904);
  return DATE_PARTS.every((part) => group[part] === undefined || group[part] === own[part]);
}

function conditionTest(
  { operator, value: wanted }: FilterCondition,
  { values, text }: FilteredColumn,
): (index: number) => boolean {
  const number = wanted.trim() === '' ? NaN : Number(wanted);
  const isEquality = operator === 'equal' || operator === 'notEqual';
  const pattern = new Wildcard(wanted);
  const isPattern = hasWildcard(wanted);
  return (index) => {
    const value = values[index] ?? null;
    if (!Number.isNaN(number) && typeof value === 'number') {
      return compare(operator, value - number);
    }
    const shown = isCellError(value) ? value.error : text(index);
    if (isEquality) {
      // `=` with nothing after it means blank cells, `<>` cells that are not (Excel's own wording).
      // Wildcards stand for text: no number fits them.
      const fits = isPattern && typeof value === 'number' ? false : pattern.fits(shown);
      const equal = wanted.trim() === '' ? shown === '' : fits;
      return equal === (operator === 'equal');
    }
    if (typeof value !== 'string' || !Number.isNaN(number)) return false;
    return compare(operator, shown.localeCompare(wanted, 'zh-Hant-TW', { sensitivity: 'base' }));
  };
}

function compare(operator: FilterOperator, difference: number): boolean {
  switch (operator) {
    case 'equal':
      return difference === 0;
    case 'notEqual':
      return difference !== 0;
    case 'lessThan':
      return difference < 0;
    case 'lessThanOrEqual':
      return difference <= 0;
    case 'greaterThan':
      return difference > 0;
    case 'greaterThanOrEqual':
      return difference >= 0;
  }
}

/** As many numbers of the column as asked for, and those that equal the last of them. */
function topTest(
  { top, percent, count }: Extract<FilterCriteria, { kind: 'top' }>,
  { values }: FilteredColumn,
): ColumnTest {
  const numbers = values.filter((value) => typeof value === 'number');
  numbers.sort((a, b) => (top ? b - a : a - b));
  const wanted = percent ? Math.max(1, Math.floor((numbers.length * count) / 100)) : count;
  const last = numbers[Math.min(wanted, numbers.length) - 1];
  if (last === undefined) return { shows: () => false, bounds: {} };
  const shows = (index: number) => {
    const value = values[index];
    return typeof value === 'number' && (top ? value >= last : value <= last);
  };
  return { shows, bounds: { filterVal: last } };
}

function dynamicTest(
  type: DynamicFilter,
  { values, date1904 }: FilteredColumn,
  now: () => Date,
): ColumnTest {
  const numeric = (test: (value: number) => boolean) => (index: number) => {
    const value = values[index];
    return typeof value === 'number' && test(value);
  };
  if (type === 'aboveAverage' || type === 'belowAverage') {
    const numbers = values.filter((value) => typeof value === 'number');
    if (numbers.length === 0) return { shows: () => false, bounds: {} };
    const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
    const isAbove = type === 'aboveAverage';
    return {
      shows: numeric((value) => (isAbove ? value > mean : value < mean)),
      bounds: { val: mean },
    };
  }
  const period = periodOf(type, now(), date1904);
  if (!period) {
    return { shows: numeric((value) => isInPartOfYear(type, value, date1904)), bounds: {} };
  }
  const { from, to } = period;
  return {
    shows: numeric((value) => value >= from && value < to),
    bounds: { val: from, maxVal: to },
  };
}
