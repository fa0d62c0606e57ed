// Rows are taken away in one request with a look at them. Where somebody has changed one of them since the last
// look, it is gone with what he has put there: so all of them are put back as they were the moment before.
import type { CellValue } from '../../register/fault';
import { passing } from '../passing';
import { asWritten, stateOf } from './cell-state';
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

/** Queues what puts all of them back, from the top: each then stands where it stood. */
export function putRowsBack(held: readonly HeldRun[]): void {
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
