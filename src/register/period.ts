import type { Day } from './day';
import { addDays, dayOf } from './day';
import { plain } from './identity';
import type { Choice } from './lists';

/** One 期別: 115, 115上, 115Q1, 115-03. */
export interface Period {
  readonly label: string;
  readonly frequency: Choice<'Frequency'>;
  readonly start: Day;
  readonly end: Day;
}

/** Months of one 期別 by 頻率. */
const MONTHS: Readonly<Record<Choice<'Frequency'>, number>> = { 月: 1, 季: 3, 半年: 6, 年: 12 };

function period(rocYear: number, frequency: Choice<'Frequency'>, index: number): Period | null {
  const months = MONTHS[frequency];
  const first = index * months;
  const year = rocYear + 1911;
  const start = dayOf(year, first + 1, 1);
  const next = first + months === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, first + months + 1, 1);
  if (start === null || next === null) return null;
  const label = {
    月: `${String(rocYear)}-${String(index + 1).padStart(2, '0')}`,
    季: `${String(rocYear)}Q${String(index + 1)}`,
    半年: `${String(rocYear)}${index === 0 ? '上' : '下'}`,
    年: String(rocYear),
  }[frequency];
  return { label, frequency, start, end: addDays(next, -1) };
}

/** A 期別 as written; null where it is none. */
export function parsePeriod(text: string): Period | null {
  const form = plain(text).replace(/\s+/g, '').toUpperCase();
  const parts = /^(\d{2,3})(?:年度?)?(?:([上下])(?:半年)?|Q([1-4])|-(0?[1-9]|1[0-2]))?$/.exec(form);
  if (!parts) return null;
  const [, year, half, quarter, month] = parts;
  const roc = Number(year);
  if (half) return period(roc, '半年', half === '上' ? 0 : 1);
  if (quarter) return period(roc, '季', Number(quarter) - 1);
  return month ? period(roc, '月', Number(month) - 1) : period(roc, '年', 0);
}

/** Every 期別 of a frequency that shares a day with the span from start to end, in order. */
export function periodsWithin(frequency: Choice<'Frequency'>, start: Day, end: Day): Period[] {
  const found: Period[] = [];
  const years = [start, end].map((day) => Number(day.slice(0, 4)) - 1911);
  for (let year = years[0] ?? 0; year <= (years[1] ?? 0); year++) {
    for (let index = 0; index < 12 / MONTHS[frequency]; index++) {
      const one = period(year, frequency, index);
      if (one && one.start <= end && one.end >= start) found.push(one);
    }
  }
  return found;
}
