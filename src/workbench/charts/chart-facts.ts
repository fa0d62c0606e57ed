import { axisPairs, slotOf } from '../../host/model/chart/chart-axes';
import { axisScale, type Scale } from '../../host/model/chart/axis-scale';
import { fontOf, type ChartFont } from '../../host/model/chart/chart-font';
import type { ChartModel } from '../../host/model/chart/chart-model';
import { fillOf, lineOf, type LinePaint } from '../../host/model/chart/chart-shape';
import { titleText } from '../../host/model/chart/chart-title';
import { shownValues } from '../../host/model/chart/chart-values';
import { flagVal, numberVal, valOf } from '../../host/model/chart/chart-xml';
import { chartTitle } from '../../host/model/chart/series-name';
import { childOf } from '../../host/xlsx/xml';
import { seriesFacts, type SeriesFacts } from './series-facts';

type Element = ChartModel['space'];

export interface TextFacts {
  readonly text: string;
  readonly font: ChartFont;
}

export interface AxisFacts {
  readonly isShown: boolean;
  readonly title: TextFacts | null;
  /** Null for an axis of categories. */
  readonly scale: Scale | null;
  readonly format: string;
  readonly font: ChartFont;
  readonly isReversed: boolean;
  readonly labels: 'none' | 'low' | 'high' | 'nextTo';
  readonly skip: number;
  readonly line: LinePaint;
  readonly gridlines: LinePaint | null;
}

export interface AxesFacts {
  readonly isSideways: boolean;
  /** Points stand in the middle of their categories, not at their edges. */
  readonly isBetween: boolean;
  readonly category: AxisFacts | null;
  readonly value: AxisFacts | null;
}

/** All that a picture of a chart shows, taken from its XML and its cells as they are now. */
export interface ChartFacts {
  readonly title: TextFacts | null;
  readonly series: readonly SeriesFacts[];
  readonly categories: readonly string[];
  readonly axes: readonly AxesFacts[];
  readonly legend: { readonly at: string; readonly font: ChartFont } | null;
  readonly paper: string | null;
  readonly border: LinePaint;
  readonly plot: string | null;
  readonly blanks: string;
  readonly gap: number;
  readonly overlap: number;
  readonly hole: number;
  readonly firstAngle: number;
}

const DRAWN = /^(?:bar|line|area|pie|doughnut|scatter)Chart$/;

/** Null for kinds of charts that are not drawn here. */
export function chartFacts(chart: ChartModel): ChartFacts | null {
  const { groups, space } = chart;
  if (groups.length === 0 || !groups.every(({ localName }) => DRAWN.test(localName ?? ''))) {
    return null;
  }
  const { colors } = chart.sheet.workbook.styles;
  const title = chartTitle(chart);
  const legend = childOf(chart.chart, 'legend');
  const bars = groups.find(({ localName }) => localName === 'barChart') ?? null;
  const round = groups.find(({ localName }) => /^(?:pie|doughnut)/.test(localName ?? '')) ?? null;
  const series = chart.series.map((each) =>
    seriesFacts(chart, each, slotOf(chart, each.parentNode as Element)),
  );
  return {
    title:
      title === null
        ? null
        : { text: title, font: largerFont(chart, childOf(chart.chart, 'title')) },
    series,
    categories: categoriesOf(chart),
    axes: axisPairs(chart).map((pair, slot) => ({
      isSideways: pair.kind === 'bars',
      isBetween: valOf(pair.value, 'crossBetween') !== 'midCat',
      category: axisFacts(chart, pair.category, slot),
      value: axisFacts(chart, pair.value, slot),
    })),
    legend: legend && {
      at: valOf(legend, 'legendPos') ?? 'r',
      font: fontOf(legend, space, colors),
    },
    paper: paperOf(fillOf(space, colors)),
    border: lineOf(space, colors),
    plot: fillOf(chart.plotArea, colors).color,
    blanks: valOf(chart.chart, 'dispBlanksAs') ?? 'zero',
    gap: numberVal(bars, 'gapWidth') ?? 150,
    overlap: numberVal(bars, 'overlap') ?? 0,
    hole: round?.localName === 'doughnutChart' ? (numberVal(round, 'holeSize') ?? 50) : 0,
    firstAngle: numberVal(round, 'firstSliceAng') ?? 0,
  };
}

/** A paper nobody chose is white, whatever the page around it is. */
function paperOf({ kind, color }: { kind: string; color: string | null }): string | null {
  return kind === 'none' ? null : (color ?? '#FFFFFF');
}

function largerFont(chart: ChartModel, title: Element | null): ChartFont {
  const { colors } = chart.sheet.workbook.styles;
  const font = fontOf(title, chart.space, colors);
  const says = title?.getElementsByTagNameNS('*', '*') ?? [];
  const isSized = Array.from(says).some((element) => element.hasAttribute('sz'));
  return isSized ? font : { ...font, size: 14 };
}

/** The labels under the points; points without labels are counted. */
function categoriesOf(chart: ChartModel): string[] {
  const { series } = chart;
  const count = Math.max(0, ...series.map((each) => shownValues(chart, each, 'values').length));
  const named = series.find((each) => shownValues(chart, each, 'categories').length > 0);
  const values = named ? shownValues(chart, named, 'categories') : [];
  const { workbook } = chart.sheet;
  return Array.from({ length: count }, (_, index) => {
    const label = values[index];
    if (!named) return String(index + 1);
    return label && label.value !== null ? workbook.displayText(label.value, label.format) : '';
  });
}

function axisFacts(chart: ChartModel, axis: Element | null, slot: number): AxisFacts | null {
  if (!axis) return null;
  const { colors } = chart.sheet.workbook.styles;
  const title = childOf(axis, 'title');
  const gridlines = childOf(axis, 'majorGridlines');
  const labels = valOf(axis, 'tickLblPos') ?? 'nextTo';
  return {
    isShown: !flagVal(axis, 'delete', false),
    title: title && {
      text: titleText(chart.sheet.workbook, title) ?? '座標軸標題',
      font: fontOf(title, chart.space, colors),
    },
    scale: axis.localName === 'valAx' ? axisScale(chart, axis) : null,
    format: formatOf(chart, axis, slot),
    font: fontOf(axis, chart.space, colors),
    isReversed: valOf(childOf(axis, 'scaling'), 'orientation') === 'maxMin',
    labels: labels === 'none' || labels === 'low' || labels === 'high' ? labels : 'nextTo',
    skip: numberVal(axis, 'tickLblSkip') ?? 0,
    line: lineOf(axis, colors),
    gridlines: gridlines && lineOf(gridlines, colors),
  };
}

/** Linked to its source an axis shows numbers as the first cell does. */
function formatOf(chart: ChartModel, axis: Element, slot: number): string {
  const format = childOf(axis, 'numFmt');
  const own = format?.getAttribute('formatCode') ?? 'General';
  if (format?.getAttribute('sourceLinked') === '0' || own === '0%') return own;
  const group = chart.groups.find((each) => slotOf(chart, each) === slot);
  const [first] = chart.series.filter((each) => each.parentNode === group);
  const isAcross = group?.localName === 'scatterChart' && /^[bt]$/.test(valOf(axis, 'axPos') ?? '');
  const values = first ? shownValues(chart, first, isAcross ? 'categories' : 'values') : [];
  return values[0]?.format ?? own;
}
