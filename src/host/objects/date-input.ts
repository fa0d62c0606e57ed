import type { CellInput } from './cell-input';

const DAY = 86_400_000;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const YEAR_FIRST = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;
const MONTH_FIRST = /^(\d{1,2})[-/](\d{1,2})(?:[-/](\d{2}|\d{4}))?$/;
const YEAR_MONTH = /^(\d{4})[-/](\d{1,2})$/;
const MONTH_YEAR = /^(\d{1,2})[-/](\d{4})$/;
const DAY_NAME = /^(\d{1,2})[- ]([a-z]{3,9})(?:[- ](\d{2}|\d{4}))?$/i;
const NAME_DAY = /^([a-z]{3,9}) (\d{1,2})(?:, ?(\d{4}))?$/i;
const TIME = /^(\d{1,4}):(\d{2})(?::(\d{2}))?(?: ?([ap])m?)?$/i;

/** A date, a time or both, written as in the United States; undefined when it is none. */
export function dateInput(text: string, currentYear: number): CellInput | undefined {
  const parts = /^(\S+) (\d{1,2}:\d{2}.*)$/.exec(text);
  if (parts) {
    const date = dateOnly(parts[1] ?? '', currentYear);
    const time = timeOnly(parts[2] ?? '');
    if (!date || !time) return undefined;
    return { kind: 'value', value: date.serial + time.serial, numberFormat: 'm/d/yyyy h:mm' };
  }
  const found = dateOnly(text, currentYear) ?? timeOnly(text);
  return found && { kind: 'value', value: found.serial, numberFormat: found.numberFormat };
}

interface Moment {
  readonly serial: number;
  readonly numberFormat: string;
}

function dateOnly(text: string, currentYear: number): Moment | undefined {
  let match = YEAR_FIRST.exec(text);
  if (match) return day(Number(match[1]), Number(match[2]), Number(match[3]), 'm/d/yyyy');
  match = MONTH_FIRST.exec(text);
  if (match) {
    const month = Number(match[1]);
    if (match[3] !== undefined) return day(fullYear(match[3]), month, Number(match[2]), 'm/d/yyyy');
    // Without a year: a day of this year, or else a month and a two-digit year.
    return (
      day(currentYear, month, Number(match[2]), 'd-mmm') ??
      day(fullYear(match[2] ?? ''), month, 1, 'mmm-yy')
    );
  }
  match = YEAR_MONTH.exec(text);
  if (match) return day(Number(match[1]), Number(match[2]), 1, 'mmm-yy');
  match = MONTH_YEAR.exec(text);
  if (match) return day(Number(match[2]), Number(match[1]), 1, 'mmm-yy');
  match = DAY_NAME.exec(text);
  if (match) {
    const month = monthNumber(match[2]);
    return match[3] === undefined
      ? day(currentYear, month, Number(match[1]), 'd-mmm')
      : day(fullYear(match[3]), month, Number(match[1]), 'd-mmm-yy');
  }
  match = NAME_DAY.exec(text);
  if (!match) return undefined;
  const month = monthNumber(match[1]);
  return match[3] === undefined
    ? day(currentYear, month, Number(match[2]), 'd-mmm')
    : day(Number(match[3]), month, Number(match[2]), 'd-mmm-yy');
}

function timeOnly(text: string): Moment | undefined {
  const match = TIME.exec(text);
  if (!match) return undefined;
  const [, hourText, minuteText, secondText, half] = match;
  let hour = Number(hourText);
  const minute = Number(minuteText);
  const second = Number(secondText ?? 0);
  if (minute > 59 || second > 59 || (half !== undefined && (hour < 1 || hour > 12))) {
    return undefined;
  }
  if (half !== undefined) hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  const clock = secondText === undefined ? 'h:mm' : 'h:mm:ss';
  // More hours than a day has are shown as such.
  const plain = hour < 24 ? clock : '[h]:mm:ss';
  const numberFormat = half === undefined ? plain : `${clock} AM/PM`;
  return { serial: (hour * 3600 + minute * 60 + second) / 86_400, numberFormat };
}

function monthNumber(name = ''): number {
  const lower = name.toLowerCase();
  return MONTHS.findIndex((month) => lower === month || isLongName(lower, month)) + 1;
}

const LONG_NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

function isLongName(name: string, month: string): boolean {
  return LONG_NAMES[MONTHS.indexOf(month)] === name;
}

// Windows' and Excel's default window for two-digit years: 1930–2029.
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function day(year: number, month: number, date: number, numberFormat: string): Moment | undefined {
  const time = new Date(Date.UTC(year, month - 1, date));
  const isReal =
    time.getUTCFullYear() === year &&
    time.getUTCMonth() === month - 1 &&
    time.getUTCDate() === date;
  if (!isReal || year < 1900 || year > 9999) return undefined;
  const days = Math.round((time.getTime() - Date.UTC(1899, 11, 30)) / DAY);
  // Excel counts a 29 February 1900 that never was.
  return { serial: days < 61 ? days - 1 : days, numberFormat };
}
