import type { CellValue } from '../register/fault';
import { codeOf, WorkbookError } from './excel-errors';
import { passing } from './passing';
import {
  type ColumnCells,
  columnOf,
  type Extra,
  type FoundTable,
  headersWith,
  queueBeside,
  type QueuedTable,
  queueTable,
} from './read-table';

/** Of one answer, half of what Excel on the web gives at most (platform 2.3). */
const PIECE_BYTES = 2_500_000;

// What a cell is taken to be, until Excel says that it was more: a formula is long.
const CELL_BYTES = 40;
const FORMULA_BYTES = 400;

/** Whether an answer was more than this Excel gives at once: on the web 5 MB. */
export function isTooLarge(error: unknown): boolean {
  return codeOf(error) === 'ResponsePayloadSizeLimitExceeded';
}

/**
 * Asks for tables among other things, and fills all with one request. Where that is more than this
 * Excel answers at once, the cells come in pieces first and the others after them.
 * @param queue asks for the others; called once more where pieces were needed.
 */
export async function readCells<T>(
  context: Excel.RequestContext,
  found: readonly FoundTable[],
  queue: (cellsOf: (one: FoundTable) => QueuedTable) => T,
  asksLook = true,
): Promise<T> {
  try {
    const asked = queue((one) => queueTable(one, asksLook));
    await context.sync();
    return asked;
  } catch (error) {
    if (!isTooLarge(error)) throw error;
  }
  const filled = await readInPieces(context, found, asksLook);
  const asked = queue((one) => filled.get(one.item) ?? queueTable(one, asksLook));
  await context.sync();
  return asked;
}

interface Size {
  readonly found: FoundTable;
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rows: number;
  readonly bytesOfRow: number;
}

/** Rows of a table that one request asks for: from the one to before the other. */
interface Piece {
  readonly size: Size;
  readonly from: number;
  readonly to: number;
}

type Grid = CellValue[][];

/** What came of a table, piece under piece. */
interface Filled {
  readonly values: Grid;
  readonly columns: Readonly<Record<Extra, ReadonlyMap<string, Grid>>>;
}

const EXTRAS = ['formulas', 'numberFormat'] as const;

/**
 * The same as in one request, in as many as it takes.
 * @throws WorkbookError `ChangedMeanwhile` where a table grew, shrank or moved between two of them.
 */
async function readInPieces(
  context: Excel.RequestContext,
  found: readonly FoundTable[],
  asksLook: boolean,
): Promise<ReadonlyMap<Excel.Table, QueuedTable>> {
  const ranged = found
    .filter(({ item }) => item.showHeaders)
    .map((one) => ({
      one,
      range: passing(one.item.getRange()).load('rowIndex,columnIndex,rowCount,columnCount'),
    }));
  await context.sync();
  const sizes = ranged.map(({ one, range }): Size => {
    const formulas = headersWith(one.table, 'formulas').length;
    const { rowIndex, columnIndex, rowCount, columnCount } = range;
    const bytesOfRow = columnCount * CELL_BYTES + formulas * FORMULA_BYTES;
    return { found: one, rowIndex, columnIndex, rows: rowCount, bytesOfRow };
  });
  const filled = new Map(sizes.map((size) => [size, emptyOf(size)]));
  for (const pieces of requestsOf(sizes, PIECE_BYTES)) {
    await fill(context, pieces, filled, PIECE_BYTES);
  }
  const beside = sizes.map((size) => {
    const range = passing(size.found.item.getRange());
    return { size, queued: queueBeside(size.found, range, asksLook) };
  });
  await context.sync();
  return new Map(
    beside.map(({ size, queued }): [Excel.Table, QueuedTable] => {
      const { values = [], columns = emptyOf(size).columns } = filled.get(size) ?? {};
      const { rowIndex, columnIndex } = size;
      const whole = { values, formulas: [], numberFormat: [], rowIndex, columnIndex };
      return [
        size.found.item,
        {
          ...queued,
          whole,
          columns: {
            formulas: asColumns(columns.formulas),
            numberFormat: asColumns(columns.numberFormat),
          },
        },
      ];
    }),
  );
}

