import { partsOf, validationErrors } from '../host/xlsx/parts';
import { errorCode, openExcel } from './open-excel';

// Authority: the reference of Excel.ChartAxis, ChartTitle, ChartTrendline, ChartDataTable and kin
// (OfficeDev/office-js-docs-reference).

const excel = openExcel();

beforeAll(async () => {
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:C4').values = [
      ['期別', '新增', '結案'],
      ['前年', 5000, 3000],
      ['去年', 8000, 6000],
      ['今年', 4000, 7000],
    ];
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:C4'), 'Columns');
    chart.title.text = '新增與結案';
    await context.sync();
  });
});

function theChart(context: Excel.RequestContext): Excel.Chart {
  return context.workbook.worksheets.getFirst().charts.getItemAt(0);
}

function xml(): string {
  return partsOf(excel.host.save())['xl/charts/chart1.xml'] ?? '';
}

test('an axis counts in a unit and tells so, crosses where it is told, and may be logarithmic', async () => {
  await excel.Excel.run(async (context) => {
    const { categoryAxis, valueAxis } = theChart(context).axes;
    valueAxis.displayUnit = 'Thousands';
    valueAxis.load('displayUnit,showDisplayUnitLabel');
    await context.sync();
    expect([valueAxis.displayUnit, valueAxis.showDisplayUnitLabel]).toEqual(['Thousands', true]);
    valueAxis.showDisplayUnitLabel = false;
    valueAxis.scaleType = 'Logarithmic';
    valueAxis.logBase = 100;
    valueAxis.setPositionAt(100);
    categoryAxis.position = 'Maximum';
    categoryAxis.isBetweenCategories = false;
    valueAxis.load('scaleType,logBase,position,positionAt,showDisplayUnitLabel');
    categoryAxis.load('position,isBetweenCategories');
    await context.sync();
    expect(valueAxis.toJSON()).toMatchObject({
      scaleType: 'Logarithmic',
      logBase: 100,
      position: 'Custom',
      positionAt: 100,
      showDisplayUnitLabel: false,
    });
    expect(categoryAxis.toJSON()).toMatchObject({
      position: 'Maximum',
      isBetweenCategories: false,
    });
  });
  // In the file it is the other axis that says where it crosses.
  const [categories = '', values = ''] = [/<c:catAx>.*<\/c:catAx>/, /<c:valAx>.*<\/c:valAx>/].map(
    (axis) => axis.exec(xml())?.[0] ?? '',
  );
  expect(categories).toContain('<c:crossesAt val="100"/>');
  expect(values).toContain('<c:crosses val="max"/>');
  await excel.Excel.run(async (context) => {
    const { valueAxis } = theChart(context).axes;
    valueAxis.displayUnit = 'None';
    valueAxis.scaleType = 'Linear';
    await context.sync();
  });
  expect(xml()).not.toMatch(/dispUnits|logBase/);
});

test('names of categories are those of another range, for all series', async () => {
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('E2:E4').values = [['甲'], ['乙'], ['丙']];
    theChart(context).axes.categoryAxis.setCategoryNames(sheet.getRange('E2:E4'));
    await context.sync();
  });
  expect(xml().match(/\$E\$2:\$E\$4/g)).toHaveLength(2);
});

test('series change places by their order', async () => {
  await excel.Excel.run(async (context) => {
    const { series } = theChart(context);
    series.getItemAt(1).plotOrder = 1;
    series.load('items/name,items/plotOrder');
    await context.sync();
    expect(series.items.map(({ name, plotOrder }) => [name, plotOrder])).toEqual([
      ['結案', 1],
      ['新增', 2],
    ]);
    series.getItemAt(1).plotOrder = 3;
    expect(await errorCode(context.sync())).toBe('InvalidArgument');
  });
});

test('some letters of a title have their own font; a title leans and throws a shadow', async () => {
  await excel.Excel.run(async (context) => {
    const { title } = theChart(context);
    title.getSubstring(0, 2).font.color = '#C00000';
    title.textOrientation = -45;
    title.showShadow = true;
    title.load('text,textOrientation,showShadow');
    await context.sync();
    expect([title.text, title.textOrientation, title.showShadow]).toEqual([
      '新增與結案',
      -45,
      true,
    ]);
    title.getSubstring(3, 9).font.bold = true;
    expect(await errorCode(context.sync())).toBe('InvalidArgument');
  });
  // -45 leans downwards: a positive turn in the file.
  expect(xml()).toMatch(/<a:bodyPr[^>]* rot="2700000"/);
  expect(xml()).toMatch(/C00000.*?<a:t>新增<\/a:t>.*?<a:t>與結案<\/a:t>/);
});

