import { tableNamed, type TableName, tableNames } from '../register/register';
import { WorkbookError } from './excel-errors';
import { passing } from './passing';

const LAST_ROW = 1_048_576;

/**
 * Excel's 「InvalidArgument」 as it is where a table of the register reaches the last row of its sheet, as one
 * made of whole columns does: below it there is nothing that could be asked for. Else the fault as it was.
 */
export async function namedAtTheEnd(
  context: Excel.RequestContext,
  fault: WorkbookError,
): Promise<WorkbookError> {
  const tables = context.workbook.tables.load('items/name');
  await context.sync();
  const ranges = tables.items
    .filter(({ name }) => tableNames.some((known) => known === name))
    .map((item) => ({
      table: item.name as TableName,
      range: passing(item.getRange()).load('rowIndex,rowCount'),
    }));
  await context.sync();
  const last = ranges.find(({ range }) => range.rowIndex + range.rowCount >= LAST_ROW);
  if (!last) return fault;
  return new WorkbookError(
    'TableToTheEnd',
    `「${tableNamed(last.table).sheet}」的表格 ${last.table} 一直到工作表的最後一列（第 1,048,576 列），下方沒有可以增列的地方，所以沒有完成。請選取表格，以「表格設計 ▸ 調整表格大小」縮到有資料的那一列；表格本身就在工作表最底端時，請刪除表格上方的空白列。然後再試一次。`,
    { cause: fault },
  );
}
