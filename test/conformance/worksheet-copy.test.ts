import ExcelJs from 'exceljs';
import { Host } from '../../src/host/host';
import { loadOffice } from '../../src/host/node/load-office';
import { goldenBytes, partsOf, validationErrors } from '../host/xlsx/parts';
import { errorCode, openExcel } from './open-excel';

// Excel.Worksheet.copy(positionType, relativeTo), ExcelApi 1.7.

const names = (host: Host) => host.model.sheets.map(({ name }) => name);

test('a copy holds cells, formats, widths, merges, protection and properties', async () => {
  const { Excel, host } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:B2').formulas = [
      ['甲', 3],
      ['=B1*2', '=工作表1!B1+1'],
    ];
    sheet.getRange('A1').format.fill.color = '#FFCC00';
    sheet.getRange('C:C').format.columnWidth = 120;
    sheet.getRange('D1:E1').merge();
    sheet.pageLayout.orientation = 'Landscape';
    sheet.customProperties.add('標記', '我們的');
    sheet.protection.protect({ allowSort: true });
    await context.sync();
    const copy = sheet.copy();
    copy.load('name,position');
    await context.sync();
    // 「None」, the default, puts it at the beginning; Excel calls it 「名稱 (2)」.
    expect([copy.name, copy.position]).toEqual(['工作表1 (2)', 0]);
    const cells = copy.getRange('A1:B2').load('values,formulas');
    const fill = copy.getRange('A1').format.fill.load('color');
    const width = copy.getRange('C1').format.load('columnWidth');
    copy.pageLayout.load('orientation');
    copy.protection.load('protected,options');
    const mark = copy.customProperties.getItem('標記').load('value');
    await context.sync();
    expect(cells.values).toEqual([
      ['甲', 3],
      [6, 4],
    ]);
    // A reference that names its own sheet names the copy's (sumproduct.com, 「Formulae
    // referencing current worksheet」).
    expect(cells.formulas[1]).toEqual(['=B1*2', "='工作表1 (2)'!B1+1"]);
    expect(fill.color).toBe('#FFCC00');
    expect(width.columnWidth).toBe(120);
    expect(copy.pageLayout.orientation).toBe('Landscape');
    expect([copy.protection.protected, copy.protection.options.allowSort]).toEqual([true, true]);
    expect(mark.value).toBe('我們的');
  });
  expect(names(host)).toEqual(['工作表1 (2)', '工作表1']);
  expect(validationErrors(host.save())).toEqual([]);
});

test('tables get names of their own, and formulas of the copy follow them', async () => {
  const { Excel, host } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:B3').values = [
      ['品名', '數量'],
      ['a', 1],
      ['b', 2],
    ];
    const table = sheet.tables.add('A1:B3', true);
    table.name = '庫存';
    sheet.getRange('D1').formulas = [['=SUM(庫存[數量])']];
    await context.sync();
    const copy = sheet.copy('End');
    const tables = copy.tables.load('items/name');
    await context.sync();
    const [own] = tables.items;
    expect(own?.name).toMatch(/^庫存\d+$/);
    copy.getRange('B2').values = [[10]];
    const sum = copy.getRange('D1').load('formulas,values');
    const old = sheet.getRange('D1').load('formulas,values');
    await context.sync();
    expect([sum.formulas, sum.values]).toEqual([[[`=SUM(${own?.name}[數量])`]], [[12]]]);
    expect([old.formulas, old.values]).toEqual([[['=SUM(庫存[數量])']], [[3]]]);
  });
  const bytes = host.save();
  expect(validationErrors(bytes)).toEqual([]);
  const ids = Object.entries(partsOf(bytes))
    .filter(([name]) => name.startsWith('xl/tables/'))
    .map(([, text]) => /<table [^>]*?\bid="(\d+)"/.exec(text)?.[1]);
  expect(new Set(ids).size).toBe(2);
});

test('names of the sheet, and those of the workbook that lie on it, are the copy’s own too', async () => {
  const { Excel, host } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:A2').values = [[1], [2]];
    context.workbook.names.add('全部', sheet.getRange('A1:A2'));
    sheet.names.add('自己', sheet.getRange('A1'));
    sheet.pageLayout.setPrintArea('A1:A2');
    await context.sync();
    const copy = sheet.copy('After', sheet);
    await context.sync();
    const own = copy.names.load('items/name,items/scope,items/formula');
    const area = copy.pageLayout.getPrintArea().load('address');
    await context.sync();
    const list = own.items
      .filter(({ scope }) => scope === 'Worksheet')
      .map(({ name, formula }) => [name, formula]);
    expect(list.sort()).toEqual([
      ['全部', "='工作表1 (2)'!$A$1:$A$2"],
      ['自己', "='工作表1 (2)'!$A$1"],
    ]);
    expect(area.address).toBe("'工作表1 (2)'!A1:A2");
  });
  expect(names(host)).toEqual(['工作表1', '工作表1 (2)']);
  expect(validationErrors(host.save())).toEqual([]);
});

test('it stands where it is asked to', async () => {
  const { Excel, host } = openExcel();
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const first = worksheets.getFirst();
    const second = worksheets.add('乙');
    await context.sync();
    first.copy('End');
    first.copy('Before', second);
    first.copy('After', second);
    first.copy('Beginning');
    await context.sync();
  });
  expect(names(host)).toEqual([
    '工作表1 (5)',
    '工作表1',
    '工作表1 (3)',
    '乙',
    '工作表1 (4)',
    '工作表1 (2)',
  ]);
  const alone = Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().copy('Before');
    await context.sync();
  });
  expect(await errorCode(alone)).toBe('InvalidArgument');
});

test('every sheet of a workbook as Excel saves it is copied whole', async () => {
  const host = Host.open(goldenBytes());
  const { Excel } = loadOffice(host);
  const [lock] = [...host.model.root.getElementsByTagName('workbookProtection')];
  if (lock) host.model.root.removeChild(lock);
  const before = partsOf(host.save());
  const count = await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name');
    await context.sync();
    for (const sheet of sheets.items) sheet.copy('End');
    await context.sync();
    return sheets.items.length;
  });
  expect(host.model.sheets).toHaveLength(count * 2);
  const bytes = host.save();
  expect(validationErrors(bytes)).toEqual([]);
  const after = partsOf(bytes);
  const kinds = (parts: Record<string, string>, folder: string) =>
    Object.keys(parts).filter((name) => new RegExp(`^xl/${folder}[^/]*\\.xml$`).test(name)).length;
  for (const folder of ['worksheets/', 'tables/', 'drawings/', 'charts/chart', 'comments']) {
    expect([folder, kinds(after, folder)]).toEqual([folder, kinds(before, folder) * 2]);
  }
  for (const [name, text] of Object.entries(before)) {
    if (/^xl\/(worksheets\/_rels|tables|drawings|charts|comments|threaded)/.test(name))
      expect([name, after[name]]).toEqual([name, text]);
  }
  const other = new ExcelJs.Workbook();
  await other.xlsx.load(bytes.slice().buffer);
  expect(other.worksheets).toHaveLength(count * 2);
});