test('a trendline is added, changed, told of and deleted; stacked series have none', async () => {
  await excel.Excel.run(async (context) => {
    const { trendlines } = theChart(context).series.getItemAt(0);
    const line = trendlines.add('Linear');
    line.type = 'Polynomial';
    line.polynomialOrder = 3;
    line.showEquation = true;
    line.format.line.color = '#FF0000';
    line.name = '趨勢';
    line.forwardPeriod = 1;
    const again = trendlines.getItem(0);
    again.load('type,polynomialOrder,showEquation,showRSquared,name,forwardPeriod');
    again.format.line.load('color');
    const count = trendlines.getCount();
    await context.sync();
    expect(again.toJSON()).toMatchObject({
      type: 'Polynomial',
      polynomialOrder: 3,
      showEquation: true,
      showRSquared: false,
      name: '趨勢',
      forwardPeriod: 1,
    });
    expect([again.format.line.color, count.value]).toEqual(['#FF0000', 1]);
    trendlines.add('MovingAverage');
    await context.sync();
  });
  expect(validationErrors(excel.host.save())).toEqual([]);
  await excel.Excel.run(async (context) => {
    const { trendlines } = theChart(context).series.getItemAt(0);
    trendlines.getItem(1).delete();
    trendlines.getItem(0).delete();
    await context.sync();
    theChart(context).chartType = 'ColumnStacked';
    theChart(context).series.getItemAt(0).trendlines.add();
    expect(await errorCode(context.sync())).toBe('InvalidOperation');
    theChart(context).chartType = 'ColumnClustered';
    await context.sync();
  });
});

test('a table of the data below the chart; a pie has none', async () => {
  await excel.Excel.run(async (context) => {
    const table = theChart(context).getDataTableOrNullObject();
    table.load('visible');
    await context.sync();
    expect([table.isNullObject, table.visible]).toEqual([false, false]);
    table.visible = true;
    table.showHorizontalBorder = false;
    table.format.font.color = '#B76E79';
    table.format.border.color = 'blue';
    table.load('visible,showHorizontalBorder,showLegendKey');
    const pie = context.workbook.worksheets
      .getFirst()
      .charts.add('Pie', context.workbook.worksheets.getFirst().getRange('A1:B4'));
    const none = pie.getDataTableOrNullObject().load('visible');
    await context.sync();
    expect(table.toJSON()).toMatchObject({
      visible: true,
      showHorizontalBorder: false,
      showLegendKey: true,
    });
    expect(none.isNullObject).toBe(true);
    pie.delete();
    await context.sync();
  });
  expect(validationErrors(excel.host.save())).toEqual([]);
});

test('a chart added, changed or deleted is taken back, part by part', async () => {
  const { history } = excel.host;
  const before = partsOf(excel.host.save());
  const change = async (what: (sheet: Excel.Worksheet) => void) => {
    await excel.Excel.run(async (context) => {
      what(context.workbook.worksheets.getFirst());
      await context.sync();
    });
  };
  const changes = [
    (sheet: Excel.Worksheet) => sheet.charts.add('Line', sheet.getRange('A1:C4')),
    (sheet: Excel.Worksheet) => (sheet.charts.getItemAt(0).chartType = 'BarStacked'),
    (sheet: Excel.Worksheet) => sheet.charts.getItemAt(0).setPosition('H20', 'M30'),
    (sheet: Excel.Worksheet) => sheet.charts.getItemAt(0).series.getItemAt(0).delete(),
    (sheet: Excel.Worksheet) => sheet.charts.getItemAt(0).delete(),
  ];
  for (const each of changes) {
    await change(each);
    const after = partsOf(excel.host.save());
    expect(after).not.toEqual(before);
    history.undo();
    expect(partsOf(excel.host.save())).toEqual(before);
    history.redo();
    expect(partsOf(excel.host.save())).toEqual(after);
    history.undo();
  }
});

test('a chart whose sheet of data is deleted refers to nothing and keeps what it has shown', async () => {
  await excel.Excel.run(async (context) => {
    const data = context.workbook.worksheets.add('資料');
    data.getRange('A1:B3').values = [
      ['期', '件'],
      ['一', 1],
      ['二', 2],
    ];
    const other = context.workbook.worksheets.add('圖');
    const chart = other.charts.add('Line', data.getRange('A1:B3'));
    await context.sync();
    data.delete();
    chart.series.load('count');
    await context.sync();
    expect(chart.series.count).toBe(1);
  });
  const charts = Object.entries(partsOf(excel.host.save())).filter(([name]) =>
    name.startsWith('xl/charts/chart'),
  );
  const text = charts.map(([, part]) => part).join('');
  expect(text).not.toContain('資料!');
  expect(text).toContain('<c:f>#REF!');
  expect(validationErrors(excel.host.save())).toEqual([]);
});
