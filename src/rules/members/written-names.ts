import { derived } from '../../facts/derived';
import type { Facts } from '../../facts/facts';
import type { NamingCell } from '../../facts/named-people';
import { rememberedOf } from '../../register/remembered';

/**
 * Every name as it is written somewhere, in the order in which they come up, with how often. The same as
 * long as the names are: which rows they stand in does not matter. There are a few dozen in tens of
 * thousands of cells: what is to be said of a name is found out here, and the cells are gone through for
 * those names alone of which something is.
 */
export const writtenNames = rememberedOf((facts: Facts): (() => ReadonlyMap<string, number>) =>
  derived(() => countedIn(facts.naming), isSame),
);

function countedIn(cells: readonly NamingCell[]): ReadonlyMap<string, number> {
  const often = new Map<string, number>();
  cells.forEach(({ names }) => {
    names.forEach((written) => often.set(written, (often.get(written) ?? 0) + 1));
  });
  return often;
}

function isSame(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  if (a.size !== b.size) return false;
  const others = [...b];
  return [...a].every(([written, times], at) => {
    const [other, often] = others[at] ?? [];
    return other === written && often === times;
  });
}
