import { Host } from '../../../src/host/host';
import { serialOf, type Day } from '../../../src/register/day';
import { noEdit, type CellChange, type TableEdit } from '../../../src/workbook/edit/table-edit';
import { over, type OpenWorkbook } from '../../workbook/over-host';

let file: Uint8Array | undefined;

/** An office of three units and two findings, made once. */
export async function officeHost(): Promise<Host> {
  if (!file) {
    const made = over(Host.blank());
    await made.workbook.createSheets(() => ({
      Units: [
        ['行政室', '主任', '是'],
        ['民政課', '課長', '否'],
        ['財政課', '課長', '否'],
      ],
    }));
    file = made.host.save();
  }
  return Host.open(file);
}

export async function office(): Promise<OpenWorkbook> {
  return over(await officeHost());
}

/** The rows of a table in the order in which they stand. */
export function rowsOf(
  { excel }: Pick<OpenWorkbook, 'excel'>,
  table = 'Units',
): Promise<unknown[][]> {
  return excel.run(async (context) => {
    const body = context.workbook.tables.getItem(table).getDataBodyRange().load('values');
    await context.sync();
    return body.values;
  });
}

/** Something that a person does in the table beside the add-in. */
export function byHand(
  { excel }: Pick<OpenWorkbook, 'excel'>,
  act: (table: Excel.Table, context: Excel.RequestContext) => void,
  table = 'Units',
): Promise<void> {
  return excel.run(async (context) => {
    act(context.workbook.tables.getItem(table), context);
    await context.sync();
  });
}

/** 民政課's 主管職稱, from 課長 to 代理課長. */
export const title: CellChange = {
  table: 'Units',
  key: '民政課',
  row: 4,
  column: '主管職稱',
  before: { value: '課長' },
  after: { value: '代理課長' },
};

export const titleEdit: TableEdit = { ...noEdit, cells: [title] };

export const writing = { what: '更正職稱', at: '2026-12-01 09:00' };

export const serial = (day: string) => serialOf(day as Day);
