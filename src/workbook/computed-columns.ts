import { identity } from '../register/identity';
import { tableNamed, type TableName } from '../register/register';
import { passing } from './passing';
import { passingCells, type TablePlace } from './table-place';

/** Headers of the tables that a formula may speak of. */
export type KnownColumns = ReadonlyMap<TableName, readonly string[]>;

/** Excel refuses a formula that speaks of a table or column that is not there. */
export function canBeEntered(
  formula: string,
  own: readonly string[],
  known: KnownColumns,
): boolean {
  const has = (headers: readonly string[] | undefined, header: string) =>
    (headers ?? []).map(identity).includes(identity(header));
  const others = [...formula.matchAll(/\b([A-Za-z]\w*)\[([^[\]@#]+)\]/g)];
  const sameRow = [...formula.matchAll(/\[@([^[\]]+)\]/g)];
  return (
    others.every(([, table, header]) => has(known.get(table as TableName), header ?? '')) &&
    sameRow.every(([, header]) => has(own, header ?? ''))
  );
}

interface Computed {
  readonly code: string;
  readonly header: string;
  readonly formula: string;
}

/** The computed columns that the table has, with their formulas. */
export function computedColumns({ table, columns }: TablePlace): Computed[] {
  return Object.entries(tableNamed(table).columns).flatMap(([code, { header, formula }]) =>
    formula !== undefined && columns.has(code) ? [{ code, header, formula }] : [],
  );
}

/**
 * Writes a formula into every cell of a computed column that is blank, each by itself: Excel fills
 * the column only while an option of the user is on. `written` are the cells' `formulas` by code
 * name; a column that is not in it is blank. `kept` are those that stay blank, also where Excel fills them with
 * what is written beside them. Gives the headers of the columns that could not be filled.
 */
export function fillComputed(
  place: TablePlace,
  known: KnownColumns,
  written: ReadonlyMap<string, readonly unknown[]> = new Map(),
  kept: ReadonlyMap<string, ReadonlySet<number>> = new Map(),
): string[] {
  return computedColumns(place).flatMap(({ code, header, formula }) => {
    const cells = passingCells(place, code);
    if (!cells) return [];
    const blank = kept.get(code) ?? new Set();
    const held = written.get(code) ?? Array.from({ length: place.rows }, () => '');
    const gaps = runsOf(held.map((cell, at) => cell === '' && !blank.has(at)));
    if (gaps.length === 0) return [];
    if (!canBeEntered(formula, known.get(place.table) ?? [], known)) return [header];
    const cellsAt = ({ from, count }: { from: number; count: number }) =>
      count === place.rows
        ? cells
        : passing(passing(cells.getCell(from, 0)).getAbsoluteResizedRange(count, 1));
    for (const gap of gaps.map(cellsAt)) {
      // One value stands for all cells: ten thousand times the same is more than a request takes.
      gap.formulas = formula as unknown as string[][];
    }
    for (const run of runsOf(held.map((_, at) => blank.has(at)))) cellsAt(run).clear('Contents');
    return [];
  });
}

/** Stretches of what is so. */
function runsOf(cells: readonly boolean[]): { from: number; count: number }[] {
  const runs: { from: number; count: number }[] = [];
  cells.forEach((is, at) => {
    if (!is) return;
    const last = runs.at(-1);
    if (last && last.from + last.count === at) last.count++;
    else runs.push({ from: at, count: 1 });
  });
  return runs;
}
