import { replaceData, setChartType } from '../model/chart/chart-series';
import { planSeries, type SeriesBy } from '../model/chart/chart-source';
import type { Box } from '../model/drawing/anchor-place';
import { lastColumn, lastRow, rectOf } from '../model/rect';
import { invalidArgument, itemNotFound, notImplemented } from '../protocol/host-error';
import { NullObject } from '../protocol/null-object';
import { ObjectType, type Scalar } from '../protocol/object-type';
import type { Arguments } from '../protocol/arguments';
import { chartAxesType } from './chart-axes';
import { chartDataLabelsType } from './chart-data-labels';
import { chartDataTableType, hasDataTable } from './chart-data-table';
import { chartAreaFormatType } from './chart-format';
import { chartLegendType } from './chart-legend';
import { choiceOf, flagOf } from './chart-part-property';
import { drawnId } from './drawn-id';
import { chartPlotAreaType } from './chart-plot-area';
import { chartSeriesCollectionType } from './chart-series-collection';
import { aChartType } from './chart-type';
import { changeChart, chartOf, type ChartPart, type ChartTarget } from './chart-target';
import { chartTitleType } from './chart-title';
import { pointsHigh, pointsLeft, pointsTop, pointsWide } from './points';
import { assertFormatWritable } from './protected-sheet';
import type { RangeTarget } from './range-target';
import { resolveRange } from './resolve-range';
import { aNumber, aText } from './style-property';

/** Null lets Excel choose. */
const SERIES_BY: Readonly<Record<string, SeriesBy | null>> = {
  Auto: null,
  Columns: 'columns',
  Rows: 'rows',
};

export function aSeriesBy(args: Arguments, index: number): SeriesBy | null {
  return SERIES_BY[args.choice(index, ['Auto', 'Columns', 'Rows'], 'Auto')] ?? null;
}

function side(which: keyof Box, least: number): Scalar<ChartTarget> {
  return {
    get: (target) => chartOf(target).box[which],
    set: (target, value) => {
      const points = aNumber(value, least, 169_056);
      place(target, { [which]: points });
    },
  };
}

function place(target: ChartTarget, box: Partial<Box>): void {
  const chart = chartOf(target);
  assertFormatWritable(target.sheet, 'editObjects');
  chart.box = { ...chart.box, ...box };
}

/** Over the start cell, or over all cells from the one to the other. */
function setPosition(target: ChartTarget, args: Arguments): null {
  const cell = (index: number): RangeTarget | null => {
    if (!args.has(index)) return null;
    const { session, sheet } = target;
    return (
      args.object(index, session.types.range) ?? resolveRange(session, sheet, args.string(index))
    );
  };
  const start = cell(0);
  const end = cell(1);
  if (!start) throw invalidArgument('A chart is put at a cell.');
  const corner = { left: pointsLeft(start), top: pointsTop(start) };
  if (!end) {
    place(target, corner);
    return null;
  }
  const top = Math.min(start.rect.row, end.rect.row);
  const left = Math.min(start.rect.column, end.rect.column);
  const cells = start.at(
    rectOf(
      top,
      left,
      Math.max(lastRow(start.rect), lastRow(end.rect)) - top + 1,
      Math.max(lastColumn(start.rect), lastColumn(end.rect)) - left + 1,
    ),
  );
  place(target, {
    left: pointsLeft(cells),
    top: pointsTop(cells),
    width: pointsWide(cells),
    height: pointsHigh(cells),
  });
  return null;
}

const BLANKS = { Interpolated: 'span', NotPlotted: 'gap', Zero: 'zero' };

function chartPart(target: ChartTarget): ChartPart {
  return { target, find: ({ chart }) => chart, make: ({ chart }) => chart };
}

function areaPart(target: ChartTarget): ChartPart {
  return { target, find: ({ space }) => space, make: ({ space }) => space };
}

export const chartType = new ObjectType<ChartTarget>('Chart', {
  check: (target) => {
    chartOf(target);
  },
  identity: (target) => ({ Id: drawnId(target) }),
  scalars: {
    ChartType: {
      get: (target) => chartOf(target).type,
      set: (target, value) => {
        const type = aChartType(value);
        changeChart(target, (chart) => {
          setChartType(chart, type);
        });
      },
    },
    DisplayBlanksAs: choiceOf(chartPart, 'dispBlanksAs', BLANKS, 'zero'),
    Height: side('height', 1),
    Id: { get: drawnId },
    Left: side('left', 0),
    Name: {
      get: (target) => chartOf(target).name,
      set: (target, value) => {
        const name = aText(value);
        const chart = chartOf(target);
        assertFormatWritable(target.sheet, 'editObjects');
        chart.name = name;
      },
    },
    PlotVisibleOnly: flagOf(chartPart, 'plotVisOnly', true),
    Top: side('top', 0),
    Width: side('width', 1),
  },
  objects: {
    Axes: (target) => chartAxesType.wrap(target),
    DataLabels: (target) => chartDataLabelsType.wrap({ target, series: (chart) => chart.series }),
    Format: (target) => chartAreaFormatType.wrap(areaPart(target)),
    Legend: (target) => chartLegendType.wrap(target),
    PlotArea: (target) => chartPlotAreaType.wrap(target),
    Series: (target) => chartSeriesCollectionType.wrap(target),
    Title: (target) => chartTitleType.wrap(target),
    Worksheet: ({ session, sheet }) => session.worksheet(sheet),
  },
  methods: {
    Activate: (target) => {
      chartOf(target);
      target.session.activate(target.sheet);
      return null;
    },
    Delete: (target) => {
      const chart = chartOf(target);
      assertFormatWritable(target.sheet, 'editObjects');
      chart.remove();
      return null;
    },
    GetDataTable: (target) => {
      if (!hasDataTable(chartOf(target))) throw itemNotFound('The chart has no table of its data.');
      return chartDataTableType.wrap(target);
    },
    GetDataTableOrNullObject: (target) =>
      hasDataTable(chartOf(target))
        ? chartDataTableType.wrap(target)
        : new NullObject('ChartDataTable'),
    GetImage: () => {
      throw notImplemented('Chart.getImage');
    },
    SetData: (target, args) => {
      const range = args.object(0, target.session.types.range);
      if (!range) throw invalidArgument('A chart is made of a range.');
      const by = aSeriesBy(args, 1);
      target.session.settle();
      changeChart(target, (chart) => {
        const isScatter = chart.groups[0]?.localName === 'scatterChart';
        replaceData(chart, planSeries(range.sheet, range.rect, by, isScatter));
      });
      return null;
    },
    SetPosition: setPosition,
  },
});
