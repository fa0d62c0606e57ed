import type { Element } from '@xmldom/xmldom';
import { axisPairs, type AxisPair } from '../model/chart/chart-axes';
import type { ChartModel } from '../model/chart/chart-model';
import { ensure } from '../model/chart/chart-xml-edit';
import { itemNotFound } from '../protocol/host-error';
import { childOf } from '../xlsx/xml';
import type { ChartPart, ChartTarget } from './chart-target';

export interface AxisTarget {
  readonly target: ChartTarget;
  readonly which: 'category' | 'value';
  readonly slot: 0 | 1;
}

export function axisIn(chart: ChartModel, { which, slot }: AxisTarget): Element {
  const pair: AxisPair | undefined = axisPairs(chart)[slot];
  const axis = pair?.[which];
  if (!axis) throw itemNotFound('The chart has no such axis.');
  return axis;
}

export function axisPart(axis: AxisTarget): ChartPart {
  const find = (chart: ChartModel) => axisIn(chart, axis);
  return { target: axis.target, find, make: find };
}

/** A part below the axis, made when it is first changed. */
export function below(axis: AxisTarget, name: string, xml: string): ChartPart {
  return {
    target: axis.target,
    find: (chart) => childOf(axisIn(chart, axis), name),
    make: (chart) => ensure(axisIn(chart, axis), name, xml),
  };
}
