import { linesAsText } from '../../register/formula-like';
import type { ChartSeries } from '../../review/document';
import { isOfState } from '../excel-errors';
import { applyOptional } from '../optional-steps';
import type { SheetLayout } from './lay-out-paper';
import type { CellRun, PlacedChart, PlacedSeries } from './place-charts';
import { fontName } from './write-paper';
import { passing } from '../passing';

const black = '#000000';
/** Greys that stay apart on a photocopy. */
const greys = { dark: '#595959', light: '#D9D9D9', dashed: black } as const;
const linePoints = { dark: 1.75, light: 1.75, dashed: 1.25 } as const;
const lineGreys = { dark: black, light: '#7F7F7F', dashed: black } as const;
const labelSize = 10;
const titleSize = 10;

type Drawn = Required<Pick<PlacedChart, 'data'>> & PlacedChart;

function isDrawn(chart: PlacedChart): chart is Drawn {
  return chart.data !== undefined;
}

function titleOf({ block }: PlacedChart): string {
  return `「${block.title}」`;
}

/** Where it stands is its own: no other begins at the same cell. */
function nameOf({ row, column }: PlacedChart): string {
  return `圖表 ${row + 1}-${column + 1}`;
}

function kindOf({ type, look }: ChartSeries): 'ColumnClustered' | 'Line' | 'LineMarkers' {
  if (type === 'column') return 'ColumnClustered';
  return look === 'dashed' ? 'Line' : 'LineMarkers';
}

/** What the chart says: without it there is none. */
function queueData(sheet: Excel.Worksheet, placed: Drawn): void {
  const range = ({ row, rows, column }: CellRun) =>
    passing(sheet.getRangeByIndexes(row, column, rows, 1));
  const { block, data } = placed;
  const [first] = data.series;
  const kind = first === undefined ? 'ColumnClustered' : kindOf(first.series);
  const chart = sheet.charts.add(kind, range(first?.values ?? data.categories), 'Columns');
  chart.name = nameOf(placed);
  chart.title.text = linesAsText(block.title);
  data.series.forEach((one, at) => {
    // What begins with a sign of equality would be taken for where the name stands.
    const name = linesAsText(one.name);
    const series = at === 0 ? chart.series.getItemAt(0) : chart.series.add(name);
    series.name = name;
    series.setValues(range(one.values));
    series.setXAxisValues(range(data.categories));
    if (kindOf(one.series) !== kind) series.chartType = kindOf(one.series);
  });
  chart.setPosition(
    passing(sheet.getCell(placed.row, placed.column)),
    passing(sheet.getCell(placed.row + placed.rows - 1, placed.column + placed.span - 1)),
  );
}

function dressSeries(
  series: Excel.ChartSeries,
  { series: wanted }: PlacedSeries,
  isAmongColumns: boolean,
): void {
  const { look, type, labels } = wanted;
  if (type === 'column') {
    series.format.fill.setSolidColor(greys[look]);
    series.format.line.color = black;
    series.gapWidth = 60;
  } else {
    series.format.line.color = lineGreys[look];
    series.format.line.weight = linePoints[look];
    if (look === 'dashed') series.format.line.lineStyle = 'Dash';
    else {
      series.markerStyle = look === 'dark' ? 'Circle' : 'Square';
      series.markerSize = 6;
      series.markerBackgroundColor = lineGreys[look];
      series.markerForegroundColor = lineGreys[look];
    }
  }
  series.hasDataLabels = labels;
  if (labels) {
    // Between two columns the figure of a point is clear of theirs at its side.
    const ofPoint = isAmongColumns ? 'Right' : 'Top';
    series.dataLabels.position = type === 'column' ? 'OutsideEnd' : ofPoint;
    dressFont(series.dataLabels.format.font, labelSize);
  }
}

/** Round steps of an axis, in powers of ten. */
const steps = [1, 2, 5, 10];
const stepsOfAxis = 5;
/** Of a step. */
const leastRoom = 0.8;

interface Bounds {
  readonly lowest: number;
  readonly highest: number;
  readonly step: number;
}

/** Above the highest point there is room for its figure: by themselves some programs set it into the title. */
function boundsOf(lowest: number, highest: number): Bounds {
  // What is less than half as low begins at nothing.
  const from = lowest >= 0 && lowest < highest / 2 ? 0 : lowest;
  const least = (highest - from || Math.abs(highest) || 1) / stepsOfAxis;
  const power = 10 ** Math.floor(Math.log10(least));
  const step = (steps.find((one) => one * power >= least) ?? 10) * power;
  const top = Math.ceil(highest / step) * step;
  const clear = top - highest < leastRoom * step ? top + step : top;
  const round = (value: number) => Number(value.toPrecision(12));
  return {
    lowest: round(Math.floor(from / step) * step),
    highest: round(clear),
    step: round(step),
  };
}

