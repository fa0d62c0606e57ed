import type { Problem } from '../../rules/problem';

/** Rows may be sorted meanwhile: by key, and where there is none by row. */
export function problemId({ rule, table, key, row, column, value }: Problem): string {
  return JSON.stringify([rule, table, key, key === '' ? row : '', column, value]);
}
