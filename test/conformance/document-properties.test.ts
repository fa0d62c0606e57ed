import ExcelJs from 'exceljs';
import { Host } from '../../src/host/host';
import { loadOffice } from '../../src/host/node/load-office';
import { goldenBytes, partsOf, validationErrors } from '../host/xlsx/parts';
import { errorCode, openExcel } from './open-excel';

// Excel.DocumentProperties and CustomPropertyCollection, ExcelApi 1.7.

test('properties of a file that Excel saved', async () => {
  const { Excel } = loadOffice(Host.open(goldenBytes()));
  await Excel.run(async (context) => {
    const properties = context.workbook.properties.load();
    const custom = properties.custom.load('items/key,items/value,items/type');
    await context.sync();
    expect(properties.title).toBe('專案管理');
    expect(properties.company).toBe('公司名');
    expect(properties.comments).toBe('說明');
    expect(properties.creationDate.toISOString()).toBe('2024-01-02T03:04:05.000Z');
    expect(custom.items.map(({ key, value, type }) => [key, value, type])).toEqual([
      ['專案代號', 'P-001', 'String'],
      ['版本', 7, 'Number'],
    ]);
  });
});

// DocumentProperties.creationDate: "Gets the creation date of the workbook."
test('a new workbook says when it was made', async () => {
  const { Excel, host } = openExcel();
  await Excel.run(async (context) => {
    const properties = context.workbook.properties.load('creationDate');
    await context.sync();
    expect(properties.creationDate).toEqual(new Date(2026, 5, 15));
  });
  expect(validationErrors(host.save())).toEqual([]);
});

test('properties are written where other programs read them', async () => {
  const { Excel, host } = openExcel();
  await Excel.run(async (context) => {
    const { properties } = context.workbook;
    properties.title = '管審';
    properties.author = '甲';
    properties.company = '測試鎮公所';
    properties.revisionNumber = 3;
    properties.custom.add('份數', 12);
    properties.custom.add('比率', 0.5);
    properties.custom.add('公開', false);
    properties.custom.add('份數', 13);
    await context.sync();
    const count = properties.custom.getCount();
    const copies = properties.custom.getItem('份數').load('value,type');
    const none = properties.custom.getItemOrNullObject('沒有');
    await context.sync();
    expect([count.value, copies.value, copies.type]).toEqual([3, 13, 'Number']);
    expect(none.isNullObject).toBe(true);
    properties.custom.getItem('公開').delete();
    await context.sync();
  });
  const bytes = host.save();
  expect(validationErrors(bytes)).toEqual([]);
  const other = new ExcelJs.Workbook();
  await other.xlsx.load(bytes.slice().buffer);
  expect([other.title, other.creator, other.company]).toEqual(['管審', '甲', '測試鎮公所']);
  expect(partsOf(bytes)['docProps/custom.xml']).toMatch(/份數"><vt:i4>13<.*比率"><vt:r8>0.5</);
  const run = Excel.run(async (context) => {
    context.workbook.properties.custom.getItem('公開').load('value');
    await context.sync();
  });
  expect(await errorCode(run)).toBe('ItemNotFound');
});
