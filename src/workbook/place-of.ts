import { idForm } from '../facts/grouping';
import type { TableBlock } from '../register/block';
import { identity } from '../register/identity';
import { readRegister } from '../register/read';
import { tableNamed, type TableName } from '../register/register';
import { WorkbookError } from './excel-errors';

/** A cell as a problem names it. */
export interface CellTarget {
  readonly table: TableName;
  /** Key of the row, '' when it has none; finds the row again after sorting. */
  readonly key: string;
  /** Worksheet row, 1-based; 0 means the table as a whole. */
  readonly row: number;
  /** Column header; '' means the first column to be filled. */
  readonly column: string;
}

/** A worksheet cell, zero-based. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

const checkAgain = '請重新檢核。';

function noSuchRow(message: string): WorkbookError {
  return new WorkbookError('NoSuchRow', message);
}

/** The table's rows as the register reads them, so that keys are what a problem says they are. */
function rowsOf(block: TableBlock) {
  return readRegister([block]).rows[block.table].map(({ key, row }) => ({ key, row }));
}

/** The worksheet row (1-based) in which the row of this key stands; of several the nearest. */
function rowOfKey(block: TableBlock, { key, row }: CellTarget): number {
  const wanted = idForm(key);
  const found = rowsOf(block)
    .filter((each) => idForm(each.key) === wanted)
    .sort((a, b) => Math.abs(a.row - row) - Math.abs(b.row - row))[0];
  if (found) return found.row;
  const { sheet } = tableNamed(block.table);
  throw noSuchRow(
    `「${sheet}」已經沒有 ${key} 這一列，可能已被刪除或改了編號，所以沒有前往。${checkAgain}`,
  );
}

/** A row without key can only be known by its number: it must still be there, and without key. */
function rowWithoutKey(block: TableBlock, { row }: CellTarget): number {
  const found = rowsOf(block).find((each) => each.row === row);
  if (found && idForm(found.key) === null) return row;
  throw noSuchRow(
    `「${tableNamed(block.table).sheet}」第 ${row} 列的內容已經不同，可能剛排序、刪除或補了編號，所以沒有前往。${checkAgain}`,
  );
}

/** The first row people can fill: a blank one within the table, else the one that makes it longer. */
function rowToFill(block: TableBlock, hasTotals: boolean): number {
  const filled = new Set(rowsOf(block).map(({ row }) => row));
  const first = block.headerRow + 1;
  const last = block.headerRow + block.values.length;
  for (let row = first; row <= last; row += 1) if (!filled.has(row)) return row;
  // Below the totals a row would not belong to the table: from its last one Tab makes another.
  return hasTotals ? last : last + 1;
}

/** Index of the column in the block; -1 for one that is not there. */
function columnAt({ headers }: TableBlock, header: string): number {
  return headers.map(identity).indexOf(identity(header));
}

/** The first declared column that is there and is not worked out by a formula. */
export function columnToFill(block: TableBlock): number {
  const places = Object.values(tableNamed(block.table).columns)
    .filter(({ formula }) => formula === undefined)
    .map(({ header }) => columnAt(block, header));
  return Math.max(0, places.find((at) => at >= 0) ?? 0);
}

/** In the header: a column that is doubled at its last place, a missing one right of the table. */
function placeInHeader(block: TableBlock, header: string): number {
  const last = block.headers.map(identity).lastIndexOf(identity(header));
  return last >= 0 ? last : block.headers.length;
}

/**
 * Where in the table the problem can be mended, as the table stands now.
 * @throws WorkbookError when the row or the column it speaks of is gone.
 */
export function placeOf(block: TableBlock, target: CellTarget, hasTotals: boolean): Place {
  const { key, row, column: header } = target;
  const at = (worksheetRow: number, column: number): Place => ({
    row: worksheetRow - 1,
    column: block.firstColumn - 1 + column,
  });
  if (row === block.headerRow) return at(block.headerRow, placeInHeader(block, header));

  // Cells right below the table (REG-06) are no row of it.
  const below = block.headerRow + block.values.length + (hasTotals ? 2 : 1);
  if (row === below && header === '' && idForm(key) === null) return at(row, 0);

  const known = columnAt(block, header);
  if (header !== '' && known < 0) {
    throw new WorkbookError(
      'NoSuchColumn',
      `「${tableNamed(block.table).sheet}」已經沒有「${header}」欄，可能已被刪除或改名，所以沒有前往。${checkAgain}`,
    );
  }
  const column = header === '' ? columnToFill(block) : known;
  if (row === 0) return at(rowToFill(block, hasTotals), column);
  return at(idForm(key) === null ? rowWithoutKey(block, target) : rowOfKey(block, target), column);
}
