import { partsOf, validationErrors } from '../host/xlsx/parts';
import { errorCode, openExcel, type OpenExcel } from './open-excel';

// Authority, where none is named: the reference of Excel.Chart and its kin (OfficeDev/office-js-docs-reference).

const NUMBERS = [
  ['期別', '新增', '結案'],
  ['前年', 5, 3],
  ['去年', 8, 6],
  ['今年', 4, 7],
];

/** 工作表1!A1:C4 and a chart of it. */
async function withChart(type: Excel.ChartType | string): Promise<OpenExcel> {
  const excel = openExcel();
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange('A1:C4');
    range.values = NUMBERS;
    sheet.charts.add(type as 'Line', range, 'Auto');
    await context.sync();
  });
  return excel;
}

test('add writes drawing, chart, relationships and content types that Excel accepts', async () => {
  const excel = await withChart('ColumnClustered');
  const bytes = excel.host.save();
  const parts = partsOf(bytes);
  const chart = parts['xl/charts/chart1.xml'] ?? '';
  // The first row and column are texts: names of series and of categories.
  expect(chart).toContain(
    '<c:f>工作表1!$B$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>新增',
  );
  expect(chart).toContain('<c:f>工作表1!$A$2:$A$4</c:f>');
  expect(chart).toContain('<c:f>工作表1!$C$2:$C$4</c:f>');
  expect(chart.match(/<c:ser>/g)).toHaveLength(2);
  expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<pageMargins [^>]*><drawing [^>]*r:id="rId1"/);
  expect(parts['[Content_Types].xml']).toContain('drawingml.chart+xml');
  expect(validationErrors(bytes)).toEqual([]);
});

test('a chart is found by name, place and not at all', async () => {
  const excel = await withChart('Line');
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
  const excel = await withChart('BarStacked');
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
  const excel = await withChart('Area');
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
  const bytes = excel.host.save();
  expect(partsOf(bytes)['xl/charts/chart1.xml']).toMatch(
    /<c:chart><c:autoTitleDeleted val="1"\/><c:plotArea>/,
  );
  expect(validationErrors(bytes)).toEqual([]);
});

test('delete takes the chart’s parts and, with the last one, leaves a valid sheet', async () => {
  const excel = await withChart('Doughnut');
  await excel.Excel.run(async (context) => {
    const { charts } = context.workbook.worksheets.getActiveWorksheet();
    const chart = charts.getItemAt(0);
    chart.delete();
    const count = charts.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
  const bytes = excel.host.save();
  expect(Object.keys(partsOf(bytes)).filter((name) => name.includes('chart'))).toEqual([]);
  expect(validationErrors(bytes)).toEqual([]);
});

test('a kind of chart that cannot be made is refused by name', async () => {
  const excel = openExcel();
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
