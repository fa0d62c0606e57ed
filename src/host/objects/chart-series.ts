import { seriesName } from '../model/chart/series-name';
import { ensureLabels, hasLabels, labelsOf, removeLabels } from '../model/chart/chart-labels';
import {
  dataFormula,
  isOnSecondAxes,
  removeSeries,
  setData,
  setPlotOrder,
  setOnSecondAxes,
  setSeriesName,
  setSeriesType,
  type Dimension,
} from '../model/chart/chart-series';
import { pointValues } from '../model/chart/chart-values';
import { typeOfSeries } from '../model/chart/chart-kinds';
import type { Element } from '@xmldom/xmldom';
import { numberVal } from '../model/chart/chart-xml';
import type { Arguments } from '../protocol/arguments';
import { invalidArgument } from '../protocol/host-error';
import { ObjectType, type Scalar } from '../protocol/object-type';
import { aChartType } from './chart-type';
import { chartDataLabelsType } from './chart-data-labels';
import { chartSeriesFormatType } from './chart-format';
import { markerProperties } from './chart-marker';
import { flagOf, numberOf } from './chart-part-property';
import { chartPointsCollectionType } from './chart-point';
import { seriesIn, seriesPart, type SeriesTarget } from './chart-series-target';
import { changeChart, chartOf, type ChartPart } from './chart-target';
import { chartTrendlineCollectionType } from './chart-trendline';
import { aChoice, aFlag, aNumber, aText } from './style-property';

/** The group of the series, whose settings all its series share. */
function groupPart(series: SeriesTarget): ChartPart {
  const { target, find } = seriesPart(series);
  const group: ChartPart['find'] = (chart) => find(chart)?.parentNode as Element | null;
  return { target, find: group, make: (chart) => group(chart) as Element };
}

/** Only a group of this kind has the setting. */
function ofGroup(name: RegExp, scalar: Scalar<SeriesTarget>): Scalar<SeriesTarget> {
  return {
    get: scalar.get,
    set: (series, value) => {
      const group = groupPart(series).find(chartOf(series.target))?.localName ?? '';
      if (!name.test(group)) throw invalidArgument('This kind of chart has no such setting.');
      scalar.set?.(series, value);
    },
  };
}

function setRange(series: SeriesTarget, args: Arguments, of: Dimension): null {
  const { target } = series;
  const range = args.object(0, target.session.types.range);
  if (!range) throw invalidArgument('The data of a series are those of a range.');
  target.session.settle();
  changeChart(target, (chart) => {
    setData(chart, seriesIn(chart, series), of, dataFormula(range.sheet, range.rect));
  });
  return null;
}

const AXIS_GROUPS: Readonly<Record<string, 'first' | 'second'>> = {
  Primary: 'first',
  Secondary: 'second',
};

const DIMENSIONS: Readonly<Record<string, Dimension>> = {
  Categories: 'categories',
  Values: 'values',
  XValues: 'categories',
  YValues: 'values',
};

export const chartSeriesType = new ObjectType<SeriesTarget>('ChartSeries', {
  check: (series) => {
    seriesIn(chartOf(series.target), series);
  },
  identity: ({ number }) => ({ _Id: String(number) }),
  scalars: {
    AxisGroup: {
      get: (series) => {
        const chart = chartOf(series.target);
        return isOnSecondAxes(chart, seriesIn(chart, series)) ? 'Secondary' : 'Primary';
      },
      set: (series, value) => {
        const isSecond = aChoice(value, AXIS_GROUPS) === 'second';
        changeChart(series.target, (chart) => {
          setOnSecondAxes(chart, seriesIn(chart, series), isSecond);
        });
      },
    },
    ChartType: {
      get: (series) => {
        const element = seriesIn(chartOf(series.target), series);
        return typeOfSeries(element.parentNode as Element, element);
      },
      set: (series, value) => {
        const type = aChartType(value);
        changeChart(series.target, (chart) => {
          setSeriesType(chart, seriesIn(chart, series), type);
        });
      },
    },
    DoughnutHoleSize: ofGroup(
      /^doughnutChart$/,
      numberOf(groupPart, 'holeSize', { absent: 75, low: 10, high: 90 }),
    ),
    Explosion: ofGroup(
      /^(?:pie|doughnut)Chart$/,
      numberOf(seriesPart, 'explosion', { absent: 0, low: 0, high: 400 }),
    ),
    FirstSliceAngle: ofGroup(
      /^(?:pie|doughnut)Chart$/,
      numberOf(groupPart, 'firstSliceAng', { absent: 0, low: 0, high: 360 }),
    ),
    GapWidth: ofGroup(
      /^barChart$/,
      numberOf(groupPart, 'gapWidth', { absent: 150, low: 0, high: 500 }),
    ),
    HasDataLabels: {
      get: (series) => hasLabels(labelsOf(seriesIn(chartOf(series.target), series))),
      set: (series, value) => {
        const shown = aFlag(value);
        changeChart(series.target, (chart) => {
          const element = seriesIn(chart, series);
          if (shown) ensureLabels(element);
          else removeLabels(element);
        });
      },
    },
    InvertIfNegative: ofGroup(/^barChart$/, flagOf(seriesPart, 'invertIfNegative', false)),
    ...markerProperties<SeriesTarget>(seriesPart),
    Name: {
      get: (series) => {
        const { session } = series.target;
        return seriesName(session.model, seriesIn(chartOf(series.target), series));
      },
      set: (series, value) => {
        const name = aText(value);
        changeChart(series.target, (chart) => {
          setSeriesName(chart, seriesIn(chart, series), name);
        });
      },
    },
    Overlap: ofGroup(
      /^barChart$/,
      numberOf(groupPart, 'overlap', { absent: 0, low: -100, high: 100 }),
    ),
    PlotOrder: {
      get: (series) => (numberVal(seriesIn(chartOf(series.target), series), 'order') ?? 0) + 1,
      set: (series, value) => {
        const place = Math.round(aNumber(value, 0, chartOf(series.target).series.length));
        changeChart(series.target, (chart) => {
          // A sample of Microsoft's counts from 0: that is the first place too.
          setPlotOrder(chart, seriesIn(chart, series), Math.max(0, place - 1));
        });
      },
    },
    Smooth: ofGroup(/^(?:line|scatter)Chart$/, flagOf(seriesPart, 'smooth', false)),
    VaryByCategories: flagOf(groupPart, 'varyColors', false),
  },
  objects: {
    DataLabels: (series) =>
      chartDataLabelsType.wrap({
        target: series.target,
        series: (chart) => [seriesIn(chart, series)],
      }),
    Format: (series) => chartSeriesFormatType.wrap(seriesPart(series)),
    Trendlines: (series) => chartTrendlineCollectionType.wrap(series),
    Points: (series) => chartPointsCollectionType.wrap(series),
  },
  methods: {
    Delete: (series) => {
      changeChart(series.target, (chart) => {
        removeSeries(chart, seriesIn(chart, series));
      });
      return null;
    },
    GetDimensionValues: (series, args) => {
      const of = aChoice(args.any(0), DIMENSIONS);
      const chart = chartOf(series.target);
      return pointValues(chart, seriesIn(chart, series), of);
    },
    SetValues: (series, args) => setRange(series, args, 'values'),
    SetXAxisValues: (series, args) => setRange(series, args, 'categories'),
  },
});
