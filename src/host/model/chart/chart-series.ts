import type { Element } from '@xmldom/xmldom';
import { childOf, childrenOf, copyOf, removeElement } from '../../xlsx/xml';
import { absoluteRectName } from '../a1';
import { sheetPrefix } from '../formula/sheet-prefix';
import { ModelError } from '../model-error';
import type { Rect } from '../rect';
import type { SheetModel } from '../sheet-model';
import { slotOf } from './chart-axes';
import { referenceXml } from './chart-cache';
import { regroup } from './chart-groups';
import { CHART_KINDS, typeOfSeries, type ChartKind } from './chart-kinds';
import type { ChartModel } from './chart-model';
import type { SeriesPlan } from './chart-source';
import { accentXml, seriesXml } from './chart-template';
import { literalTextXml } from './chart-title';
import { flagVal, numberVal } from './chart-xml';
import { put, putAnother, setVal } from './chart-xml-edit';

export type Dimension = 'values' | 'categories';

/** `工作表1!$B$2:$B$5` for a series. */
export function dataFormula(sheet: SheetModel, rect: Rect): string {
  return `${sheetPrefix(sheet.name)}!${absoluteRectName(rect)}`;
}

/** `<c:val>` and its kin; null when the series has none. */
export function dataOf(series: Element, of: Dimension): Element | null {
  const names = of === 'values' ? ['val', 'yVal'] : ['cat', 'xVal'];
  return names.map((name) => childOf(series, name)).find((found) => found) ?? null;
}

/** Null for data written into the chart itself. */
export function formulaOf(series: Element, of: Dimension): string | null {
  const data = dataOf(series, of);
  const reference = data && childrenOf(data)[0];
  return (reference && childOf(reference, 'f')?.textContent) ?? null;
}

export function setData(chart: ChartModel, series: Element, of: Dimension, formula: string): void {
  const isScatter = /^(?:scatter|bubble)Chart$/.test(
    (series.parentNode as Element).localName ?? '',
  );
  const name = of === 'values' ? (isScatter ? 'yVal' : 'val') : isScatter ? 'xVal' : 'cat';
  const onlyVisible = flagVal(chart.chart, 'plotVisOnly', true);
  const data = referenceXml(chart.sheet.workbook, formula, of, onlyVisible);
  put(series, `<c:${name}>${data}</c:${name}>`);
}

/** A text, or with `=` the cell it is taken from. */
export function setSeriesName(chart: ChartModel, series: Element, name: string): void {
  if (!name.startsWith('=')) put(series, literalTextXml(name));
  else put(series, `<c:tx>${referenceXml(chart.sheet.workbook, name.slice(1), 'name')}</c:tx>`);
}

export function kindOf(series: Element): ChartKind {
  const type = typeOfSeries(series.parentNode as Element, series);
  const kind = CHART_KINDS[type];
  if (!kind) throw new ModelError('UnsupportedOperation', `Charts of type ${type} are only read.`);
  return kind;
}

/** A series without data, of the kind of the last one, at this place (the end without one). */
export function addSeries(chart: ChartModel, name: string | null, index?: number): Element {
  const others = chart.series;
  const model = others[others.length - 1];
  const group = model ? (model.parentNode as Element) : chart.groups[0];
  if (!group) throw new ModelError('InvalidOperation', 'The chart has no place for series.');
  const kind = model
    ? kindOf(model)
    : (CHART_KINDS[typeOfSeries(group, null)] ?? CHART_KINDS['Line']);
  const number = Math.max(-1, ...others.map((each) => numberVal(each, 'idx') ?? 0)) + 1;
  const plan: SeriesPlan = { name: null, categories: null, values: '' };
  const empty = seriesXml(chart.sheet.workbook, kind as ChartKind, plan, number);
  const made = putAnother(group, empty.replace(/<c:(val|yVal)>.*<\/c:\1>/, ''));
  if (name !== null) setSeriesName(chart, made, name);
  const place = Math.min(index ?? others.length, others.length);
  renumber([...others.slice(0, place), made, ...others.slice(place)]);
  return made;
}

export function removeSeries(chart: ChartModel, series: Element): void {
  const rest = chart.series.filter((each) => each !== series);
  removeElement(series);
  renumber(rest);
  if (rest.length > 0) regroup(chart, wantedAsNow(chart));
}

