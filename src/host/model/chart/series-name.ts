import type { Element } from '@xmldom/xmldom';
import { childOf } from '../../xlsx/xml';
import type { WorkbookModel } from '../workbook-model';
import type { ChartModel } from './chart-model';
import { textOf, titleText } from './chart-title';
import { numberVal } from './chart-xml';

/** What the legend calls the series; one without a name is counted. */
export function seriesName(book: WorkbookModel, series: Element): string {
  const text = childOf(series, 'tx');
  return text ? textOf(book, text) : `數列${(numberVal(series, 'idx') ?? 0) + 1}`;
}

/** What stands over the chart; null without title. A title nobody wrote names the only series. */
export function chartTitle(chart: ChartModel): string | null {
  const title = childOf(chart.chart, 'title');
  if (!title) return null;
  const book = chart.sheet.workbook;
  const [only, ...others] = chart.series;
  const own = titleText(book, title);
  if (own !== null) return own;
  return only && others.length === 0 ? seriesName(book, only) : '圖表標題';
}
