import type { CellValue } from './fault';
import { identity, plain } from './identity';
import { shownAs } from './number-format';

/** Whether a 單位 counts in hundredths, however it is written. */
export function isPercentUnit(unit: string): boolean {
  return /%|percent|pct|百分/.test(identity(unit));
}

/** A number as people see it; or, where that cannot be told, what they see instead. */
export type ShownNumber =
  | { readonly value: number }
  | { readonly code: 'percentFormat'; readonly shown: string }
  | { readonly code: 'dateFormat' };

/**
 * The number of a cell as people see it, given what was read of it: 80% typed into a cell is kept by
 * Excel as 0.8 in a format of percent, and stands for 80 where the 單位 is %. Where the 單位 is another,
 * what the cell means cannot be told. Where no 單位 is known the percent sign stands for it.
 */
export function shownNumber(
  cell: CellValue,
  format: string,
  read: number,
  unit: string | null,
): ShownNumber {
  const shown = typeof cell === 'number' ? shownAs(format, cell) : 'number';
  if (shown === 'date') return { code: 'dateFormat' };
  const typed = typeof cell === 'string' && plain(cell).includes('%');
  if (shown === 'number' && !typed) return { value: read };
  // 0.57 × 100 is 56.99999999999999: a person typed 57.
  const value = typed ? read : Number((read * 100).toPrecision(12));
  if (unit === null || isPercentUnit(unit)) return { value };
  return { code: 'percentFormat', shown: `${String(value)}%` };
}
