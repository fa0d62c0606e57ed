// Between the reading of a table and the last look at its cells somebody may put in a row, take one away or
// sort: a blank cell is then found blank, and is another row's. So what the rows are known by is looked at as
// well, and the headers of the columns, and both once more in the request that writes.
import { identity } from '../../register/identity';
import { tableNamed } from '../../register/register';
import type { CellValue } from '../../register/fault';
import { passing } from '../passing';
import { grouped } from './grouped';
import type { PlacedChange } from './plan-cells';
import type { EditedTable } from './read-tables';
import { computedHeaders } from './row-forms';

/** Beyond so many stretches of rows all between them are asked for. */
const MOST_STRETCHES = 20;

interface Looked {
  readonly on: EditedTable;
  readonly at: number;
  /** Worksheet row of the first, 1-based. */
  readonly from: number;
  /** Those that are meant, among others between them. */
  readonly rows: readonly number[];
  readonly count: number;
  readonly range: Excel.Range;
}

/** Asks what rows are known by; after the sync it tells whether all of them stand where they were read. */
export type SameRows = () => () => boolean;

export function sameRows(placed: readonly PlacedChange[]): SameRows {
  const byTable = [...grouped(placed, ({ on }) => on)];
  const looked = byTable.flatMap(([on, own]) => lookedOf(on, own));
  const heads = byTable.flatMap(([on, own]) => headsOf(on, own));
  const again = (range: Excel.Range) => passing(range.getOffsetRange(0, 0).load('values'));
  return () => {
    const now = looked.map((each) => ({ each, range: again(each.range) }));
    const headsNow = heads.map(({ header, range }) => ({ header, range: again(range) }));
    return () =>
      headsNow.every(({ header, range }) => String(range.values[0]?.[0]) === header) &&
      now.every(({ each, range }) => isSame(each, range.values as CellValue[][]));
  };
}

/** A column may have come or gone as well: in another one the cell of the row is another. */
function headsOf({ sheet, block }: EditedTable, own: readonly PlacedChange[]) {
  return [...new Set(own.map(({ at }) => at))].map((at) => ({
    header: block.headers[at] ?? '',
    range: sheet.getRangeByIndexes(block.headerRow - 1, block.firstColumn - 1 + at, 1, 1),
  }));
}

function lookedOf(on: EditedTable, own: readonly PlacedChange[]): Looked[] {
  const rows = [...new Set(own.map(({ row }) => row))].sort((a, b) => a - b);
  const isTold = own.every(({ change }) => on.found.isTold(change.key));
  const { sheet, block } = on;
  return columnsOf(on, isTold).flatMap((at) =>
    stretchesOf(rows).map((stretch): Looked => {
      const from = stretch[0] ?? 0;
      const count = (stretch.at(-1) ?? from) - from + 1;
      const range = sheet.getRangeByIndexes(from - 1, block.firstColumn - 1 + at, count, 1);
      return { on, at, from, rows: stretch, count, range };
    }),
  );
}

/** Those of the key, where it tells each from all others; else all that people fill in. */
function columnsOf({ block, found }: EditedTable, isTold: boolean): number[] {
  const { key, columns } = tableNamed(block.table);
  const computed = computedHeaders(block.table);
  return isTold
    ? key.map((code) => found.columnAt(columns[code]?.header ?? '')).filter((at) => at !== -1)
    : block.headers.flatMap((header, at) => (computed.has(identity(header)) ? [] : [at]));
}

function stretchesOf(rows: readonly number[]): number[][] {
  const stretches: number[][] = [];
  for (const row of rows) {
    const last = stretches.at(-1);
    if (last?.at(-1) === row - 1) last.push(row);
    else stretches.push([row]);
  }
  return stretches.length > MOST_STRETCHES ? [[...rows]] : stretches;
}

function isSame({ on, at, from, rows, count }: Looked, values: readonly CellValue[][]): boolean {
  if (values.length !== count) return false;
  return rows.every(
    (row) => on.found.isWorkedOut(row, at) || values[row - from]?.[0] === on.found.cell(row, at),
  );
}
