// A table without rows has a blank one in Excel: rows that are added take it first.
import { readEntries, restore, writeJournalled } from '../../../src/app/journal';
import { noEdit } from '../../../src/workbook/edit/table-edit';
import { office, serial, writing } from '../../app/journal/office';
import type { OpenWorkbook } from '../over-host';

async function ids({ excel }: OpenWorkbook): Promise<unknown[]> {
  return excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem('Findings');
    const body = columns.getItem('編號').getDataBodyRange().load('values');
    await context.sync();
    return body.values.flat() as unknown[];
  });
}

test('rows that are added to an empty table take its blank row: none stays above or below them', async () => {
  const made = await office();
  expect(await ids(made)).toEqual(['']);
  const rows = [{ 編號: 'NC-115-001', 發現日期: serial('2026-03-01') }, { 編號: 'NC-115-002' }];
  await writeJournalled(made.workbook, { ...noEdit, add: [{ table: 'Findings', rows }] }, writing);
  expect(await ids(made)).toEqual(['NC-115-001', 'NC-115-002']);
  const [entry] = await readEntries(made.workbook);
  expect(entry?.added.map(({ isReused }) => isReused === true)).toEqual([true, false]);
  await restore(made.workbook, entry?.id ?? '', writing.at);
  expect(await ids(made)).toEqual(['']);
});
