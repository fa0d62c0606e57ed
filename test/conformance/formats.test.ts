import { errorCode, openExcel } from './open-excel';

test('font, fill and alignment; null where cells differ', async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
    const { format } = range;
    format.font.name = '標楷體';
    format.font.size = 14;
    format.font.color = '#C00000';
    format.fill.color = 'yellow';
    format.horizontalAlignment = 'Center';
    format.verticalAlignment = 'Top';
    format.wrapText = true;
    format.indentLevel = 0;
    range.getCell(0, 0).format.font.bold = true;
    format.font.load('name,size,color,bold');
    format.fill.load('color');
    format.load('horizontalAlignment,verticalAlignment,wrapText');
    await context.sync();
    expect([format.font.name, format.font.size, format.font.color, format.font.bold]).toEqual([
      '標楷體',
      14,
      '#C00000',
      null,
    ]);
    expect(format.fill.color).toBe('#FFFF00');
    expect([format.horizontalAlignment, format.verticalAlignment, format.wrapText]).toEqual([
      'Center',
      'Top',
      true,
    ]);
    format.fill.clear();
    format.fill.load('color');
    await context.sync();
    expect(format.fill.color).toBe('#FFFFFF');
  });
});

test('borders: edges and insides', async () => {
  const { Excel, host } = openExcel();
  await Excel.run(async (context) => {
    const { borders } = context.workbook.worksheets.getActiveWorksheet().getRange('B2:C3').format;
    borders.getItem('EdgeTop').style = 'Continuous';
    borders.getItem('EdgeTop').weight = 'Medium';
    borders.getItem('InsideHorizontal').style = 'Dot';
    const top = borders.getItem('EdgeTop').load('style,weight');
    const inside = borders.getItem('InsideHorizontal').load('style');
    const left = borders.getItem('EdgeLeft').load('style');
    await context.sync();
    expect([top.style, top.weight]).toEqual(['Continuous', 'Medium']);
    expect([inside.style, left.style]).toEqual(['Dot', 'None']);
  });
  const [sheet] = host.model.sheets;
  expect(sheet?.styleOf(1, 1).borders.top.style).toBe('medium');
  expect(sheet?.styleOf(1, 1).borders.bottom.style).toBe('dotted');
  expect(sheet?.styleOf(2, 2).borders.top.style).toBe('dotted');
  expect(sheet?.styleOf(2, 2).borders.bottom.style).toBe('none');
});

test('widths are points: a default column of Calibri 11 is 48', async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B1');
    range.format.columnWidth = 96;
    range.format.rowHeight = 30;
    range.format.load('columnWidth,rowHeight');
    await context.sync();
    expect([range.format.columnWidth, range.format.rowHeight]).toEqual([96, 30]);
  });
});

test('hidden rows and columns', async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('2:3').rowHidden = true;
    const hidden = sheet.getRange('A2:A3').load('rowHidden,hidden');
    const mixed = sheet.getRange('A1:A2').load('rowHidden');
    await context.sync();
    expect([hidden.rowHidden, hidden.hidden, mixed.rowHidden]).toEqual([true, true, null]);
  });
});

test('autofit gives a long text room; a full-width character counts two', async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:B1').values = [['資訊安全管理審查會議', 'abcdefghij']];
    const chinese = sheet.getRange('A:A').format;
    const latin = sheet.getRange('B:B').format;
    chinese.autofitColumns();
    latin.autofitColumns();
    chinese.load('columnWidth');
    latin.load('columnWidth');
    await context.sync();
    expect(chinese.columnWidth / latin.columnWidth).toBeGreaterThan(1.7);
    expect(chinese.columnWidth / latin.columnWidth).toBeLessThan(2.1);
  });
});

test('locked cells of a protected sheet refuse, unlocked ones take', async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('B1').format.protection.locked = false;
    sheet.protection.protect({ allowFormatCells: false });
    await context.sync();
    sheet.getRange('B1').values = [['可']];
    sheet.protection.load('protected,options');
    await context.sync();
    expect(sheet.protection.protected).toBe(true);
    expect(sheet.protection.options.allowFormatCells).toBe(false);
  });
  const write = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['否']];
    await context.sync();
  });
  expect(await errorCode(write)).toBe('AccessDenied');
  const format = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('B1').format.font.bold = true;
    await context.sync();
  });
  expect(await errorCode(format)).toBe('AccessDenied');
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.protection.unprotect();
    sheet.getRange('A1').values = [['可']];
    await context.sync();
  });
});

// Excel.RangeFill.color: "a named HTML color (e.g., "orange")"; values of CSS Color 4, 6.1.
test('a colour is given as #RRGGBB, as RRGGBB or by any of its HTML names', async () => {
  const { Excel } = openExcel();
  const filled = (color: string) =>
    Excel.run(async (context) => {
      const { fill } = context.workbook.worksheets.getActiveWorksheet().getRange('A1').format;
      fill.color = color;
      fill.load('color');
      await context.sync();
      return fill.color;
    });
  expect(await filled('FFA500')).toBe('#FFA500');
  expect(await filled('LightGoldenrodYellow')).toBe('#FAFAD2');
  expect(await filled('rebeccapurple')).toBe('#663399');
  expect(await errorCode(filled('reddish'))).toBe('InvalidArgument');
});
