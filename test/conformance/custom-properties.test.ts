import { strFromU8, unzipSync } from 'fflate';
import { Host } from '../../src/host/host';
import { loadOffice } from '../../src/host/node/load-office';
import { validationErrors } from '../host/xlsx/parts';
import { errorCode, openExcel } from './open-excel';

test('a sheet keeps texts of an add-in, in the file too', async () => {
  const { Excel, host } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('紙本');
    sheet.customProperties.add('isms.kind', '議程');
    sheet.customProperties.add('isms.of', 'MR-115-01');
    // The same key again, written otherwise: the text is replaced.
    sheet.customProperties.add('ISMS.OF', 'MR-115-02 🙂');
    await context.sync();
  });
  const bytes = host.save();
  expect(validationErrors(bytes)).toEqual([]);

  // ECMA-376 part 1, 18.3.1.22: a name in the sheet, the text in a part of its own as UTF-16.
  const parts = unzipSync(bytes);
  const sheet = strFromU8(parts['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
  expect(sheet).toMatch(
    /<customProperties><customPr name="isms\.kind" r:id="rId1"\/><customPr name="isms\.of" r:id="rId2"\/><\/customProperties>/,
  );
  expect([...(parts['xl/customProperty1.bin'] ?? [])]).toEqual([0x70, 0x8b, 0x0b, 0x7a]);
  expect(strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array())).toContain(
    '<Override PartName="/xl/customProperty1.bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty"/>',
  );

  const again = loadOffice(Host.open(bytes));
  await again.Excel.run(async (context) => {
    const { customProperties } = context.workbook.worksheets.getItem('紙本');
    customProperties.load('items/key,items/value');
    const count = customProperties.getCount();
    const none = customProperties.getItemOrNullObject('isms.none');
    const one = customProperties.getItem('Isms.Kind').load('key,value');
    await context.sync();
    expect(customProperties.items.map(({ key, value }) => [key, value])).toEqual([
      ['isms.kind', '議程'],
      ['isms.of', 'MR-115-02 🙂'],
    ]);
    expect([count.value, none.isNullObject, one.key, one.value]).toEqual([
      2,
      true,
      'isms.kind',
      '議程',
    ]);
  });
});

test('properties are changed and deleted, and go with their sheet', async () => {
  const { Excel, host } = openExcel();
  await Excel.run(async (context) => {
    const first = context.workbook.worksheets.getFirst();
    first.customProperties.add('甲', '一');
    first.customProperties.add('乙', '二');
    const other = context.workbook.worksheets.add('另一張');
    other.customProperties.add('甲', '三');
    await context.sync();
    first.customProperties.getItem('甲').value = '四';
    first.customProperties.getItem('乙').delete();
    other.delete();
    await context.sync();
    first.customProperties.load('items/key,items/value');
    await context.sync();
    expect(first.customProperties.items.map(({ key, value }) => [key, value])).toEqual([
      ['甲', '四'],
    ]);
    first.customProperties.getItem('甲').delete();
    await context.sync();
  });
  const bytes = host.save();
  expect(Object.keys(unzipSync(bytes)).filter((name) => /customProperty/.test(name))).toEqual([]);
  expect(strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).not.toContain(
    'customProp',
  );
  expect(validationErrors(bytes)).toEqual([]);
});

test('keys: none empty, none longer than 255, none that is not there', async () => {
  const { Excel } = openExcel();
  const add = (key: string) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().customProperties.add(key, '值');
      await context.sync();
    });
  expect(await errorCode(add(''))).toBe('InvalidArgument');
  expect(await errorCode(add('x'.repeat(256)))).toBe('InvalidArgument');
  expect(await errorCode(add('x'.repeat(255)))).toBe('no error');
  const missing = Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().customProperties.getItem('沒有').delete();
    await context.sync();
  });
  expect(await errorCode(missing)).toBe('ItemNotFound');
});

test('they came with ExcelApi 1.12', async () => {
  const { Excel } = openExcel('1.11');
  const run = Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().customProperties.add('甲', '一');
    await context.sync();
  });
  expect(await errorCode(run)).toBe('ApiNotFound');
});

test('a sheet is found by its id after it was renamed and moved', async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('舊名').load('id');
    await context.sync();
    const { id } = sheet;
    sheet.name = '新名';
    sheet.position = 0;
    await context.sync();
    const found = context.workbook.worksheets.getItem(id).load('name,id');
    await context.sync();
    expect([found.name, found.id]).toEqual(['新名', id]);
  });
});
