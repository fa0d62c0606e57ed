import type { CellValue } from '../host/model/cell-value';

/** What a text typed into a cell becomes. */
export type TypedEntry =
  | { readonly kind: 'formula'; readonly formula: string }
  | { readonly kind: 'value'; readonly value: CellValue; readonly numberFormat?: string };

const NUMBER = /^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?$/;
const EXPONENT = /^[+-]?\d+(\.\d*)?e[+-]?\d+$/i;

/**
 * Reads a text as Excel in Taiwan reads what is typed. `115/3/1` stays text: Excel does not know
 * ROC years when typing.
 */
export function readTypedEntry(text: string, numberFormat: string): TypedEntry {
  if (text === '') return value(null);
  if (numberFormat === '@') return value(text);
  if (text.startsWith("'")) return value(text.slice(1));
  if (text.startsWith('=') && text.length > 1) return { kind: 'formula', formula: text };
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return value(trimmed.toLowerCase() === 'true');
  const percent = /^(.+)%$/.exec(trimmed)?.[1];
  if (percent !== undefined) {
    const number = readNumber(percent);
    if (number !== undefined) {
      const format = percent.includes('.') ? '0.00%' : '0%';
      return value(Number((number / 100).toPrecision(15)), format);
    }
  }
  const number = readNumber(trimmed);
  if (number !== undefined) {
    if (EXPONENT.test(trimmed)) return value(number, '0.00E+00');
    return value(number, trimmed.includes(',') ? '#,##0' : undefined);
  }
  const moment = readMoment(trimmed);
  return moment ? value(moment.serial, moment.numberFormat) : value(text);
}

/** Signs of formulas, wide ones too, with blanks and what is not seen before them; days without a year. */
const TAKEN = /^[\s\p{Cf}]*(?:[-+=@＋－＝＠]|\d+[-/]\d+$)/u;

/** Whether a text, typed into Excel, stays that text: of +1 and @SUM it makes a formula, of 3-1 a date. */
export function staysText(text: string): boolean {
  const entry = readTypedEntry(text, 'General');
  return entry.kind === 'value' && entry.value === text && !TAKEN.test(text);
}

function value(of: CellValue, numberFormat?: string): TypedEntry {
  return { kind: 'value', value: of, ...(numberFormat === undefined ? {} : { numberFormat }) };
}

function readNumber(text: string): number | undefined {
  if (!/\d/.test(text) || !(NUMBER.test(text) || EXPONENT.test(text))) return undefined;
  const number = Number(text.replaceAll(',', ''));
  // Excel keeps 15 significant digits.
  return Number.isFinite(number) ? Number(number.toPrecision(15)) : undefined;
}

interface Moment {
  readonly serial: number;
  readonly numberFormat: string;
}

function readMoment(text: string): Moment | undefined {
  const [first = '', second, ...more] = text.split(/\s+/);
  if (more.length > 0) return undefined;
  const date = readDate(first);
  const time = readTime(second ?? first);
  if (second === undefined) {
    if (date !== undefined) return { serial: date, numberFormat: 'yyyy/m/d' };
    return time === undefined ? undefined : { serial: time, numberFormat: 'h:mm' };
  }
  if (date === undefined || time === undefined) return undefined;
  return { serial: date + time, numberFormat: 'yyyy/m/d h:mm' };
}

function readDate(text: string): number | undefined {
  const match = /^(\d{4})([/-])(\d{1,2})\2(\d{1,2})$/.exec(text) ?? undefined;
  const chinese = match ? undefined : /^(\d{4})(年)(\d{1,2})月(\d{1,2})日$/.exec(text);
  const [, year, , month, day] = match ?? chinese ?? [];
  if (year === undefined) return undefined;
  const time = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isReal = time.getUTCMonth() === Number(month) - 1 && time.getUTCDate() === Number(day);
  const serial = (time.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000;
  // Before 1 March 1900 Excel counts days otherwise; such dates stay text here.
  return isReal && serial >= 61 ? serial : undefined;
}

function readTime(text: string): number | undefined {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (!match) return undefined;
  const [hours, minutes, seconds] = [match[1], match[2], match[3] ?? 0].map(Number);
  if (hours === undefined || minutes === undefined || seconds === undefined) return undefined;
  if (hours > 23 || minutes > 59 || seconds > 59) return undefined;
  return (hours * 3600 + minutes * 60 + seconds) / 86_400;
}
