import { restore, writeJournalled } from '../../../src/app/journal';
import { noEdit } from '../../../src/workbook/edit/table-edit';
import type { OpenWorkbook } from '../../workbook/over-host';
import { byHand, office, rowsOf, title, writing } from './office';

function formatOfTitle({ excel }: OpenWorkbook): Promise<unknown> {
  return excel.run(async (context) => {
    const column = context.workbook.tables.getItem('Units').columns.getItem('主管職稱');
    const cell = column.getDataBodyRange().getCell(1, 0).load('numberFormat');
    await context.sync();
    return (cell.numberFormat as unknown[][])[0]?.[0];
  });
}

test('a cell that is put back has its format again', async () => {
  const open = await office();
  await byHand(open, (table) => {
    table.columns.getItem('主管職稱').getDataBodyRange().getCell(1, 0).numberFormat = [['0.00']];
  });
  const { entry = '' } = await writeJournalled(
    open.workbook,
    { ...noEdit, cells: [title] },
    writing,
  );
  expect(await formatOfTitle(open)).toBe('@');
  await restore(open.workbook, entry, writing.at);
  expect(await formatOfTitle(open)).toBe('0.00');
});

test('an apostrophe, an equals sign and digits are text in a row that is added', async () => {
  const open = await office();
  const row = { 單位: "'115", 主管職稱: '=1+1', 驗證範圍: '是' };
  await writeJournalled(
    open.workbook,
    { ...noEdit, add: [{ table: 'Units', rows: [row] }] },
    writing,
  );
  expect((await rowsOf(open)).at(-1)).toEqual(["'115", '=1+1', '是']);
});
