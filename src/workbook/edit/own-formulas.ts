// A column of the people's own may be worked out: what it shows changes with the row and is no part of it. By
// what it shows no row is known, no row is called changed, and nothing of it is cleared or kept as a value.
import { idForm } from '../../facts/grouping';
import { identity } from '../../register/identity';
import { tableNamed, type TableName } from '../../register/register';
import { stateOf } from './cell-state';
import type { FormulasAt } from './look-at-formulas';
import type { EditedTable } from './read-tables';
import { isOwnHeader } from './row-forms';
import { keysOf, RowsFound } from './rows-found';
import type { RowsToAdd, TableEdit } from './table-edit';

/**
 * The columns of the people's own in which it matters what is a formula, for a row is told by all that it holds:
 * one that is taken away, one without a number of its own or that may lose it, a blank one that is to be filled,
 * and those without a number where one more is added.
 */
export function ownColumns(
  tables: ReadonlyMap<TableName, EditedTable>,
  edit: TableEdit,
): FormulasAt[] {
  return [...tables.values()].flatMap((on) => (isByContent(on, edit) ? ownOf(on) : []));
}

/** The tables with what is a formula in these columns. */
export function withOwnFormulas(
  tables: ReadonlyMap<TableName, EditedTable>,
  own: readonly FormulasAt[],
  looked: ReadonlyMap<FormulasAt, readonly unknown[]>,
): ReadonlyMap<TableName, EditedTable> {
  return new Map(
    [...tables].map(([table, on]) => {
      const columns = own.filter((each) => each.on === on);
      return [table, columns.length === 0 ? on : { ...on, found: foundWith(on, columns, looked) }];
    }),
  );
}

function isByContent({ table, found }: EditedTable, { cells, add, remove }: TableEdit): boolean {
  const isOf = (one: { readonly table: TableName }) => one.table === table;
  const { key, columns } = tableNamed(table);
  const keys = new Set(key.map((code) => identity(columns[code]?.header ?? '')));
  return (
    remove.some(isOf) ||
    add.some((one) => isOf(one) && (found.rows.length === 0 || mayHaveTwins(found, one))) ||
    cells.some(
      (cell) =>
        isOf(cell) &&
        (cell.seen !== undefined || !found.isTold(cell.key) || keys.has(identity(cell.column))),
    )
  );
}

/** Rows without a number are told from others of the table by all that they hold. */
function mayHaveTwins(found: RowsFound, { table, rows }: RowsToAdd): boolean {
  return found.withForm('').length > 0 && keysOf(table, rows).some((key) => idForm(key) === null);
}

function ownOf(on: EditedTable): FormulasAt[] {
  const { headers, values, table } = on.block;
  return headers.flatMap((header, at): FormulasAt[] =>
    isOwnHeader(table, header) ? [{ on, at, from: 0, to: values.length }] : [],
  );
}

function foundWith(
  { block }: EditedTable,
  own: readonly FormulasAt[],
  looked: ReadonlyMap<FormulasAt, readonly unknown[]>,
): RowsFound {
  const byColumn = new Map(
    own.map((each) => [
      each.at,
      (looked.get(each) ?? []).map((formula, down) => {
        const value = block.values[down]?.[each.at] ?? '';
        return stateOf(value, formula, '').formula !== undefined;
      }),
    ]),
  );
  const isWorkedOut = (row: number, at: number) =>
    byColumn.get(at)?.[row - block.headerRow - 1] === true;
  return new RowsFound(block, isWorkedOut);
}
