import { withCellBreaks } from '../../register/cell-breaks';
import { dayFromSerial, rocShort, rocYear, typedDay } from '../../register/day';
import type { CellValue } from '../../register/fault';

const SECONDS_PER_DAY = 86_400;
/** 1900-02-29, which never was: up to it a number with a time's format is a span of hours. */
const FIRST_LEAP_DAY = 60;

/** A number as people see it, where its format says more than digits: a day, a percentage. */
export function shownCell(value: CellValue, kind: 'date' | 'percent' | undefined): CellValue {
  if (typeof value === 'string') return withCellBreaks(value);
  if (typeof value !== 'number' || kind === undefined) return value;
  // 0.1 + 0.2: the digits that people see are fewer.
  if (kind === 'percent') return `${String(Number((value * 100).toPrecision(12)))}%`;
  const seconds = Math.round(value * SECONDS_PER_DAY);
  const day = dayFromSerial(Math.floor(seconds / SECONDS_PER_DAY));
  if (day === null) return shownTime(value);
  // Before 民國 100 the year has two digits, which may be read in two ways.
  const written = rocYear(day) >= 100 ? rocShort(day) : typedDay(day);
  const ofDay = seconds % SECONDS_PER_DAY;
  return ofDay === 0 ? written : `${written} ${clock(ofDay)}`;
}

/** A time of day or a span of hours, where the format shows no day. */
export function shownTime(value: number): CellValue {
  if (value >= FIRST_LEAP_DAY) return shownCell(value, 'date');
  return value < 0 ? value : clock(Math.round(value * SECONDS_PER_DAY));
}

function clock(seconds: number): string {
  const parts = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map(Math.floor);
  const [hours = '', minutes = '', rest = ''] = parts.map((each) => String(each).padStart(2, '0'));
  return rest === '00' ? `${hours}:${minutes}` : `${hours}:${minutes}:${rest}`;
}
