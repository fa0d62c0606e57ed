import { errorCode, openExcel } from './open-excel';

test('values go in and come out; an empty cell is an empty text', async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('B2:D3');
    range.values = [
      ['資安長', 12.5, true],
      ['', 0, false],
    ];
    range.load('values,valueTypes,address,rowIndex,columnIndex,rowCount,columnCount,cellCount');
    await context.sync();
    expect(range.values).toEqual([
      ['資安長', 12.5, true],
      ['', 0, false],
    ]);
    expect(range.valueTypes).toEqual([
      ['String', 'Double', 'Boolean'],
      ['Empty', 'Double', 'Boolean'],
    ]);
    expect(range.address).toBe('工作表1!B2:D3');
    expect([range.rowIndex, range.columnIndex, range.rowCount, range.columnCount]).toEqual([
      1, 1, 2, 3,
    ]);
    expect(range.cellCount).toBe(6);
  });
});

test('null leaves a cell as it is, one value fills the range', async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
    range.values = '甲' as unknown as string[][];
    range.values = [
      [null, '乙'],
      ['丙', null],
    ];
    range.load('values');
    await context.sync();
    expect(range.values).toEqual([
      ['甲', '乙'],
      ['丙', '甲'],
    ]);
  });
});

test('a block of another size is InvalidArgument', async () => {
  const { Excel } = openExcel();
  const run = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2').values = [['甲']];
    await context.sync();
  });
  expect(await errorCode(run)).toBe('InvalidArgument');
});

test('texts written through values are read as en-US, unless the cell is text', async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A2:A2').numberFormat = [['@']];
    const range = sheet.getRange('A1:A6');
    range.values = [['007'], ['007'], ['2026/3/1'], ['3/1/2026'], ["'=1+1"], ['115/3/1']];
    range.load('values,numberFormat');
    await context.sync();
    // 46082 is 1 March 2026, worked out from 1900-01-01 = 1.
    expect(range.values).toEqual([[7], ['007'], [46082], [46082], ['=1+1'], ['115/3/1']]);
    expect(range.numberFormat).toEqual([
      ['General'],
      ['@'],
      ['m/d/yyyy'],
      ['m/d/yyyy'],
      ['General'],
      ['General'],
    ]);
  });
});

test('formulas are worked out once the batch is done, and within it when asked for', async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:A3').values = [[1], [2], ['=SUM(A1:A2)']];
    const total = sheet.getRange('A3').load('values,formulas,text');
    sheet.getRange('A1').values = [[10]];
    const later = sheet.getRange('A3').load('values');
    await context.sync();
    expect(total.values).toEqual([[3]]);
    expect(total.formulas).toEqual([['=SUM(A1:A2)']]);
    expect(later.values).toEqual([[12]]);
  });
});

test('an error is its text among the values', async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
    cell.formulas = [['=1/0']];
    cell.load('values,valueTypes,text');
    await context.sync();
    expect([cell.values, cell.valueTypes, cell.text]).toEqual([
      [['#DIV/0!']],
      [['Error']],
      [['#DIV/0!']],
    ]);
  });
});

test('text shows what the number format shows', async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:C1');
    range.numberFormat = [['0.0%', '[$-404]e/mm/dd', '#,##0']];
    range.values = [[0.125, 46082, 1234567]];
    range.load('text');
    await context.sync();
    expect(range.text).toEqual([['12.5%', '115/03/01', '1,234,567']]);
  });
});

test('actions before the failing one have taken effect, those after it have not', async () => {
  const { Excel, host } = openExcel();
  const run = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1').values = [['先']];
    sheet.getRange('不是位址');
    sheet.getRange('A2').values = [['後']];
    await context.sync();
  });
  expect(await errorCode(run)).toBe('InvalidArgument');
  const [sheet] = host.model.sheets;
  expect([sheet?.value(0, 0), sheet?.value(1, 0)]).toEqual(['先', null]);
});

