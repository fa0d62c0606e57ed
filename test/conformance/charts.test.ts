import { CHART_KINDS } from '../../src/host/model/chart/chart-kinds';
import { Host } from '../../src/host/host';
import { loadOffice } from '../../src/host/node/load-office';
import { goldenBytes, partsOf, validationErrors, zipped } from '../host/xlsx/parts';
import { errorCode, openExcel } from './open-excel';

// Authority, where none is named: the reference of Excel.Chart and its kin (OfficeDev/office-js-docs-reference).

const NUMBERS = [
  ['期別', '新增', '結案'],
  ['前年', 5, 3],
  ['去年', 8, 6],
  ['今年', 4, 7],
];

// One workbook for all: what the cases leave behind is validated together at the end.
const excel = openExcel();

/** A sheet 「表」 in front with A1:C4 and a chart of it; the sheets before it are called otherwise. */
async function withChart(type: Excel.ChartType | string): Promise<void> {
  await excel.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const last = worksheets.getItemOrNullObject('表').load('position');
    await context.sync();
    if (!last.isNullObject) last.name = `表${last.position}之前`;
    const sheet = worksheets.add('表');
    const range = sheet.getRange('A1:C4');
    range.values = NUMBERS;
    sheet.charts.add(type as 'Line', range, 'Auto');
    sheet.activate();
    await context.sync();
  });
}

/** The part of the chart that was made last. */
function chartPart(): string {
  const parts = partsOf(excel.host.save());
  const numbers = Object.keys(parts).map((name) =>
    Number(/charts\/chart(\d+)\.xml$/.exec(name)?.[1] ?? 0),
  );
  return parts[`xl/charts/chart${Math.max(...numbers)}.xml`] ?? '';
}

test('add writes drawing, chart, relationships and content types that Excel accepts', async () => {
  await withChart('ColumnClustered');
  const chart = chartPart();
  const parts = partsOf(excel.host.save());
  // The first row and column are texts: names of series and of categories.
  expect(chart).toContain(
    '<c:f>表!$B$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>新增',
  );
  expect(chart).toContain('<c:f>表!$A$2:$A$4</c:f>');
  expect(chart).toContain('<c:f>表!$C$2:$C$4</c:f>');
  expect(chart.match(/<c:ser>/g)).toHaveLength(2);
  expect(parts['xl/worksheets/sheet2.xml']).toMatch(/<pageMargins [^>]*><drawing [^>]*r:id="rId1"/);
  expect(parts['[Content_Types].xml']).toContain('drawingml.chart+xml');
});

test('a chart is found by name, place and not at all', async () => {
  await withChart('Line');
  await excel.Excel.run(async (context) => {
    const { charts } = context.workbook.worksheets.getActiveWorksheet();
    const first = charts.getItemAt(0).load('name,chartType,id');
    charts.load('count,items/name');
    const count = charts.getCount();
    const none = charts.getItemOrNullObject('無此圖').load('name');
    await context.sync();
    expect([first.name, first.chartType, charts.count, count.value]).toEqual([
      '圖表 1',
      'Line',
      1,
      1,
    ]);
    expect(charts.items.map(({ name }) => name)).toEqual(['圖表 1']);
    expect(none.isNullObject).toBe(true);
    first.name = '趨勢';
    await context.sync();
    const again = charts.getItem('趨勢').load('id');
    await context.sync();
    expect(again.id).toBe(first.id);
  });
  const missing = excel.Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().charts.getItem('無此圖').load('name');
    await context.sync();
  });
  expect(await errorCode(missing)).toBe('ItemNotFound');
});

test('setPosition covers the cells from the first to the last; left, top, width, height are points', async () => {
  await withChart('BarStacked');
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const chart = sheet.charts.getItemAt(0);
    const cells = sheet.getRange('E2:H9').load('left,top,width,height');
    chart.setPosition('E2', 'H9');
    chart.load('left,top,width,height');
    await context.sync();
    const places = ({ left, top, width, height }: Excel.Chart | Excel.Range) =>
      [left, top, width, height] as unknown;
    expect(places(chart)).toEqual(places(cells));
    chart.set({ left: 30, top: 12.5, width: 300, height: 150 });
    chart.load('left,top,width,height');
    await context.sync();
    expect(places(chart)).toEqual([30, 12.5, 300, 150]);
    chart.setPosition(sheet.getRange('B3'));
    chart.load('left,top,width,height');
    const cell = sheet.getRange('B3').load('left,top');
    await context.sync();
    expect(places(chart)).toEqual([cell.left, cell.top, 300, 150]);
  });
});

