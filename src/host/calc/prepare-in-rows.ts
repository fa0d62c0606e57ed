import type { ReadArea } from './plain-area';
import type { Preparation, Prepared } from './preparation';
import { prepareHere } from './prepare-formula';
import type { Home } from './table-area';

/** As `prepareHere` rewrites it: what is the same in every row of a table is rewritten in the first. */
export function prepareFormula(
  formula: string,
  sheet: string,
  home: Home | undefined,
  inArrays: boolean,
  preparation: Preparation,
): Prepared {
  const { alikeRows } = preparation;
  const table = inArrays ? undefined : alikeRows.tableOf(home);
  const known = table && home && alikeRows.in(table, formula, home);
  if (known) return known;
  const ownRow = new Set<ReadArea>();
  const made = prepareHere(formula, sheet, home, inArrays, preparation, ownRow);
  const { isAlike, ...prepared } = made;
  if (table && isAlike) alikeRows.keep(table, formula, prepared, ownRow);
  return prepared;
}
