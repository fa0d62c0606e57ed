import type { Element } from '@xmldom/xmldom';
import type { ChartModel } from '../model/chart/chart-model';
import { numberVal } from '../model/chart/chart-xml';
import { itemNotFound } from '../protocol/host-error';
import type { ChartPart, ChartTarget } from './chart-target';

/** A series by the number it keeps for life (`<c:idx>`). */
export interface SeriesTarget {
  readonly target: ChartTarget;
  readonly number: number;
}

/** ItemNotFound when the series has been deleted. */
export function seriesIn(chart: ChartModel, { number }: SeriesTarget): Element {
  const found = chart.series.find((series) => numberVal(series, 'idx') === number);
  if (!found) throw itemNotFound('The series is no longer in the chart.');
  return found;
}

export function seriesPart(series: SeriesTarget): ChartPart {
  const find = (chart: ChartModel) => seriesIn(chart, series);
  return { target: series.target, find, make: find };
}
