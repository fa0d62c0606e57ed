import { partsOf, validationErrors } from '../host/xlsx/parts';
import { errorCode, openExcel } from './open-excel';

// Range.setCellProperties and its kin, ExcelApi 1.9: an array of the range's size.
test('cell properties are set cell by cell and read back as asked', async () => {
  const { Excel, host } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange('A1:B2');
    const heading = { format: { fill: { color: 'Blue' }, font: { color: 'white', bold: true } } };
    const total = {
      format: {
        borders: { bottom: { style: 'Continuous', color: '#C00000' }, top: { style: 'Dot' } },
        protection: { locked: false },
        horizontalAlignment: 'Center',
      },
    } as const;
    range.setCellProperties([
      [heading, {}],
      [total as Excel.SettableCellProperties, heading],
    ]);
    sheet.getRange('A1:A2').setRowProperties([{ format: { rowHeight: 30 } }, { rowHidden: true }]);
    sheet
      .getRange('A1:B1')
      .setColumnProperties([
        { format: { columnWidth: 96 } },
        { format: { fill: { color: '#00FF00' } } },
      ]);
    const cells = range.getCellProperties({
      address: true,
      format: {
        fill: { color: true },
        font: { bold: true },
        borders: { style: true },
      },
    });
    const rows = range.getRowProperties({ rowHidden: true, format: { rowHeight: true } });
    const columns = range.getColumnProperties({ address: true, format: { columnWidth: true } });
    await context.sync();
    // Of one cell only the inner sides are always without a line.
    const none = Object.fromEntries(
      'bottom diagonalDown diagonalUp horizontal left right top vertical'
        .split(' ')
        .map((side) => [side, { style: 'None' }]),
    );
    const plain: unknown = expect.objectContaining({ bottom: { style: 'None' } });
    const line = { ...none, bottom: { style: 'Continuous' }, top: { style: 'Dot' } };
    // The whole column B was filled last.
    expect(cells.value).toEqual([
      [
        {
          address: '工作表1!A1',
          format: { fill: { color: '#0000FF' }, font: { bold: true }, borders: plain },
        },
        {
          address: '工作表1!B1',
          format: { fill: { color: '#00FF00' }, font: { bold: false }, borders: plain },
        },
      ],
      [
        {
          address: '工作表1!A2',
          format: { fill: { color: '#FFFFFF' }, font: { bold: false }, borders: line },
        },
        {
          address: '工作表1!B2',
          format: { fill: { color: '#00FF00' }, font: { bold: true }, borders: plain },
        },
      ],
    ]);
    expect(rows.value[0]).toEqual({ rowHidden: false, format: { rowHeight: 30 } });
    expect(rows.value[1]).toMatchObject({ rowHidden: true });
    expect(columns.value[0]).toEqual({ address: '工作表1!A:A', format: { columnWidth: 96 } });
  });
  expect(validationErrors(host.save())).toEqual([]);
  const wrong = Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
    range.setCellProperties([[{}, {}]]);
    await context.sync();
  });
  expect(await errorCode(wrong)).toBe('InvalidArgument');
});