test('ranges beside, inside and around a range', async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const base = sheet.getRange('C3:E6');
    const found = {
      cell: base.getCell(1, 1),
      row: base.getRow(1),
      column: base.getColumn(2),
      below: base.getRowsBelow(2),
      above: base.getRowsAbove(1),
      after: base.getColumnsAfter(1),
      before: base.getColumnsBefore(2),
      offset: base.getOffsetRange(1, -1),
      resized: base.getResizedRange(1, 1),
      absolute: base.getAbsoluteResizedRange(1, 2),
      entireRow: base.getEntireRow(),
      entireColumn: base.getEntireColumn(),
      lastRow: base.getLastRow(),
      lastColumn: base.getLastColumn(),
      lastCell: base.getLastCell(),
      intersection: base.getIntersection('E6:G9'),
      bounding: base.getBoundingRect('G9'),
      byIndexes: sheet.getRangeByIndexes(0, 1, 2, 3),
    };
    for (const range of Object.values(found)) range.load('address');
    const apart = base.getIntersectionOrNullObject('A1');
    await context.sync();
    const addresses = Object.fromEntries(
      Object.entries(found).map(([key, range]) => [key, range.address.replace('工作表1!', '')]),
    );
    expect(addresses).toEqual({
      cell: 'D4',
      row: 'C4:E4',
      column: 'E3:E6',
      below: 'C7:E8',
      above: 'C2:E2',
      after: 'F3:F6',
      before: 'A3:B6',
      offset: 'B4:D7',
      resized: 'C3:F7',
      absolute: 'C3:D3',
      entireRow: '3:6',
      entireColumn: 'C:E',
      lastRow: 'C6:E6',
      lastColumn: 'E3:E6',
      lastCell: 'E6',
      intersection: 'E6',
      bounding: 'C3:G9',
      byIndexes: 'B1:D2',
    });
    expect(apart.isNullObject).toBe(true);
  });
});

test('the used range', async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const none = sheet.getUsedRangeOrNullObject();
    await context.sync();
    expect(none.isNullObject).toBe(true);
    sheet.getRange('B2').values = [['甲']];
    sheet.getRange('D5').values = [['乙']];
    const used = sheet.getUsedRange(true).load('address');
    await context.sync();
    expect(used.address).toBe('工作表1!B2:D5');
  });
});

test('merging keeps the first cell; writing across it does not bring the others back', async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B1');
    range.values = [['甲', '乙']];
    range.merge();
    range.values = [['丙', '丁']];
    range.load('values');
    await context.sync();
    expect(range.values).toEqual([['丙', '']]);
  });
});

test('inserting and deleting moves what lies below, and tracked ranges with it', async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:A3').values = [['一'], ['二'], ['三']];
    const third = sheet.getRange('A3').load('values');
    await context.sync();
    sheet.getRange('2:2').insert('Down');
    third.load('values,address');
    const column = sheet.getRange('A1:A4').load('values');
    await context.sync();
    expect(third.values).toEqual([['三']]);
    expect(third.address).toBe('工作表1!A4');
    expect(column.values).toEqual([['一'], [''], ['二'], ['三']]);
    sheet.getRange('A2:A3').delete('Up');
    const after = sheet.getRange('A1:A3').load('values');
    await context.sync();
    expect(after.values).toEqual([['一'], ['三'], ['']]);
  });
});

test('clear takes contents, formats or both', async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
    range.values = [['甲']];
    range.format.font.bold = true;
    range.clear('Contents');
    range.load('values,format/font/bold');
    await context.sync();
    expect([range.values, range.format.font.bold]).toEqual([[['']], true]);
    range.values = [['乙']];
    range.clear('Formats');
    range.load('values,format/font/bold');
    await context.sync();
    expect([range.values, range.format.font.bold]).toEqual([[['乙']], false]);
  });
});

test('a hyperlink sets text and look', async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
    cell.hyperlink = { documentReference: '工作表1!B9', textToDisplay: '前往', screenTip: '說明' };
    cell.load('values,hyperlink');
    await context.sync();
    expect(cell.values).toEqual([['前往']]);
    expect(cell.hyperlink).toEqual({
      documentReference: '工作表1!B9',
      textToDisplay: '前往',
      screenTip: '說明',
    });
  });
});

test('a hyperlink takes the place of what part of another lies in its cells', async () => {
  const { Excel, host } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const link = (address: string, documentReference: string) => {
      sheet.getRange(address).hyperlink = { documentReference };
    };
    link('A1:B300', '工作表1!D1');
    link('A5', '工作表1!E1');
    link('A5:A6', '工作表1!F1');
    sheet.getRange('B1:B2').clear('Hyperlinks');
    await context.sync();
  });
  const sheet = host.model.sheets[0];
  const targets = [4, 5, 6, 299].map((row) => sheet?.hyperlinks.at(row, 0)?.location);
  expect(targets).toEqual(['工作表1!F1', '工作表1!F1', '工作表1!D1', '工作表1!D1']);
  expect([1, 2].map((row) => sheet?.hyperlinks.at(row, 1)?.location)).toEqual([
    undefined,
    '工作表1!D1',
  ]);
});

