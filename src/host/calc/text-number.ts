import { DAYS_1904 } from './calendar';

/** What decides how Excel reads a text as a number. */
export interface TextReading {
  /** Of a day without a year. */
  readonly year: number;
  readonly date1904: boolean;
}

/** Excel may read it, by rules that depend on the machine's settings: nobody else can tell. */
export const DOUBT = 'doubt';

const NUMBER = /^([+-]?)(?:(?:NT)?\$)?(\d{1,3}(?:,\d{3})+|\d*)(\.\d*)?(?:[eE]([+-]?\d{1,3}))?$/;
const FRACTION = /^([+-]?)(\d+) (\d{1,5})\/(\d{1,5})$/;
const TIME = /^(?:(上午|下午) ?)?(\d{1,4}):(\d{1,2})(?::(\d{1,2}(?:\.\d+)?))?(?: ?([AP])M?)?$/i;
const DAY = /^(\d{4})(?:([-/])(\d{1,2})(?:\2(\d{1,2}))?|年(\d{1,2})月(?:(\d{1,2})日)?)$/;
const DAY_OF_YEAR = /^(\d{1,2})(?:[-/](\d{1,2})|月(\d{1,2})日)$/;
/** Days in another order or calendar, months by name, digits of full width, odd separators. */
const DOUBTFUL_TEXT =
  /^\d{1,4}([-/.])\d{1,4}(\1\d{1,4})?( |$)|^(?=.*\d).*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|^(民國|西元)|[０-９]|^[+-]?(?=\d*,)[\d,]+(\.\d*)?%?$/i;

/**
 * The number that Excel in Taiwan takes a text for where it wants a number: in arithmetic and in
 * arguments that are single numbers (Microsoft support, 「VALUE function」: any constant number,
 * date or time format). Undefined for a text that is no number: #VALUE!.
 */
export function numberOfText(
  given: string,
  reading: TextReading,
): number | typeof DOUBT | undefined {
  const text = given.replace(/^ +|(?<! ) +$/g, '');
  const found = plainNumber(text) ?? moment(text, reading);
  // A day that the calendar does not have is no day by any settings.
  if (found !== undefined || DAY.test(text)) return found;
  return DOUBTFUL_TEXT.test(text) ? DOUBT : undefined;
}

function plainNumber(text: string): number | undefined {
  const inParentheses = /^\(([^+\-()]+)\)$/.exec(text);
  if (inParentheses) {
    const inner = plainNumber(inParentheses[1] ?? '');
    return inner === undefined ? undefined : -inner;
  }
  if (text.endsWith('%')) {
    const inner = plainNumber(text.slice(0, -1).trimEnd());
    return inner === undefined ? undefined : inner / 100;
  }
  const fraction = FRACTION.exec(text);
  if (fraction) {
    const [, sign, whole, over, under] = fraction;
    if (Number(under) === 0) return undefined;
    return (sign === '-' ? -1 : 1) * (Number(whole) + Number(over) / Number(under));
  }
  const match = NUMBER.exec(text);
  if (!match) return undefined;
  const [, sign = '', whole = '', rest = '', exponent] = match;
  if (whole === '' && rest.length < 2) return undefined;
  const digits = `${sign}${whole.replaceAll(',', '') || '0'}${rest}`;
  const value = Number(exponent === undefined ? digits : `${digits}e${exponent}`);
  return Number.isFinite(value) ? value : undefined;
}

function moment(text: string, reading: TextReading): number | undefined {
  const time = timeOf(text);
  if (time !== undefined) return time;
  const [, dayText = text, timeText] = /^(\S+) +(\S.*)$/.exec(text) ?? [];
  const day = dayOf(dayText, reading);
  if (day === undefined || timeText === undefined) return day;
  const rest = timeOf(timeText);
  return rest === undefined ? undefined : day + rest;
}

function timeOf(text: string): number | undefined {
  const match = TIME.exec(text);
  if (!match) return undefined;
  const [, before, hours, minutes, seconds = '0', after] = match;
  const half = before ?? after?.toUpperCase();
  const hour = Number(hours);
  if (Number(minutes) > 59 || Number(seconds) >= 60) return undefined;
  if (half !== undefined && (hour > 12 || (before !== undefined && after !== undefined))) {
    return undefined;
  }
  const isAfternoon = half === '下午' || half === 'P';
  const ofDay = half === undefined ? hour : (hour % 12) + (isAfternoon ? 12 : 0);
  return (ofDay * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}

function dayOf(text: string, { year, date1904 }: TextReading): number | undefined {
  const full = DAY.exec(text);
  if (full) {
    const [, y, , month, day, monthBefore, dayBefore] = full;
    return serial(Number(y), Number(month ?? monthBefore), Number(day ?? dayBefore ?? 1), date1904);
  }
  const short = DAY_OF_YEAR.exec(text);
  if (!short) return undefined;
  const [, month, day, dayBefore] = short;
  return serial(year, Number(month), Number(day ?? dayBefore), date1904);
}

function serial(year: number, month: number, day: number, date1904: boolean): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year === 1900 && month === 2 && day === 29 && !date1904) return 60;
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!isReal || year < 1900 || year > 9999) return undefined;
  const days = Math.round((date.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000);
  if (date1904) return days < DAYS_1904 ? undefined : days - DAYS_1904;
  // Excel counts a 29 February 1900 that never was.
  return days < 61 ? days - 1 : days;
}
