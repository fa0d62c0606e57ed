import type { CellValue } from './cell-value';
import { dateOfSerial, serialOfDay } from './date-serial';
import { listSeries } from './fill-lists';

export type SeriesUnit = 'usual' | 'series' | 'days' | 'weekdays' | 'months' | 'years';

/** The value `k` places after the first one given; negative before it. */
export type Series = (k: number) => CellValue;

/**
 * How a line of constants goes on, as Excel's fill handle finds it; undefined when it is only
 * repeated. `areDates`: the cells show days.
 */
export function seriesOf(
  values: readonly CellValue[],
  unit: SeriesUnit,
  { areDates, date1904 }: { readonly areDates: boolean; readonly date1904: boolean },
): Series | undefined {
  const numbers = values.filter((value) => typeof value === 'number');
  if (numbers.length === values.length) {
    if (unit === 'weekdays') return weekdays(numbers, date1904);
    const months = monthStep(numbers, unit, areDates, date1904);
    if (months !== undefined) return (k) => monthsLater(numbers[0] ?? 0, k * months, date1904);
    if (numbers.length > 1) return trend(numbers);
    const [first = 0] = numbers;
    const isCounted = areDates || unit === 'series' || unit === 'days';
    return isCounted ? (k) => first + k : undefined;
  }
  const texts = values.filter((value) => typeof value === 'string');
  if (texts.length < values.length) return undefined;
  return listSeries(texts) ?? numberedTexts(texts);
}

/** The straight line that lies nearest: equal steps go on, others are levelled. */
function trend(numbers: readonly number[]): Series {
  const n = numbers.length;
  const middle = (n - 1) / 2;
  const mean = numbers.reduce((sum, value) => sum + value, 0) / n;
  let [above, below] = [0, 0];
  numbers.forEach((value, k) => {
    above += (k - middle) * (value - mean);
    below += (k - middle) ** 2;
  });
  const slope = above / below;
  return (k) => Number((mean + slope * (k - middle)).toPrecision(15));
}

/** Months between dates that are asked for by the month, or fall on one day of each month. */
function monthStep(
  numbers: readonly number[],
  unit: SeriesUnit,
  areDates: boolean,
  date1904: boolean,
): number | undefined {
  const month = (serial: number) => {
    const date = dateOfSerial(serial, date1904);
    return { months: date.getUTCFullYear() * 12 + date.getUTCMonth(), day: date.getUTCDate() };
  };
  const [first, second] = numbers.map(month);
  if (!first) return undefined;
  const step = second ? second.months - first.months : 0;
  if (unit === 'months') return step || 1;
  if (unit === 'years') return step || 12;
  if (!areDates || step === 0) return undefined;
  const isMonthly = numbers.every((serial, k) => {
    const { months, day } = month(serial);
    return day === first.day && months === first.months + k * step;
  });
  return isMonthly ? step : undefined;
}

function monthsLater(serial: number, months: number, date1904: boolean): number {
  const date = dateOfSerial(serial, date1904);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const day = Math.min(date.getUTCDate(), last);
  return serialOfDay(year, month, day, date1904) + (serial % 1);
}

/** Monday to Friday, one after the other from the first day. */
function weekdays([first = 0]: readonly number[], date1904: boolean): Series {
  return (k) => {
    let serial = first;
    for (let left = Math.abs(k); left > 0;) {
      serial += Math.sign(k);
      const day = dateOfSerial(serial, date1904).getUTCDay();
      if (day !== 0 && day !== 6) left -= 1;
    }
    return serial;
  };
}

/** `F-09` goes on with `F-10`; digits keep their number. */
function numberedTexts(texts: readonly string[]): Series | undefined {
  const parts = texts.map((text) => /^([\s\S]*?)(\d{1,15})(\D*)$/u.exec(text));
  const [first, second] = parts;
  if (!first || parts.some((part) => part?.[1] !== first[1] || part?.[3] !== first[3])) {
    return undefined;
  }
  const [, before = '', digits = '', after = ''] = first;
  const start = Number(digits);
  const step = second ? Number(second[2]) - start : 1;
  if (parts.some((part, k) => Number(part?.[2]) !== start + k * step)) return undefined;
  return (k) => {
    const number = String(Math.abs(start + k * step)).padStart(digits.length, '0');
    return before + number + after;
  };
}
