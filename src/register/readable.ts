import type { RowPlace } from './column';
import type { Day } from './day';

/** Whether all these cells of a row could be read: a bad one is already reported. */
export function readable<R extends RowPlace>(
  row: R,
  ...columns: readonly (Exclude<keyof R, keyof RowPlace> & string)[]
): boolean {
  // Of nearly every row everything could be read.
  return row.unread.size === 0 || columns.every((column) => !row.unread.has(column));
}

/**
 * Whether it can be said if what the column dates had happened by a day: it had not where the cell
 * names a later one, though that one is a slip.
 */
export function readableBy<R extends RowPlace>(
  row: R,
  column: Exclude<keyof R, keyof RowPlace> & string,
  day: Day,
): boolean {
  const later = row.later?.get(column);
  return !row.unread.has(column) || (later !== undefined && later > day);
}
