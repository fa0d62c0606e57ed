import { errorCode, openExcel } from './open-excel';

type Work = (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>;

async function onSheet(work: Work): Promise<void> {
  await openExcel().Excel.run((context) =>
    work(context.workbook.worksheets.getActiveWorksheet(), context),
  );
}

// https://learn.microsoft.com/javascript/api/excel/excel.rangeview
test('getVisibleView: only rows and columns in sight, as one block and row by row', () =>
  onSheet(async (sheet, context) => {
    sheet.getRange('A1:C4').values = [
      ['項', '密', '量'],
      ['甲', 'x', 1],
      ['乙', 'y', 2],
      ['丙', 'z', 3],
    ];
    sheet.getRange('C2').numberFormat = [['0.0']];
    sheet.getRange('B:B').columnHidden = true;
    sheet.autoFilter.apply('A1:C4', 2, { filterOn: 'Custom', criterion1: '<>2' });
    await context.sync();
    const view = sheet.getRange('A1:C4').getVisibleView();
    view.load('values,text,valueTypes,rowCount,columnCount,cellAddresses');
    view.rows.load('items/values,items/index');
    const range = view.getRange().load('address');
    const third = view.rows.getItemAt(2).load('text');
    await context.sync();
    expect(view.values).toEqual([
      ['項', '量'],
      ['甲', 1],
      ['丙', 3],
    ]);
    expect([view.rowCount, view.columnCount, range.address]).toEqual([3, 2, '工作表1!A1:C4']);
    expect(view.text[1]).toEqual(['甲', '1.0']);
    expect(view.valueTypes[2]).toEqual(['String', 'Double']);
    expect(view.cellAddresses[2]).toEqual(['工作表1!A4', '工作表1!C4']);
    expect(view.rows.items.map(({ index, values }) => [index, values[0]?.[0]])).toEqual([
      [0, '項'],
      [1, '甲'],
      [2, '丙'],
    ]);
    expect(third.text).toEqual([['丙', '3']]);
    view.values = [
      ['項', '量'],
      ['甲', 7],
      ['丙', 9],
    ];
    const column = sheet.getRange('C2:C4').load('values');
    await context.sync();
    expect(column.values).toEqual([[7], [2], [9]]);
  }));

// https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-find-member(1)
test('find, findAll and replaceAll', async () => {
  const excel = openExcel();
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:B3').formulas = [
      ['Cat', 'caterpillar'],
      ['dog', 'CAT'],
      ['=A2&"s"', 12],
    ];
    const range = sheet.getRange('A1:B3');
    const found = [
      range.find('cat', {}),
      range.find('cat', { searchDirection: 'Backwards' }),
      range.find('cat', { matchCase: true }),
      range.find('C?T', { completeMatch: true, searchDirection: 'Backwards' }),
      range.find('=a2&', {}),
    ].map((each) => each.load('address'));
    const none = range.findOrNullObject('bird', {});
    const all = sheet.findAll('cat', { completeMatch: true }).load('address,cellCount');
    await context.sync();
    expect(found.map(({ address }) => address.split('!')[1])).toEqual([
      ...['A1', 'B2', 'B1', 'B2', 'A3'],
    ]);
    expect([none.isNullObject, all.cellCount]).toEqual([true, 2]);
    const count = range.replaceAll('cat', '貓', { completeMatch: false, matchCase: false });
    const digits = sheet.getRange('B3').replaceAll('2', '5', {});
    range.load('values');
    await context.sync();
    expect([count.value, digits.value]).toEqual([3, 1]);
    expect(range.values).toEqual([
      ['貓', '貓erpillar'],
      ['dog', '貓'],
      ['dogs', 15],
    ]);
  });
  const missing = excel.Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().findAll('bird', {});
    await context.sync();
  });
  expect(await errorCode(missing)).toBe('ItemNotFound');
});

