import { format, isValidFormat } from 'numfmt';
import { taiwanFormat } from './taiwan-format';

export type DisplayValue = string | number | boolean | { readonly error: string } | null;

export interface DisplayOptions {
  readonly locale: 'zh-TW';
}

const OPTIONS = {
  overflow: '########',
  dateErrorNumber: false,
  dateSpanLarge: false,
} as const;

/**
 * A cell's value as Excel in Taiwan shows it in a column wide enough. A code that no Excel would
 * take is shown as General; a date outside 1900–9999 as `########`.
 */
export function displayText(value: DisplayValue, numberFormat: string, _options: DisplayOptions) {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const code = isNumberFormat(numberFormat) ? numberFormat : 'General';
  if (typeof value === 'string' || !Number.isFinite(value)) return format(code, value, OPTIONS);
  const { code: adapted, locale } = taiwanFormat(code, value);
  return format(adapted, value, { ...OPTIONS, locale });
}

export function isNumberFormat(code: string): boolean {
  return code !== '' && isValidFormat(code);
}
