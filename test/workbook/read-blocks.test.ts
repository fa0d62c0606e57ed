import { Host } from '../../src/host/host';
import { lackOf } from '../../src/register/lack';
import { readRegister } from '../../src/register/read';
import { failure, over, reopened } from './over-host';

const units = [
  ['行政室', '主任', '是'],
  ['民政課', '課長', '是'],
  ['財政課', '課長', '否'],
];

async function withUnits() {
  const made = over(Host.blank());
  await made.workbook.createSheets(() => ({ Units: units }));
  return made;
}

test('sheets may be renamed, columns moved and added: the rows read the same', async () => {
  const made = await withUnits();
  const before = readRegister(await made.workbook.readBlocks());
  await made.excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Units');
    // 單位 goes from the first place to the third, and a column of their own stands in front.
    const range = table.getRange().load('values');
    await context.sync();
    // By way of other names: Excel numbers a header that is there twice, even for a moment.
    table.getHeaderRowRange().values = [['a', 'b', 'c']];
    range.values = range.values.map(([unit, title, scope]: unknown[]) => [title, scope, unit]);
    table.columns.add(0, [['電話'], ['101'], ['102'], ['103']]);
    context.workbook.worksheets.getItem('設定').name = '基本資料';
    await context.sync();
  });
  const blocks = await reopened(made).workbook.readBlocks();
  const block = blocks.find(({ table }) => table === 'Units');
  expect(block).toMatchObject({
    sheet: '基本資料',
    headers: ['電話', '主管職稱', '驗證範圍', '單位'],
  });
  expect(block?.values[1]).toEqual([102, '課長', '是', '民政課']);
  const after = readRegister(blocks);
  expect(after.rows.Units.map(({ unit, headTitle }) => [unit, headTitle])).toEqual([
    ['行政室', '主任'],
    ['民政課', '課長'],
    ['財政課', '課長'],
  ]);
  expect(after.faults).toEqual(before.faults);
});

test('a filtered table is read whole', async () => {
  const made = await withUnits();
  await made.excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Units');
    table.columns.getItem('驗證範圍').filter.applyValuesFilter(['否']);
    await context.sync();
  });
  const blocks = await made.workbook.readBlocks();
  expect(blocks.find(({ table }) => table === 'Units')?.values).toEqual(units);
});

test('a workbook without the tables gives none', async () => {
  expect(await over(Host.blank()).workbook.readBlocks()).toEqual([]);
});

test('one read takes one round trip, and leaves the library no objects to let go', async () => {
  const made = await withUnits();
  const before = made.host.counters.requests;
  await made.workbook.readBlocks();
  expect(made.host.counters.requests - before).toBe(1);
});

test('a read that Excel was too busy for is tried once more', async () => {
  const made = await withUnits();
  made.host.faults.inject({ code: 'ActivityLimitReached', request: 1 });
  expect(await made.workbook.readBlocks()).toHaveLength(14);
  made.host.faults.inject({ code: 'ActivityLimitReached', times: 9 });
  const { code, message } = await failure(made.workbook.readBlocks());
  expect(code).toBe('ActivityLimitReached');
  expect(message).toMatch(/忙碌/);
});

test('in edit mode the user is told to press Enter', async () => {
  const made = await withUnits();
  made.host.faults.inject({ code: 'InvalidOperationInCellEditMode' });
  const { code, message } = await failure(made.workbook.readBlocks());
  expect(code).toBe('InvalidOperationInCellEditMode');
  expect(message).toMatch(/Enter/);
});

test('a table that cannot be read is a block that says so, and the others are read', async () => {
  const made = await withUnits();
  // The cells of the units fail at once, in the batch, and, asked for second, one by one.
  made.host.faults.inject({ code: 'GeneralException', member: 'Table.getRange', times: 2 });
  made.host.faults.inject({ code: 'GeneralException', request: 5, member: 'Table.getRange' });
  made.host.faults.inject({ code: 'GeneralException', request: 6, member: 'Table.getRange' });
  const blocks = await made.workbook.readBlocks();
  expect(blocks).toHaveLength(14);
  const register = readRegister(blocks);
  expect(register.faults.filter(({ code }) => code === 'unreadableTable')).toEqual([
    {
      code: 'unreadableTable',
      table: 'Units',
      value: 'GeneralException',
      ...{ key: '', row: 0, column: '' },
    },
  ]);
  expect(lackOf(register, 'Units', ['unit'])).toBe('「設定（單位）」表格無法讀取');
});

test('a table that is refused three times in passing is read the fourth time', async () => {
  const made = await withUnits();
  made.host.faults.inject({ code: 'GeneralException', member: 'Table.getRange', times: 2 });
  made.host.faults.inject({ code: 'AccessDenied', request: 5, member: 'Table.getRange' });
  const blocks = await made.workbook.readBlocks();
  expect(blocks.filter(({ trouble }) => trouble !== undefined)).toEqual([]);
});

