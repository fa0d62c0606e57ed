import type { Element } from '@xmldom/xmldom';
import { childOf, childrenOf } from '../../xlsx/xml';
import { flagVal, valOf } from './chart-xml';

/** What one of Office.js's chart types is in the file. */
export interface ChartKind {
  /** Local name of the group's element. */
  readonly element: string;
  readonly direction?: 'col' | 'bar';
  readonly grouping?: Grouping;
  readonly markers?: boolean;
  readonly lines?: boolean;
  readonly smooth?: boolean;
  readonly exploded?: boolean;
}

type Grouping = 'clustered' | 'standard' | 'stacked' | 'percentStacked';

const bar = (direction: 'col' | 'bar', grouping: Grouping): ChartKind => {
  return { element: 'barChart', direction, grouping };
};
const line = (grouping: Grouping, markers: boolean): ChartKind => {
  return { element: 'lineChart', grouping, markers, lines: true };
};
const scatter = (markers: boolean, lines: boolean, smooth: boolean): ChartKind => {
  return { element: 'scatterChart', markers, lines, smooth };
};

/** The kinds that can be made, by Excel.ChartType. */
export const CHART_KINDS: Readonly<Record<string, ChartKind>> = {
  ColumnClustered: bar('col', 'clustered'),
  ColumnStacked: bar('col', 'stacked'),
  ColumnStacked100: bar('col', 'percentStacked'),
  BarClustered: bar('bar', 'clustered'),
  BarStacked: bar('bar', 'stacked'),
  BarStacked100: bar('bar', 'percentStacked'),
  Line: line('standard', false),
  LineStacked: line('stacked', false),
  LineStacked100: line('percentStacked', false),
  LineMarkers: line('standard', true),
  LineMarkersStacked: line('stacked', true),
  LineMarkersStacked100: line('percentStacked', true),
  Area: { element: 'areaChart', grouping: 'standard' },
  AreaStacked: { element: 'areaChart', grouping: 'stacked' },
  AreaStacked100: { element: 'areaChart', grouping: 'percentStacked' },
  Pie: { element: 'pieChart' },
  PieExploded: { element: 'pieChart', exploded: true },
  Doughnut: { element: 'doughnutChart' },
  DoughnutExploded: { element: 'doughnutChart', exploded: true },
  XYScatter: scatter(true, false, false),
  XYScatterLines: scatter(true, true, false),
  XYScatterLinesNoMarkers: scatter(false, true, false),
  XYScatterSmooth: scatter(true, true, true),
  XYScatterSmoothNoMarkers: scatter(false, true, true),
};

// Kinds that are only told of, by the first of each family.
const OTHERS: Readonly<Record<string, string>> = {
  area3DChart: '3DArea',
  bubbleChart: 'Bubble',
  line3DChart: '3DLine',
  ofPieChart: 'PieOfPie',
  pie3DChart: '3DPie',
  radarChart: 'Radar',
  stockChart: 'StockHLC',
  surface3DChart: 'Surface',
  surfaceChart: 'SurfaceTopView',
};

/** The Excel.ChartType of a series in its group (`<c:barChart>` …). */
export function typeOfSeries(group: Element, series: Element | null): string {
  const element = group.localName ?? '';
  const grouping = valOf(group, 'grouping') ?? 'standard';
  switch (element) {
    case 'barChart':
      return named({
        element,
        direction: valOf(group, 'barDir') === 'bar' ? 'bar' : 'col',
        grouping: grouping === 'standard' ? 'clustered' : (grouping as Grouping),
      });
    case 'bar3DChart': {
      const family = valOf(group, 'barDir') === 'bar' ? '3DBar' : '3DColumn';
      const suffixes = { standard: '', stacked: 'Stacked', percentStacked: 'Stacked100' };
      return family + (suffixes[grouping as keyof typeof suffixes] ?? 'Clustered');
    }
    case 'lineChart':
      return named({
        element,
        grouping: grouping as Grouping,
        markers: hasMarkers(series, flagVal(group, 'marker', false)),
        lines: true,
      });
    case 'areaChart':
      return named({ element, grouping: grouping as Grouping });
    case 'pieChart':
    case 'doughnutChart':
      return named({ element, ...(isExploded(series) ? { exploded: true } : {}) });
    case 'scatterChart': {
      const style = valOf(group, 'scatterStyle') ?? 'lineMarker';
      return named({
        element,
        markers: hasMarkers(series, !/^(?:line|smooth|none)$/.test(style)),
        lines: hasLine(series),
        smooth: series ? flagVal(series, 'smooth', style.startsWith('smooth')) : false,
      });
    }
    default:
      return OTHERS[element] ?? 'Invalid';
  }
}

function named(kind: ChartKind): string {
  const plain = kind.element === 'scatterChart' && kind.lines !== true;
  const found = Object.entries(CHART_KINDS).find(
    ([, each]) =>
      each.element === kind.element &&
      each.direction === kind.direction &&
      each.grouping === kind.grouping &&
      (plain ? each.lines !== true : each.lines === kind.lines) &&
      (plain || each.markers === kind.markers) &&
      (plain || each.smooth === kind.smooth) &&
      each.exploded === kind.exploded,
  );
  return found?.[0] ?? 'Invalid';
}

function hasMarkers(series: Element | null, absent: boolean): boolean {
  const marker = series && childOf(series, 'marker');
  return marker ? valOf(marker, 'symbol') !== 'none' : absent;
}

function hasLine(series: Element | null): boolean {
  const shape = series && childOf(series, 'spPr');
  const line = shape && childOf(shape, 'ln');
  return !line || childOf(line, 'noFill') === null;
}

function isExploded(series: Element | null): boolean {
  return series !== null && childrenOf(series, 'explosion').length > 0;
}