test('a title nobody wrote is 圖表標題, or the name of the only series', async () => {
  await withChart('Area');
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const single = sheet.charts.add('Pie', sheet.getRange('A1:B4'));
    single.title.load('text');
    const { title } = sheet.charts.getItemAt(0);
    title.load('text,visible');
    await context.sync();
    expect([title.text, title.visible, single.title.text]).toEqual(['圖表標題', true, '新增']);
    title.text = '新增與結案';
    title.format.font.set({ name: '標楷體', size: 16, bold: true, color: 'red' });
    title.load('text');
    title.format.font.load('name,size,bold,color');
    await context.sync();
    expect(title.text).toBe('新增與結案');
    expect(title.format.font.toJSON()).toEqual({
      name: '標楷體',
      size: 16,
      bold: true,
      color: '#FF0000',
    });
    title.visible = false;
    title.load('visible');
    await context.sync();
    expect(title.visible).toBe(false);
  });
  expect(Object.values(partsOf(excel.host.save())).join()).toMatch(
    /<c:chart><c:autoTitleDeleted val="1"\/><c:plotArea>/,
  );
});

test('delete takes the chart’s parts and, with the last one, leaves a valid sheet', async () => {
  await withChart('Doughnut');
  const before = Object.keys(partsOf(excel.host.save()));
  await excel.Excel.run(async (context) => {
    const { charts } = context.workbook.worksheets.getActiveWorksheet();
    const chart = charts.getItemAt(0);
    chart.delete();
    const count = charts.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
  const after = Object.keys(partsOf(excel.host.save()));
  expect(before.filter((name) => !after.includes(name)).sort()).toEqual([
    'xl/charts/chart6.xml',
    'xl/drawings/_rels/drawing5.xml.rels',
    'xl/drawings/drawing5.xml',
  ]);
});

test('a kind of chart that cannot be made is refused by name', async () => {
  const add = (type: string) =>
    errorCode(
      excel.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.charts.add(type as 'Line', sheet.getRange('A1:B2'));
        await context.sync();
      }),
    );
  expect(await add('Treemap')).toBe('NotImplemented');
  expect(await add('Torte')).toBe('InvalidArgument');
});

test('series: added, given data, named, coloured, dashed, labelled, and taken away', async () => {
  await withChart('LineMarkers');
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('D1:D4').values = [['目標'], [6], [6], [6]];
    const chart = sheet.charts.getItemAt(0);
    const target = chart.series.add('目標值');
    target.setValues(sheet.getRange('D2:D4'));
    target.setXAxisValues(sheet.getRange('A2:A4'));
    target.chartType = 'Line';
    target.format.line.set({ color: '#7F7F7F', weight: 1.5, lineStyle: 'Dash' });
    const first = chart.series.getItemAt(0);
    first.format.line.color = 'black';
    first.set({ markerStyle: 'Square', markerSize: 7, markerBackgroundColor: '#FFFFFF' });
    first.hasDataLabels = true;
    first.dataLabels.set({ position: 'Top', showValue: true, numberFormat: '0.0' });
    first.dataLabels.format.font.size = 8;
    first.points.getItemAt(1).format.fill.setSolidColor('#FF0000');
    chart.series.load('count,items/name,items/chartType');
    target.format.line.load('color,weight,lineStyle');
    first.dataLabels.load('position,numberFormat,showValue,showPercentage');
    const values = target.getDimensionValues('Values' as never);
    const point = first.points.getItemAt(2).load('value');
    await context.sync();
    expect(chart.series.items.map(({ name, chartType }) => [name, chartType])).toEqual([
      ['新增', 'LineMarkers'],
      ['結案', 'LineMarkers'],
      ['目標值', 'Line'],
    ]);
    expect(target.format.line.toJSON()).toEqual({
      color: '#7F7F7F',
      weight: 1.5,
      lineStyle: 'Dash',
    });
    expect(first.dataLabels.toJSON()).toMatchObject({
      position: 'Top',
      numberFormat: '0.0',
      showValue: true,
      showPercentage: false,
    });
    expect([values.value, point.value]).toEqual([[6, 6, 6], 4]);
    chart.series.getItemAt(1).delete();
    target.name = '年度目標';
    chart.series.load('items/name');
    await context.sync();
    expect(chart.series.items.map(({ name }) => name)).toEqual(['新增', '年度目標']);
  });
  const chart = chartPart();
  expect(chart).toMatch(
    /<c:tx><c:v>年度目標<\/c:v><\/c:tx><c:spPr><a:ln w="19050"[^>]*><a:solidFill><a:srgbClr val="7F7F7F"\/><\/a:solidFill><a:prstDash val="dash"\/>/,
  );
  expect(chart).toContain('<c:symbol val="square"/><c:size val="7"/>');
});

