import { fontOf, type ChartFont } from '../../host/model/chart/chart-font';
import { hasLabels, labelPositions, labelsOf } from '../../host/model/chart/chart-labels';
import type { ChartModel } from '../../host/model/chart/chart-model';
import { fillOf, lineOf, type LinePaint } from '../../host/model/chart/chart-shape';
import { seriesName } from '../../host/model/chart/series-name';
import { shownValues, type ChartValue } from '../../host/model/chart/chart-values';
import { flagVal, numberVal, valOf } from '../../host/model/chart/chart-xml';
import { childOf, childrenOf } from '../../host/xlsx/xml';

type Element = ChartModel['space'];

export interface LabelFacts {
  /** One a point; '' for none. */
  readonly texts: readonly string[];
  readonly at: string;
  readonly font: ChartFont;
}

export interface SeriesFacts {
  readonly name: string;
  /** `bar`, `line`, `area`, `pie`, `doughnut` or `scatter`. */
  readonly kind: string;
  readonly grouping: string;
  readonly slot: number;
  /** `#RRGGBB`; what the legend shows. */
  readonly color: string;
  readonly line: LinePaint;
  readonly marker: {
    readonly symbol: string;
    readonly size: number;
    readonly fill: string;
    readonly edge: string;
  } | null;
  readonly isSmooth: boolean;
  readonly values: readonly (number | null)[];
  /** Of a scatter chart. */
  readonly xs: readonly (number | null)[];
  readonly pointColors: readonly string[];
  readonly labels: LabelFacts | null;
}

const SYMBOLS = ['diamond', 'square', 'triangle', 'x', 'star', 'circle', 'plus', 'dot', 'dash'];

export function seriesFacts(chart: ChartModel, series: Element, slot: number): SeriesFacts {
  const { workbook } = chart.sheet;
  const { colors } = workbook.styles;
  const group = series.parentNode as Element;
  const kind = (group.localName ?? '').replace(/Chart$/, '');
  const number = numberVal(series, 'idx') ?? 0;
  const line = lineOf(series, colors);
  const fill = fillOf(series, colors);
  const isLine = kind === 'line' || kind === 'scatter';
  const accent = accentColor(chart, number);
  const color = (isLine ? line.color : fill.color) ?? accent;
  const shown = shownValues(chart, series, 'values');
  const points = byIndex(childrenOf(series, 'dPt'));
  const xs = kind === 'scatter' ? shownValues(chart, series, 'categories').map(numeric) : [];
  return {
    name: seriesName(workbook, series),
    kind,
    grouping: valOf(group, 'grouping') ?? 'standard',
    slot,
    color,
    line,
    marker: isLine ? markerOf(chart, series, color, number) : null,
    isSmooth: flagVal(series, 'smooth', false),
    values: shown.map(numeric),
    // Texts are no places on the axis: Excel then counts the points.
    xs: xs.some((x) => x !== null) ? xs : shown.map((_value, index) => index + 1),
    pointColors: shown.map((_value, index) => {
      const point = points.get(index);
      const own = point ? fillOf(point, colors).color : null;
      const varies = flagVal(group, 'varyColors', false) && /^(?:pie|doughnut)$/.test(kind);
      return own ?? (varies ? accentColor(chart, index) : color);
    }),
    labels: labelFacts(chart, series, shown),
  };
}

/** The first of each point. */
function byIndex(elements: readonly Element[]): ReadonlyMap<number | null, Element> {
  const first = new Map<number | null, Element>();
  for (const element of elements) {
    const index = numberVal(element, 'idx');
    if (!first.has(index)) first.set(index, element);
  }
  return first;
}

function numeric({ value }: ChartValue): number | null {
  return typeof value === 'number' ? value : null;
}

/** Colours nobody chose: the six accents of the theme, then darker ones. */
function accentColor(chart: ChartModel, index: number): string {
  const { colors } = chart.sheet.workbook.styles;
  const rgb = colors.themed(`accent${(index % 6) + 1}`) ?? '4472C4';
  const part = [1, 0.6, 0.8, 0.5][Math.floor(index / 6) % 4] ?? 1;
  const channels = [0, 2, 4].map((at) => Math.round(parseInt(rgb.slice(at, at + 2), 16) * part));
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

function markerOf(
  chart: ChartModel,
  series: Element,
  color: string,
  number: number,
): SeriesFacts['marker'] {
  const { colors } = chart.sheet.workbook.styles;
  const marker = childOf(series, 'marker');
  const group = series.parentNode as Element;
  if (!marker && group.localName === 'lineChart' && !flagVal(group, 'marker', false)) return null;
  const given = valOf(marker, 'symbol') ?? 'auto';
  if (given === 'none') return null;
  const symbol = given === 'auto' ? (SYMBOLS[number % SYMBOLS.length] ?? 'circle') : given;
  const fill = fillOf(marker, colors);
  return {
    symbol,
    size: (numberVal(marker, 'size') ?? 5) * (96 / 72),
    fill: fill.kind === 'none' ? 'none' : (fill.color ?? color),
    edge: lineOf(marker, colors).color ?? color,
  };
}

function labelFacts(
  chart: ChartModel,
  series: Element,
  shown: readonly ChartValue[],
): LabelFacts | null {
  const labels = labelsOf(series);
  const own = labels ? childrenOf(labels, 'dLbl') : [];
  if (!labels || (!hasLabels(labels) && !own.some(hasLabels))) return null;
  const ofPoint = byIndex(own);
  const { workbook } = chart.sheet;
  const group = series.parentNode as Element;
  const categories = shownValues(chart, series, 'categories');
  const sum = shown.reduce((total, value) => total + (numeric(value) ?? 0), 0);
  const format = childOf(labels, 'numFmt');
  const code =
    format?.getAttribute('sourceLinked') === '0' ? format.getAttribute('formatCode') : null;
  const textOf = (value: ChartValue, index: number): string => {
    const number = numeric(value);
    const label = ofPoint.get(index) ?? labels;
    if (number === null || !hasLabels(label)) return '';
    const category = categories[index];
    const parts = [
      flagVal(label, 'showSerName', false) ? seriesName(workbook, series) : '',
      flagVal(label, 'showCatName', false) && category
        ? workbook.displayText(category.value, category.format)
        : '',
      flagVal(label, 'showVal', false) ? workbook.displayText(number, code ?? value.format) : '',
      flagVal(label, 'showPercent', false) ? `${Math.round((number / (sum || 1)) * 100)}%` : '',
    ];
    return parts
      .filter((part) => part !== '')
      .join(childOf(labels, 'separator')?.textContent ?? ', ');
  };
  const usual = labelPositions({
    element: group.localName ?? '',
    grouping: (valOf(group, 'grouping') ?? 'standard') as 'standard',
  });
  return {
    texts: shown.map(textOf),
    at: valOf(labels, 'dLblPos') ?? usual[0] ?? 'ctr',
    font: fontOf(labels, chart.space, workbook.styles.colors),
  };
}
