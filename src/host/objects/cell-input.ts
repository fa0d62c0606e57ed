import { cellError, type CellValue } from '../model/cell-value';
import { dateInput } from './date-input';

/** What a text written into a cell becomes. */
export type CellInput =
  | { readonly kind: 'formula'; readonly formula: string }
  | {
      readonly kind: 'value';
      readonly value: CellValue;
      readonly numberFormat?: string;
      /** Given with a leading apostrophe, which is no part of the text. */
      readonly quoted?: true;
    };

const ERRORS = new Set([
  '#N/A',
  '#REF!',
  '#NAME?',
  '#VALUE!',
  '#DIV/0!',
  '#NULL!',
  '#NUM!',
  '#SPILL!',
  '#CALC!',
]);

// Digits with or without thousands separators, a fraction, an exponent.
const NUMBER = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d*)(\.\d*)?(?:[eE]([+-]?\d+))?$/;

/** `1 1/2`; without the whole number it is a day. */
const FRACTION = /^([+-]?)(\d+) (\d{1,2})\/(\d{1,2})$/;

/** Days between the first days of the two date systems. */
const DAYS_1904 = 1462;

export interface InputContext {
  /** Of the cell that is written. */
  readonly numberFormat: string;
  readonly currentYear: number;
  readonly date1904: boolean;
  /** Whether a text cell (`@`) keeps what looks like a formula; no document says so. */
  readonly formatProtects: boolean;
}

/**
 * Reads a text as Excel reads one written through `values`: always as en-US, whatever the user's
 * language (OfficeDev/office-js 1559, 3775, 5317). A leading `=`, `+` or `-` begins a formula, a
 * leading apostrophe a text, which is then stored without it.
 */
export function readInput(
  text: string,
  { numberFormat, currentYear, date1904, formatProtects }: InputContext,
): CellInput {
  if (text === '') return { kind: 'value', value: null };
  if (text.startsWith("'")) return { kind: 'value', value: text.slice(1), quoted: true };
  if (numberFormat === '@') {
    const formula = formatProtects ? undefined : formulaInput(text);
    return formula ?? { kind: 'value', value: text };
  }
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { kind: 'value', value: upper === 'TRUE' };
  if (ERRORS.has(upper)) return { kind: 'value', value: cellError(upper) };
  return (
    numberInput(trimmed) ??
    dayInput(trimmed, currentYear, date1904) ??
    formulaInput(text) ?? { kind: 'value', value: text }
  );
}

function dayInput(text: string, currentYear: number, date1904: boolean): CellInput | undefined {
  const read = dateInput(text, currentYear);
  // Below 1 it is a time of day, the same in both date systems.
  if (!date1904 || read?.kind !== 'value' || Number(read.value) < 1) return read;
  const value = Number(read.value) - DAYS_1904;
  return value < 0 ? undefined : { ...read, value };
}

/** Blanks and signs that are not seen may stand before it; the wide signs of Chinese keyboards are the same. */
const FORMULA = /^[\s\p{Cf}]*([-+=@＋－＝＠])(.+)$/su;

/** `+A1` and `-A1` become `=+A1` and `=-A1`, `@SUM(A1)`, as in Lotus 1-2-3, `=SUM(A1)`. */
function formulaInput(text: string): CellInput | undefined {
  const [, sign = '', content = ''] = FORMULA.exec(text) ?? [];
  if (sign === '') return undefined;
  const plain = sign.normalize('NFKC');
  return {
    kind: 'formula',
    formula: plain === '+' || plain === '-' ? `=${plain}${content}` : `=${content}`,
  };
}

function numberInput(text: string): CellInput | undefined {
  const inParentheses = /^\((.+)\)$/.exec(text);
  if (inParentheses) {
    const inner = numberInput(inParentheses[1] ?? '');
    return inner?.kind === 'value' && typeof inner.value === 'number' && inner.value >= 0
      ? { ...inner, value: -inner.value }
      : undefined;
  }
  if (text.endsWith('%')) {
    const inner = plainNumber(text.slice(0, -1).trim());
    if (!inner) return undefined;
    const numberFormat = inner.hasFraction ? '0.00%' : '0%';
    return { kind: 'value', value: Number((inner.value / 100).toPrecision(15)), numberFormat };
  }
  const currency = /^([+-]?)\$([^+].*)$/.exec(text);
  if (currency) {
    const [, sign = '', amount = ''] = currency;
    const inner = plainNumber(sign + amount.trim());
    if (!inner) return undefined;
    const numberFormat = inner.hasFraction
      ? '$#,##0.00_);[Red]($#,##0.00)'
      : '$#,##0_);[Red]($#,##0)';
    return { kind: 'value', value: inner.value, numberFormat };
  }
  const fraction = FRACTION.exec(text);
  if (fraction) return fractionInput(fraction);
  const number = plainNumber(text);
  if (!number) return undefined;
  if (number.hasExponent) return { kind: 'value', value: number.value, numberFormat: '0.00E+00' };
  if (!number.hasThousands) return { kind: 'value', value: number.value };
  const numberFormat = number.hasFraction ? '#,##0.00' : '#,##0';
  return { kind: 'value', value: number.value, numberFormat };
}

function fractionInput([, sign, whole, over = '', under = '']: RegExpExecArray):
  CellInput | undefined {
  if (Number(under) === 0) return undefined;
  const value = Number(whole) + Number(over) / Number(under);
  const numberFormat = over.length + under.length > 2 ? '# ??/??' : '# ?/?';
  return { kind: 'value', value: sign === '-' ? -value : value, numberFormat };
}

function plainNumber(text: string) {
  const match = NUMBER.exec(text);
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent] = match;
  if (whole === '' && fraction.length < 2) return undefined;
  const digits = `${sign}${whole.replaceAll(',', '') || '0'}${fraction}`;
  const value = Number(exponent === undefined ? digits : `${digits}e${exponent}`);
  if (!Number.isFinite(value)) return undefined;
  return {
    // Excel keeps 15 significant digits of what is written as text.
    value: Number(value.toPrecision(15)),
    hasFraction: fraction.length > 1,
    hasThousands: whole.includes(','),
    hasExponent: exponent !== undefined,
  };
}
