import type { Element } from '@xmldom/xmldom';
import { addSeries } from '../model/chart/chart-series';
import { numberVal } from '../model/chart/chart-xml';
import { itemNotFound } from '../protocol/host-error';
import type { HostObject } from '../protocol/host-object';
import { ObjectType } from '../protocol/object-type';
import { chartSeriesType } from './chart-series';
import { changeChart, chartOf, type ChartTarget } from './chart-target';

function wrap(target: ChartTarget, series: Element): HostObject {
  return chartSeriesType.wrap({ target, number: numberVal(series, 'idx') ?? 0 });
}

function at(target: ChartTarget, index: number): HostObject {
  const series = chartOf(target).series[index];
  if (!series) throw itemNotFound(`There is no series at ${index}.`);
  return wrap(target, series);
}

export const chartSeriesCollectionType = new ObjectType<ChartTarget>('ChartSeriesCollection', {
  scalars: { Count: { get: (target) => chartOf(target).series.length } },
  items: (target) => chartOf(target).series.map((series) => wrap(target, series)),
  // The library comes back with the number it was given.
  indexer: (target, args) => chartSeriesType.wrap({ target, number: Number(args.string(0)) }),
  methods: {
    Add: (target, args) => {
      const name = args.optionalString(0) ?? null;
      const index = args.optionalInteger(1);
      let made: HostObject | undefined;
      changeChart(target, (chart) => {
        made = wrap(target, addSeries(chart, name, index));
      });
      return made ?? null;
    },
    GetCount: (target) => chartOf(target).series.length,
    GetItemAt: (target, args) => at(target, args.integer(0)),
  },
});
