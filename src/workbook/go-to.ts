import { type TableName, tables } from '../register/register';
import { WorkbookError } from './excel-errors';
import { type CellTarget, placeOf } from './place-of';
import { readCells } from './read-in-pieces';
import { blockOf } from './read-table';
import { readStrayTables } from './read-stray-tables';
import { showSheet, type ShownSheet } from './shown-sheet';

export interface Arrival {
  readonly sheet: string;
  /** e.g. `成員!B3` */
  readonly address: string;
  /** The row is hidden, most often by a filter: the selection cannot be seen. */
  readonly hidden: boolean;
  /** The sheet was hidden and is shown now; `Workbook.hideAgain` takes it. */
  readonly shown: ShownSheet | undefined;
}

function noSuchTable(table: TableName): WorkbookError {
  return new WorkbookError(
    'NoSuchTable',
    `找不到「${tables[table].sheet}」的表格（${table}），可能已被刪除、改名或轉為範圍。請重新檢核，依所列的說明處理。`,
  );
}

/** A missing table is mended where its rows stand: as a plain range, or under another name. */
async function goToStrayRows(
  context: Excel.RequestContext,
  { table }: CellTarget,
): Promise<Arrival> {
  const [stray] = await readStrayTables(context, [table]);
  if (!stray) throw noSuchTable(table);
  const sheet = context.workbook.worksheets.getItem(stray.sheet).load('id,name,visibility');
  const first = sheet.getRange(stray.address).getCell(0, 0);
  await context.sync();
  return arriveAt(context, sheet, first);
}

async function arriveAt(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  cell: Excel.Range,
): Promise<Arrival> {
  const { address, rowHidden, sheet: shown } = await showSheet(context, sheet, cell);
  return { sheet: sheet.name, address, hidden: rowHidden, shown };
}

/**
 * Activates the sheet and selects the cell, where its row and column stand now. Where nothing is to
 * be mended in a cell that is there, the cell to be filled is selected.
 * @throws WorkbookError `NoSuchTable`, `NoSuchRow` or `NoSuchColumn` when it is gone.
 */
export async function goTo(context: Excel.RequestContext, target: CellTarget): Promise<Arrival> {
  const table = context.workbook.tables.getItemOrNullObject(target.table);
  table.load('name,showHeaders,showTotals');
  await context.sync();
  if (table.isNullObject) return goToStrayRows(context, target);

  const own = { table: target.table, item: table };
  const { queued, whole, sheet } = await readCells(context, [own], (cellsOf) => ({
    queued: cellsOf(own),
    whole: table.getRange().load('rowIndex,columnIndex'),
    sheet: table.worksheet.load('id,name,visibility'),
  }));

  const block = blockOf(queued);
  const { row, column } =
    block.trouble === undefined
      ? placeOf(block, target, table.showTotals)
      : { row: whole.rowIndex, column: whole.columnIndex };
  return arriveAt(context, sheet, sheet.getCell(row, column));
}

export async function goToSheet(
  context: Excel.RequestContext,
  name: string,
): Promise<ShownSheet | undefined> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name).load('id,name,visibility');
  await context.sync();
  if (sheet.isNullObject) {
    throw new WorkbookError('NoSuchSheet', `找不到工作表「${name}」，可能已被刪除或改名。`);
  }
  return (await showSheet(context, sheet)).sheet;
}

/** Brings the sheet of the first of these tables to the front, unless that of one of them is there. */
export async function showOneOf(
  context: Excel.RequestContext,
  names: readonly TableName[],
): Promise<ShownSheet | undefined> {
  const found = names.map((name) => context.workbook.tables.getItemOrNullObject(name).load('name'));
  const front = context.workbook.worksheets.getActiveWorksheet().load('id');
  await context.sync();
  const sheets = found
    .filter((table) => !table.isNullObject)
    .map((table) => table.worksheet.load('id,name,visibility'));
  await context.sync();
  const [first] = sheets;
  if (!first || sheets.some(({ id }) => id === front.id)) return undefined;
  return (await showSheet(context, first)).sheet;
}
