import type { Element } from '@xmldom/xmldom';
import { childrenOf } from '../../xlsx/xml';
import type { ChartModel } from './chart-model';
import type { AxesKind } from './chart-template';
import { valOf } from './chart-xml';

export interface AxisPair {
  readonly ids: readonly [string, string];
  readonly kind: AxesKind;
  readonly category: Element | null;
  readonly value: Element | null;
}

/** The first and, where there is one, the second pair of axes. */
export function axisPairs(chart: ChartModel): AxisPair[] {
  const axes = childrenOf(chart.plotArea).filter(({ localName }) => localName?.endsWith('Ax'));
  const pairs: AxisPair[] = [];
  for (const group of chart.groups) {
    const ids = axisIds(group);
    const [a = '', b = ''] = ids;
    if (a === '' || pairs.some((pair) => pair.ids.includes(a))) continue;
    const found = axes.filter((axis) => ids.includes(valOf(axis, 'axId') ?? ''));
    const isScatter = /^(?:scatter|bubble)Chart$/.test(group.localName ?? '');
    const isAcross = (axis: Element) => /^[bt]$/.test(valOf(axis, 'axPos') ?? '');
    const category = found.find((axis) =>
      isScatter ? isAcross(axis) : /^(?:cat|date)Ax$/.test(axis.localName ?? ''),
    );
    const value = found.find((axis) => axis !== category && axis.localName === 'valAx');
    const isBars = group.localName === 'barChart' && valOf(group, 'barDir') === 'bar';
    pairs.push({
      ids: [a, b],
      kind: isScatter ? 'values' : isBars ? 'bars' : 'columns',
      category: category ?? null,
      value: value ?? null,
    });
  }
  return pairs;
}

/** 1 for a group that stands on the second axes. */
export function slotOf(chart: ChartModel, group: Element): 0 | 1 {
  const first = chart.groups.map(axisIds).find((ids) => ids.length > 0)?.[0];
  const own = axisIds(group)[0];
  return own === undefined || own === first ? 0 : 1;
}

function axisIds(group: Element): string[] {
  return childrenOf(group, 'axId').map((element) => element.getAttribute('val') ?? '');
}
