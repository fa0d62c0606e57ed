import type { Column } from '../../register/column';
import type { CellValue } from '../../register/fault';
import { identity } from '../../register/identity';
import { tableNamed, type TableName } from '../../register/register';
import { isBlank } from '../../register/cell-fault';
import { canBeEntered, type KnownColumns } from '../computed-columns';
import { WorkbookError } from '../excel-errors';
import { passing } from '../passing';
import { stands } from '../read-in-pieces';
import { columnOfCell } from '../write-table';
import { asWritten, formatFor, stateOf } from './cell-state';
import { queueMergedRows, type Rows } from './covered-cells';
import type { EditedTable } from './read-tables';
import { computedHeaders } from './row-forms';
import { keysOf, valueOf } from './rows-found';
import type { RowCells, RowToRemove } from './table-edit';
import { twinsAdded } from './twins-added';

/** Rows that are to be added to one table, and where. */
export interface PlannedRows {
  readonly on: EditedTable;
  readonly rows: readonly RowCells[];
  readonly keys: readonly string[];
  /** Worksheet row of the first, 1-based. */
  readonly firstRow: number;
  /** Of the rows the first so many take blank ones that the table has. */
  readonly reused: number;
  /** How the table becomes longer. */
  readonly growth: 'none' | 'resize' | 'insert';
}

/** Asks for the cells below a table, as far as new rows would reach. */
export function queueBelow({ sheet, block }: EditedTable, rows: number): Excel.Range {
  const { headerRow, values, firstColumn, headers } = block;
  return sheet
    .getRangeByIndexes(headerRow + values.length, firstColumn - 1, rows, headers.length)
    .load('formulas');
}

/**
 * Asks which cells are merged among the blank rows that it has and those below, as far as new rows would reach: what
 * is put into a cell that another one covers is lost. Gives their worksheet rows, to be called after the sync.
 */
export function queueJoined(on: EditedTable, rows: number): () => readonly Rows[] {
  const { headerRow, values } = on.block;
  const end = headerRow + values.length;
  return queueMergedRows(on, { first: end + 1 - takenFirst(on), last: end + rows });
}

/** Asks whether the table has its place, its rows and its columns still; to be called after the sync. */
export function queuePlace({ item, block, showTotals }: EditedTable): () => boolean {
  const { headerRow, firstColumn, headers, values } = block;
  const now = passing(item.getRange().load('rowIndex,columnIndex,rowCount'));
  const heads = passing(item.getHeaderRowRange().load('values'));
  const rowCount = 1 + values.length + (showTotals ? 1 : 0);
  const before = { rowIndex: headerRow - 1, columnIndex: firstColumn - 1, rowCount };
  return () => {
    const [row = []] = heads.values as CellValue[][];
    return stands(now, before) && JSON.stringify(row.map(String)) === JSON.stringify(headers);
  };
}

/**
 * A table without any rows has blank ones instead, one as a rule: they are filled first. A row with a space that
 * nobody sees stays as it is.
 */
function blankRows({ block, found }: EditedTable): number {
  const computed = computedHeaders(block.table);
  const isFree = (row: readonly CellValue[], down: number) =>
    row.every(
      (value, at) =>
        value === '' ||
        computed.has(identity(block.headers[at] ?? '')) ||
        found.isWorkedOut(block.headerRow + 1 + down, at),
    );
  return block.values.every(isFree) ? block.values.length : 0;
}

/** How many blank rows it has that are filled before it grows. */
function takenFirst(on: EditedTable): number {
  return on.found.rows.length === 0 ? blankRows(on) : 0;
}

/**
 * Where the rows are to stand: on no merged cells.
 * @throws WorkbookError `CellsBelow` where filled cells touch the table: they would become part of it.
 */
export function planRows(
  on: EditedTable,
  rows: readonly RowCells[],
  below: Excel.Range,
  joined: readonly Rows[],
): PlannedRows {
  const { block, showTotals } = on;
  const { headerRow, values } = block;
  const end = headerRow + values.length;
  const blank = joined.some(({ first }) => first <= end) ? 0 : takenFirst(on);
  const reused = Math.min(blank, rows.length);
  const more = rows.length - reused;
  const cells = below.formulas as CellValue[][];
  const isFilled = (row: readonly CellValue[]) => row.some((value) => !isBlank(value));
  // A space that nobody sees is somebody's: the table does not grow over it.
  const isHeld = (row: readonly CellValue[]) => row.some((value) => value !== '');
  if (more > 0 && !showTotals && isFilled(cells[0] ?? [])) throw cellsBelow(block.table);
  const isJoined = joined.some(({ first, last }) => last > end && first <= end + more);
  const isInWay = showTotals || isJoined || cells.slice(0, more).some(isHeld);
  const growth = more === 0 ? 'none' : isInWay ? 'insert' : 'resize';
  const firstRow = headerRow + 1 + (blank > 0 ? 0 : values.length);
  return { on, rows, keys: keysOf(block.table, rows), firstRow, reused, growth };
}

function cellsBelow(table: TableName): WorkbookError {
  return new WorkbookError(
    'CellsBelow',
    `「${tableNamed(table).sheet}」的表格 ${table} 正下方緊接著有資料，無法增列，所以沒有變更任何內容。請先把那些列納入表格，或移到別處（與表格至少隔一列），再試一次。`,
  );
}

