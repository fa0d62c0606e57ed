import type { CellValue } from '../register/fault';

/** The wide signs of Chinese keyboards begin a formula in Excel, too; blanks before one are passed over. */
const FORMULA = /^(?:[-+=@'\t\r\n＝＋＠]|－.)/;

/**
 * A value as it is written through `values`, so that Excel takes text for text: one that begins
 * with `+`, `-`, `=`, `@` or a tab would become a formula, and a leading apostrophe would be swallowed.
 * The apostrophe put before it is Excel's own mark for text and no part of the cell's value.
 */
export function cellText<T extends CellValue>(value: T): T | string {
  return typeof value === 'string' && FORMULA.test(value) ? `'${value}` : value;
}
