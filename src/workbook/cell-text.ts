import type { CellValue } from '../register/fault';

/**
 * A value as it is written through `values`, so that Excel takes text for text: one that begins
 * with `+`, `-`, `=` or `@` would become a formula, and a leading apostrophe would be swallowed.
 * The apostrophe put before it is Excel's own mark for text and no part of the cell's value.
 */
export function cellText<T extends CellValue>(value: T): T | string {
  return typeof value === 'string' && /^[-+=@']/.test(value) ? `'${value}` : value;
}
