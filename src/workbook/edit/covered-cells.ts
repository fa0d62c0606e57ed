// What is put into a cell that a merged one covers is lost: nothing is written into one, and no row is added on one.
import { isCoveredIn } from '../../register/merged-cells';
import type { TableName } from '../../register/register';
import { mergedAddresses, queueMergedInPieces } from '../merged-areas';
import { grouped } from './grouped';
import type { PlacedChange } from './plan-cells';
import type { EditedTable } from './read-tables';

/** Worksheet rows, 1-based. */
export interface Rows {
  readonly first: number;
  readonly last: number;
}

/** The rows of merged cells in these rows of a table's columns; to be called after the sync. */
export function queueMergedRows(on: EditedTable, rows: Rows): () => readonly Rows[] {
  const pieces = piecesOf(on, rows);
  return () => mergedAddresses(pieces).map(rowsOf);
}

/** As wide as the table, so that a merged area is asked for whole. */
function piecesOf({ sheet, block }: EditedTable, { first, last }: Rows): Excel.RangeAreas[] {
  const { firstColumn, headers } = block;
  const size = { rows: last - first + 1, columns: headers.length };
  const range = sheet.getRangeByIndexes(first - 1, firstColumn - 1, size.rows, size.columns);
  return queueMergedInPieces(range, size);
}

function rowsOf(address: string): Rows {
  const ends = address.split(':').map((cell) => Number(cell.replace(/\D/g, '')));
  return { first: ends[0] ?? 0, last: ends[1] ?? 0 };
}

/** Which of the cells are covered; to be called after the sync. */
export function queueCovered(
  placed: readonly PlacedChange[],
): () => (each: PlacedChange) => boolean {
  const asked = [...grouped(placed, ({ on }) => on.table)].flatMap(([table, own]) => {
    const on = own[0]?.on;
    return on ? [{ table, on, pieces: piecesOf(on, rowsBetween(own)) }] : [];
  });
  return () => {
    const covered = new Map<TableName, ReturnType<typeof isCoveredIn>>(
      asked.map(({ table, on, pieces }) => [
        table,
        isCoveredIn({ ...on.block, merged: mergedAddresses(pieces) }),
      ]),
    );
    return ({ on, row, at }) => covered.get(on.table)?.(row - on.block.headerRow - 1, at) === true;
  };
}

function rowsBetween(own: readonly PlacedChange[]): Rows {
  let [first, last] = [Infinity, 0];
  for (const { row } of own) [first, last] = [Math.min(first, row), Math.max(last, row)];
  return { first, last };
}
