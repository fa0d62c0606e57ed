import type { Element } from '@xmldom/xmldom';
import { pointValues } from '../model/chart/chart-values';
import { ensurePointLabel, hasLabels, labelsOf, pointLabel } from '../model/chart/chart-labels';
import type { ChartModel } from '../model/chart/chart-model';
import { ensurePoint, pointOf } from '../model/chart/chart-series';
import { putAnother } from '../model/chart/chart-xml-edit';
import { itemNotFound } from '../protocol/host-error';
import type { HostObject } from '../protocol/host-object';
import { ObjectType } from '../protocol/object-type';
import { chartDataLabelType } from './chart-data-labels';
import { chartPointFormatType } from './chart-format';
import { markerProperties } from './chart-marker';
import { seriesIn, type SeriesTarget } from './chart-series-target';
import { changeChart, chartOf, type ChartPart } from './chart-target';
import { aFlag } from './style-property';

interface PointTarget extends SeriesTarget {
  readonly index: number;
}

function pointPart(point: PointTarget): ChartPart {
  const series = (chart: ChartModel): Element => seriesIn(chart, point);
  return {
    target: point.target,
    // What the point has not of its own is that of its series.
    find: (chart) => pointOf(series(chart), point.index) ?? series(chart),
    make: (chart) => ensurePoint(series(chart), point.index),
  };
}

function label({ target, index, ...point }: PointTarget): Element | null {
  const series = seriesIn(chartOf(target), { target, ...point });
  return pointLabel(series, index) ?? labelsOf(series);
}

export const chartPointType = new ObjectType<PointTarget>('ChartPoint', {
  scalars: {
    HasDataLabel: {
      get: (point) => hasLabels(label(point)),
      set: (point, value) => {
        const shown = aFlag(value);
        changeChart(point.target, (chart) => {
          const series = seriesIn(chart, point);
          const element = ensurePointLabel(series, point.index);
          if (shown) return;
          const labels = element.parentNode as Element;
          labels.removeChild(element);
          putAnother(labels, `<c:dLbl><c:idx val="${point.index}"/><c:delete val="1"/></c:dLbl>`);
        });
      },
    },
    ...markerProperties<PointTarget>(pointPart),
    Value: {
      get: (point) => {
        const chart = chartOf(point.target);
        return pointValues(chart, seriesIn(chart, point), 'values')[point.index] ?? null;
      },
    },
  },
  objects: {
    DataLabel: (point) =>
      chartDataLabelType.wrap({
        target: point.target,
        series: (chart) => [seriesIn(chart, point)],
        point: point.index,
      }),
    Format: (point) => chartPointFormatType.wrap(pointPart(point)),
  },
});

function points({ target, number }: SeriesTarget): HostObject[] {
  const series = { target, number };
  const chart = chartOf(target);
  const values = pointValues(chart, seriesIn(chart, series), 'values');
  return values.map((_value, index) => chartPointType.wrap({ ...series, index }));
}

export const chartPointsCollectionType = new ObjectType<SeriesTarget>('ChartPointsCollection', {
  scalars: { Count: { get: (series) => points(series).length } },
  items: points,
  methods: {
    GetCount: (series) => points(series).length,
    GetItemAt: (series, args) => {
      const point = points(series)[args.integer(0)];
      if (!point) throw itemNotFound(`There is no point at ${args.integer(0)}.`);
      return point;
    },
  },
});
