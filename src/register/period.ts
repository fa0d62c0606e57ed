import type { Day } from './day';
import { addDays, dayFromSerial, dayOf, rocYear } from './day';
import { plain, plainHyphens } from './identity';
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

/** 民國 years that a 期別 may have. */
const FIRST_YEAR = 90;
const LAST_YEAR = 130;

/** Ordinals of quarters and months in 國字. */
const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const ORDINAL = '(\\d{1,2}|[一二三四五六七八九]|十[一二]?)';
const YEAR = '(?:民國|中華民國)?(\\d{2,3})(?:年度?)?';
/** What follows the year, by 頻率: each has one group, or two of which one is there. */
const WRITTEN: readonly (readonly [Choice<'Frequency'>, RegExp])[] = [
  ['年', new RegExp(`^${YEAR}()$`)],
  ['半年', new RegExp(`^${YEAR}[-/.]?(?:([上下])(?:半年?)?(?:年?度)?|H([12]))$`)],
  ['季', new RegExp(`^${YEAR}[-/.]?(?:Q([1-4])|第?${ORDINAL}季度?)$`)],
  ['月', new RegExp(`^${YEAR}(?:[-/.](\\d{1,2})(?:月份?)?|${ORDINAL}月份?)$`)],
  ['月', /^(\d{3})(\d{2})$/],
];

/**
 * A 期別 in any of its spellings, such as 115-9, 115/09, 115年9月 and 11509 of 115-09, or 115年Q3,
 * 115第三季 of 115Q3; null where it is none.
 */
export function parsePeriod(text: string): Period | null {
  const form = plainHyphens(plain(text)).replace(/·/g, '.').replace(/\s+/g, '').toUpperCase();
  for (const [frequency, pattern] of WRITTEN) {
    const [, year, first, second] = pattern.exec(form) ?? [];
    const ordinal = first ?? second;
    if (year === undefined || ordinal === undefined) continue;
    const number =
      ordinal === '' || ordinal === '上' ? 1 : ordinal === '下' ? 2 : numberOf(ordinal);
    if (number < 1 || number > 12 / MONTHS[frequency]) return null;
    // 15-03 is no year of this office's: a slip for 115-03, or 2015.
    if (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return null;
    return period(Number(year), frequency, number - 1);
  }
  return null;
}

function numberOf(ordinal: string): number {
  return /^\d+$/.test(ordinal) ? Number(ordinal) : ORDINALS.indexOf(ordinal) + 1;
}

/**
 * The 期別 of a number: 115, or 115.9 that Excel made of a typed month; 115.1 may be October or
 * January. A date is the month that begins on it, for Excel makes 2026/3/1 of a typed 2026-03.
 */
export function periodOfNumber(value: number): Period | null {
  const written = String(value);
  if (/^\d{2,3}\.1$/.test(written)) return null;
  const named = parsePeriod(written);
  const day = named === null ? dayFromSerial(value) : null;
  if (!day?.endsWith('-01') || !Number.isInteger(value)) return named;
  if (rocYear(day) < FIRST_YEAR || rocYear(day) > LAST_YEAR) return null;
  return period(rocYear(day), '月', Number(day.slice(5, 7)) - 1);
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