test('columns with a line on the second axes; labels only where the kind of chart lets them be', async () => {
  await withChart('ColumnStacked');
  await excel.Excel.run(async (context) => {
    const chart = context.workbook.worksheets.getActiveWorksheet().charts.getItemAt(0);
    const second = chart.series.getItemAt(1);
    second.chartType = 'LineMarkers';
    second.axisGroup = 'Secondary';
    chart.series.getItemAt(0).set({ gapWidth: 60, overlap: 50, hasDataLabels: true });
    const axis = chart.axes.getItem('Value', 'Secondary');
    axis.set({ minimum: 0, maximum: 12, majorUnit: 4, numberFormat: '0"件"' });
    axis.title.text = '件數';
    axis.load('axisGroup,maximum');
    chart.series.load('items/chartType,items/axisGroup');
    await context.sync();
    expect([axis.axisGroup, axis.maximum]).toEqual(['Secondary', 12]);
    expect(chart.series.items.map(({ chartType, axisGroup }) => [chartType, axisGroup])).toEqual([
      ['ColumnStacked', 'Primary'],
      ['LineMarkers', 'Secondary'],
    ]);
  });
  const chart = chartPart();
  expect(chart).toMatch(/<c:gapWidth val="60"\/><c:overlap val="50"\/><c:axId val="500000001"\/>/);
  expect(chart.match(/<c:valAx>/g)).toHaveLength(2);
  const outside = excel.Excel.run(async (context) => {
    const { series } = context.workbook.worksheets.getActiveWorksheet().charts.getItemAt(0);
    series.getItemAt(0).dataLabels.position = 'OutsideEnd';
    await context.sync();
  });
  expect(await errorCode(outside)).toBe('InvalidArgument');
});

test('axes and legend: bounds, titles, gridlines, number format, place and fonts', async () => {
  await withChart('BarClustered');
  await excel.Excel.run(async (context) => {
    const chart = context.workbook.worksheets.getActiveWorksheet().charts.getItemAt(0);
    const { valueAxis, categoryAxis } = chart.axes;
    // 3 to 8: at most ten round steps from zero, with a twentieth of room above.
    valueAxis.load('minimum,maximum,majorUnit,visible,reversePlotOrder');
    valueAxis.majorGridlines.load('visible');
    chart.legend.load('visible,position');
    await context.sync();
    expect([valueAxis.minimum, valueAxis.maximum, valueAxis.majorUnit]).toEqual([0, 9, 1]);
    expect([valueAxis.visible, valueAxis.reversePlotOrder]).toEqual([true, false]);
    expect([valueAxis.majorGridlines.visible, chart.legend.visible]).toEqual([true, true]);
    expect(chart.legend.position).toBe('Bottom');
    valueAxis.set({ minimum: 1, maximum: 9, majorUnit: 4, numberFormat: '#,##0' });
    valueAxis.majorGridlines.visible = false;
    valueAxis.title.text = '件';
    categoryAxis.reversePlotOrder = true;
    categoryAxis.tickLabelPosition = 'Low';
    categoryAxis.format.font.set({ name: '標楷體', size: 8, color: '#333333' });
    categoryAxis.format.line.color = '#999999';
    chart.legend.position = 'Right';
    chart.legend.format.font.name = '標楷體';
    chart.plotArea.format.fill.setSolidColor('#F2F2F2');
    chart.format.border.lineStyle = 'None';
    chart.format.font.name = '標楷體';
    chart.displayBlanksAs = 'Zero';
    valueAxis.load('minimum,maximum,numberFormat');
    categoryAxis.format.font.load('name,size');
    await context.sync();
    expect(valueAxis.toJSON()).toMatchObject({ minimum: 1, maximum: 9, numberFormat: '#,##0' });
    expect(categoryAxis.format.font.toJSON()).toMatchObject({ name: '標楷體', size: 8 });
    valueAxis.minimum = '';
    valueAxis.visible = false;
    chart.legend.visible = false;
    valueAxis.load('minimum');
    await context.sync();
    expect(valueAxis.minimum).toBe(0);
  });
  const chart = chartPart();
  expect(chart).not.toContain('<c:legend>');
  expect(chart).not.toContain('majorGridlines');
  expect(chart).toContain('<a:latin typeface="標楷體"/><a:ea typeface="標楷體"/>');
});

