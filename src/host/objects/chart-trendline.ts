import type { Element } from '@xmldom/xmldom';
import { numberVal, valOf } from '../model/chart/chart-xml';
import { put, putAnother, setVal } from '../model/chart/chart-xml-edit';
import type { ChartModel } from '../model/chart/chart-model';
import { HostError, itemNotFound } from '../protocol/host-error';
import type { HostObject } from '../protocol/host-object';
import { ObjectType } from '../protocol/object-type';
import { childOf, childrenOf, removeElement } from '../xlsx/xml';
import { encodeXml } from '../xlsx/xml-text';
import { chartTrendlineFormatType } from './chart-format';
import { flagOf, numberOf } from './chart-part-property';
import { seriesIn, type SeriesTarget } from './chart-series-target';
import { changeChart, changePart, chartOf, findPart, type ChartPart } from './chart-target';
import { aChoice, aNumber, aText, wordFor } from './style-property';

interface TrendlineTarget extends SeriesTarget {
  readonly index: number;
}

const TYPES: Readonly<Record<string, string>> = {
  Linear: 'linear',
  Exponential: 'exp',
  Logarithmic: 'log',
  MovingAverage: 'movingAvg',
  Polynomial: 'poly',
  Power: 'power',
};

function linesOf(chart: ChartModel, series: SeriesTarget): Element[] {
  return childrenOf(seriesIn(chart, series), 'trendline');
}

function part(line: TrendlineTarget): ChartPart {
  const find = (chart: ChartModel): Element => {
    const found = linesOf(chart, line)[line.index];
    if (!found) throw itemNotFound(`There is no trendline ${line.index}.`);
    return found;
  };
  return { target: line.target, find, make: find };
}

/** How far the line is drawn beyond the data, in categories or units. */
function period(name: 'forward' | 'backward') {
  return {
    get: (line: TrendlineTarget) => numberVal(findPart(part(line)), name) ?? 0,
    set: (line: TrendlineTarget, value: unknown) => {
      const far = aNumber(value, 0, 1e9);
      changePart(part(line), (element) => {
        setVal(element, name, far === 0 ? null : far);
      });
    },
  };
}

/** What only some types have: the order of a polynomial, the period of an average. */
function fitType(element: Element): void {
  const type = valOf(element, 'trendlineType');
  setVal(element, 'order', type === 'poly' ? (numberVal(element, 'order') ?? 2) : null);
  setVal(element, 'period', type === 'movingAvg' ? (numberVal(element, 'period') ?? 2) : null);
}

export const chartTrendlineType = new ObjectType<TrendlineTarget>('ChartTrendline', {
  scalars: {
    BackwardPeriod: period('backward'),
    ForwardPeriod: period('forward'),
    MovingAveragePeriod: numberOf(part, 'period', { absent: 2, low: 2, high: 255 }),
    Name: {
      get: (line) => {
        const element = findPart(part(line));
        return (element && childOf(element, 'name')?.textContent) ?? '';
      },
      set: (line, value) => {
        const name = encodeXml(aText(value));
        changePart(part(line), (element) => {
          put(element, `<c:name>${name}</c:name>`);
        });
      },
    },
    PolynomialOrder: numberOf(part, 'order', { absent: 2, low: 2, high: 6 }),
    ShowEquation: flagOf(part, 'dispEq', false),
    ShowRSquared: flagOf(part, 'dispRSqr', false),
    Type: {
      get: (line) => wordFor(TYPES, valOf(findPart(part(line)), 'trendlineType') ?? 'linear'),
      set: (line, value) => {
        const type = aChoice(value, TYPES);
        changePart(part(line), (element) => {
          setVal(element, 'trendlineType', type);
          fitType(element);
        });
      },
    },
  },
  objects: { Format: (line) => chartTrendlineFormatType.wrap(part(line)) },
  methods: {
    Delete: (line) => {
      changePart(part(line), removeElement);
      return null;
    },
  },
});

function at(series: SeriesTarget, index: number): HostObject {
  const count = linesOf(chartOf(series.target), series).length;
  if (index < 0 || index >= count) throw itemNotFound(`There is no trendline ${index}.`);
  return chartTrendlineType.wrap({ ...series, index });
}

/** Stacked and round charts have no trend. */
function assertFit(series: Element): void {
  const group = series.parentNode as Element;
  const isStacked = /[sS]tacked$/.test(valOf(group, 'grouping') ?? '');
  if (isStacked || !/^(?:area|bar|line|scatter|bubble)Chart$/.test(group.localName ?? '')) {
    throw new HostError('InvalidOperation', 'This kind of chart has no trendlines.');
  }
}

export const chartTrendlineCollectionType = new ObjectType<SeriesTarget>(
  'ChartTrendlineCollection',
  {
    items: (series) =>
      linesOf(chartOf(series.target), series).map((_line, index) => at(series, index)),
    indexer: (series, args) => at(series, args.integer(0)),
    methods: {
      Add: (series, args) => {
        const type = args.has(0) ? aChoice(args.any(0), TYPES) : 'linear';
        let index = 0;
        changeChart(series.target, (chart) => {
          const element = seriesIn(chart, series);
          assertFit(element);
          index = linesOf(chart, series).length;
          const made = putAnother(
            element,
            '<c:trendline><c:spPr><a:ln w="19050" cap="rnd"><a:solidFill><a:schemeClr val="accent1"/>' +
              '</a:solidFill><a:prstDash val="sysDot"/></a:ln></c:spPr>' +
              `<c:trendlineType val="${type}"/><c:dispRSqr val="0"/><c:dispEq val="0"/></c:trendline>`,
          );
          fitType(made);
        });
        return at(series, index);
      },
      GetCount: (series) => linesOf(chartOf(series.target), series).length,
    },
  },
);