/** Blank rows that are to be taken, as they are in the moment of writing. */
export function queueReused({ on, reused }: PlannedRows): Excel.Range | undefined {
  if (reused === 0) return undefined;
  const { item, block } = on;
  const top = item.getDataBodyRange().getCell(0, 0);
  const taken = top.getAbsoluteResizedRange(reused, block.headers.length);
  return passing(taken.load('formulas,values,numberFormat'));
}

/** Whether somebody has filled one of them meanwhile. */
export function isTaken({ on }: PlannedRows, held: Excel.Range | undefined): boolean {
  const { headers, table, headerRow } = on.block;
  const computed = computedHeaders(table);
  const isTyped = (down: number, at: number) =>
    !computed.has(identity(headers[at] ?? '')) && !on.found.isWorkedOut(headerRow + 1 + down, at);
  const rows = (held?.formulas ?? []) as CellValue[][];
  return rows.some((row, down) => row.some((value, at) => isTyped(down, at) && value !== ''));
}

/** What somebody has put into them. */
export function putBack({ on }: PlannedRows, held: Excel.Range | undefined): void {
  if (!held) return;
  const { headers, table } = on.block;
  const computed = computedHeaders(table);
  headers.forEach((header, at) => {
    if (computed.has(identity(header))) return;
    const body = on.item.columns.getItemAt(at).getDataBodyRange();
    const cells = passing(body.getCell(0, 0).getAbsoluteResizedRange(held.formulas.length, 1));
    const formats = (held.numberFormat as string[][]).map((row) => row[at] ?? 'General');
    cells.numberFormat = formats.map((format) => [format]);
    cells.formulas = (held.formulas as CellValue[][]).map((row, down) => {
      const format = formats[down] ?? 'General';
      const state = stateOf((held.values as CellValue[][])[down]?.[at] ?? '', row[at], format);
      return [state.formula ?? asWritten(state, format)];
    });
  });
}

/** Of another width than this Excel takes nothing; what is null stays as it is. */
export function guardWidth({ on: { item, block } }: PlannedRows): void {
  item.getHeaderRowRange().values = [block.headers.map(() => null)];
}

/**
 * Makes the table longer, writes the rows, and the formulas of its computed columns. All of it is told by
 * the table as it is then: rows may have come or gone since it was read. Where columns have, `guardWidth` stops it.
 */
export function writeRows(plan: PlannedRows, known: KnownColumns): void {
  const { on, rows, reused, growth } = plan;
  const { block, item } = on;
  const { headers } = block;
  const more = rows.length - reused;
  if (growth === 'insert') {
    item.rows.add(
      undefined,
      Array.from({ length: more }, () => headers.map(() => '')),
    );
  } else if (growth === 'resize') {
    item.resize(item.getRange().getResizedRange(more, 0));
  }
  headers.forEach((header, at) => {
    const column = declared(block.table, header);
    const body = item.columns.getItemAt(at).getDataBodyRange();
    const first =
      reused > 0 ? body.getCell(0, 0) : body.getLastRow().getOffsetRange(1 - rows.length, 0);
    const cells = passing(first.getAbsoluteResizedRange(rows.length, 1));
    if (column?.formula !== undefined) {
      const { formula } = column;
      if (!canBeEntered(formula, headers, known)) return;
      // One value stands for all cells.
      cells.numberFormat = column.numberFormat as unknown as string[][];
      cells.formulas = formula as unknown as string[][];
      return;
    }
    const given = rows.map((row) => ({ value: valueOf(row, header) }));
    // A cell of the people's own keeps the format and the formula it grows with, unless something is put there.
    const isKept = ({ value }: (typeof given)[number]) => !column && value === '';
    if (given.every(isKept)) return;
    const formats = given.map((state, index) => {
      const own = column && columnOfCell(column, firstCells(rows[index] ?? {}, headers));
      return own ? formatOfNew(own, state) : typeof state.value === 'string' ? '@' : 'General';
    });
    // What is null stays as it is.
    cells.numberFormat = given.map((state, index) => [isKept(state) ? null : formats[index]]);
    cells.values = given.map((state, index) => [
      isKept(state) ? null : asWritten(state, formats[index] ?? '@'),
    ]);
  });
}

function formatOfNew(column: Column, state: { readonly value: CellValue }): string {
  return state.value === '' ? column.numberFormat : formatFor(column, state, column.numberFormat);
}

/** The row's cells in the order of the headers: 設定 is told by its first, 項目. */
function firstCells(row: RowCells, headers: readonly string[]): CellValue[] {
  return headers.slice(0, 1).map((header) => valueOf(row, header));
}

function declared(table: TableName, header: string): Column | undefined {
  const wanted = identity(header);
  const columns = Object.values(tableNamed(table).columns);
  return columns.find((column) => identity(column.header) === wanted);
}

/** The rows as they will be found again. */
export function addedBy({ on, rows, keys, firstRow, reused, growth }: PlannedRows): RowToRemove[] {
  const twins = twinsAdded(on, rows, keys);
  return rows.map((cells, at) => ({
    ...{ table: on.table, key: keys[at] ?? '', row: firstRow + at, cells, ...twins(cells) },
    ...(growth === 'resize' && at >= reused && { isOverBlank: true as const }),
    ...(at < reused && { isReused: true as const }),
  }));
}

/** Leaves the cells that a table was made longer over, with what they hold: what stands below them does not move. */
export function shorten(item: Excel.Table, rows: number): void {
  item.resize(item.getRange().getResizedRange(-rows, 0));
}
