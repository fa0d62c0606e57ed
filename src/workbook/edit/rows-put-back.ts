// Rows are taken away in one request with a look at them. Where somebody has changed one of them since the last
// look, it is gone with what he has put there: so all of them are put back as they were the moment before.
import type { CellValue } from '../../register/fault';
import { passing } from '../passing';
import { asWritten, stateOf } from './cell-state';
import type { EditedTable } from './read-tables';
import { isBlank, type RemovalRun } from './remove-rows';

/** A run as it was the moment before it was taken away; filled by the sync that takes it away. */
export interface HeldRun {
  readonly run: RemovalRun;
  readonly cells: Excel.Range;
  readonly header: Excel.Range;
}

/** To be called in front of what takes them away. */
export function queueHeldRuns(runs: readonly RemovalRun[]): readonly HeldRun[] {
  return runs.map((run) => ({
    run,
    cells: passing(run.range.getOffsetRange(0, 0).load('values,formulas,numberFormat,rowIndex')),
    header: passing(run.on.item.getHeaderRowRange().load('rowIndex')),
  }));
}

/** The rows of a table that are left, once some of them were taken away. */
export interface LeftRows {
  readonly on: EditedTable;
  readonly body: Excel.Range;
}

/** Asks for them. */
export function queueLeft(runs: readonly RemovalRun[]): readonly LeftRows[] {
  return [...new Set(runs.map(({ on }) => on))].map((on) => ({
    on,
    body: on.item.getDataBodyRange().load('formulas'),
  }));
}

/**
 * Queues what puts all of them back, from the top: each then stands where it stood. With the formulas in them Excel
 * fills what is blank in their columns: that is emptied again.
 */
export function putRowsBack(held: readonly HeldRun[], left: readonly LeftRows[]): void {
  const emptyAgain = blankBeside(held, left);
  putBack(held);
  emptyAgain();
}

/** Rows that may be blank by now, while their table is as long as it was. */
export interface ClearedRuns {
  readonly runs: readonly RemovalRun[];
  readonly now: readonly Excel.Range[];
}

/** Asks for those of which Excel may have taken away what they held, and no more. */
export function queueCleared(left: readonly RemovalRun[]): ClearedRuns {
  const runs = left.filter(({ shortens }) => shortens);
  const now = runs.map(({ range }) => passing(range.getOffsetRange(0, 0).load('values')));
  return { runs, now };
}

/** Queues what they held. */
export function fillCleared({ runs, now }: ClearedRuns, left: readonly LeftRows[]): void {
  const free = runs.filter((_, at) => now[at] && isBlank(now[at]));
  const emptyAgain = blankBeside(
    free.map((run) => ({ run, cells: run.seen, isCleared: true })),
    left.filter(({ on }) => free.some((run) => run.on === on)),
  );
  for (const { range, seen } of free) range.formulas = formulasOf(seen);
  emptyAgain();
}

/** What Excel is going to fill with the formulas of these rows; gives what empties it again. */
function blankBeside(
  held: readonly (Pick<HeldRun, 'run' | 'cells'> & { readonly isCleared?: boolean })[],
  left: readonly LeftRows[],
): () => void {
  const blank = left.flatMap(({ on, body }) => {
    const own = held.filter(({ run }) => run.on === on);
    const rows = own.flatMap(({ cells }) => cells.formulas as CellValue[][]);
    // They are the last of their table, and blank no longer.
    const cleared = own.reduce((sum, { run, isCleared }) => sum + (isCleared ? run.rows : 0), 0);
    return on.block.headers.flatMap((_, at) =>
      rows.some((row) => isFormula(row[at])) ? blankIn(body, at, cleared) : [],
    );
  });
  return () => {
    for (const cells of blank) cells.clear('Contents');
  };
}

const isFormula = (held: CellValue | undefined) => typeof held === 'string' && held.startsWith('=');

/** Excel leads them along with the rows that are put in between. */
function blankIn(body: Excel.Range, at: number, but: number): Excel.Range[] {
  const runs: { from: number; count: number }[] = [];
  (body.formulas as CellValue[][]).slice(0, body.formulas.length - but).forEach((row, down) => {
    if (row[at] !== '') return;
    const last = runs.at(-1);
    if (last && last.from + last.count === down) last.count++;
    else runs.push({ from: down, count: 1 });
  });
  return runs.map(({ from, count }) =>
    body.getCell(from, at).getAbsoluteResizedRange(count, 1).load('address'),
  );
}

function putBack(held: readonly HeldRun[]): void {
  const lengths = new Map<Excel.Table, number>();
  for (const { run } of held) {
    const { item, block } = run.on;
    const gone = run.emptied ? 0 : run.rows;
    lengths.set(item, (lengths.get(item) ?? block.values.length) - gone);
  }
  for (const { run, cells, header } of [...held].reverse()) {
    const { item } = run.on;
    const place = cells.rowIndex - header.rowIndex - 1;
    const length = lengths.get(item) ?? 0;
    const body = () => item.getDataBodyRange();
    if (run.shortens) item.resize(item.getRange().getResizedRange(run.rows, 0));
    else if (!run.emptied && place < length) {
      body()
        .getRow(place)
        .getResizedRange(run.rows - 1, 0)
        .insert('Down');
    } else if (!run.emptied) {
      const blank = Array.from({ length: run.rows }, () =>
        Array.from({ length: run.width }, () => ''),
      );
      item.rows.add(undefined, blank);
    }
    if (!run.emptied) lengths.set(item, length + run.rows);
    const back = passing(body().getCell(place, 0).getAbsoluteResizedRange(run.rows, run.width));
    back.numberFormat = cells.numberFormat as string[][];
    back.formulas = formulasOf(cells);
  }
}

function formulasOf({ formulas, values, numberFormat }: Excel.Range): CellValue[][] {
  return (formulas as CellValue[][]).map((row, down) =>
    row.map((formula, at) => {
      const format = (numberFormat as string[][])[down]?.[at] ?? 'General';
      const state = stateOf((values as CellValue[][])[down]?.[at] ?? '', formula, format);
      return state.formula ?? asWritten(state, format);
    }),
  );
}