function emptyOf({ found }: Size): Filled {
  const of = (extra: Extra) =>
    new Map(headersWith(found.table, extra).map((header): [string, Grid] => [header, []]));
  return { values: [], columns: { formulas: of('formulas'), numberFormat: of('numberFormat') } };
}

/** A column of which no cell came is none of the table. */
function asColumns(grids: ReadonlyMap<string, Grid>): ReadonlyMap<string, ColumnCells> {
  return new Map(
    [...grids].map(([header, cells]) => [
      header,
      { isNullObject: cells.length === 0, formulas: cells, numberFormat: cells },
    ]),
  );
}

/** Rows of all tables in order, as many to a request as are taken to fit. */
function requestsOf(sizes: readonly Size[], bytes: number): Piece[][] {
  const requests: Piece[][] = [];
  let [own, room]: [Piece[], number] = [[], bytes];
  for (const size of sizes) {
    for (let from = 0; from < size.rows;) {
      const fits = Math.floor(room / size.bytesOfRow);
      if (fits < 1 && own.length > 0) {
        requests.push(own);
        [own, room] = [[], bytes];
        continue;
      }
      const to = Math.min(size.rows, from + Math.max(1, fits));
      own.push({ size, from, to });
      room -= (to - from) * size.bytesOfRow;
      from = to;
    }
  }
  return own.length > 0 ? [...requests, own] : requests;
}

/** One request; where even that was too much, the same rows in two, and so on down to one row. */
async function fill(
  context: Excel.RequestContext,
  pieces: readonly Piece[],
  filled: ReadonlyMap<Size, Filled>,
  bytes: number,
): Promise<void> {
  const asked = pieces.map((piece) => ({ piece, ...queuePiece(piece) }));
  try {
    await context.sync();
  } catch (error) {
    const halves = pieces.flatMap(halved);
    if (!isTooLarge(error) || halves.length === pieces.length) throw error;
    const middle = Math.ceil(halves.length / 2);
    // In order, for what comes is put under what came.
    await fill(context, halves.slice(0, middle), filled, bytes / 2);
    await fill(context, halves.slice(middle), filled, bytes / 2);
    return;
  }
  for (const { piece, place, values, columns } of asked) {
    const { size } = piece;
    const isAsBefore =
      place.rowIndex === size.rowIndex &&
      place.columnIndex === size.columnIndex &&
      place.rowCount === size.rows;
    if (!isAsBefore) throw changedMeanwhile();
    const own = filled.get(size);
    append(own?.values, values.values as Grid);
    for (const { extra, header, range } of columns) {
      if (!range.isNullObject) append(own?.columns[extra].get(header), range[extra] as Grid);
    }
  }
}

function append(cells: Grid | undefined, more: Grid): void {
  for (const row of more) cells?.push(row);
}

function halved({ size, from, to }: Piece): Piece[] {
  const middle = Math.ceil((from + to) / 2);
  const halves = [
    { size, from, to: middle },
    { size, from: middle, to },
  ];
  return halves.filter((half) => half.to > half.from);
}

function queuePiece({ size: { found }, from, to }: Piece) {
  const { table, item } = found;
  const rowsOf = (range: Excel.Range) =>
    passing(passing(range.getRow(from)).getResizedRange(to - from - 1, 0));
  const place = passing(item.getRange()).load('rowIndex,columnIndex,rowCount');
  const columns = EXTRAS.flatMap((extra) =>
    headersWith(table, extra).map((header) => {
      return { extra, header, range: rowsOf(columnOf(item, header)).load(extra) };
    }),
  );
  return { place, values: rowsOf(place).load('values'), columns };
}

function changedMeanwhile(): WorkbookError {
  return new WorkbookError(
    'ChangedMeanwhile',
    '資料很多，分次讀取時有人增減了列，所以沒有讀完；沒有變更任何內容。請再試一次。',
  );
}
