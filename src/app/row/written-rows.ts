import { idForm } from '../../facts/grouping';
import { tableNamed, type TableName } from '../../register/register';
import { isOwnHeader } from '../../workbook/edit/row-forms';
import { valueOf } from '../../workbook/edit/rows-found';
import type { EditRecord, RowCells } from '../../workbook/edit/table-edit';
import type { Workbook } from '../../workbook/workbook';
import { readTables } from '../load-register';
import { TableRows } from './table-rows';

/** Whether all that an entry of the journal tells of is in the tables as they are read now. */
export function stands(workbook: Workbook): (record: EditRecord) => Promise<boolean> {
  return async (record) => isWritten(record, new TableRows(await readTables(workbook)));
}

/** Also of rows without a key of their own: they stand where they were put, or it cannot be said. */
function isWritten(record: EditRecord, now: TableRows): boolean {
  const nameless = record.added.filter(({ key }) => idForm(key) === null);
  const stand = nameless.every(({ table, row, cells }) =>
    writtenHeaders(table, cells).every(
      (column) => (now.cellAt(table, row, column) ?? '') === valueOf(cells, column),
    ),
  );
  return stand && misread(record, now).length === 0;
}

/** Rows and cells that are not found as they were written. */
export function misread({ cells, added }: EditRecord, after: TableRows): string[] {
  const nameOf = (table: TableName, key: string, row: number) =>
    key.trim() === '' ? `「${tableNamed(table).sheet}」第 ${String(row)} 列` : key;
  const wrong = [
    ...cells
      .filter(({ table, key, row, column, after: { value } }) => {
        const isTold = after.isTold(table, key);
        const now = isTold ? after.cell(table, key, column) : after.cellAt(table, row, column);
        // A column of the people's own in which nothing is left is not read any more.
        return (now ?? '') !== value;
      })
      .map(({ table, key, row, column }) => `${nameOf(table, key, row)} 的「${column}」`),
    ...added.flatMap(({ table, key, cells: row }) =>
      idForm(key) === null
        ? []
        : writtenHeaders(table, row)
            .filter((header) => (after.cell(table, key, header) ?? '') !== valueOf(row, header))
            .map((header) => `${key} 的「${header}」`),
    ),
  ];
  if (wrong.length === 0) return [];
  return [`寫入後再讀一次，${wrong.slice(0, 3).join('、')}與輸入的內容不同，請到工作表查看。`];
}

/** In a new row nothing is put into a column of the people's own that is left blank: it may fill itself in. */
function writtenHeaders(table: TableName, row: RowCells): string[] {
  return Object.keys(row).filter(
    (header) => valueOf(row, header) !== '' || !isOwnHeader(table, header),
  );
}
