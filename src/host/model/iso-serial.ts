const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME = /^(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?$/;
const DURATION = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const MS_PER_DAY = 86_400_000;
/** Between the first days of the two ways to count (ECMA-376 part 1, 18.17.4.1). */
const DAYS_TO_1904 = 1462;

/**
 * The serial number of what a cell of type `d` holds (ISO 8601; ECMA-376 part 1, 18.17.4): a date,
 * a date and a time, a time alone or a duration. Null for a text that is none of these, and for a
 * day that does not exist or that no serial number reaches. A time zone does not count: a cell has none.
 */
export function serialOfIso(text: string, date1904 = false): number | null {
  // Behind a time only: the end of a date looks like an offset.
  const plain = text.trim().replace(/(:\d{2}(?:\.\d+)?)(?:Z|[+-]\d{2}:?\d{2})$/, '$1');
  if (plain.startsWith('P')) return durationOf(plain);
  const [first = '', second, ...rest] = plain.replace(/Z$/, '').split(/[T ]/);
  if (rest.length > 0) return null;
  if (second === undefined) return dateOf(first, date1904) ?? timeOf(first);
  if (first === '') return timeOf(second);
  const date = dateOf(first, date1904);
  const time = timeOf(second);
  return date === null || time === null ? null : date + time;
}

function dateOf(text: string, date1904: boolean): number | null {
  const [, year, month, day] = (DATE.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const days = (date.getTime() - Date.UTC(1899, 11, 30)) / MS_PER_DAY;
  if (date1904) return days < DAYS_TO_1904 ? null : days - DAYS_TO_1904;
  // Excel counts a 29 February 1900 that never was.
  const serial = days < 61 ? days - 1 : days;
  return year < 1900 ? null : serial;
}

function timeOf(text: string): number | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const [hours, minutes, seconds] = [match[1], match[2], match[3] ?? '0'].map(Number);
  if (hours === undefined || minutes === undefined || seconds === undefined) return null;
  if (minutes > 59 || seconds >= 60 || hours > 24) return null;
  const total = hours * 3600 + minutes * 60 + seconds;
  return total > 86_400 ? null : total / 86_400;
}

function durationOf(text: string): number | null {
  const match = DURATION.exec(text);
  if (!match || !/\d/.test(text)) return null;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  return days + (hours * 3600 + minutes * 60 + seconds) / 86_400;
}
