import { Host } from '../../src/host/host';
import { readStrayTables } from '../../src/workbook/read-stray-tables';
import { refusedTwin } from '../../src/workbook/stray-tables';
import { over, type OpenWorkbook } from './over-host';
import { sampleBook } from '../sample-book';

async function sample(): Promise<OpenWorkbook> {
  const made = await sampleBook({ now: () => new Date('2026-12-01T12:00:00+08:00') });
  return made;
}

type Edit = (workbook: Excel.Workbook) => void;

async function edit({ excel }: OpenWorkbook, change: Edit): Promise<void> {
  await excel.run(async (context) => {
    change(context.workbook);
    await context.sync();
  });
}

test('rows made a plain range are found, with where they stand; other tables are not mistaken', async () => {
  const made = await sample();
  const whole = await made.excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Resolutions');
    const range = table.getRange().load('address');
    table.convertToRange();
    await context.sync();
    return range.address;
  });
  const before = made.host.counters.requests;
  const found = await made.excel.run((context) => readStrayTables(context, ['Resolutions']));
  // Three, and the one with which the library ends a run.
  expect(made.host.counters.requests - before).toBe(4);
  expect(found).toEqual([
    { table: 'Resolutions', sheet: '決議列管', address: whole.replace(/^.*!/, '') },
  ]);
  const [stray] = found;
  if (!stray) throw new Error('not found');
  expect(refusedTwin(stray)).toMatch(
    /沒有建立「決議列管」.*工作表「決議列管」的 A2:[A-Z]+\d+，但不是 Excel 表格.*插入.*表格名稱改為 Resolutions/,
  );
});

test('rows under another table name are found, also with a renamed sheet and own columns', async () => {
  const made = await sample();
  await edit(made, (workbook) => {
    workbook.tables.getItem('Risks').name = '風險表';
    workbook.worksheets.getItem('風險處理').name = '本所風險';
  });
  expect(await made.excel.run((context) => readStrayTables(context, ['Risks']))).toMatchObject([
    { table: 'Risks', sheet: '本所風險', bears: '風險表' },
  ]);
});

test('headers count however they are spaced, in any order, beside own columns; the key must be there', async () => {
  const made = over(Host.blank());
  await edit(made, (workbook) => {
    const sheet = workbook.worksheets.getFirst();
    sheet.getRange('C5:H7').values = [
      ['本所欄位', '姓 名', '會議編號', '出席狀況', '身分', '代理人'],
      ['甲', '林甲', 'MR-115-01', '出席', '委員', ''],
      ['', '陳乙', 'MR-115-01', '請假', '委員', ''],
    ];
    const other = workbook.worksheets.add('無鍵');
    other.getRange('A1:C2').values = [
      ['主管職稱', '驗證範圍', '單位名稱'],
      ['課長', '是', '民政課'],
    ];
  });
  expect(
    await made.excel.run((context) => readStrayTables(context, ['Attendance', 'Units'])),
  ).toEqual([{ table: 'Attendance', sheet: '工作表1', address: 'C5:H7' }]);
});

test('headers without a row below them hold nothing that could be doubled', async () => {
  const made = over(Host.blank());
  await edit(made, (workbook) => {
    workbook.worksheets.getFirst().getRange('A1:C1').values = [['單位', '主管職稱', '驗證範圍']];
  });
  expect(await made.excel.run((context) => readStrayTables(context, ['Units']))).toEqual([]);
});

test('a long sheet is not read whole: of ten thousand rows the first thirty', async () => {
  const made = over(Host.blank());
  await edit(made, (workbook) => {
    const rows = Array.from({ length: 10_000 }, (_, at) => [`第 ${at} 課`, '課長', '是']);
    workbook.worksheets.getFirst().getRange('A1:C10001').values = [
      ['單位', '主管職稱', '驗證範圍'],
      ...rows,
    ];
  });
  const before = made.host.counters.responseBytes;
  const found = await made.excel.run((context) => readStrayTables(context, ['Units']));
  expect(found).toEqual([{ table: 'Units', sheet: '工作表1', address: 'A1:C10001' }]);
  expect(made.host.counters.responseBytes - before).toBeLessThan(10_000);
});
