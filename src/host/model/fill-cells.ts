import { copyBlock, type CopyOptions } from './copy-block';
import { seriesOf, type SeriesUnit } from './fill-series';
import { ModelError } from './model-error';
import { holdsRect, lastColumn, lastRow, span, type Rect } from './rect';
import type { SheetModel } from './sheet-model';

export type FillKind = SeriesUnit | 'copy' | 'formats' | 'values';

/**
 * Fills from `source` over `whole`, which holds it and reaches beyond it on one side, as the fill
 * handle does: formulas shift, series go on, the rest is repeated. InvalidArgument for another
 * shape; else as copyBlock.
 */
export function fillCells(
  sheet: SheetModel,
  source: Rect,
  whole: Rect,
  kind: FillKind = 'usual',
  showsDay: (numberFormat: string) => boolean = () => false,
): void {
  const side = sideOf(source, whole);
  if (!side) return;
  const isSeries = kind !== 'copy' && kind !== 'formats' && kind !== 'values';
  const plans = isSeries ? planSeries(sheet, source, side, kind, showsDay) : [];
  const part = isSeries || kind === 'copy' ? 'all' : kind;
  repeat(sheet, source, side, { part });
  for (const { row, column, value } of plans) sheet.setValue(row, column, value);
}

/**
 * Ctrl+D: the first row over the others, of a single row that above it.
 * @param runs the rows of the rect that take part, where a filter hides some
 */
export function fillDown(sheet: SheetModel, rect: Rect, runs: readonly Rect[] = [rect]): void {
  const source = rect.rows > 1 ? runs[0]?.row : rect.row - 1;
  if (source === undefined || source < 0) return;
  for (const run of runs) {
    const row = Math.max(run.row, source + 1);
    const rest = { ...run, row, rows: lastRow(run) - row + 1 };
    if (rest.rows < 1) continue;
    copyBlock({ sheet, rect: { ...rect, row: source, rows: 1 } }, { sheet, rect: rest });
  }
}

/** Ctrl+R: the first column over the others; of a single column, that to its left. */
export function fillRight(sheet: SheetModel, rect: Rect): void {
  const from = rect.columns > 1 ? rect : { ...rect, column: rect.column - 1, columns: 2 };
  if (from.column < 0) return;
  const rest = { ...from, column: from.column + 1, columns: from.columns - 1 };
  copyBlock({ sheet, rect: { ...from, columns: 1 } }, { sheet, rect: rest });
}

interface Side {
  readonly isDown: boolean;
  /** Below or to the right, not above or to the left. */
  readonly isOnward: boolean;
  /** What is new. */
  readonly rect: Rect;
}

function sideOf(source: Rect, whole: Rect): Side | null {
  const sameColumns = source.column === whole.column && source.columns === whole.columns;
  const sameRows = source.row === whole.row && source.rows === whole.rows;
  if (sameColumns && sameRows) return null;
  const [bottom, right] = [lastRow(whole), lastColumn(whole)];
  if (holdsRect(whole, source)) {
    if (sameColumns && source.row === whole.row) {
      const rect = span(lastRow(source) + 1, whole.column, bottom, right);
      return { isDown: true, isOnward: true, rect };
    }
    if (sameColumns && lastRow(source) === bottom) {
      const rect = span(whole.row, whole.column, source.row - 1, right);
      return { isDown: true, isOnward: false, rect };
    }
    if (sameRows && source.column === whole.column) {
      const rect = span(whole.row, lastColumn(source) + 1, bottom, right);
      return { isDown: false, isOnward: true, rect };
    }
    if (sameRows && lastColumn(source) === right) {
      const rect = span(whole.row, whole.column, bottom, source.column - 1);
      return { isDown: false, isOnward: false, rect };
    }
  }
  throw new ModelError('InvalidArgument', 'Filling goes on from the range to one side.');
}

/** Copies of the source side by side; the one farthest off may be a part. */
function repeat(sheet: SheetModel, source: Rect, side: Side, options: CopyOptions): void {
  const { rect, isDown, isOnward } = side;
  const size = isDown ? source.rows : source.columns;
  const length = isDown ? rect.rows : rect.columns;
  const part = length % size;
  const cut = (block: Rect, first: number, count: number): Rect =>
    isDown
      ? { ...block, row: block.row + first, rows: count }
      : { ...block, column: block.column + first, columns: count };
  if (length > part) {
    const whole = cut(rect, isOnward ? 0 : part, length - part);
    copyBlock({ sheet, rect: source }, { sheet, rect: whole }, options);
  }
  if (part > 0) {
    const from = cut(source, isOnward ? 0 : size - part, part);
    const to = cut(rect, isOnward ? length - part : 0, part);
    copyBlock({ sheet, rect: from }, { sheet, rect: to }, options);
  }
}

/** The values of lines that go on; formulas and mixed lines are repeated. */
function planSeries(
  sheet: SheetModel,
  source: Rect,
  { rect, isDown, isOnward }: Side,
  unit: SeriesUnit,
  showsDay: (numberFormat: string) => boolean,
) {
  const { date1904 } = sheet.workbook;
  const size = isDown ? source.rows : source.columns;
  const lines = isDown ? source.columns : source.rows;
  const length = isDown ? rect.rows : rect.columns;
  const at = (line: number, k: number) =>
    isDown
      ? { row: source.row + k, column: source.column + line }
      : { row: source.row + line, column: source.column + k };
  return Array.from({ length: lines }, (_, line) => line).flatMap((line) => {
    const cells = Array.from({ length: size }, (_, k) => at(line, k));
    if (cells.some(({ row, column }) => sheet.formula(row, column) !== null)) return [];
    const areDates = cells.every(({ row, column }) =>
      showsDay(sheet.styleOf(row, column).numberFormat),
    );
    const values = cells.map(({ row, column }) => sheet.value(row, column));
    const series = seriesOf(values, unit, { areDates, date1904 });
    if (!series) return [];
    return Array.from({ length }, (_, i) => {
      const k = isOnward ? size + i : -1 - i;
      return { ...at(line, k), value: series(k) };
    });
  });
}
