import type { Report } from './report';

/** More reports of one kind than these bury the rest of the list. */
const MANY = 5;

/** A report of each row; one of all of them, at the first, where they are many. */
export function eachOrOne<R>(
  rows: readonly R[],
  each: (row: R) => Report,
  one: (first: R, rows: readonly R[]) => Report,
): Report[] {
  const [first] = rows;
  return first !== undefined && rows.length > MANY ? [one(first, rows)] : rows.map(each);
}
