import type { ChartBlock, ChartSeries } from '../../review/document';
import type { PlannedRow } from './planned-row';

/** Cells one below the other, zero-based. */
export interface CellRun {
  readonly row: number;
  readonly rows: number;
  readonly column: number;
}

export interface PlacedSeries {
  readonly series: ChartSeries;
  readonly name: string;
  readonly values: CellRun;
  readonly lowest: number;
  readonly highest: number;
}

/** A chart with the cells it covers and those it is fed from; without them it cannot be drawn. */
export interface PlacedChart {
  readonly block: ChartBlock;
  readonly row: number;
  readonly rows: number;
  readonly column: number;
  readonly span: number;
  readonly data?: { readonly categories: CellRun; readonly series: readonly PlacedSeries[] };
}

interface Fed {
  readonly row: number;
  readonly column: number;
  readonly isNumber: boolean;
  readonly value: number;
  readonly isBlank: boolean;
}

/** Cells of each column of each table, in the order of its rows. */
function fedCells(rows: readonly PlannedRow[]): Map<string, Fed[]> {
  const found = new Map<string, Fed[]>();
  rows.forEach(({ cells }, row) => {
    for (const { feed, column, text, value } of cells) {
      if (feed === undefined) continue;
      const key = JSON.stringify([feed.table, feed.column]);
      const run = found.get(key) ?? [];
      run.push({
        ...{ row, column, value: value ?? 0 },
        ...{ isNumber: value !== undefined, isBlank: text === '' },
      });
      found.set(key, run);
    }
  });
  return found;
}

/** Undefined where the cells do not follow each other: a page began between them. */
function runOf(cells: readonly Fed[] | undefined): CellRun | undefined {
  const first = cells?.[0];
  if (cells === undefined || first === undefined) return undefined;
  const isRun = cells.every(({ row }, at) => row === first.row + at);
  return isRun ? { row: first.row, rows: cells.length, column: first.column } : undefined;
}

/** A text would be drawn as 0, which is a figure: only numbers and blank cells feed a series. */
function feedsSeries(cells: readonly Fed[] | undefined): boolean {
  return (
    cells !== undefined &&
    cells.some(({ isNumber }) => isNumber) &&
    cells.every(({ isNumber, isBlank }) => isNumber || isBlank)
  );
}

function dataOf(
  block: ChartBlock,
  fed: ReadonlyMap<string, Fed[]>,
  headers: ReadonlyMap<string, readonly string[]>,
): PlacedChart['data'] {
  const cells = (column: number) => fed.get(JSON.stringify([block.table, column]));
  const categories = runOf(cells(block.categories));
  const series = block.series.flatMap((one): PlacedSeries[] => {
    const values = runOf(cells(one.column));
    if (values === undefined || !feedsSeries(cells(one.column))) return [];
    const name = headers.get(block.table)?.[one.column] ?? '';
    const numbers = (cells(one.column) ?? []).flatMap(({ isNumber, value }) =>
      isNumber ? value : [],
    );
    const [lowest, highest] = [Math.min(...numbers), Math.max(...numbers)];
    return [{ series: one, name, values, lowest, highest }];
  });
  return categories !== undefined && series.length === block.series.length && series.length > 0
    ? { categories, series }
    : undefined;
}

/** Where each chart stands and what feeds it, in the rows as they will be written. */
export function placeCharts(
  rows: readonly PlannedRow[],
  headers: ReadonlyMap<string, readonly string[]>,
): PlacedChart[] {
  const fed = fedCells(rows);
  return rows.flatMap(({ charts = [] }, row) =>
    charts.map(({ block, column, span, rows: count }) => {
      const data = dataOf(block, fed, headers);
      return {
        ...{ block, row, rows: Math.min(count, rows.length - row), column, span },
        ...(data === undefined ? {} : { data }),
      };
    }),
  );
}
