import ExcelJS from 'exceljs';
import { partsOf, validationErrors } from '../host/xlsx/parts';
import { errorCode, openExcel } from './open-excel';

// Authority, unless a case names another: the reference of Excel.ConditionalFormat and the objects
// below it, and the article "Apply conditional formatting to Excel ranges".

function opened() {
  const excel = openExcel();
  const [sheet] = excel.host.model.sheets;
  if (!sheet) throw new Error('The workbook has no sheet.');
  const looks = (cells: readonly string[], read: (row: number, column: number) => unknown) =>
    cells.map((name) => read(Number(name.slice(1)) - 1, name.charCodeAt(0) - 65));
  const fills = (...cells: string[]) =>
    looks(cells, (row, column) => sheet.conditionalLooks.at(row, column)?.format.fill ?? null);
  return { ...excel, sheet, fills };
}

test('a format of every kind is added, read back and accepted by the validator', async () => {
  const { Excel, host, fills, sheet } = opened();
  await Excel.run(async (context) => {
    const page = context.workbook.worksheets.getActiveWorksheet();
    page.getRange('A1:A6').values = [[1], [2], [3], [4], [5], [5]];
    page.getRange('B1:B3').values = [['逾期'], ['如期'], ['未逾期']];
    const formats = page.getRange('A1:A6').conditionalFormats;

    const cellValue = formats.add(Excel.ConditionalFormatType.cellValue);
    cellValue.cellValue.format.font.color = 'red';
    cellValue.cellValue.format.font.bold = true;
    cellValue.cellValue.format.fill.color = '#FFC7CE';
    cellValue.cellValue.rule = { formula1: '=4', operator: 'GreaterThan' };

    const custom = formats.add(Excel.ConditionalFormatType.custom);
    custom.custom.rule.formula = '=MOD(ROW(),2)=0';
    custom.custom.format.borders.getItem('EdgeBottom').style = 'Dash';
    custom.custom.format.borders.bottom.color = 'navy';
    custom.custom.format.numberFormat = '0.00';

    const text = page
      .getRange('B1:B3')
      .conditionalFormats.add(Excel.ConditionalFormatType.containsText);
    text.textComparison.rule = { operator: 'BeginsWith', text: '逾' };
    text.textComparison.format.fill.color = '#FFEB9C';

    const scale = formats.add(Excel.ConditionalFormatType.colorScale);
    scale.colorScale.criteria = {
      minimum: { formula: null as never, type: 'LowestValue', color: 'white' },
      maximum: { formula: null as never, type: 'HighestValue', color: '#000000' },
    };
    const top = formats.add(Excel.ConditionalFormatType.topBottom);
    top.topBottom.rule = { rank: 1, type: 'BottomItems' };
    top.topBottom.format.font.strikethrough = true;
    const preset = formats.add(Excel.ConditionalFormatType.presetCriteria);
    preset.preset.rule = { criterion: 'DuplicateValues' };
    preset.preset.format.font.italic = true;
    const bar = formats.add(Excel.ConditionalFormatType.dataBar);
    bar.dataBar.barDirection = 'LeftToRight';
    bar.dataBar.positiveFormat.gradientFill = false;
    bar.dataBar.negativeFormat.matchPositiveFillColor = true;
    bar.dataBar.lowerBoundRule = { type: 'Number', formula: '0' };
    const icons = formats.add(Excel.ConditionalFormatType.iconSet);
    icons.iconSet.style = 'ThreeFlags';
    icons.iconSet.criteria = [
      {} as never,
      { type: 'Number', operator: 'GreaterThanOrEqual', formula: '=3' },
      { type: 'Number', operator: 'GreaterThan', formula: '=4' },
    ];
    formats.load('items/type,items/priority');
    cellValue.cellValue.load('rule');
    custom.custom.rule.load('formula');
    scale.colorScale.load('threeColorScale,criteria');
    bar.dataBar.load('lowerBoundRule,upperBoundRule,barDirection');
    icons.iconSet.load('style,criteria');
    const count = page.getRange('B2').conditionalFormats.getCount();
    await context.sync();

    // The newest has the highest priority.
    expect(formats.items.map(({ type }) => type)).toEqual([
      'IconSet',
      'DataBar',
      'PresetCriteria',
      'TopBottom',
      'ColorScale',
      'Custom',
      'CellValue',
    ]);
    expect(count.value).toBe(1);
    expect(cellValue.cellValue.rule).toEqual({ formula1: '=4', operator: 'GreaterThan' });
    expect(custom.custom.rule.formula).toBe('=MOD(ROW(),2)=0');
    expect(scale.colorScale.threeColorScale).toBe(false);
    expect(scale.colorScale.criteria.minimum).toEqual({ type: 'LowestValue', color: '#FFFFFF' });
    expect(bar.dataBar.lowerBoundRule).toEqual({ type: 'Number', formula: '0' });
    expect(bar.dataBar.upperBoundRule).toEqual({ type: 'Automatic' });
    expect(icons.iconSet.criteria[2]).toEqual({
      type: 'Number',
      operator: 'GreaterThan',
      formula: '4',
      customIcon: null,
    });
  });
  // From 1 white to 5 black: 3 lies in the middle.
  expect(fills('A1', 'A3', 'A5')).toEqual(['#FFFFFF', '#808080', '#000000']);
  expect(fills('B1', 'B2', 'B3')).toEqual(['#FFEB9C', null, null]);
  const look = (row: number) => sheet.conditionalLooks.at(row, 0);
  expect([0, 2, 3, 4].map((row) => look(row)?.icon?.index)).toEqual([0, 1, 1, 2]);
  expect(look(4)?.format.font).toEqual({ italic: true, bold: true, color: '#FF0000' });
  expect(look(0)?.format.font).toEqual({ strikethrough: true });
  expect(look(1)?.format.borders.bottom).toEqual({ style: 'dashed', color: '#000080' });
  expect(look(1)?.format.numberFormat).toBe('0.00');
  // 5 of 0 to 5 fills the cell.
  expect([look(4)?.bar?.start, look(4)?.bar?.length]).toEqual([0, 100]);

  const saved = host.save();
  expect(validationErrors(saved)).toEqual([]);
  // Another program reads the same rules.
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(saved as never);
  const rules = book.worksheets[0] as unknown as {
    conditionalFormattings: { ref: string; rules: { type: string }[] }[];
  };
  const types = rules.conditionalFormattings.flatMap((each) => each.rules.map((r) => r.type));
  expect(types.sort()).toEqual(
    [
      'cellIs',
      'colorScale',
      'dataBar',
      'duplicateValues',
      'expression',
      'iconSet',
      'beginsWith',
      'top10',
    ].sort(),
  );
});

