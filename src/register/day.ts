import { rememberedIn } from './remembered';

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

/** Rows name the same few thousand days again and again: each is worked out once. */
const timeOf = rememberedIn<Day, number>((day) => Date.parse(`${day}T00:00:00Z`));
const dayAt = rememberedIn<number, Day>((time) => new Date(time).toISOString().slice(0, 10) as Day);

function utc(day: Day): number {
  return timeOf(day);
}

function fromUtc(time: number): Day {
  return dayAt(time);
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

/** A threshold may be any number: the days end where years have more than four digits. */
const [FIRST, LAST] = ['0100-01-01' as Day, '9999-12-31' as Day];
const [FIRST_TIME, LAST_TIME] = [utc(FIRST), utc(LAST)];

export function addDays(day: Day, days: number): Day {
  const at = utc(day) + days * MS_PER_DAY;
  if (at > LAST_TIME) return LAST;
  return at < FIRST_TIME ? FIRST : fromUtc(at);
}

/** The same date months later, or the last day of that month where it has no such date. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const count = year * 12 + month - 1 + Math.floor(months);
  const [inYear, inMonth] = [Math.floor(count / 12), (count % 12) + 1];
  if (inYear > 9999) return LAST;
  if (inYear < 100) return FIRST;
  for (let last = date; last > 28; last--) {
    const found = dayOf(inYear, inMonth, last);
    if (found) return found;
  }
  return dayOf(inYear, inMonth, Math.min(date, 28)) ?? day;
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
export const rocShort = rememberedIn<Day, string>(
  (day) => `${String(rocYear(day))}/${day.slice(5, 7)}/${day.slice(8, 10)}`,
);

/** 「2026/9/30」: what Excel takes for this day when it is typed. */
export function typedDay(day: Day): string {
  return day.split('-').map(Number).join('/');
}