// The article "Work with multiple ranges simultaneously in Excel add-ins".
test('several ranges are formatted, cleared and walked as one', async () => {
  const { Excel, host } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:D4').values = [
      [1, '字', true, '=1/0'],
      ['', 2, '=A1', ''],
      ['字', '', '', ''],
      ['', '', '', 9],
    ];
    const areas = sheet.getRanges('A1:B2, D4');
    areas.format.fill.color = 'lightblue';
    areas.format.font.superscript = true;
    areas.format.borders.getItem('EdgeBottom').style = 'Double';
    areas.format.rowHeight = 24;
    areas.load('address,areaCount,cellCount,isEntireRow');
    areas.format.fill.load('color');
    areas.format.load('rowHeight,horizontalAlignment');
    areas.areas.load('items/address');
    const columns = areas.getEntireColumn().load('address');
    const moved = areas.getOffsetRangeAreas(1, 1).load('address');
    const common = areas.getIntersectionOrNullObject('B2:D4').load('address');
    const none = areas.getIntersectionOrNullObject('F9');
    const constants = sheet.getRange().getSpecialCells('Constants').load('address');
    const texts = sheet.getRange('A1:D4').getSpecialCells('Constants', 'Text').load('address');
    const errors = sheet.getRange('A1:D4').getSpecialCells('Formulas', 'Errors').load('address');
    const logical = sheet.getRange('A1:D4').getSpecialCellsOrNullObject('Formulas', 'Logical');
    const blanks = sheet.getRange('A1:B4').getSpecialCells('Blanks').load('address');
    await context.sync();
    expect([areas.address, areas.areaCount, areas.cellCount, areas.isEntireRow]).toEqual([
      '工作表1!A1:B2,工作表1!D4',
      2,
      5,
      false,
    ]);
    expect([areas.format.fill.color, areas.format.rowHeight]).toEqual(['#ADD8E6', 24]);
    expect(areas.areas.items.map(({ address }) => address)).toEqual([
      '工作表1!A1:B2',
      '工作表1!D4',
    ]);
    expect(columns.address).toBe('工作表1!A:B,工作表1!D:D');
    expect(moved.address).toBe('工作表1!B2:C3,工作表1!E5');
    expect(common.address).toBe('工作表1!B2,工作表1!D4');
    expect([none.isNullObject, logical.isNullObject]).toEqual([true, true]);
    expect(constants.address).toBe('工作表1!A1,工作表1!A3,工作表1!B1:B2,工作表1!C1,工作表1!D4');
    expect(texts.address).toBe('工作表1!A3,工作表1!B1');
    expect(errors.address).toBe('工作表1!D1');
    expect(blanks.address).toBe('工作表1!A2,工作表1!A4,工作表1!B3:B4');
    areas.clear('Contents');
    const format = areas.conditionalFormats.add('Custom');
    format.custom.rule.formula = '=TRUE';
    const ranges = format.getRanges().load('address');
    await context.sync();
    expect(ranges.address).toBe('工作表1!A1:B2,工作表1!D4');
  });
  const saved = host.save();
  expect(validationErrors(saved)).toEqual([]);
  expect(partsOf(saved)['xl/styles.xml']).toContain('<vertAlign val="superscript"/>');
  const [sheet] = host.model.sheets;
  expect(
    ['A1', 'C1', 'D4'].map((_, i) => sheet?.value(i === 2 ? 3 : 0, [0, 2, 3][i] ?? 0)),
  ).toEqual([null, true, null]);
});

// Excel.FillPattern, ExcelApi 1.9.
test('a pattern keeps the colour behind it', async () => {
  const { Excel, host } = openExcel();
  await Excel.run(async (context) => {
    const { fill } = context.workbook.worksheets.getActiveWorksheet().getRange('A1').format;
    fill.color = '#FFFF00';
    fill.pattern = 'Up';
    fill.patternColor = 'red';
    fill.load('color,pattern,patternColor');
    await context.sync();
    expect([fill.color, fill.pattern, fill.patternColor]).toEqual(['#FFFF00', 'Up', '#FF0000']);
  });
  const saved = host.save();
  expect(validationErrors(saved)).toEqual([]);
  expect(partsOf(saved)['xl/styles.xml']).toContain(
    '<patternFill patternType="darkUp"><fgColor rgb="FFFF0000"/><bgColor rgb="FFFFFF00"/>',
  );
});

// Range.style, ExcelApi 1.7: a value of BuiltInStyle or the name of a style of one's own.
test('a built-in style is given by its word, kept in the file and told again', async () => {
  const { Excel, host } = openExcel();
  const styleOf = (style: string) =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
      range.format.font.bold = true;
      range.style = style;
      range.load('style');
      range.format.fill.load('color');
      range.format.font.load('color,bold');
      await context.sync();
      return [
        range.style,
        range.format.fill.color,
        range.format.font.color,
        range.format.font.bold,
      ];
    });
  // As Excel shows them with the Office theme.
  expect(await styleOf('Bad')).toEqual(['Bad', '#FFC7CE', '#9C0006', false]);
  expect(await styleOf('Heading1')).toEqual(['Heading1', '#FFFFFF', '#44546A', true]);
  expect(await styleOf('Good')).toEqual(['Good', '#C6EFCE', '#006100', false]);
  expect(await errorCode(styleOf('Pretty'))).toBe('InvalidArgument');
  const saved = host.save();
  expect(validationErrors(saved)).toEqual([]);
  expect(partsOf(saved)['xl/styles.xml']).toMatch(
    /<cellStyle name="Good" xfId="\d" builtinId="26"/,
  );
  expect(await styleOf('Normal')).toEqual(['Normal', '#FFFFFF', '#000000', false]);
});
