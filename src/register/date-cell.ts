import type { Parsed } from './cell-fault';
import type { Day } from './day';
import { dayFromSerial, dayOf, typedDay } from './day';
import type { CellValue } from './fault';
import { parseDay } from './parse-day';

/** The years in which this office's records lie: 民國 100 to 130 (DAT-03). */
const FIRST_YEAR = 2011;
const LAST_YEAR = 2041;

/**
 * A real Excel date gives its day, the time of day dropped. Text and digits such as 1150301 with one
 * reading count as that day, and are a fault that says so; the cell itself is never changed (domain:
 * Dates). A day outside 民國 100 to 130 is not taken, but for an early one where `longAgo` lets it be.
 */
export function parseDateCell(value: CellValue, longAgo = false): Parsed<Day> {
  if (typeof value === 'boolean') return { code: 'notDate' };
  // 7 and 8 digits would be serial numbers past the year 4600: digits of a date.
  if (typeof value === 'string' || (Number.isInteger(value) && value >= 1_000_000)) {
    return fromText(String(value), longAgo);
  }
  const day = dayFromSerial(value);
  if (day === null) return { code: 'notDate' };
  return outOfRange(day, longAgo) ?? { value: day };
}

/** The day that letters or digits stand for, and that they are no date of Excel's. */
function fromText(text: string, longAgo: boolean): Parsed<Day> {
  const parsed = parseDay(text);
  if (!parsed.ok) return { code: parsed.code };
  const { day, time, zoned } = parsed;
  const beyond = outOfRange(day, longAgo);
  if (beyond && !('value' in beyond)) return beyond;
  const dropped = { ...(time !== undefined && { time }), ...(zoned && { zoned }) };
  return { value: day, fault: { code: 'textDate', suggestion: typedDay(day), day, ...dropped } };
}

function outOfRange(day: Day, longAgo: boolean): Parsed<Day> | null {
  const year = Number(day.slice(0, 4));
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return null;
  const meant = meantBy(day, year);
  const code = 'dateOutOfRange' as const;
  if (meant) return { code, suggestion: typedDay(meant), day: meant };
  return longAgo && year >= 1900 && year < FIRST_YEAR
    ? { value: day, fault: { code, counted: true } }
    : { code };
}

/** The day a person probably typed; null where nothing speaks for one. */
function meantBy(day: Day, year: number): Day | null {
  const candidates = [
    // 0115: a 民國 year as four digits. 2115: Excel's century before the 民國 year 115.
    year + 1911,
    year - 2000 + 1911,
    // 3937: 2026 taken for a 民國 year. 2126: a slip of the century.
    year - 1911,
    year - 100,
  ];
  const meant = candidates.find((candidate) => candidate >= FIRST_YEAR && candidate <= LAST_YEAR);
  return meant === undefined
    ? null
    : dayOf(meant, Number(day.slice(5, 7)), Number(day.slice(8, 10)));
}