test('a table deleted between two requests is missing, and the others are read', async () => {
  const made = over(Host.blank());
  await made.workbook.createSheets();
  made.host.faults.inject({ code: 'ItemNotFound', member: 'Table.getRange', times: 2 });
  // One by one the second is that of the units.
  made.host.faults.inject({ code: 'ItemNotFound', request: 5, member: 'Table.getRange' });
  made.host.faults.inject({ code: 'ItemNotFound', request: 6, member: 'Table.getRange' });
  const blocks = await made.workbook.readBlocks();
  expect(blocks).toHaveLength(13);
  expect(blocks.map(({ table }) => table)).not.toContain('Units');
});

test('where no table can be read the fault is told, not one problem per table', async () => {
  const made = await withUnits();
  made.host.faults.inject({ code: 'GeneralException', member: 'Table.getRange', times: 99 });
  expect((await failure(made.workbook.readBlocks())).code).toBe('GeneralException');
});

test('where every table is told to be gone that is told, not that there are none', async () => {
  const made = await withUnits();
  made.host.faults.inject({ code: 'ItemNotFound', member: 'Table.getRange', times: 99 });
  const { code, message } = await failure(made.workbook.readBlocks());
  expect(code).toBe('ItemNotFound');
  expect(message).toMatch(/剛被刪除或改名/);
});

test('hazard 8: a table whose only row was deleted reads as empty, whatever Excel says of its body', async () => {
  for (const emptyTables of ['oneRow', 'blankBody', 'noBody'] as const) {
    const made = over(Host.blank());
    made.host.quirks.set({ emptyTables });
    await made.excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A1:C2').values = [['單位', '主管職稱', '驗證範圍'], ...units.slice(0, 1)];
      const table = sheet.tables.add('A1:C2', true);
      table.name = 'Units';
      table.rows.getItemAt(0).delete();
      await context.sync();
    });
    const blocks = await made.workbook.readBlocks();
    expect(blocks.map(({ table, headers }) => [table, headers])).toEqual([
      ['Units', ['單位', '主管職稱', '驗證範圍']],
    ]);
    const { rows, faults } = readRegister(blocks);
    expect(rows.Units).toEqual([]);
    expect(faults.filter(({ table }) => table === 'Units')).toEqual([]);
  }
});

test('a header that is written loosely does not hide a column’s formulas and formats', async () => {
  const made = over(Host.blank());
  await made.workbook.createSheets(() => ({
    Indicators: [['K-1', '可用率', '監督量測', '愈高愈好', '%', 0.8, '季', '', '', '']],
  }));
  await made.excel.run(async (context) => {
    const indicators = context.workbook.tables.getItem('Indicators');
    indicators.columns.getItem('目標值').getDataBodyRange().numberFormat = [['0%']];
    indicators.columns.getItem('目標值').getHeaderRowRange().values = [['目標 值']];
    await context.sync();
  });
  const { requests } = made.host.counters;
  const register = readRegister(await made.workbook.readBlocks());
  expect(register.rows.Indicators[0]?.target).toBe(80);
  expect(made.host.counters.requests - requests).toBe(1);
});

test('a column of numbers that stands elsewhere is asked for once more how they are shown', async () => {
  const made = over(Host.blank());
  await made.workbook.createSheets(() => ({
    Indicators: [['K-1', '可用率', '監督量測', '愈高愈好', '%', 0.8, '季', '', '', '']],
  }));
  await made.excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem('Indicators');
    columns.getItem('目標值').getDataBodyRange().numberFormat = [['0%']];
    columns.add(0, [['自己的欄'], ['']]);
    await context.sync();
  });
  const read = async () => {
    const { requests } = made.host.counters;
    const { rows } = readRegister(await made.workbook.readBlocks());
    return [rows.Indicators[0]?.target, made.host.counters.requests - requests];
  };
  expect(await read()).toEqual([80, 2]);
  // Of a table that ends before it should stand the cells are asked for in steps.
  await made.excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem('Indicators');
    for (const at of [10, 9, 8, 7, 5, 4, 3, 2]) columns.getItemAt(at).delete();
    await context.sync();
  });
  const blocks = await made.workbook.readBlocks();
  expect(blocks.find(({ table }) => table === 'Indicators')).toMatchObject({
    headers: ['自己的欄', '指標編號', '目標值'],
    numberFormats: { 目標值: ['0%'] },
  });
});

test('an Excel that works out no function without a cell is read all the same', async () => {
  const made = await withUnits();
  made.host.faults.inject({ code: 'GeneralException', member: 'Functions.date' });
  expect(await made.workbook.readBlocks()).toHaveLength(14);
});

test('of tables with formulas only the computed columns are asked for twice', async () => {
  const made = over(Host.blank());
  const text = '很長的說明'.repeat(6_000);
  await made.workbook.createSheets(() => ({
    Findings: [['NC-115-001', '', '', '', '', '', '', text, '', '', '', '', '']],
  }));
  const { responseBytes } = made.host.counters;
  await made.workbook.readBlocks();
  // 30,000 characters of three bytes, once.
  expect(made.host.counters.responseBytes - responseBytes).toBeLessThan(135_000);
});