/** Not every program lets parts of a chart have the font of the whole. */
function dressFont(font: Excel.ChartFont, size: number): void {
  font.name = fontName;
  font.size = size;
  font.color = black;
}

function dressChart(chart: Excel.Chart, { data }: Drawn): void {
  const { title, legend, axes, format } = chart;
  dressFont(format.font, labelSize);
  dressFont(title.format.font, titleSize);
  title.format.font.bold = true;
  dressFont(axes.categoryAxis.format.font, labelSize);
  dressFont(axes.valueAxis.format.font, labelSize);
  legend.visible = true;
  legend.position = 'Bottom';
  dressFont(legend.format.font, labelSize);
  format.border.lineStyle = 'None';
  // A period without a value is no zero.
  chart.displayBlanksAs = 'NotPlotted';
  axes.valueAxis.majorGridlines.visible = false;
  const columns = data.series.filter(({ series }) => series.type === 'column');
  const isAmongColumns = columns.length > 0;
  // Where every column says its value, the axis says nothing more.
  const said = isAmongColumns ? columns : data.series;
  if (said.every(({ series }) => series.labels)) axes.valueAxis.visible = false;
  const highest = Math.max(...data.series.map((one) => one.highest));
  const lowest = Math.min(...data.series.map((one) => one.lowest));
  if (said.some(({ series }) => series.labels)) {
    const bounds = boundsOf(isAmongColumns ? 0 : lowest, highest);
    axes.valueAxis.minimum = bounds.lowest;
    axes.valueAxis.maximum = bounds.highest;
    axes.valueAxis.majorUnit = bounds.step;
  }
  data.series.forEach((one, at) => {
    dressSeries(chart.series.getItemAt(at), one, isAmongColumns);
  });
}

/** Our own sheet: whatever charts it has are of this run. */
async function removeCharts(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  made: ReadonlyMap<string, Drawn>,
): Promise<void> {
  const charts = sheet.charts.load('items/name');
  await context.sync();
  for (const chart of charts.items) if (!made.has(chart.name)) chart.delete();
  await context.sync();
}

async function makeOne(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  placed: Drawn,
  made: Map<string, Drawn>,
): Promise<void> {
  try {
    queueData(sheet, placed);
    await context.sync();
    made.set(nameOf(placed), placed);
  } catch (error) {
    if (isOfState(error)) throw error;
    await removeCharts(context, sheet, made);
  }
}

/** What charts say: all that can be drawn. */
export function queueCharts(sheet: Excel.Worksheet, { charts }: SheetLayout): void {
  for (const placed of charts.filter(isDrawn)) queueData(sheet, placed);
}

export function dressCharts(sheet: Excel.Worksheet, { charts }: SheetLayout): void {
  for (const placed of charts.filter(isDrawn)) {
    dressChart(sheet.charts.getItem(nameOf(placed)), placed);
  }
}

/** What was begun of them goes. */
export async function removeAllCharts(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<void> {
  try {
    await removeCharts(context, sheet, new Map());
  } catch (error) {
    // What cannot even be asked for could not be added.
    if (isOfState(error)) throw error;
  }
}

/** What is told of charts that are not there. */
export function chartNotices(
  { charts }: SheetLayout,
  made: readonly PlacedChart[] = charts.filter(isDrawn),
): string[] {
  const missing = charts.filter((chart) => !made.includes(chart));
  if (missing.length === 0) return [];
  return [`沒有畫出這些圖表，數字仍在表中：${missing.map(titleOf).join('、')}。`];
}

/** Each chart by itself, then their looks, in requests of their own. What fails is told in a sentence, and the paper stands. */
export async function drawCharts(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  layout: SheetLayout,
): Promise<string[]> {
  if (layout.charts.length === 0) return [];
  const stand = new Map<string, Drawn>();
  for (const placed of layout.charts.filter(isDrawn)) {
    await makeOne(context, sheet, placed, stand);
  }
  const made = [...stand.values()];
  const plainOnes = await applyOptional(
    context,
    made.map((placed) => ({
      what: titleOf(placed),
      apply: () => {
        dressChart(sheet.charts.getItem(nameOf(placed)), placed);
      },
    })),
  );
  return [
    ...chartNotices(layout, made),
    ...(plainOnes.length === 0
      ? []
      : [`這些圖表的外觀沒有設定完成：${plainOnes.map(({ step }) => step.what).join('、')}。`]),
  ];
}