test('every preset, text operator and cell value operator is written so that it validates', async () => {
  const { Excel, host } = opened();
  await Excel.run(async (context) => {
    const page = context.workbook.worksheets.getActiveWorksheet();
    const { conditionalFormats } = page.getRange('C3:D9');
    const presets = Object.values(Excel.ConditionalFormatPresetCriterion).filter(
      (criterion) => criterion !== Excel.ConditionalFormatPresetCriterion.invalid,
    );
    const added = presets.map((criterion) => {
      const { preset } = conditionalFormats.add(Excel.ConditionalFormatType.presetCriteria);
      preset.rule = { criterion };
      preset.format.fill.color = 'gold';
      return preset.load('rule');
    });
    for (const operator of ['Contains', 'NotContains', 'BeginsWith', 'EndsWith'] as const) {
      const format = conditionalFormats.add(Excel.ConditionalFormatType.containsText);
      format.textComparison.rule = { operator, text: '「"<&>"」' };
    }
    for (const operator of ['Between', 'NotBetween', 'EqualTo', 'LessThanOrEqual'] as const) {
      const format = conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
      format.cellValue.rule = { operator, formula1: '=$A$1', formula2: '9' };
    }
    for (const style of ['ThreeStars', 'FiveQuarters'] as const) {
      conditionalFormats.add(Excel.ConditionalFormatType.iconSet).iconSet.style = style;
    }
    await context.sync();
    expect(added.map(({ rule }) => rule.criterion)).toEqual(presets);
  });
  const saved = host.save();
  expect(validationErrors(saved)).toEqual([]);
  const xml = partsOf(saved)['xl/worksheets/sheet1.xml'] ?? '';
  // The formulas Excel itself writes for these rules.
  expect(xml).toContain('<formula>LEN(TRIM(C3))=0</formula>');
  expect(xml).toContain('timePeriod="last7Days"');
  expect(xml).toContain(
    '<formula>AND(TODAY()-FLOOR(C3,1)&lt;=6,FLOOR(C3,1)&lt;=TODAY())</formula>',
  );
  expect(xml).toContain('<formula>NOT(ISERROR(SEARCH("「""&lt;&amp;&gt;""」",C3)))</formula>');
});