test('setData keeps looks; another chart type keeps data and colours', async () => {
  await withChart('ColumnClustered');
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const chart = sheet.charts.getItemAt(0);
    chart.series.getItemAt(0).format.fill.setSolidColor('#123456');
    sheet.getRange('D1:D4').values = [['未結'], [2], [4], [1]];
    chart.setData(sheet.getRange('A1:D4'), 'Columns');
    for (const type of ['BarStacked100', 'Pie', 'XYScatterLines', 'AreaStacked', 'Line'] as const) {
      chart.chartType = type;
      chart.load('chartType');
      chart.series.load('items/name');
      await context.sync();
      expect([chart.chartType, chart.series.items.map(({ name }) => name)]).toEqual([
        type,
        ['新增', '結案', '未結'],
      ]);
    }
    chart.setData(sheet.getRange('A1:C4'), 'Rows');
    chart.series.load('items/name');
    await context.sync();
    expect(chart.series.items.map(({ name }) => name)).toEqual(['前年', '去年', '今年']);
  });
  const chart = chartPart();
  expect(chart).toContain('<c:f>表!$B$2:$C$2</c:f>');
  expect(chart).toContain('123456');
  expect(chart.match(/<c:(?:cat|val)Ax>/g)).toHaveLength(2);
});

test('charts follow cells, rows and sheet names; their memory of cells is renewed on saving', async () => {
  await withChart('ColumnClustered');
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const chart = sheet.charts.getItemAt(0);
    chart.setPosition('E3', 'H9');
    sheet.getRange('B2').values = [[77]];
    sheet.getRange('1:1').insert('Down');
    sheet.name = '績效 數字';
    chart.load('top');
    const cell = sheet.getRange('E4').load('top');
    await context.sync();
    expect(chart.top).toBe(cell.top);
  });
  const chart = chartPart();
  expect(chart).toContain(
    '<c:f>\'績效 數字\'!$B$3:$B$5</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="3"/><c:pt idx="0"><c:v>77</c:v>',
  );
});

test('every kind of chart is written as Excel accepts it, with all that was done above', async () => {
  await withChart('Line');
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const kinds = Object.keys(CHART_KINDS);
    for (const kind of kinds) sheet.charts.add(kind as 'Line', sheet.getRange('A1:C4'));
    sheet.charts.load('items/chartType');
    await context.sync();
    expect(sheet.charts.items.slice(1).map(({ chartType }) => chartType)).toEqual(kinds);
  });
  expect(validationErrors(excel.host.save())).toEqual([]);
});

test('charts that Excel wrote are read from their own XML, and saved byte for byte until changed', async () => {
  const bytes = goldenBytes();
  const host = Host.open(bytes);
  const { Excel } = loadOffice(host, { api: '1.14' });
  await Excel.run(async (context) => {
    const { charts } = context.workbook.worksheets.getItem('專案清單');
    charts.load('items/name,items/chartType,items/title/text');
    const first = charts.getItemAt(0);
    first.title.load('text');
    first.series.load('items/name');
    first.axes.categoryAxis.title.load('text');
    first.axes.valueAxis.load('numberFormat,maximum');
    const amounts = first.series.getItemAt(0);
    amounts.format.line.load('color,weight');
    const values = amounts.getDimensionValues('Values' as never);
    await context.sync();
    expect(charts.items.map(({ name, chartType }) => [name, chartType])).toEqual([
      ['圖表 2', 'LineMarkers'],
      ['圖表 3', 'ColumnClustered'],
    ]);
    expect([first.title.text, first.axes.categoryAxis.title.text]).toEqual(['金額趨勢', '專案']);
    expect(first.series.items.map(({ name }) => name)).toEqual(['金額']);
    expect(first.axes.valueAxis.toJSON()).toMatchObject({ numberFormat: '#,##0', maximum: 140000 });
    expect(amounts.format.line.toJSON()).toMatchObject({
      color: '#ED7D31',
      weight: 2.25,
    });
    // The last row is hidden, and the chart shows visible cells only.
    expect(values.value).toEqual([120000.5, 80000, 56000]);
  });
  host.edit(() => host.model.sheet('專案清單')?.setValue(98, 25, 'x'));
  const [before, after] = [partsOf(bytes), partsOf(host.save())];
  for (const name of ['charts/chart1.xml', 'charts/chart2.xml', 'drawings/drawing1.xml']) {
    expect(after[`xl/${name}`]).toBe(before[`xl/${name}`]);
  }
  const sheetXml = before['xl/worksheets/sheet1.xml']?.replace(/<sheetProtection[^>]*>/, '') ?? '';
  const unlocked = Host.open(zipped({ ...before, 'xl/worksheets/sheet1.xml': sheetXml }));
  await loadOffice(unlocked, { api: '1.14' }).Excel.run(async (context) => {
    const chart = context.workbook.worksheets.getItem('專案清單').charts.getItem('圖表 2');
    chart.title.text = '改過的標題';
    await context.sync();
  });
  const changed = partsOf(unlocked.save())['xl/charts/chart1.xml'];
  // What this host does not know of stays: a trend line.
  expect(changed).toContain('<c:trendlineType val="linear"/>');
  expect(changed).toMatch(/<a:rPr lang="zh-TW" sz="1400" b="1"\/><a:t>改過的標題/);
});
