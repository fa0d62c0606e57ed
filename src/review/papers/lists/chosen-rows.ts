import { identity } from '../../../register/identity';
import type { RowPlace } from '../../../register/column';

/** The rows that a list is to have, and how many there are in all. */
export interface ChosenRows<R> {
  readonly rows: readonly R[];
  /** 「共12件」, 「依篩選列出3件，全部12件」 */
  readonly words: string;
}

/** @param keys of the rows a filter shows, 「第5列」 of one without an id; all where it is not given. */
export function chosenRows<R extends RowPlace>(
  all: readonly R[],
  keys: readonly string[] | undefined,
): ChosenRows<R> {
  if (keys === undefined) return { rows: all, words: `共${String(all.length)}件` };
  const wanted = new Set(keys.map(identity));
  const rows = all.filter(({ key, row }) =>
    wanted.has(identity(key === '' ? `第${String(row)}列` : key)),
  );
  return { rows, words: `依篩選列出${String(rows.length)}件，全部${String(all.length)}件` };
}
