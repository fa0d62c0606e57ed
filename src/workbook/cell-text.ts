import type { CellValue } from '../register/fault';
import { isFormulaLike } from '../register/formula-like';

/** Excel takes an apostrophe for its own mark, and a tab or the end of a line off. */
const EATEN = /^['\t\r\n]/;

/**
 * A value as it is written through `values`, so that Excel takes text for text: one that begins
 * with `+`, `-`, `=`, `@` or a tab would become a formula, and a leading apostrophe would be swallowed.
 * The apostrophe put before it is Excel's own mark for text and no part of the cell's value.
 */
export function cellText<T extends CellValue>(value: T): T | string {
  if (typeof value !== 'string') return value;
  return EATEN.test(value) || isFormulaLike(value) ? `'${value}` : value;
}
