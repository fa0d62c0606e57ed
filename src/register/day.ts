import { halfWidth } from './half-width';

/** A calendar day, `YYYY-MM-DD` (Gregorian, Asia/Taipei). Days compare as strings. */
export type Day = string & { readonly __day: unique symbol };

/** What tells the time: the only source of "today" for rules and papers. */
export interface Clock {
  /** Today in Asia/Taipei. */
  today(): Day;
}

const MS_PER_DAY = 86_400_000;
/** Serial 61 is 1900-03-01; counting back gives this origin (Excel's 1900 has a 29 February). */
const SERIAL_ORIGIN = Date.UTC(1899, 11, 30);
const LAST_SERIAL = 2_958_465;
const WEEKDAYS = '日一二三四五六';

function utc(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function fromUtc(time: number): Day {
  return new Date(time).toISOString().slice(0, 10) as Day;
}

/** Gregorian year, month and day as a Day; null where there is no such day. */
export function dayOf(year: number, month: number, date: number): Day | null {
  const pad = (n: number, width: number) => String(n).padStart(width, '0');
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
  const time = Date.parse(`${text}T00:00:00Z`);
  // Engines roll 02-29 over to 03-01 in some forms: only what comes back unchanged is a day.
  return !Number.isNaN(time) && fromUtc(time) === text ? (text as Day) : null;
}

/** Excel serial number (1900 date system) to its day, the time of day dropped; null outside 1900–9999. */
export function dayFromSerial(serial: number): Day | null {
  const whole = Math.floor(serial);
  // 60 is 1900-02-29, a day that never was.
  if (!Number.isFinite(serial) || whole < 1 || whole > LAST_SERIAL || whole === 60) return null;
  return fromUtc(SERIAL_ORIGIN + (whole < 60 ? whole + 1 : whole) * MS_PER_DAY);
}

/** Day to Excel serial number (1900 date system); days before 1900 have none. */
export function serialOf(day: Day): number {
  const days = Math.round((utc(day) - SERIAL_ORIGIN) / MS_PER_DAY);
  if (days < 2) throw new RangeError(`${day} is before Excel's first day`);
  return days < 61 ? days - 1 : days;
}

export function addDays(day: Day, days: number): Day {
  return fromUtc(utc(day) + days * MS_PER_DAY);
}

/** Days from the first to the second; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((utc(to) - utc(from)) / MS_PER_DAY);
}

/** 民國 year: Gregorian − 1911. */
export function rocYear(day: Day): number {
  return Number(day.slice(0, 4)) - 1911;
}

/** 「115年9月30日」 */
export function rocText(day: Day): string {
  return `${String(rocYear(day))}年${String(Number(day.slice(5, 7)))}月${String(Number(day.slice(8, 10)))}日`;
}

/** 「115年9月30日（星期三）」 */
export function rocTextWithWeekday(day: Day): string {
  return `${rocText(day)}（星期${WEEKDAYS.charAt(new Date(utc(day)).getUTCDay())}）`;
}

/** 「115/09/30」, as the sheets show it. */
export function rocShort(day: Day): string {
  return `${String(rocYear(day))}/${day.slice(5, 7)}/${day.slice(8, 10)}`;
}

/** 「2026/9/30」: what Excel takes for this day when it is typed. */
export function typedDay(day: Day): string {
  return day.split('-').map(Number).join('/');
}

export type ParsedDay =
  | { readonly ok: true; readonly day: Day }
  | { readonly ok: false; readonly code: 'impossibleDate' | 'ambiguousDate' };

const impossible: ParsedDay = { ok: false, code: 'impossibleDate' };
const ambiguous: ParsedDay = { ok: false, code: 'ambiguousDate' };

function found(year: number, month: string, date: string): ParsedDay {
  // Excel knows no day before 1900: 0115/3/1 is a 民國 year in Gregorian dress, a person must say.
  if (year < 1900) return ambiguous;
  const day = dayOf(year, Number(month), Number(date));
  return day === null ? impossible : { ok: true, day };
}

/**
 * A date as people write it (domain: Dates): 115/3/1, 115.3.1, 115-03-01, 1150301, 115年3月1日,
 * 民國 or 中華民國 before it, 2026/3/1, 2026-03-01; full-width digits, stray spaces, a weekday and a
 * time of day are tolerated. Four digits are a Gregorian year, three a 民國 year, one or two ambiguous.
 */
export function parseDay(text: string): ParsedDay {
  const plain = halfWidth(text)
    .trim()
    .replace(/[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/, '')
    .replace(/\s+/g, '');
  const weekday =
    /\((?:星期|週|周|禮拜)?([日天一二三四五六])\)$/.exec(plain) ??
    /(?:星期|週|周|禮拜)([日天一二三四五六])$/.exec(plain);
  const body = weekday ? plain.slice(0, weekday.index) : plain;
  const parsed = parseBody(body);
  if (!parsed.ok || !weekday) return parsed;
  const said = (weekday[1] ?? '').replace('天', '日');
  // A weekday that is not that day's means one of the two is a slip.
  return rocTextWithWeekday(parsed.day).endsWith(`星期${said}）`) ? parsed : ambiguous;
}

function parseBody(body: string): ParsedDay {
  const digits = /^(\d{3}|\d{4})(\d{2})(\d{2})$/.exec(body);
  if (digits) return parseYear('', digits[1] ?? '', digits[2] ?? '', digits[3] ?? '');
  const parts =
    /^(民國|中華民國|西元|公元)?(\d{1,4})([/.-])(\d{1,2})\3(\d{1,2})$/.exec(body) ??
    /^(民國|中華民國|西元|公元)?(\d{1,4})(年)(\d{1,2})月(\d{1,2})[日號]$/.exec(body);
  if (parts) return parseYear(parts[1] ?? '', parts[2] ?? '', parts[4] ?? '', parts[5] ?? '');
  // 3/1/2026 or 990301: which part is the year, or which calendar, is not to be told.
  return /^\d{1,2}([/.-])\d{1,2}\1\d{3,4}$|^\d{6}$/.test(body) ? ambiguous : impossible;
}

function parseYear(era: string, year: string, month: string, date: string): ParsedDay {
  const gregorian = era === '西元' || era === '公元';
  if (gregorian || (era === '' && year.length === 4)) {
    return year.length === 4 ? found(Number(year), month, date) : ambiguous;
  }
  if (year.length === 4 || (era === '' && year.length < 3)) return ambiguous;
  return Number(year) === 0 ? impossible : found(Number(year) + 1911, month, date);
}
