import { identity } from '../../register/identity';
import { passing } from '../passing';
import { shorten } from './add-rows';
import type { CellValue } from '../../register/fault';
import type { EditedTable } from './read-tables';
import { grouped } from './grouped';
import { computedHeaders } from './row-forms';
import { valueOf } from './rows-found';
import type { ConflictCode, EditConflict, RowToRemove } from './table-edit';
import { countHolding, holding } from './twins-added';

/** A row that is to be taken away, where it stands. */
export interface PlannedRemoval {
  readonly on: EditedTable;
  /** Worksheet row, 1-based. */
  readonly row: number;
  /** All of its cells, for the journal. */
  readonly cells: RowToRemove;
  readonly isOverBlank: boolean;
  readonly isReused: boolean;
}

/** Finds the rows; one that anybody has changed since is left, as are those of a filtered table. */
export function planRemovals(
  rows: readonly RowToRemove[],
  there: ReadonlyMap<string, EditedTable>,
): { readonly planned: readonly PlannedRemoval[]; readonly conflicts: readonly EditConflict[] } {
  const planned: PlannedRemoval[] = [];
  const conflicts: EditConflict[] = [];
  const taken = new Set<string>();
  const areLeft = twinsLeft();
  for (const wanted of rows) {
    const on = there.get(wanted.table);
    const place = on ? placeOf(on, wanted, areLeft) : 'noTable';
    const id = `${wanted.table} ${String(place)}`;
    // Of two that were the same one is gone by now.
    const found = typeof place === 'number' && taken.has(id) ? 'noRow' : place;
    taken.add(id);
    if (on && typeof found === 'number') {
      const { table, key } = wanted;
      planned.push({
        on,
        row: found,
        cells: { table, key, row: found, cells: cellsOf(on, found) },
        isOverBlank: wanted.isOverBlank === true,
        isReused: wanted.isReused === true,
      });
    } else conflicts.push(conflictOf(wanted, found as ConflictCode));
  }
  return { planned, conflicts };
}

/** Whether as many rows are the same as when they were added; counted once for all that are. */
function twinsLeft(): (on: EditedTable, wanted: RowToRemove) => boolean {
  const counts = new Map<string, number>();
  return (on, { table, cells, alike }) => {
    if (alike === undefined) return true;
    const id = JSON.stringify([table, cells]);
    const count = counts.get(id) ?? countHolding(on, cells);
    counts.set(id, count);
    return count >= alike;
  };
}

function placeOf(
  on: EditedTable,
  wanted: RowToRemove,
  areLeft: ReturnType<typeof twinsLeft>,
): number | ConflictCode {
  // Excel takes away other rows than those meant while some are hidden (office-js 994).
  if (on.isFiltered) return 'filtered';
  const isSame = holding(on, wanted.cells);
  const found = areLeft(on, wanted) ? on.found.find(wanted, undefined, isSame) : 'noRow';
  const row = typeof found === 'number' && !isSame(found) ? 'changed' : found;
  if (!wanted.mayBePart || typeof row === 'number') return row;
  const part = partOf(on, wanted);
  // What stands as a whole and is not ours is another's.
  return typeof part === 'number' && isSame(part) ? row : part;
}

/** Where a row stands of which each cell is either as it was to be or still blank. */
function partOf({ block, found, table }: EditedTable, wanted: RowToRemove): number | ConflictCode {
  const computed = computedHeaders(table);
  const isPart = (row: number) =>
    block.headers.every((header, at) => {
      const held = found.cell(row, at);
      return (
        held === '' ||
        held === valueOf(wanted.cells, header) ||
        computed.has(identity(header)) ||
        found.isWorkedOut(row, at)
      );
    });
  const [only, ...others] = found.withKey(wanted.key);
  if (only && others.length === 0) return isPart(only.row) ? only.row : 'changed';
  const { headerRow, values } = block;
  const isIn = wanted.row > headerRow && wanted.row <= headerRow + values.length;
  return isIn && isPart(wanted.row) ? wanted.row : 'noRow';
}

function cellsOf({ block, found }: EditedTable, row: number): Record<string, CellValue> {
  const computed = computedHeaders(block.table);
  return Object.fromEntries(
    block.headers.flatMap((header, at) => {
      const value = found.cell(row, at);
      const isTyped = !computed.has(identity(header)) && !found.isWorkedOut(row, at);
      return isTyped && value !== '' ? [[header, value] as const] : [];
    }),
  );
}

export function conflictOf({ table, key, row }: RowToRemove, code: ConflictCode): EditConflict {
  return { code, table, key, row, column: '', before: '', after: '' };
}

/** Rows that stand together, and are taken away together. */
export interface RemovalRun {
  /** Excel leads it along with the rows that others put in or take away above it. */
  readonly range: Excel.Range;
  /** What its cells were when they were looked at last. */
  readonly seen: Excel.Range;
  readonly rows: number;
  readonly width: number;
  readonly on: EditedTable;
  /** Worksheet row of the first as it was read, 1-based. */
  readonly from: number;
  /** They stay, and these cells of each are emptied: a table keeps one row, and those it had blank. */
  readonly emptied?: readonly number[];
  /** The last rows of this table, of so many, which was made longer over blank cells for them. */
  readonly shortens?: { readonly item: Excel.Table; readonly of: number };
}

