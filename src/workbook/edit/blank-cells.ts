// Where a formula is entered into some cells of a table's column, Excel fills the blank ones with it as well. Which
// of those that show nothing are blank only their formulas tell.
import type { TableName } from '../../register/register';
import type { FormulasAt } from './look-at-formulas';
import type { EditedTable } from './read-tables';
import { computedPlaces } from './row-forms';
import type { TableEdit } from './table-edit';

/** Stretches of cells with so few between them are asked for as one. */
const NEAR = 3;
/** Beyond so many of them they are asked for as one. */
const MOST_STRETCHES = 20;

/** Where cells show nothing in columns into others of which formulas come; beside the rows that are written. */
export function showingNothing(
  tables: ReadonlyMap<TableName, EditedTable>,
  { cells, add }: TableEdit,
  writtenRows: (on: EditedTable, at: number) => ReadonlySet<number>,
): FormulasAt[] {
  const columns = new Map([...tables.values()].map((on) => [on.table, new Set<number>()]));
  for (const { table } of add) {
    const { block } = tables.get(table) ?? {};
    for (const at of block ? computedPlaces(block) : []) columns.get(table)?.add(at);
  }
  for (const { table, column, before, after } of cells) {
    // What is there before may be put back.
    if (before.formula === undefined && after.formula === undefined) continue;
    const at = tables.get(table)?.found.columnAt(column) ?? -1;
    if (at !== -1) columns.get(table)?.add(at);
  }
  return [...tables.values()].flatMap((on) =>
    [...(columns.get(on.table) ?? [])].flatMap((at) => {
      const written = writtenRows(on, at);
      const { values, headerRow } = on.block;
      const downs = values.flatMap((row, down) =>
        row[at] === '' && !written.has(headerRow + 1 + down) ? [down] : [],
      );
      return stretchesOf(downs).map((stretch): FormulasAt => ({ on, at, ...stretch }));
    }),
  );
}

function stretchesOf(downs: readonly number[]): { from: number; to: number }[] {
  const stretches: { from: number; to: number }[] = [];
  for (const down of downs) {
    const last = stretches.at(-1);
    if (last && down - last.to <= NEAR) last.to = down + 1;
    else stretches.push({ from: down, to: down + 1 });
  }
  const [first, last] = [stretches[0], stretches.at(-1)];
  return first && last && stretches.length > MOST_STRETCHES
    ? [{ from: first.from, to: last.to }]
    : stretches;
}

/** Worksheet row of a blank cell of each of these columns, beside the rows that are written. */
export function blankCells(
  looked: ReadonlyMap<FormulasAt, readonly unknown[]>,
): (on: EditedTable, at: number, written: ReadonlySet<number>) => number | undefined {
  return (on, at, written) => {
    for (const [stretch, formulas] of looked) {
      if (stretch.on.table !== on.table || stretch.at !== at) continue;
      const first = on.block.headerRow + 1 + stretch.from;
      const down = formulas.findIndex((held, i) => held === '' && !written.has(first + i));
      if (down !== -1) return first + down;
    }
    return undefined;
  };
}