test('getItem, getItemAt, OrNullObject, delete, getRange and getRanges', async () => {
  const { Excel, host } = opened();
  await Excel.run(async (context) => {
    const page = context.workbook.worksheets.getActiveWorksheet();
    const { conditionalFormats } = page.getRange('A1:B4');
    const first = conditionalFormats.add(Excel.ConditionalFormatType.custom);
    const second = conditionalFormats.add(Excel.ConditionalFormatType.dataBar);
    first.load('id,type');
    second.load('id,priority,stopIfTrue');
    await context.sync();
    const again = conditionalFormats.getItem(first.id).load('type,stopIfTrue');
    const none = conditionalFormats.getItemOrNullObject('{no}').load('type');
    const isBar = conditionalFormats.getItemAt(0).dataBarOrNullObject.load('barDirection');
    const isCustom = conditionalFormats.getItemAt(0).customOrNullObject;
    isCustom.load();
    const range = second.getRange().load('address');
    const ranges = second.getRanges().load('address');
    await context.sync();
    expect([again.type, again.stopIfTrue, none.isNullObject]).toEqual(['Custom', false, true]);
    // A bar stops nothing: null, as documented.
    expect([second.priority, second.stopIfTrue]).toEqual([0, null]);
    expect([isBar.barDirection, isCustom.isNullObject]).toEqual(['Context', true]);
    expect([range.address, ranges.address]).toEqual(['工作表1!A1:B4', '工作表1!A1:B4']);
    first.priority = 0;
    first.stopIfTrue = true;
    second.load('priority');
    await context.sync();
    expect(second.priority).toBe(1);
    second.delete();
    await context.sync();
  });
  const saved = partsOf(host.save())['xl/worksheets/sheet1.xml'] ?? '';
  expect(saved.match(/<cfRule /g)).toHaveLength(1);
  expect(saved).not.toContain('x14');
  const wrong = Excel.run(async (context) => {
    const page = context.workbook.worksheets.getActiveWorksheet();
    page.getRange('A1').conditionalFormats.getItemAt(0).dataBar.load('axisColor');
    await context.sync();
  });
  expect(await errorCode(wrong)).toBe('ItemNotFound');
});

test('clearAll takes the range out of the rules, whose formulas keep their cells', async () => {
  const { Excel, host, fills } = opened();
  await Excel.run(async (context) => {
    const page = context.workbook.worksheets.getActiveWorksheet();
    page.getRange('A1:A4').values = [[1], [0], [1], [0]];
    const format = page.getRange('B1:B4').conditionalFormats.add('Custom');
    format.custom.rule.formula = '=$A1=1';
    format.custom.format.fill.color = '#00FF00';
    await context.sync();
  });
  expect(fills('B1', 'B2', 'B3', 'B4')).toEqual(['#00FF00', null, '#00FF00', null]);
  await Excel.run(async (context) => {
    const page = context.workbook.worksheets.getActiveWorksheet();
    page.getRange('B1:B2').conditionalFormats.clearAll();
    await context.sync();
  });
  expect(fills('B1', 'B2', 'B3', 'B4')).toEqual([null, null, '#00FF00', null]);
  await Excel.run(async (context) => {
    const page = context.workbook.worksheets.getActiveWorksheet();
    // The row of the first cell goes: the others still look at their own row.
    page.getRange('3:3').delete('Up');
    page.getRange('A3').values = [[1]];
    await context.sync();
  });
  expect(fills('B3', 'B4')).toEqual(['#00FF00', null]);
  await Excel.run(async (context) => {
    const page = context.workbook.worksheets.getActiveWorksheet();
    page.getRange('1:1').insert('Down');
    await context.sync();
  });
  expect(fills('B3', 'B4')).toEqual([null, '#00FF00']);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange().conditionalFormats.clearAll();
    await context.sync();
  });
  expect(partsOf(host.save())['xl/worksheets/sheet1.xml']).not.toContain('conditionalFormatting');
});

// The article's own example: a cell is compared with its left neighbour.
test('a formula may ask for a neighbour by INDIRECT("RC[-1]",0)', async () => {
  const { Excel, fills } = opened();
  await Excel.run(async (context) => {
    const page = context.workbook.worksheets.getActiveWorksheet();
    page.getRange('B2:D2').values = [[5, 7, 6]];
    const format = page.getRange('C2:D2').conditionalFormats.add('Custom');
    format.custom.rule.formula = '=IF(C2>INDIRECT("RC[-1]",0),TRUE)';
    format.custom.format.fill.color = '#00FF00';
    await context.sync();
  });
  expect(fills('C2', 'D2')).toEqual(['#00FF00', null]);
});

test('a protected sheet refuses rules unless formats are allowed; a wrong rule is refused', async () => {
  const { Excel } = opened();
  const add = () =>
    Excel.run(async (context) => {
      const page = context.workbook.worksheets.getActiveWorksheet();
      page.getRange('A1').conditionalFormats.add('Custom');
      await context.sync();
    });
  const wrong = Excel.run(async (context) => {
    const page = context.workbook.worksheets.getActiveWorksheet();
    page.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = '=IF(';
    await context.sync();
  });
  expect(await errorCode(wrong)).toBe('InvalidArgument');
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().protection.protect({});
    await context.sync();
  });
  expect(await errorCode(add())).toBe('AccessDenied');
});
