import type { Parsed } from './cell-fault';
import type { CellValue } from './fault';
import { plain, plainHyphens } from './identity';

const PLAIN = /^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?%?$/;

/**
 * A number, or text that is one: full-width digits, thousands separators and a percent sign are
 * read through (「95%」 is 95, for the 單位 column says %).
 */
export function parseNumber(value: CellValue): Parsed<number> {
  if (typeof value === 'number') return Number.isFinite(value) ? { value } : { code: 'notNumber' };
  if (typeof value === 'boolean') return { code: 'notNumber' };
  const text = plainHyphens(plain(value)).replace(/\s+/g, '');
  return PLAIN.test(text) ? { value: Number(text.replace(/[,%]/g, '')) } : { code: 'notNumber' };
}
