// A table grows over cells that were blank when they were looked at. What somebody puts there at the very moment
// would become part of the table, and be written over.
import type { CellValue } from '../../register/fault';
import { passing } from '../passing';
import type { PlannedRows } from './add-rows';
import { asWritten, stateOf } from './cell-state';

/** Asks for the cells that it is about to grow over. */
export function queueHeldBelow({ on, rows, reused, growth }: PlannedRows): Excel.Range | undefined {
  if (growth !== 'resize') return undefined;
  return passing(cellsBelow(on, rows.length - reused).load('values,formulas,numberFormat'));
}

export function isFilledBelow(held: Excel.Range | undefined): boolean {
  return ((held?.formulas ?? []) as CellValue[][]).flat().some((value) => value !== '');
}

/** Queues what stood there, once the table has its length again. */
export function putBelowBack({ on }: PlannedRows, held: Excel.Range | undefined): void {
  if (!held || !isFilledBelow(held)) return;
  const formats = held.numberFormat as string[][];
  const values = held.values as CellValue[][];
  const cells = cellsBelow(on, values.length);
  // Each by itself: over what is blank beside it Excel would let the table grow.
  (held.formulas as CellValue[][]).forEach((row, down) => {
    row.forEach((formula, at) => {
      if (formula === '') return;
      const format = formats[down]?.[at] ?? 'General';
      const state = stateOf(values[down]?.[at] ?? '', formula, format);
      const cell = passing(cells.getCell(down, at));
      cell.numberFormat = [[format]];
      cell.formulas = [[state.formula ?? asWritten(state, format)]];
    });
  });
}

function cellsBelow({ item }: PlannedRows['on'], rows: number): Excel.Range {
  return passing(
    item
      .getRange()
      .getLastRow()
      .getOffsetRange(1, 0)
      .getResizedRange(rows - 1, 0),
  );
}
