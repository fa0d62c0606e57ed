import { Host } from '../../src/host/host';
import { loadOffice } from '../../src/host/node/load-office';
import { partsOf, sheetXml, terseWorkbook, zipped } from '../host/xlsx/parts';
import { openExcel } from './open-excel';

// Microsoft support, 「Date systems in Excel」: the two systems are 1,462 days apart; 2000-01-01 is
// 36526 in the usual one, so 35064 in the other.
function counting1904(rows = ''): Host {
  const parts = partsOf(terseWorkbook(sheetXml(rows)));
  const workbook = parts['xl/workbook.xml'] ?? '';
  const old = workbook.replace('<sheets>', '<workbookPr date1904="1"/><sheets>');
  return Host.open(zipped({ ...parts, 'xl/workbook.xml': old }), {
    now: () => new Date('2026-09-30T02:00:00Z'),
  });
}

async function date(host: Host): Promise<unknown> {
  return loadOffice(host).Excel.run(async (context) => {
    const result = context.workbook.functions.date(2000, 1, 1).load('value,error');
    await context.sync();
    return result.value;
  });
}

test('functions.date answers in the date system of the workbook', async () => {
  expect(await date(Host.blank())).toBe(36526);
  expect(await date(counting1904())).toBe(35064);
  // The probe stands in no cell and leaves nothing behind.
  const host = counting1904('<row r="1"><c r="A1"><v>1</v></c></row>');
  const before = host.save();
  await date(host);
  expect(host.save()).toEqual(before);
});

test('functions take ranges and the results of functions, and answer errors', async () => {
  await openExcel().Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const year = sheet.getRange('A1');
    year.values = [[2000]];
    const { functions } = context.workbook;
    // The 36,526th month from January 2000 is October 5043; the day before it is 1148231.
    const day = functions.date(year, functions.date(2000, 1, 1), 0).load('value');
    sheet.getRange('B1').values = [['去年']];
    const wrong = functions.date(sheet.getRange('B1'), 1, 1).load('value,error');
    await context.sync();
    expect(day.value).toBe(1148231);
    expect([wrong.value, wrong.error]).toEqual([null, '#VALUE!']);
  });
});

// Microsoft Learn, 「Call built-in Excel worksheet functions」: lookups by name and their sum.
test('functions look things up, take lists and leave out what is left out', async () => {
  await openExcel().Excel.run(async (context) => {
    const table = context.workbook.worksheets.getActiveWorksheet().getRange('A1:C3');
    table.values = [
      ['Hammer', 10, 1],
      ['Wrench', 20, 2],
      ['Saw', 30, '三'],
    ];
    const { functions } = context.workbook;
    const sold = functions.vlookup('Wrench', table, 2, false).load('value,error');
    const both = functions.sum(sold, functions.vlookup('Saw', table, 2, false), 0.5).load('value');
    const all = functions.sum(table).load('value');
    const found = functions.countIfs(table.getColumn(0), '*w*', table.getColumn(1), '>15');
    found.load('value');
    const kind = functions.stDev_S(1, 3).load('value');
    const missing = functions.hlookup('x', table, 1, false).load('value,error');
    const chosen = functions.if(true, '=甲"', 2).load('value');
    await context.sync();
    expect([sold.value, both.value, all.value, found.value]).toEqual([20, 50.5, 63, 2]);
    expect(kind.value).toBeCloseTo(Math.SQRT2);
    expect([missing.value, missing.error, chosen.value]).toEqual([null, '#N/A', '=甲"']);
  });
});

test('before ExcelApi 1.2 there are no functions', async () => {
  const { Excel } = openExcel('1.1');
  const run = Excel.run(async (context) => {
    context.workbook.functions.date(2000, 1, 1).load('value');
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({ code: expect.stringMatching(/ApiNot/) as string });
});

test('a workbook that counts from 1904 is opened, shown and saved as what it is', async () => {
  const host = counting1904(
    '<row r="1"><c r="A1"><f>DATE(1998,7,5)</f><v>34519</v></c><c r="B1"><v>34519</v></c></row>',
  );
  await loadOffice(host).Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const cells = sheet.getRange('A1:B1');
    cells.numberFormat = [['[$-404]e/m/d', 'yyyy/m/d']];
    cells.load('values,text');
    const fresh = sheet.getRange('A2:C2');
    fresh.formulas = [['=DATE(2000,1,1)', '=TEXT(B1,"yyyy/m/d")', '=TODAY()']];
    fresh.load('values');
    const typed = sheet.getRange('A3');
    typed.values = [['1998/7/5']];
    typed.load('values');
    await context.sync();
    expect(cells.values).toEqual([[34519, 34519]]);
    expect(cells.text).toEqual([['87/7/5', '1998/7/5']]);
    // 2026-09-30 is 46295 where days count from 1900.
    expect(fresh.values).toEqual([[35064, '1998/7/5', 46295 - 1462]]);
    expect(typed.values).toEqual([[34519]]);
  });
  expect(partsOf(host.save())['xl/workbook.xml']).toContain('date1904="1"');
});
