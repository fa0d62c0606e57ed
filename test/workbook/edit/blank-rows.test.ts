// A table without rows has a blank one in Excel: rows that are added take it first.
import { readEntries, restore, writeJournalled } from '../../../src/app/journal';
import { noEdit } from '../../../src/workbook/edit/table-edit';
import { office, serial, writing } from '../../app/journal/office';
import type { OpenWorkbook } from '../over-host';

async function column({ excel }: OpenWorkbook, header: string): Promise<unknown[]> {
  return excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem('Findings');
    const body = columns.getItem(header).getDataBodyRange().load('values');
    await context.sync();
    return body.values.flat() as unknown[];
  });
}

const ids = (made: OpenWorkbook) => column(made, '編號');

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

test('a row in which a space stands that nobody sees is somebody’s: rows are added below it', async () => {
  const made = await office();
  const space = '\u200b';
  await made.excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem('Findings');
    columns.getItem('備註').getDataBodyRange().getCell(0, 0).values = [[space]];
    await context.sync();
  });
  const rows = [{ 編號: 'NC-115-001' }];
  await writeJournalled(made.workbook, { ...noEdit, add: [{ table: 'Findings', rows }] }, writing);
  expect(await ids(made)).toEqual(['', 'NC-115-001']);
  expect(await column(made, '備註')).toEqual([space, '']);
});

test('sorted since, the place of the blank row stays all the same: what others read of it is not gone', async () => {
  const made = await office();
  const read = async () =>
    made.excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('甲').getRange('A1').load('formulas');
      await context.sync();
      return cell.formulas.flat();
    });
  await made.excel.run(async (context) => {
    const first = context.workbook.tables.getItem('Findings').getDataBodyRange().getCell(0, 0);
    first.load('address');
    await context.sync();
    context.workbook.worksheets.add('甲').getRange('A1').formulas = [[`=${first.address}`]];
    await context.sync();
  });
  const before = await read();
  const rows = [{ 編號: 'NC-115-001' }, { 編號: 'NC-115-002' }, { 編號: 'NC-115-003' }];
  await writeJournalled(made.workbook, { ...noEdit, add: [{ table: 'Findings', rows }] }, writing);
  await made.excel.run(async (context) => {
    context.workbook.tables.getItem('Findings').sort.apply([{ key: 0, ascending: false }]);
    await context.sync();
  });
  expect(await ids(made)).toEqual(['NC-115-003', 'NC-115-002', 'NC-115-001']);
  const [entry] = await readEntries(made.workbook);
  expect((await restore(made.workbook, entry?.id ?? '', writing.at)).conflicts).toEqual([]);
  expect(await ids(made)).toEqual(['']);
  expect(await read()).toEqual(before);
});

test('where the rows that were added cannot be taken away the blank one is not emptied either', async () => {
  const made = await office();
  const rows = [{ 編號: 'NC-115-001' }, { 編號: 'NC-115-002' }];
  await writeJournalled(made.workbook, { ...noEdit, add: [{ table: 'Findings', rows }] }, writing);
  const [entry] = await readEntries(made.workbook);
  made.host.faults.inject({ code: 'GeneralException', member: 'Table.resize', times: 9 });
  await expect(restore(made.workbook, entry?.id ?? '', writing.at)).rejects.toBeDefined();
  made.host.faults.clear();
  expect(await ids(made)).toEqual(['NC-115-001', 'NC-115-002']);
});
