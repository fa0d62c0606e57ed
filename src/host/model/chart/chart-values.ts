import type { Element } from '@xmldom/xmldom';
import { childOf, childrenOf, descendantsOf } from '../../xlsx/xml';
import type { CellValue } from '../cell-value';
import type { ChartModel } from './chart-model';
import { areasOf, cellsOf } from './chart-reference';
import { dataOf, type Dimension } from './chart-series';
import { flagVal, numberVal } from './chart-xml';

export interface ChartValue {
  readonly value: CellValue;
  readonly format: string;
}

/** What the series shows now: the cells it refers to, else what the chart remembers of them. */
export function shownValues(chart: ChartModel, series: Element, of: Dimension): ChartValue[] {
  const data = dataOf(series, of);
  const source = data && childrenOf(data)[0];
  if (!source) return [];
  const { workbook } = chart.sheet;
  const areas = areasOf(workbook, childOf(source, 'f')?.textContent ?? '');
  if (!areas) return remembered(source);
  const onlyVisible = flagVal(chart.chart, 'plotVisOnly', true);
  const isMultiLevel = source.localName === 'multiLvlStrRef';
  const values: ChartValue[] = [];
  for (const { sheet, row, column } of cellsOf(isMultiLevel ? areas.map(innermost) : areas)) {
    if (onlyVisible && (sheet.rows.hidden(row) || sheet.columns.hidden(column))) continue;
    const format = sheet.styleOf(row, column).numberFormat;
    values.push({ value: sheet.value(row, column), format });
  }
  return values;
}

export function pointValues(
  chart: ChartModel,
  series: Element,
  of: Dimension,
): (string | number | null)[] {
  return shownValues(chart, series, of).map(({ value }) => {
    return typeof value === 'number' || typeof value === 'string' ? value : null;
  });
}

/** The last column (or row) of labels, which stands next to the points. */
function innermost<
  A extends { readonly rect: { rows: number; columns: number; row: number; column: number } },
>(area: A): A {
  const { rect } = area;
  const upright = rect.rows >= rect.columns;
  const inner = upright
    ? { ...rect, column: rect.column + rect.columns - 1, columns: 1 }
    : { ...rect, row: rect.row + rect.rows - 1, rows: 1 };
  return { ...area, rect: inner };
}

function remembered(source: Element): ChartValue[] {
  const cache =
    childrenOf(source).find(({ localName }) => localName?.endsWith('Cache')) ??
    (source.localName?.endsWith('Lit') ? source : null);
  if (!cache) return [];
  const level = childOf(cache, 'lvl') ?? cache;
  const isNumeric = /^num/.test(cache.localName ?? '');
  const format = childOf(cache, 'formatCode')?.textContent ?? 'General';
  const values: ChartValue[] = Array.from({ length: numberVal(cache, 'ptCount') ?? 0 }, () => {
    return { value: null, format };
  });
  for (const point of descendantsOf(level, 'pt')) {
    const text = childOf(point, 'v')?.textContent ?? '';
    const value = isNumeric && Number.isFinite(Number(text)) ? Number(text) : text;
    values[Number(point.getAttribute('idx'))] = {
      value,
      format: point.getAttribute('formatCode') ?? format,
    };
  }
  return values;
}
