import type { Element } from '@xmldom/xmldom';
import { childOf, childrenOf, elementXml, removeElement } from '../../xlsx/xml';
import type { ChartKind } from './chart-kinds';
import { labelPositions } from './chart-labels';
import { accentXml, seriesLookXml } from './chart-template';
import { elementOf, numberVal, valOf } from './chart-xml';
import { drop, put, putAnother, setFlagVal, setVal } from './chart-xml-edit';

/** Makes the series what its new kind of chart wants; its colour goes with it. */
export function convertSeries(series: Element, group: Element, kind: ChartKind): void {
  const from = group.localName ?? '';
  const to = kind.element;
  if (from !== to) {
    const color = colorXmlOf(series) ?? accentXml(numberVal(series, 'idx') ?? 0);
    renameData(series, to === 'scatterChart');
    for (const name of ['marker', 'invertIfNegative', 'explosion', 'smooth', 'shape']) {
      drop(series, name);
    }
    if (isRound(from) || isRound(to)) drop(series, 'dPt');
    drop(series, 'spPr');
    const points = numberVal(series.getElementsByTagNameNS('*', 'numCache')[0] ?? null, 'ptCount');
    const look = elementOf(series, `<c:x>${seriesLookXml(kind, color, points ?? 0)}</c:x>`);
    for (const child of childrenOf(look)) putAnother(series, elementXml(child));
    // Slices have their own colours; the series keeps its for the day it is drawn otherwise.
    if (isRound(to)) put(series, `<c:spPr><a:solidFill>${color}</a:solidFill></c:spPr>`);
  }
  if (to === 'lineChart' || to === 'scatterChart') setMarkers(series, kind);
  if (isRound(to))
    setVal(series, 'explosion', kind.exploded ? (numberVal(series, 'explosion') ?? 25) : null);
  fitLabels(series, kind);
}

function isRound(element: string): boolean {
  return element === 'pieChart' || element === 'doughnutChart';
}

function setMarkers(series: Element, kind: ChartKind): void {
  setFlagVal(series, 'smooth', kind.smooth ?? false);
  const marker = childOf(series, 'marker');
  const isShown = marker !== null && valOf(marker, 'symbol') !== 'none';
  if (isShown !== (kind.markers ?? false)) {
    const color = colorXmlOf(series) ?? accentXml(numberVal(series, 'idx') ?? 0);
    const look = elementOf(series, `<c:x>${seriesLookXml(kind, color, 0)}</c:x>`);
    const made = childOf(look, 'marker');
    if (made) put(series, elementXml(made));
  }
  if (kind.element !== 'scatterChart') return;
  const shape = childOf(series, 'spPr');
  const line = shape && childOf(shape, 'ln');
  const isHidden = line !== null && childOf(line, 'noFill') !== null;
  if (kind.lines === !isHidden) return;
  const color = colorXmlOf(series) ?? accentXml(numberVal(series, 'idx') ?? 0);
  const look = elementOf(series, `<c:x>${seriesLookXml(kind, color, 0)}</c:x>`);
  const made = childOf(look, 'spPr');
  if (made) put(series, elementXml(made));
}

/** Labels stand where the kind of chart lets them: Excel calls a file with others damaged. */
function fitLabels(series: Element, kind: ChartKind): void {
  const places = Array.from(series.getElementsByTagNameNS('*', 'dLblPos'));
  for (const place of places) {
    if (!labelPositions(kind).includes(place.getAttribute('val') ?? '')) removeElement(place);
  }
}

function renameData(series: Element, toScatter: boolean): void {
  const names = toScatter ? { cat: 'xVal', val: 'yVal' } : { xVal: 'cat', yVal: 'val' };
  for (const [old, fresh] of Object.entries(names)) {
    const element = childOf(series, old);
    if (!element) continue;
    const inner = childrenOf(element).map(elementXml).join('');
    removeElement(element);
    put(series, `<c:${fresh}>${inner}</c:${fresh}>`);
  }
}

/** Of the filled shape, the line or the marker, whichever the series has. */
function colorXmlOf(series: Element): string | null {
  const shape = childOf(series, 'spPr');
  const line = shape && childOf(shape, 'ln');
  const marker = childOf(series, 'marker');
  const holders = [shape, line, marker && childOf(marker, 'spPr')];
  for (const holder of holders) {
    const filled = holder && childOf(holder, 'solidFill');
    const color = filled && childrenOf(filled)[0];
    if (color) return elementXml(color);
  }
  return null;
}