// https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-removeduplicates-member(1)
test('removeDuplicates keeps the first of each and moves the rest up; a table grows shorter', () =>
  onSheet(async (sheet, context) => {
    const rows = [
      ['類', '值'],
      ['a', 1],
      ['A', 2],
      ['b', 3],
      ['a', 4],
    ];
    for (const address of ['A1:B5', 'D1:E5']) sheet.getRange(address).values = rows;
    const table = sheet.tables.add('D1:E5', true);
    const result = sheet.getRange('A1:B5').removeDuplicates([0], true);
    const ofTable = table.getDataBodyRange().removeDuplicates([0], false);
    result.load('removed,uniqueRemaining');
    ofTable.load('removed');
    const left = sheet.getRange('A1:B5').load('values');
    const body = table.getDataBodyRange().load('address,values');
    await context.sync();
    expect([result.removed, result.uniqueRemaining, ofTable.removed]).toEqual([2, 2, 2]);
    expect(left.values).toEqual([
      ['類', '值'],
      ['a', 1],
      ['b', 3],
      ['', ''],
      ['', ''],
    ]);
    expect([body.address, body.values]).toEqual([
      '工作表1!D2:E3',
      [
        ['a', 1],
        ['b', 3],
      ],
    ]);
  }));

// https://learn.microsoft.com/javascript/api/excel/excel.autofilltype
describe('Range.autoFill', () => {
  test.each([
    ['a number alone is repeated', [5], [5, 5, 5], 'FillDefault'],
    ['a number alone is counted as a series', [5], [6, 7, 8], 'FillSeries'],
    ['two numbers go on by their step', [2, 5], [8, 11, 14], 'FillDefault'],
    ['copies repeat what there is', [2, 5], [2, 5, 2], 'FillCopy'],
    ['a text that ends with a number counts on', ['F-08'], ['F-09', 'F-10', 'F-11'], 'FillDefault'],
    ['days of the week', ['星期五'], ['星期六', '星期日', '星期一'], 'FillDefault'],
    ['other texts are repeated', ['甲乙', '丙'], ['甲乙', '丙', '甲乙'], 'FillDefault'],
  ] as const)('%s', (_title, given, wanted, type) =>
    onSheet(async (sheet, context) => {
      const source = sheet.getRange('A1').getResizedRange(given.length - 1, 0);
      source.values = given.map((value) => [value]);
      source.autoFill(sheet.getRange('A1').getResizedRange(given.length + 2, 0), type);
      const filled = sheet.getRange('A1').getOffsetRange(given.length, 0).getResizedRange(2, 0);
      filled.load('values');
      await context.sync();
      expect(filled.values.map(([value]) => value as unknown)).toEqual(wanted);
    }),
  );

  test('dates by day, by month to its end, by weekday; to the right and upwards', () =>
    onSheet(async (sheet, context) => {
      sheet.getRange('A5:C5').values = [['2026-01-30', '2026-01-31', '2026-01-30']];
      sheet.getRange('A5').autoFill('A5:A6');
      sheet.getRange('B5').autoFill('B5:B7', 'FillMonths');
      sheet.getRange('C5').autoFill('C5:C6', 'FillWeekdays');
      sheet.getRange('A5').autoFill('A3:A5');
      sheet.getRange('A10').formulas = [['=A5+1']];
      sheet.getRange('A10').autoFill('A10:C10');
      const [days, months, weekdays] = ['A3:A6', 'B6:B7', 'C6'].map((address) =>
        sheet.getRange(address).load('text'),
      );
      const formulas = sheet.getRange('A10:C10').load('formulas');
      await context.sync();
      const plain = (range?: Excel.Range) => range?.text.flat();
      expect(plain(days)).toEqual(['1/28/2026', '1/29/2026', '1/30/2026', '1/31/2026']);
      expect(plain(months)).toEqual(['2/28/2026', '3/31/2026']);
      // 30 January 2026 is a Friday.
      expect(plain(weekdays)).toEqual(['2/2/2026']);
      expect(formulas.formulas).toEqual([['=A5+1', '=B5+1', '=C5+1']]);
    }));

  test('formats alone, and flash fill refused', async () => {
    const excel = openExcel();
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1').values = [[1]];
      sheet.getRange('A1').format.font.bold = true;
      sheet.getRange('A1').autoFill('A1:A2', 'FillFormats');
      const cell = sheet.getRange('A2').load('values');
      cell.format.font.load('bold');
      await context.sync();
      expect([cell.values[0]?.[0], cell.format.font.bold]).toEqual(['', true]);
    });
    const refused = excel.Excel.run(async (context) => {
      context.workbook.worksheets
        .getActiveWorksheet()
        .getRange('A1')
        .autoFill('A1:A2', 'FlashFill');
      await context.sync();
    });
    expect(await errorCode(refused)).toBe('NotImplemented');
  });
});
