import { matchForm } from '../register/half-width';
import { type TableName, tables } from '../register/register';
import { WorkbookError } from './excel-errors';

/** A cell as a problem names it. */
export interface CellTarget {
  readonly table: TableName;
  /** Key of the row, '' when unknown; finds the row again after sorting. */
  readonly key: string;
  /** Worksheet row, 1-based; 0 means the table as a whole. */
  readonly row: number;
  /** Column header; '' means the first column. */
  readonly column: string;
}

export interface Arrival {
  readonly sheet: string;
  /** e.g. `成員!B3` */
  readonly address: string;
  /** The row is hidden, most often by a filter: the selection cannot be seen. */
  readonly hidden: boolean;
}

function keyHeaders(table: TableName): string[] {
  const { key, columns } = tables[table];
  const headers: Readonly<Record<string, { header: string }>> = columns;
  return key.flatMap((name) => {
    const header = headers[name]?.header;
    return header === undefined ? [] : [matchForm(header)];
  });
}

/** Activates the sheet and selects the cell; the column is found by its header as it stands now. */
export async function goTo(context: Excel.RequestContext, target: CellTarget): Promise<Arrival> {
  const table = context.workbook.tables.getItemOrNullObject(target.table).load('name');
  await context.sync();
  if (table.isNullObject) {
    const title = tables[target.table].sheet;
    throw new WorkbookError(
      'NoSuchTable',
      `找不到「${title}」的表格（${target.table}），可能已被刪除。請先按「建立工作表」補回，再重新檢核。`,
    );
  }

  const whole = table.getRange().load('values,rowIndex,columnIndex');
  const sheet = table.worksheet.load('name,visibility');
  await context.sync();

  const rows: unknown[][] = whole.values;
  const headers = (rows[0] ?? []).map((header) => matchForm(String(header)));
  const columnAt = Math.max(0, headers.indexOf(matchForm(target.column)));
  const keysAt = keyHeaders(target.table).map((header) => headers.indexOf(header));
  const keyOf = (row: unknown[] | undefined) =>
    matchForm(keysAt.map((at) => String(row?.[at] ?? '').trim()).join(' '));
  const wanted = matchForm(target.key);

  let rowAt = target.row === 0 ? 0 : target.row - 1 - whole.rowIndex;
  if (target.row > 0 && wanted !== '' && keyOf(rows[rowAt]) !== wanted) {
    const moved = rows.findIndex((row, index) => index > 0 && keyOf(row) === wanted);
    if (moved > 0) rowAt = moved;
  }

  if (sheet.visibility !== 'Visible') sheet.visibility = 'Visible';
  sheet.activate();
  const cell = sheet
    .getCell(whole.rowIndex + rowAt, whole.columnIndex + columnAt)
    .load('address,rowHidden');
  cell.select();
  await context.sync();
  return { sheet: sheet.name, address: cell.address, hidden: cell.rowHidden };
}

export async function goToSheet(context: Excel.RequestContext, name: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name).load('name,visibility');
  await context.sync();
  if (sheet.isNullObject) {
    throw new WorkbookError('NoSuchSheet', `找不到工作表「${name}」，可能已被刪除或改名。`);
  }
  if (sheet.visibility !== 'Visible') sheet.visibility = 'Visible';
  sheet.activate();
  await context.sync();
}
