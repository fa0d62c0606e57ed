import { format, isValidFormat } from 'numfmt';
import { showsDay } from './shows-day';
import { taiwanFormat } from './taiwan-format';

export type DisplayValue = string | number | boolean | { readonly error: string } | null;

export interface DisplayOptions {
  readonly locale: 'zh-TW';
  /** The workbook counts days from 1904-01-01. */
  readonly date1904?: boolean;
}

/** Days between the first days of the two date systems (ECMA-376 Part 1, 18.17.4.1). */
const DAYS_1904 = 1462;

/** What stands for a day that is none. */
export const OVERFLOW = '########';

const OPTIONS = {
  overflow: OVERFLOW,
  dateErrorNumber: false,
  dateSpanLarge: false,
} as const;

/**
 * A cell's value as Excel in Taiwan shows it in a column wide enough. A code that no Excel would
 * take is shown as General; a date outside 1900–9999 as `########`.
 */
export function displayText(
  value: DisplayValue,
  numberFormat: string,
  options: DisplayOptions,
): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const code = isNumberFormat(numberFormat) ? numberFormat : 'General';
  if (typeof value === 'string' || !Number.isFinite(value)) return format(code, value, OPTIONS);
  if (options.date1904 !== true || !showsDay(code)) return numberText(value, code);
  // Only this date system has days before its first: they are shown with a sign.
  return value < 0
    ? `-${numberText(DAYS_1904 - value, code)}`
    : numberText(value + DAYS_1904, code);
}

function numberText(value: number, code: string): string {
  const { code: adapted, locale } = taiwanFormat(code, value);
  return format(adapted, value, { ...OPTIONS, locale });
}

export function isNumberFormat(code: string): boolean {
  return code !== '' && isValidFormat(code);
}
