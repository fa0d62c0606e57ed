import type { RowPlace } from './column';

/** Whether all these cells of a row could be read: a bad one is already reported. */
export function readable<R extends RowPlace>(
  row: R,
  ...columns: readonly (Exclude<keyof R, keyof RowPlace> & string)[]
): boolean {
  return columns.every((column) => !row.unread.has(column));
}
