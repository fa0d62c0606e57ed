// After a fault the rows that were added are taken away again, and nothing but them: others may have put rows into
// the table, or a row of totals below it, at the very moment.
import type { CellValue } from '../../register/fault';
import { identity } from '../../register/identity';
import { passing } from '../passing';
import { type PlannedRows, shorten } from './add-rows';
import { asRead } from './cell-state';
import { computedHeaders, isOwnHeader } from './row-forms';
import { valueOf } from './rows-found';

/** How many rows the table has now; the answer is to be taken right after the sync. */
export function queueLength({ on: { item } }: PlannedRows): () => number {
  const whole = passing(item.getRange().load('rowCount'));
  item.load('showTotals');
  return () => whole.rowCount - 1 - (item.showTotals ? 1 : 0);
}

/** How many it had when it was read. */
export function lengthOf({ on: { block } }: PlannedRows): number {
  return block.values.length;
}

/** Where rows of ours may stand. */
export interface Standing {
  readonly plan: PlannedRows;
  /** The blank ones that were filled. */
  readonly first: Excel.Range | undefined;
  /** The last, as many as the table has become longer by. */
  readonly last: Excel.Range | undefined;
}

/** Asks for them, of a table that has become longer by `more`. */
export function queueStanding(plan: PlannedRows, more: number): Standing {
  const { on, reused } = plan;
  const width = on.block.headers.length;
  const body = on.item.getDataBodyRange();
  const rowsFrom = (cell: Excel.Range, rows: number) =>
    rows <= 0 ? undefined : cell.getAbsoluteResizedRange(rows, width).load('values,formulas');
  const top = body
    .getLastRow()
    .getCell(0, 0)
    .getOffsetRange(1 - Math.max(1, more), 0);
  return { plan, first: rowsFrom(body.getCell(0, 0), reused), last: rowsFrom(top, more) };
}

/** Queues what takes the rows away again, once it is known what stands there. */
export function takeRowsBack({ plan, first, last }: Standing): void {
  const { on, rows, reused, growth } = plan;
  const { headers, table, headerRow } = on.block;
  const computed = computedHeaders(table);
  const typed = headers.flatMap((header, at) => (computed.has(identity(header)) ? [] : [at]));
  const given = rows.map((row) => headers.map((header) => valueOf(row, header)));
  // What a formula of people's own has filled in by itself is none of ours, and stands there until ours comes.
  const mayBeFilled = headers.map((header) => isOwnHeader(table, header));
  const isFormula = (down: number, at: number) =>
    String((last?.formulas as CellValue[][] | undefined)?.[down]?.[at] ?? '').startsWith('=');
  const isOurs = (down: number, at: number, held: CellValue, value: CellValue) =>
    !typed.includes(at) ||
    held === '' ||
    asRead(held) === asRead(value) ||
    (mayBeFilled[at] === true && (value === '' || isFormula(down, at)));

  (first?.values as CellValue[][] | undefined)?.forEach((cells, down) => {
    for (const at of typed) {
      const value = given[down]?.[at] ?? '';
      const isFilled = value !== '' && asRead(cells[at] ?? '') === asRead(value);
      if (!isFilled || on.found.isWorkedOut(headerRow + 1 + down, at)) continue;
      first?.getCell(down, at).clear('Contents');
    }
  });

  const held = (last?.values ?? []) as CellValue[][];
  const own = held.map((cells, down) =>
    given
      .slice(reused)
      .some((row) => cells.every((cell, at) => isOurs(down, at, cell, row[at] ?? ''))),
  );
  if (!last) return;
  if (own.every(Boolean)) {
    if (growth === 'resize') {
      // Found from the end of the table, they would be others once it is shorter.
      last.clear('Contents');
      shorten(on.item, held.length);
    } else last.delete('Up');
    return;
  }
  // Theirs have come among them.
  for (let down = held.length - 1; down >= 0; down--) {
    if (own[down]) last.getRow(down).delete('Up');
  }
}
