import { addDays, dayOf, type Day } from './day';
import { halfWidth } from './half-width';
import type { Choice } from './lists';
import type { Span } from './span';

export type Frequency = Choice<'Frequency'>;

/** A 期別 of the 量測值 table: the days it covers, and its one way of being written. */
export interface MeasurementPeriod extends Span {
  readonly frequency: Frequency;
  /** 115, 115上, 115Q1, 115-03 */
  readonly label: string;
}

const MONTHS: Readonly<Record<Frequency, number>> = { 月: 1, 季: 3, 半年: 6, 年: 12 };

/** The `ordinal`-th period (0-based) of that frequency in the 民國 year. */
function periodOf(year: number, frequency: Frequency, ordinal: number): MeasurementPeriod | null {
  const months = MONTHS[frequency];
  if (ordinal < 0 || ordinal >= 12 / months) return null;
  const firstMonth = ordinal * months + 1;
  const start = dayOf(year + 1911, firstMonth, 1);
  const nextMonth = firstMonth + months;
  const after =
    nextMonth > 12 ? dayOf(year + 1912, nextMonth - 12, 1) : dayOf(year + 1911, nextMonth, 1);
  if (start === null || after === null) return null;
  const suffix: Readonly<Record<Frequency, string>> = {
    年: '',
    半年: ordinal === 0 ? '上' : '下',
    季: `Q${String(ordinal + 1)}`,
    月: `-${String(firstMonth).padStart(2, '0')}`,
  };
  return {
    frequency,
    label: `${String(year)}${suffix[frequency]}`,
    start,
    end: addDays(after, -1),
  };
}

/** 115, 115上, 115下, 115Q1, 115-03 (年度 and full-width digits tolerated); null for anything else. */
export function parseMeasurementPeriod(text: string): MeasurementPeriod | null {
  const plain = halfWidth(text).replace(/\s+/g, '').toUpperCase();
  const match = /^(\d{2,4})(?:年度?)?(?:(上|下)(?:半年)?|Q([1-4])|-(\d{1,2})月?)?$/.exec(plain);
  if (!match) return null;
  const [, digits = '', half, quarter, month] = match;
  // Four digits are a Gregorian year, as in dates.
  const year = digits.length === 4 ? Number(digits) - 1911 : Number(digits);
  if (half !== undefined) return periodOf(year, '半年', half === '上' ? 0 : 1);
  if (quarter !== undefined) return periodOf(year, '季', Number(quarter) - 1);
  if (month !== undefined) return periodOf(year, '月', Number(month) - 1);
  return periodOf(year, '年', 0);
}

/** Every period of that frequency that shares a day with the span, in order of time. */
export function expectedPeriods(frequency: Frequency, span: Span): MeasurementPeriod[] {
  const months = MONTHS[frequency];
  const ordinalOf = (day: Day) =>
    Math.floor(((Number(day.slice(0, 4)) - 1911) * 12 + Number(day.slice(5, 7)) - 1) / months);
  const perYear = 12 / months;
  const periods: MeasurementPeriod[] = [];
  for (let n = ordinalOf(span.start); n <= ordinalOf(span.end); n += 1) {
    const period = periodOf(Math.floor(n / perYear), frequency, n % perYear);
    if (period) periods.push(period);
  }
  return periods;
}
