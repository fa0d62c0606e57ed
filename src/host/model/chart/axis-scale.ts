import type { Element } from '@xmldom/xmldom';
import { childOf } from '../../xlsx/xml';
import { axisPairs, slotOf } from './chart-axes';
import type { ChartModel } from './chart-model';
import type { Dimension } from './chart-series';
import { pointValues } from './chart-values';
import { numberVal, valOf } from './chart-xml';

export interface Scale {
  readonly minimum: number;
  readonly maximum: number;
  readonly majorUnit: number;
}

/** The bounds of a value axis: its own where it has them, else those that fit its series. */
export function axisScale(chart: ChartModel, axis: Element): Scale {
  const scaling = childOf(axis, 'scaling');
  return fittedScale(extremes(chart, axis), {
    minimum: numberVal(scaling, 'min'),
    maximum: numberVal(scaling, 'max'),
    majorUnit: numberVal(axis, 'majorUnit'),
  });
}

/**
 * Round steps of 1, 2 or 5 that hold the values. Zero belongs to the axis unless the values lie
 * close together far from it (their span is under a sixth of the largest), as Excel does it.
 */
export function fittedScale(
  [low, high]: readonly [number, number],
  fixed: { readonly [name in keyof Scale]?: number | null } = {},
): Scale {
  const isFar = low > 0 && high > 0 && high - low < high / 6 && high !== low;
  const isFarBelow = low < 0 && high < 0 && high - low < -low / 6 && high !== low;
  const from = fixed.minimum ?? (isFar ? low - (high - low) / 2 : Math.min(0, low));
  const to = fixed.maximum ?? (isFarBelow ? high + (high - low) / 2 : Math.max(0, high));
  const top = fixed.maximum == null && to > 0 ? to + (to - from) * 0.05 : to;
  const bottom = fixed.minimum == null && from < 0 ? from - (to - from) * 0.05 : from;
  const room = top > bottom ? top - bottom : 1;
  const unit = fixed.majorUnit ?? niceStep(room / 10);
  const minimum = fixed.minimum ?? Math.floor(bottom / unit + 1e-9) * unit;
  const least = Math.ceil(top / unit - 1e-9) * unit;
  const maximum = fixed.maximum ?? (least > minimum ? least : minimum + unit);
  return { minimum: tidy(minimum), maximum: tidy(maximum), majorUnit: tidy(unit) };
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const part = rough / power;
  return (part <= 1.0001 ? 1 : part <= 2.0001 ? 2 : part <= 5.0001 ? 5 : 10) * power;
}

function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/** The smallest and largest value to show on the axis, stacked series summed up. */
function extremes(chart: ChartModel, axis: Element): [number, number] {
  const pairs = axisPairs(chart);
  const slot = pairs.findIndex((pair) => pair.value === axis || pair.category === axis);
  const of = pairs[slot]?.category === axis ? 'categories' : 'values';
  let [low, high] = [Infinity, -Infinity];
  const take = (value: number) => {
    low = Math.min(low, value);
    high = Math.max(high, value);
  };
  for (const group of chart.groups) {
    if (slotOf(chart, group) !== Math.max(0, slot)) continue;
    const grouping = valOf(group, 'grouping');
    const lists = chart.series
      .filter((series) => series.parentNode === group)
      .map((series) => numbers(chart, series, of));
    if (grouping === 'percentStacked') {
      take(0);
      take(1);
    } else if (grouping === 'stacked') {
      for (const [up, down] of sums(lists)) {
        take(up);
        take(down);
      }
    } else for (const value of lists.flat()) if (value !== null) take(value);
  }
  return low <= high ? [low, high] : [0, 1];
}

/** Texts are no places on an axis: the points are counted then. */
function numbers(chart: ChartModel, series: Element, of: Dimension): (number | null)[] {
  const own = pointValues(chart, series, of).map((each) =>
    typeof each === 'number' ? each : null,
  );
  if (of === 'values' || own.some((each) => each !== null)) return own;
  return pointValues(chart, series, 'values').map((_value, index) => index + 1);
}

function sums(lists: readonly (readonly (number | null)[])[]): [number, number][] {
  const length = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length }, (_, index) => {
    const values = lists.map((list) => list[index] ?? 0);
    const sum = (part: readonly number[]) => part.reduce((total, value) => total + value, 0);
    return [sum(values.filter((value) => value > 0)), sum(values.filter((value) => value < 0))];
  });
}
