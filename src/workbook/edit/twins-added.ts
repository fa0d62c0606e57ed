// A row that is added without a number may be the same as another, or as one added with it. When it is taken
// away again, and somebody has changed or deleted it since, what is left of its kind is not to be taken for it.
import { idForm } from '../../facts/grouping';
import { identity } from '../../register/identity';
import { grouped } from './grouped';
import type { EditedTable } from './read-tables';
import { computedHeaders, isOwnHeader } from './row-forms';
import { valueOf } from './rows-found';
import type { RowCells, RowToRemove } from './table-edit';

/**
 * Whether a row of the table holds these cells, beside what formulas work out. What was put under a name that is
 * gone may stand in a column that was not there then: somebody has renamed it.
 */
export function holding({ block, found }: EditedTable, cells: RowCells): (row: number) => boolean {
  const computed = computedHeaders(block.table);
  const there = new Set(block.headers.map(identity));
  const given = new Set(Object.keys(cells).map(identity));
  const lost = Object.entries(cells).flatMap(([header, value]) =>
    there.has(identity(header)) ? [] : [value],
  );
  const isNew = (header: string) =>
    lost.length > 0 && isOwnHeader(block.table, header) && !given.has(identity(header));
  const wanted = block.headers.flatMap((header, at) =>
    computed.has(identity(header))
      ? []
      : [{ at, values: ['', ...lost].filter(() => isNew(header)), value: valueOf(cells, header) }],
  );
  return (row) =>
    wanted.every(({ at, value, values }) => {
      const held = found.cell(row, at);
      return held === value || values.includes(held) || found.isWorkedOut(row, at);
    });
}

/** How many of the table's rows without a number hold these cells. */
export function countHolding(on: EditedTable, cells: RowCells): number {
  return on.found.withForm('').filter(holding(on, cells)).length;
}

/** Of rows without a number: how many will be the same as each, with itself, where there are others. */
export function twinsAdded(
  on: EditedTable,
  rows: readonly RowCells[],
  keys: readonly string[],
): (row: RowCells) => Pick<RowToRemove, 'alike'> {
  const { table, headers } = on.block;
  const computed = computedHeaders(table);
  const typed = headers.filter((header) => !computed.has(identity(header)));
  // What formulas may work out tells nothing until it is looked at.
  const declared = typed.filter((header) => !isOwnHeader(table, header));
  const places = declared.map((header) => headers.indexOf(header));
  const formOf = (row: RowCells, of: readonly string[]) =>
    JSON.stringify(of.map((header) => valueOf(row, header)));

  const own = rows.filter((_, at) => idForm(keys[at] ?? '') === null);
  const there = grouped(own.length === 0 ? [] : on.found.withForm(''), (row) =>
    JSON.stringify(places.map((at) => on.found.cell(row, at))),
  );
  const alike = new Map<RowCells, number>();
  for (const same of grouped(own, (row) => formOf(row, typed)).values()) {
    const [first = {}] = same;
    const others = (there.get(formOf(first, declared)) ?? []).filter(holding(on, first));
    const count = others.length + same.length;
    if (count > 1) for (const row of same) alike.set(row, count);
  }
  return (row) => {
    const count = alike.get(row);
    return count === undefined ? {} : { alike: count };
  };
}
