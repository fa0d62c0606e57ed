import type { CellValue } from '../register/fault';
import { WorkbookError } from './excel-errors';
import { isTooLarge, readInStretches, type Stretch } from './in-stretches';
import { passing } from './passing';
import { shareTexts } from './shared-texts';
import {
  type FoundTable,
  queueBeside,
  type QueuedTable,
  queueTable,
  unaskedColumns,
} from './read-table';

/** What a cell is taken to be, until Excel says that it was more. */
const CELL_BYTES = 40;

/**
 * Asks for tables among other things, and fills all with one request. Where that is more than this
 * Excel answers at once, the cells come in pieces first and the others after them.
 * @param queue asks for the others; called once more where pieces were needed.
 * @param how `isTooMuch` where it is known that Excel does not answer all at once.
 */
export async function readCells<T>(
  context: Excel.RequestContext,
  found: readonly FoundTable[],
  queue: (cellsOf: (one: FoundTable) => QueuedTable) => T,
  { asksLook = false, isTooMuch = false } = {},
): Promise<T> {
  try {
    if (isTooMuch) return await cellsInPieces(context, found, queue, asksLook);
    const asked = queue((one) => queueTable(one, asksLook));
    await context.sync();
    return asked;
  } catch (error) {
    if (isTooMuch || !isTooLarge(error)) throw error;
  }
  return cellsInPieces(context, found, queue, asksLook);
}

async function cellsInPieces<T>(
  context: Excel.RequestContext,
  found: readonly FoundTable[],
  queue: (cellsOf: (one: FoundTable) => QueuedTable) => T,
  asksLook: boolean,
): Promise<T> {
  const filled = await readInPieces(context, found, asksLook);
  const asked = queue((one) => filled.get(one.item) ?? queueTable(one, asksLook));
  await context.sync();
  return asked;
}

interface Size extends Pick<Excel.Range, 'rowIndex' | 'columnIndex' | 'rowCount' | 'columnCount'> {
  readonly found: FoundTable;
  /** What came of it, piece under piece. */
  readonly values: CellValue[][];
}

/**
 * The same as in one request, in as many as it takes; what is read of single columns is not asked for.
 * @throws WorkbookError `ChangedMeanwhile` where a table grew, shrank or moved between two of them.
 */
export async function readInPieces(
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
    const { rowIndex, columnIndex, rowCount, columnCount } = range;
    return { found: one, rowIndex, columnIndex, rowCount, columnCount, values: [] };
  });
  await readInStretches(context, sizes.map(stretchOf));
  const beside = sizes.map((size) => {
    const range = passing(size.found.item.getRange());
    return { size, queued: queueBeside(size.found, range, asksLook) };
  });
  await context.sync();
  return new Map(
    beside.map(({ size, queued }): [Excel.Table, QueuedTable] => {
      const { rowIndex, columnIndex, values, found: one } = size;
      const whole = { values, formulas: [], numberFormat: [], rowIndex, columnIndex };
      return [one.item, { ...queued, whole, columns: unaskedColumns() }];
    }),
  );
}

function stretchOf(size: Size): Stretch {
  const { found, rowCount, columnCount, values } = size;
  return {
    rows: rowCount,
    bytesOfRow: columnCount * CELL_BYTES,
    ask: (from, to) => {
      const place = passing(found.item.getRange()).load('rowIndex,columnIndex,rowCount');
      const rows = passing(passing(place.getRow(from)).getResizedRange(to - from - 1, 0));
      rows.load('values');
      return () => {
        if (!stands(place, size)) throw changedMeanwhile();
        const own = rows.values as CellValue[][];
        shareTexts(found.before, own, from);
        for (const row of own) values.push(row);
      };
    },
  };
}

/** Whether a table has its place and its rows still. */
export function stands(
  now: Pick<Excel.Range, 'rowIndex' | 'columnIndex' | 'rowCount'>,
  before: Pick<Excel.Range, 'rowIndex' | 'columnIndex' | 'rowCount'>,
): boolean {
  return (
    now.rowIndex === before.rowIndex &&
    now.columnIndex === before.columnIndex &&
    now.rowCount === before.rowCount
  );
}

export function changedMeanwhile(): WorkbookError {
  return new WorkbookError(
    'ChangedMeanwhile',
    '分次讀取時有人增減了列，所以沒有讀完；沒有變更任何內容。請再試一次。',
  );
}
