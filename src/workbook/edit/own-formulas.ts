// A column of the people's own may be worked out: what it shows changes with the row and is no part of it. By
// what it shows no row is known, no row is called changed, and nothing of it is cleared or kept as a value.
import { idForm } from '../../facts/grouping';
import { identity } from '../../register/identity';
import { tableNamed, type TableName } from '../../register/register';
import { readInStretches, type Stretch } from '../in-stretches';
import { passing } from '../passing';
import { changedMeanwhile, stands } from '../read-in-pieces';
import { stateOf } from './cell-state';
import type { EditedTable } from './read-tables';
import { isOwnHeader, keysOf, RowsFound } from './rows-found';
import type { RowsToAdd, TableEdit } from './table-edit';

/** What a formula of people's own is taken to be, until Excel says that it was more. */
const FORMULA_BYTES = 200;

/**
 * The tables with what is a formula in columns of the people's own, where a row is told by all that it holds:
 * one that is taken away, one without a number of its own or that may lose it, a blank one that is to be filled,
 * and those without a number where one more is added.
 */
export async function withOwnFormulas(
  context: Excel.RequestContext,
  tables: ReadonlyMap<TableName, EditedTable>,
  edit: TableEdit,
): Promise<ReadonlyMap<TableName, EditedTable>> {
  const wanted = [...tables.values()].flatMap((on) => (isByContent(on, edit) ? ownOf(on) : []));
  if (wanted.length === 0) return tables;
  await readInStretches(context, wanted.map(stretchOf));
  return new Map(
    [...tables].map(([table, on]) => {
      const own = wanted.filter((each) => each.on === on);
      return [table, own.length === 0 ? on : { ...on, found: foundWith(on, own) }];
    }),
  );
}

interface OwnColumn {
  readonly on: EditedTable;
  readonly at: number;
  /** A row each. */
  readonly isFormula: boolean[];
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

function ownOf(on: EditedTable): OwnColumn[] {
  const { headers, values, table } = on.block;
  return headers.flatMap((header, at): OwnColumn[] =>
    isOwnHeader(table, header) ? [{ on, at, isFormula: values.map(() => false) }] : [],
  );
}

function stretchOf({ on, at, isFormula }: OwnColumn): Stretch {
  const { item, block, showTotals } = on;
  const before = {
    ...{ rowIndex: block.headerRow - 1, columnIndex: block.firstColumn - 1 },
    rowCount: 1 + block.values.length + (showTotals ? 1 : 0),
  };
  return {
    rows: block.values.length,
    bytesOfRow: FORMULA_BYTES,
    ask: (from, to) => {
      const now = passing(item.getRange()).load('rowIndex,columnIndex,rowCount');
      const first = passing(now.getCell(1 + from, at));
      const cells = passing(first.getResizedRange(to - from - 1, 0)).load('formulas');
      return () => {
        if (!stands(now, before)) throw changedMeanwhile();
        (cells.formulas as unknown[][]).forEach(([formula], down) => {
          const value = block.values[from + down]?.[at] ?? '';
          isFormula[from + down] = stateOf(value, formula, '').formula !== undefined;
        });
      };
    },
  };
}

function foundWith({ block }: EditedTable, own: readonly OwnColumn[]): RowsFound {
  const byColumn = new Map(own.map(({ at, isFormula }) => [at, isFormula]));
  const isWorkedOut = (row: number, at: number) =>
    byColumn.get(at)?.[row - block.headerRow - 1] === true;
  return new RowsFound(block, isWorkedOut);
}
