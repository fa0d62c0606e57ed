import { Host } from '../../src/host/host';
import { loadOffice } from '../../src/host/node/load-office';
import { errorCode, openExcel } from './open-excel';

test('settings are kept in the file', async () => {
  const { Excel, host } = openExcel();
  await Excel.run(async (context) => {
    const { settings } = context.workbook;
    settings.add('isms.版本', { 主: 1, 次: [2, 3] });
    settings.add('isms.用途', '管理審查');
    settings.getItem('isms.用途').value = '內部稽核';
    await context.sync();
  });
  const again = loadOffice(Host.open(host.save()));
  await again.Excel.run(async (context) => {
    const { settings } = context.workbook;
    settings.load('items/key,items/value');
    const none = settings.getItemOrNullObject('沒有');
    await context.sync();
    expect(
      Object.fromEntries(settings.items.map(({ key, value }) => [key, value as unknown])),
    ).toEqual({ 'isms.版本': { 主: 1, 次: [2, 3] }, 'isms.用途': '內部稽核' });
    expect(none.isNullObject).toBe(true);
  });
  expect(again.Office.context.document.settings.get('isms.用途')).toBe('內部稽核');
});

test('what was written is there when the saved file is opened', async () => {
  const { Excel, host } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('資料');
    sheet.getRange('A1:B2').values = [
      ['編號', '數量'],
      ['A', 3],
    ];
    const table = sheet.tables.add('A1:B2', true);
    table.name = 'tblData';
    sheet.getRange('D1').formulas = [['=SUM(tblData[數量])']];
    sheet.getRange('A1:B1').format.fill.color = '#DDEBF7';
    await context.sync();
  });
  const { Excel: Again } = loadOffice(Host.open(host.save()));
  await Again.run(async (context) => {
    const body = context.workbook.tables.getItem('tblData').getDataBodyRange().load('values');
    const sheet = context.workbook.worksheets.getItem('資料');
    const total = sheet.getRange('D1').load('values,formulas');
    const head = sheet.getRange('A1').format.fill.load('color');
    await context.sync();
    expect(body.values).toEqual([['A', 3]]);
    expect([total.values, total.formulas]).toEqual([[[3]], [['=SUM(tblData[數量])']]]);
    expect(head.color).toBe('#DDEBF7');
  });
});

test('what the host does not know fails by its name', async () => {
  const { Excel } = openExcel();
  const run = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().namedSheetViews.getCount();
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({
    code: 'ApiNotFound',
    message: expect.stringContaining('Worksheet.NamedSheetViews') as unknown,
  });
});

test('a property that does not exist fails by its name', async () => {
  const { Excel } = openExcel();
  const run = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('velues');
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({
    code: 'ApiNotFound',
    message: expect.stringContaining('Range.velues') as unknown,
  });
});

test('what Excel can and the host knowingly cannot is NotImplemented', async () => {
  const { Excel } = openExcel();
  const run = Excel.run(async (context) => {
    context.workbook.pivotTables.load('items/name');
    await context.sync();
  });
  expect(await errorCode(run)).toBe('NotImplemented');
});

test('requests, and the bytes of both ways, are counted', async () => {
  const { Excel, host } = openExcel();
  await Excel.run(async (context) => {
    context.workbook.worksheets.load('items/name');
    await context.sync();
    context.workbook.worksheets.load('items/id');
    await context.sync();
  });
  expect(host.counters.requests).toBe(2);
  expect(host.counters.requestBytes).toBeGreaterThan(200);
  expect(host.counters.responseBytes).toBeGreaterThan(100);
});

describe('an older Excel', () => {
  test('says what it supports', () => {
    const { Office } = openExcel('1.12');
    const { requirements } = Office.context;
    expect(requirements.isSetSupported('ExcelApi', '1.12')).toBe(true);
    expect(requirements.isSetSupported('ExcelApi', '1.13')).toBe(false);
    expect(openExcel('1.20').Office.context.requirements.isSetSupported('ExcelApi', '1.3')).toBe(
      true,
    );
  });
});

test('the workbook’s name and protection', async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const { workbook } = context;
    workbook.load('name,readOnly');
    workbook.protection.load('protected');
    await context.sync();
    expect([workbook.name, workbook.readOnly, workbook.protection.protected]).toEqual([
      '測試.xlsx',
      false,
      false,
    ]);
  });
});

test('an older Excel does not know what came later', async () => {
  // Microsoft's reference: Table.resize is of 1.13, freezePanes of 1.7.
  const resize = ({ Excel }: ReturnType<typeof openExcel>) =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.freezePanes.freezeRows(1);
      const table = sheet.tables.add('A1:B3', true);
      table.resize('A1:B9');
      await context.sync();
    });
  await expect(resize(openExcel('1.12'))).rejects.toMatchObject({
    code: 'ApiNotFound',
    message: expect.stringContaining('Table.Resize') as unknown,
  });
  await expect(resize(openExcel('1.6'))).rejects.toMatchObject({
    message: expect.stringContaining('Worksheet.FreezePanes') as unknown,
  });
  expect(await errorCode(resize(openExcel('1.13')))).toBe('no error');
});

test('options of Excel.run and plain objects are known as such', async () => {
  const { Excel } = openExcel();
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
    range.set({ values: [['甲']], format: { font: { bold: true }, fill: { color: '#FFFFFF' } } });
    range.load({ values: true, format: { font: { bold: true } } });
    await context.sync();
    expect([range.values, range.format.font.bold]).toEqual([[['甲']], true]);
  });
});

test('calculation can be suspended, manual, and asked for', async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const { application } = context.workbook;
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    application.calculationMode = 'Manual';
    sheet.getRange('A1:B1').formulas = [[2, '=A1*3']];
    await context.sync();
    const stale = sheet.getRange('B1').load('values');
    await context.sync();
    expect(stale.values).not.toEqual([[6]]);
    application.calculate('Full');
    const fresh = sheet.getRange('B1').load('values');
    await context.sync();
    expect(fresh.values).toEqual([[6]]);
  });
});