/** Asks for them, from the bottom, while they are looked at. */
export function removalsOf(planned: readonly PlannedRemoval[]): RemovalRun[] {
  return [...grouped(planned, ({ on }) => on)].flatMap(([on, own]): RemovalRun[] => {
    const rows = asPlaced(own);
    const { sheet, block, item, showTotals } = on;
    const { firstColumn, headers, headerRow, values } = block;
    const last = headerRow + values.length;
    const overBlank = new Set(rows.filter((each) => each.isOverBlank).map(({ row }) => row));
    const width = headers.length;
    const rangeOf = (row: number, count: number) => {
      const range = sheet.getRangeByIndexes(row - 1, firstColumn - 1, count, width);
      // Of its own: what is written through the other takes the place of what was loaded with it.
      const seen = passing(range.getOffsetRange(0, 0).load('values,formulas,numberFormat'));
      return { range, seen };
    };
    const blank = rows.flatMap(({ row, isReused }) => (isReused ? [row] : []));
    const whole = rows.flatMap(({ row, isReused }) => (isReused ? [] : [row]));
    const descending = whole.sort((a, b) => b - a);
    if (descending.length === values.length) blank.push(...descending.splice(-1));
    const kept = emptiedRuns(on, blank).map(({ from, count, emptied }): RemovalRun => {
      return { on, from, ...rangeOf(from, count), rows: count, width, emptied };
    });
    const runs = runsOf(descending).map(({ from, count }): RemovalRun => {
      const run = Array.from({ length: count }, (_, at) => from + at);
      const isLast = !showTotals && run.at(-1) === last && run.every((row) => overBlank.has(row));
      return {
        ...{ on, from, ...rangeOf(from, count), rows: count, width },
        ...(isLast && { shortens: { item, of: values.length } }),
      };
    });
    // What Excel may refuse comes first: where a row cannot be taken away none is emptied.
    return [...runs, ...kept];
  });
}

/**
 * Sorted since, what had come into a blank row stands in another: it is the places that were there before,
 * the first of them, that formulas of others look at.
 */
function asPlaced(
  rows: readonly PlannedRemoval[],
): Pick<PlannedRemoval, 'row' | 'isReused' | 'isOverBlank'>[] {
  const places = rows.map(({ row }) => row).sort((a, b) => a - b);
  return rows.map(({ isReused, isOverBlank }, at) => ({
    ...{ row: places[at] ?? 0, isReused, isOverBlank },
  }));
}

/** Rows that stay, with the cells of each that are no formulas. */
function emptiedRuns({ block, found }: EditedTable, rows: readonly number[]) {
  const computed = computedHeaders(block.table);
  const typedIn = (row: number) =>
    block.headers.flatMap((header, at) =>
      computed.has(identity(header)) || found.isWorkedOut(row, at) ? [] : [at],
    );
  return [...grouped(rows, (row) => typedIn(row).join(' '))].flatMap(([, own]) => {
    const emptied = typedIn(own[0] ?? 0);
    return runsOf(own.sort((a, b) => b - a)).map((run) => ({ ...run, emptied }));
  });
}

/**
 * Whether they stand where they were read, once they have been looked at: where others have put in or taken
 * away a row meanwhile, other rows stand there. From that look on Excel leads the ranges along.
 */
export function standStill(
  runs: readonly { readonly run: RemovalRun; readonly cells: Excel.Range }[],
): boolean {
  return runs.every(({ run: { on, from }, cells: range }) => {
    const { block, found } = on;
    const computed = computedHeaders(block.table);
    const isTyped = (row: number, at: number) =>
      !computed.has(identity(block.headers[at] ?? '')) && !found.isWorkedOut(row, at);
    return (range.values as CellValue[][]).every((cells, down) =>
      cells.every(
        (value, at) => !isTyped(from + down, at) || found.cell(from + down, at) === value,
      ),
    );
  });
}

export function isBlank({ values }: Excel.Range): boolean {
  return (values as CellValue[][]).flat().every((value) => value === '');
}

/** Where rows or columns have come in between Excel refuses, before anything is done; null changes nothing. */
export function guardRemovals(runs: readonly RemovalRun[]): void {
  const nothing = (rows: number, width: number) =>
    Array.from({ length: rows }, () => Array.from({ length: width }, () => null));
  for (const { range, rows, width, shortens } of runs) {
    range.values = nothing(rows, width);
    // Rows of others that came meanwhile would be left outside.
    if (shortens)
      shortens.item.columns.getItemAt(0).getDataBodyRange().values = nothing(shortens.of, 1);
  }
}

/** `mark` hears what has been done so far, in words that an error of the request says again. */
export function removeRows(runs: readonly RemovalRun[], mark: (done: string) => void): void {
  runs.forEach((run, at) => {
    const { range, rows, width, emptied, shortens } = run;
    if (shortens) {
      // First, and at once: wherever it ends no row of ours ever stands below its table, where nobody looks for it.
      range.clear('Contents');
      shorten(shortens.item, rows);
    } else if (emptied) {
      // At once: a row that is emptied by half would be neither as it was nor as it is to be.
      const cells = Array.from({ length: width }, (_, place) =>
        emptied.includes(place) ? '' : null,
      );
      range.values = Array.from({ length: rows }, () => cells);
    } else range.delete('Up');
    mark(away(at));
  });
}

/** The mark of a run by its place: it is done with. */
export const away = (at: number) => `rows ${String(at)} away`;

/** Stretches of rows, the lowest first. */
function runsOf(descending: readonly number[]): { from: number; count: number }[] {
  const runs: { from: number; count: number }[] = [];
  for (const row of descending) {
    const last = runs.at(-1);
    if (last && last.from - 1 === row) {
      last.from = row;
      last.count++;
    } else runs.push({ from: row, count: 1 });
  }
  return runs;
}
