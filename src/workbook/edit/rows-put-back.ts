// Rows are taken away in one request with a look at them. Where somebody has changed one of them since the last
// look, it is gone with what he has put there: so all of them are put back as they were the moment before.
import type { CellValue } from '../../register/fault';
import { passing } from '../passing';
import { asWritten, stateOf } from './cell-state';
import type { EditedTable } from './read-tables';
import type { RemovalRun } from './remove-rows';

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
export function queueLeft(held: readonly HeldRun[]): readonly LeftRows[] {
  return [...new Set(held.map(({ run }) => run.on))].map((on) => ({
    on,
    body: on.item.getDataBodyRange().load('formulas'),
  }));
}

/**
 * Queues what puts all of them back, from the top: each then stands where it stood. With the formulas in them Excel
 * fills what is blank in their columns: that is emptied again.
 */
export function putRowsBack(held: readonly HeldRun[], left: readonly LeftRows[]): void {
  const blank = left.flatMap(({ on, body }) => {
    const rows = held.flatMap(({ run, cells }) =>
      run.on === on ? (cells.formulas as CellValue[][]) : [],
    );
    return on.block.headers.flatMap((_, at) =>
      rows.some((row) => isFormula(row[at])) ? blankIn(body, at) : [],
    );
  });
  putBack(held);
  for (const cells of blank) cells.clear('Contents');
}

const isFormula = (held: CellValue | undefined) => typeof held === 'string' && held.startsWith('=');

/** Excel leads them along with the rows that are put in between. */
function blankIn(body: Excel.Range, at: number): Excel.Range[] {
  const runs: { from: number; count: number }[] = [];
  (body.formulas as CellValue[][]).forEach((row, down) => {
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
    const formats = cells.numberFormat as string[][];
    const values = cells.values as CellValue[][];
    back.numberFormat = formats;
    back.formulas = (cells.formulas as CellValue[][]).map((row, down) =>
      row.map((formula, at) => {
        const format = formats[down]?.[at] ?? 'General';
        const state = stateOf(values[down]?.[at] ?? '', formula, format);
        return state.formula ?? asWritten(state, format);
      }),
    );
  }
}
