import type { Element } from '@xmldom/xmldom';
import { chartOrder } from '../../xlsx/chart-schema-order';
import { childOf, childrenOf, removeElement } from '../../xlsx/xml';
import { ModelError } from '../model-error';
import { axisPairs, slotOf, type AxisPair } from './chart-axes';
import type { ChartKind } from './chart-kinds';
import type { ChartModel } from './chart-model';
import { convertSeries } from './convert-series';
import { axesKindOf, axesXml, groupXml, type AxesKind } from './chart-template';
import { elementOf, valOf } from './chart-xml';
import { setVal } from './chart-xml-edit';

export interface Wanted {
  readonly series: Element;
  readonly kind: ChartKind;
  readonly isSecond: boolean;
}

/**
 * Puts series into groups of their kinds over their axes; groups and axes that are left over go,
 * those that fit stay as they are. InvalidOperation when two kinds cannot share a pair of axes.
 */
export function regroup(chart: ChartModel, wanted: readonly Wanted[]): void {
  const before = chart.groups.map((group) => ({ group, isSecond: slotOf(chart, group) === 1 }));
  const pairs = axisPairs(chart);
  const ids = ([false, true] as const).map((isSecond) => {
    const kinds = new Set(
      wanted.filter((each) => each.isSecond === isSecond).map(({ kind }) => axesKindOf(kind)),
    );
    if (kinds.size > 1) {
      throw new ModelError('InvalidOperation', 'These chart types cannot be combined.');
    }
    return [...kinds][0];
  });
  const [first, second] = ids.map((kind, slot) =>
    prepareAxes(chart, pairs[slot], kind, slot === 1),
  );
  for (const { series, kind, isSecond } of wanted) {
    const old = series.parentNode as Element;
    const here = before.find(({ group, isSecond: there }) => {
      return there === isSecond && isOfKind(group, kind);
    });
    const group = here?.group ?? insertGroup(chart, kind, (isSecond ? second : first) ?? []);
    if (!here) before.push({ group, isSecond });
    convertSeries(series, old, kind);
    if (group !== old) {
      const after = chartOrder(group.localName ?? '').slice(
        chartOrder('barChart').indexOf('ser') + 1,
      );
      const next = childrenOf(group).find(({ localName }) => after.includes(localName ?? ''));
      group.insertBefore(series, next ?? null);
    }
  }
  for (const { group } of before) if (childrenOf(group, 'ser').length === 0) removeElement(group);
  const isPercent = wanted.some(({ kind }) => kind.grouping === 'percentStacked');
  const format = childOf(axisPairs(chart)[0]?.value ?? chart.plotArea, 'numFmt');
  if (format?.getAttribute('sourceLinked') !== '1') return;
  if (isPercent !== (format.getAttribute('formatCode') === '0%')) {
    format.setAttribute('formatCode', isPercent ? '0%' : 'General');
  }
}

function isOfKind(group: Element, { element, direction, grouping }: ChartKind): boolean {
  return (
    group.localName === element &&
    (direction === undefined || valOf(group, 'barDir') === direction) &&
    (grouping === undefined || valOf(group, 'grouping') === grouping)
  );
}

/** Groups of the second axes stand behind those of the first. */
function insertGroup(chart: ChartModel, kind: ChartKind, ids: readonly string[]): Element {
  const group = elementOf(chart.plotArea, groupXml(kind, '', ids));
  const order = chartOrder('plotArea');
  const place = order.indexOf(kind.element);
  const isLater = (element: Element) => {
    const { localName } = element;
    if (!localName?.endsWith('Chart')) return order.indexOf(localName ?? '') > place;
    const slot = slotOf(chart, element);
    const own = ids.length > 0 && ids[0] !== axisPairs(chart)[0]?.ids[0] ? 1 : 0;
    return slot === own ? order.indexOf(localName) > place : slot > own;
  };
  chart.plotArea.insertBefore(group, childrenOf(chart.plotArea).find(isLater) ?? null);
  return group;
}

/** The ids of the pair of axes for this slot, made or turned as the kind wants them. */
function prepareAxes(
  chart: ChartModel,
  pair: AxisPair | undefined,
  kind: AxesKind | undefined,
  isSecond: boolean,
): readonly string[] {
  const present = pair?.kind ?? 'none';
  const wanted = kind ?? 'none';
  if (present === wanted) return pair?.ids ?? [];
  const turned =
    (present === 'columns' && wanted === 'bars') || (present === 'bars' && wanted === 'columns');
  if (pair && turned) {
    for (const axis of [pair.category, pair.value]) {
      if (axis) setVal(axis, 'axPos', TURNED[valOf(axis, 'axPos') ?? 'b'] ?? 'l');
    }
    return pair.ids;
  }
  for (const axis of [pair?.category, pair?.value]) if (axis) removeElement(axis);
  if (wanted === 'none') return [];
  const ids = pair?.ids ?? freeIds(chart);
  const made = elementOf(chart.plotArea, `<c:x>${axesXml(wanted, ids, { isSecond })}</c:x>`);
  const after = childrenOf(chart.plotArea).find(({ localName }) =>
    /^(?:dTable|spPr|extLst)$/.test(localName ?? ''),
  );
  for (const axis of childrenOf(made)) chart.plotArea.insertBefore(axis, after ?? null);
  return ids;
}

const TURNED: Readonly<Record<string, string>> = { b: 'l', l: 'b', t: 'r', r: 't' };

function freeIds(chart: ChartModel): [string, string] {
  const used = Array.from(chart.plotArea.getElementsByTagNameNS('*', 'axId'))
    .map((element) => Number(element.getAttribute('val')))
    .filter((id) => Number.isFinite(id));
  const last = Math.max(500_000_000, ...used);
  return [String(last + 1), String(last + 2)];
}
