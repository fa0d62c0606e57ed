// A repair of one table looks after the formulas of others that speak of it. What people have left blank there
// nobody was shown: it stays blank.
import { writeJournalled } from '../../../src/app/journal';
import { noEdit } from '../../../src/workbook/edit/table-edit';
import { byHand, office, writing } from '../../app/journal/office';
import type { OpenWorkbook } from '../over-host';

/** Whether each finding's 狀態 is worked out, once these of them were emptied and 矯正措施 was mended. */
async function mended(emptied: readonly number[]): Promise<boolean[]> {
  const open = await office();
  const rows = ['NC-115-001', 'NC-115-002', 'NC-115-003'].map((編號) => ({ 編號 }));
  await writeJournalled(open.workbook, { ...noEdit, add: [{ table: 'Findings', rows }] }, writing);
  const states = (table: Excel.Table) => table.columns.getItem('狀態').getDataBodyRange();
  await byHand(
    open,
    (table) => {
      for (const at of emptied) states(table).getCell(at, 0).clear('Contents');
    },
    'Findings',
  );
  const request = { table: 'CorrectiveActions', repair: 'dressColumns' } as const;
  await open.workbook.repair(await open.workbook.planRepair(request));
  return areWorkedOut(open);
}

function areWorkedOut({ excel }: OpenWorkbook): Promise<boolean[]> {
  return excel.run(async (context) => {
    const column = context.workbook.tables.getItem('Findings').columns.getItem('狀態');
    const body = column.getDataBodyRange().load('formulas');
    await context.sync();
    return body.formulas.map(([held]: unknown[]) => String(held).startsWith('='));
  });
}

test('one cell that is blank among others stays so', async () => {
  expect(await mended([1])).toEqual([true, false, true]);
});

test('a column that is blank altogether is filled: its formula could not stand there before', async () => {
  expect(await mended([0, 1, 2])).toEqual([true, true, true]);
});