/** Puts the series at this place among all of them, counted from 0. */
export function setPlotOrder(chart: ChartModel, series: Element, place: number): void {
  const others = chart.series.filter((each) => each !== series);
  renumber([...others.slice(0, place), series, ...others.slice(place)]);
}

export function setSeriesType(chart: ChartModel, series: Element, type: string): void {
  const kind = CHART_KINDS[type];
  if (!kind) throw new ModelError('UnsupportedOperation', `Charts of type ${type} cannot be made.`);
  regroup(
    chart,
    wantedAsNow(chart, series).map((each) => (each.series === series ? { ...each, kind } : each)),
  );
}

export function setChartType(chart: ChartModel, type: string): void {
  const kind = CHART_KINDS[type];
  if (!kind) throw new ModelError('UnsupportedOperation', `Charts of type ${type} cannot be made.`);
  const all = chart.series.map((series) => ({ series, kind, isSecond: false }));
  regroup(chart, all);
}

export function isOnSecondAxes(chart: ChartModel, series: Element): boolean {
  return slotOf(chart, series.parentNode as Element) === 1;
}

export function setOnSecondAxes(chart: ChartModel, series: Element, isSecond: boolean): void {
  if (isOnSecondAxes(chart, series) === isSecond) return;
  const wanted = wantedAsNow(chart).map((each) =>
    each.series === series ? { ...each, isSecond } : each,
  );
  if (wanted.every((each) => each.isSecond)) {
    throw new ModelError('InvalidOperation', 'A series is to stay on the first axes.');
  }
  regroup(chart, wanted);
}

/** The series of the plans, in place of those there are: their looks stay as far as they go. */
export function replaceData(chart: ChartModel, plans: readonly SeriesPlan[]): void {
  const { workbook } = chart.sheet;
  for (const [index, plan] of plans.entries()) {
    const series = chart.series[index] ?? addSeries(chart, null);
    if (plan.name === null) setName(series, null);
    else setName(series, referenceXml(workbook, plan.name, 'name'));
    if (plan.categories !== null) setData(chart, series, 'categories', plan.categories);
    else {
      const old = dataOf(series, 'categories');
      if (old) removeElement(old);
    }
    setData(chart, series, 'values', plan.values);
  }
  for (const surplus of chart.series.slice(plans.length)) removeSeries(chart, surplus);
}

/** The look of a point alone; made with the colour it has had. */
export function ensurePoint(series: Element, index: number): Element {
  const present = pointOf(series, index);
  if (present) return present;
  const group = (series.parentNode as Element).localName ?? '';
  const isRound = group === 'pieChart' || group === 'doughnutChart';
  const shape = childOf(series, 'spPr');
  const made = putAnother(
    series,
    `<c:dPt><c:idx val="${index}"/>${group === 'barChart' ? '<c:invertIfNegative val="0"/>' : ''}` +
      `<c:bubble3D val="0"/>${isRound ? `<c:spPr><a:solidFill>${accentXml(index)}</a:solidFill></c:spPr>` : ''}</c:dPt>`,
  );
  if (shape && !isRound) made.appendChild(copyOf(shape));
  const points = childrenOf(series, 'dPt').sort(
    (a, b) => (numberVal(a, 'idx') ?? 0) - (numberVal(b, 'idx') ?? 0),
  );
  const behind = points[points.length - 1]?.nextSibling ?? null;
  for (const point of points) series.insertBefore(point, behind === point ? null : behind);
  return made;
}

export function pointOf(series: Element, index: number): Element | null {
  return childrenOf(series, 'dPt').find((point) => numberVal(point, 'idx') === index) ?? null;
}

function setName(series: Element, xml: string | null): void {
  const old = childOf(series, 'tx');
  if (xml !== null) put(series, `<c:tx>${xml}</c:tx>`);
  else if (old) removeElement(old);
}

function renumber(series: readonly Element[]): void {
  for (const [order, each] of series.entries()) setVal(each, 'order', order);
}

/** Kinds that are only read stay as they are, unless it is they that are to change. */
function wantedAsNow(chart: ChartModel, changing?: Element) {
  return chart.series.map((series) => {
    const kind = series === changing ? (CHART_KINDS['Line'] as ChartKind) : kindOf(series);
    return { series, kind, isSecond: isOnSecondAxes(chart, series) };
  });
}