test('select moves the selection and the front sheet', async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    context.workbook.worksheets.add('二').getRange('B2:C3').select();
    const selected = context.workbook.getSelectedRange().load('address');
    const active = context.workbook.getActiveCell().load('address');
    await context.sync();
    expect([selected.address, active.address]).toEqual(['二!B2:C3', '二!B2']);
  });
});

test('a large block travels in several writes and arrives whole', async () => {
  const { Excel, host } = openExcel();
  const rows = Array.from({ length: 1000 }, (_row, index) => [
    index,
    `第${index}列`,
    index % 2 === 0,
  ]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:C1000').values = rows;
    await context.sync();
  });
  const [sheet] = host.model.sheets;
  expect([sheet?.value(999, 0), sheet?.value(999, 1), sheet?.value(999, 2)]).toEqual([
    999,
    '第999列',
    false,
  ]);
});

test.each([
  ['=1+', 'InvalidArgument'],
  ['=SUM(A1:A2', 'InvalidArgument'],
  [`="${'一'.repeat(8192)}"`, 'FormulaLengthExceedsLimit'],
  ['=LET(x,1,x+1)', 'no error'],
])('a formula %.12s…: %s', async (formula, code) => {
  const { Excel } = openExcel();
  const run = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('B1').formulas = [[formula]];
    await context.sync();
  });
  expect(await errorCode(run)).toBe(code);
});

test('a number format Excel cannot read is InvalidArgument', async () => {
  const { Excel } = openExcel();
  const run = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('B1').numberFormat = [['"開']];
    await context.sync();
  });
  expect(await errorCode(run)).toBe('InvalidArgument');
});

test('a kept range follows its cells when table rows move them, and ends with them', async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:A3').values = [['編號'], ['甲'], ['乙']];
    const table = sheet.tables.add('A1:A3', true);
    const second = sheet.getRange('A3').load('address');
    await context.sync();
    table.rows.add(0, [['零']]);
    second.load('address,values');
    await context.sync();
    expect([second.address, second.values]).toEqual(['工作表1!A4', [['乙']]]);
    sheet.getRange('4:4').delete('Up');
    await context.sync();
    second.load('address');
    expect(await errorCode(context.sync())).toBe('InvalidReference');
  });
});

test('removing hyperlinks takes their format and leaves the text; clearing them leaves both', async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const [one, two] = [sheet.getRange('A1'), sheet.getRange('A2')];
    one.hyperlink = { documentReference: 'B1', textToDisplay: '一' };
    two.hyperlink = { documentReference: 'B1', textToDisplay: '二' };
    one.clear('RemoveHyperlinks');
    two.clear('Hyperlinks');
    for (const cell of [one, two]) cell.load('values,hyperlink,format/font/color');
    await context.sync();
    expect([one.values, one.hyperlink, one.format.font.color]).toEqual([[['一']], null, '#000000']);
    expect([two.values, two.hyperlink, two.format.font.color]).toEqual([[['二']], null, '#0563C1']);
  });
});

// learn.microsoft.com, Excel.Range getMergedAreasOrNullObject: more than 512 are not returned.
test('merged areas of a range: each with its address, the null object where there is none', async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('B2:C3').merge();
    sheet.getRange('E5:G6').merge(true);
    const all = sheet.getRange('A1:H9').getMergedAreasOrNullObject().load('address,areaCount');
    const none = sheet.getRange('A4:H4').getMergedAreasOrNullObject().load('address');
    await context.sync();
    expect([all.areaCount, all.address]).toEqual([3, '工作表1!B2:C3,工作表1!E5:G5,工作表1!E6:G6']);
    expect([all.isNullObject, none.isNullObject]).toEqual([false, true]);

    sheet.getRange('J1:K512').merge(true);
    const most = sheet.getRange('J:K').getMergedAreasOrNullObject().load('areaCount');
    await context.sync();
    expect(most.areaCount).toBe(512);
    sheet.getRange('J513:K513').merge();
    sheet.getRange('J:K').getMergedAreasOrNullObject().load('areaCount');
    expect(await errorCode(context.sync())).toBe('InvalidOperation');
  });
});
