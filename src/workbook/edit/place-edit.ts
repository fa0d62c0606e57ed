import type { TableName } from '../../register/register';
import { blankCells, showingNothing } from './blank-cells';
import { grouped } from './grouped';
import { lookAtFormulas } from './look-at-formulas';
import { ownColumns, withOwnFormulas } from './own-formulas';
import { placeCells, type PlacedChange } from './plan-cells';
import type { EditedTable, ReadForEdit } from './read-tables';
import type { TableEdit } from './table-edit';

/** A blank cell of a column, beside those rows, that Excel would fill with a formula of the column. */
export type BlankCell = ReturnType<typeof blankCells>;

/**
 * Where the changes of an edit are to be made, in tables of which all is known that matters to it: a request more
 * where formulas tell.
 */
export async function placeEdit(
  context: Excel.RequestContext,
  read: ReadForEdit,
  edit: TableEdit,
): Promise<ReturnType<typeof placeCells> & { read: ReadForEdit; blankCell: BlankCell }> {
  const first = placeCells(edit.cells, read.tables, read.known);
  const own = ownColumns(read.tables, edit);
  // Where formulas tell the rows, it is not known yet which of them are written.
  const written = own.length > 0 ? () => new Set<number>() : rowsWritten(first.placed);
  const blank = showingNothing(read.tables, edit, written);
  const looked = await lookAtFormulas(context, [...own, ...blank]);
  const blankCell = blankCells(new Map([...looked].filter(([each]) => blank.includes(each))));
  if (own.length === 0) return { ...first, read, blankCell };
  const tables = withOwnFormulas(read.tables, own, looked);
  return {
    ...placeCells(edit.cells, tables, read.known),
    ...{ read: { ...read, tables }, blankCell },
  };
}

function rowsWritten(
  placed: readonly PlacedChange[],
): (on: EditedTable, at: number) => ReadonlySet<number> {
  const rows = new Map<string, Set<number>>();
  const idOf = (table: TableName, at: number) => `${table} ${String(at)}`;
  for (const [id, own] of grouped(placed, ({ on, at }) => idOf(on.table, at))) {
    rows.set(id, new Set(own.map(({ row }) => row)));
  }
  return ({ table }, at) => rows.get(idOf(table, at)) ?? new Set();
}
