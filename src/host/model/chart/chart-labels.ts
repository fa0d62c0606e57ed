import type { Element } from '@xmldom/xmldom';
import { childOf } from '../../xlsx/xml';
import type { ChartKind } from './chart-kinds';
import { textXml } from './chart-template';
import { flagVal, valOf } from './chart-xml';
import { drop, ensure, putAnother, setVal } from './chart-xml-edit';

/** What labels can show, in the file's words. */
export const SHOWN = [
  'showLegendKey',
  'showVal',
  'showCatName',
  'showSerName',
  'showPercent',
  'showBubbleSize',
] as const;
export type Shown = (typeof SHOWN)[number];

/** `<c:dLblPos>` values a kind of chart allows; the first is the usual one. */
export function labelPositions({
  element,
  grouping,
}: Pick<ChartKind, 'element' | 'grouping'>): readonly string[] {
  switch (element) {
    case 'barChart':
      return grouping === 'clustered' || grouping === 'standard'
        ? ['outEnd', 'ctr', 'inEnd', 'inBase']
        : ['ctr', 'inEnd', 'inBase'];
    case 'lineChart':
    case 'scatterChart':
      return ['r', 'ctr', 'l', 't', 'b'];
    case 'pieChart':
      return ['bestFit', 'ctr', 'inEnd', 'outEnd'];
    default:
      return [];
  }
}

/** Of a series, which else follows its group. */
export function labelsOf(series: Element): Element | null {
  const own = childOf(series, 'dLbls');
  return own ?? (series.parentNode ? childOf(series.parentNode as Element, 'dLbls') : null);
}

export function hasLabels(labels: Element | null): boolean {
  if (!labels || flagVal(labels, 'delete', false)) return false;
  return SHOWN.some((name) => flagVal(labels, name, false));
}

/** The labels of the series, showing the values where there were none. */
export function ensureLabels(series: Element): Element {
  const labels = ensure(series, 'dLbls', `<c:dLbls>${body('showVal')}</c:dLbls>`);
  if (valOf(labels, 'delete') !== null) {
    drop(labels, 'delete');
    show(labels, 'showVal');
  }
  return labels;
}

export function removeLabels(series: Element): void {
  drop(series, 'dLbls');
  if (!hasLabels(labelsOf(series))) return;
  // The group's labels are switched off for this series.
  putAnother(series, '<c:dLbls><c:delete val="1"/></c:dLbls>');
}

/** The label of one point, made after the labels of its series. */
export function ensurePointLabel(series: Element, index: number): Element {
  const labels = ensure(series, 'dLbls', `<c:dLbls>${body(null)}</c:dLbls>`);
  const present = pointLabel(series, index);
  if (present) {
    drop(present, 'delete');
    return present;
  }
  const made = putAnother(labels, `<c:dLbl><c:idx val="${index}"/>${body('showVal')}</c:dLbl>`);
  return made;
}

export function pointLabel(series: Element, index: number): Element | null {
  const labels = childOf(series, 'dLbls');
  const all = labels ? Array.from(labels.getElementsByTagNameNS('*', 'dLbl')) : [];
  return all.find((label) => valOf(label, 'idx') === String(index)) ?? null;
}

export function setShown(labels: Element, name: Shown, value: boolean): void {
  if (SHOWN.every((each) => valOf(labels, each) === null)) show(labels, null);
  setVal(labels, name, value ? 1 : 0);
}

function show(labels: Element, shown: Shown | null): void {
  for (const name of SHOWN) setVal(labels, name, name === shown ? 1 : 0);
}

function body(shown: Shown | null): string {
  const flags = SHOWN.map((name) => `<c:${name} val="${name === shown ? 1 : 0}"/>`).join('');
  return `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textXml(900)}${flags}`;
}
