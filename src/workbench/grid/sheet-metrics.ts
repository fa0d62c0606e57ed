import { digitPixels, pointsOfWidth } from '../../host/model/cell-points';
import type { SheetModel } from '../../host/model/sheet-model';
import { rowHeights } from './row-heights';

export const HEAD_HEIGHT = 24;
export const HEAD_WIDTH = 46;

const PIXELS_PER_POINT = 96 / 72;

/** Pixels of rows and columns, 0 for hidden ones; the same widths that the add-in is told. */
export interface SheetMetrics {
  rowHeight(row: number): number;
  columnWidth(column: number): number;
  /** Pixels of all rows above, the head left out. */
  rowTop(row: number): number;
  columnLeft(column: number): number;
  /** The row (column) that so many pixels from the first one lie in. */
  rowAt(pixels: number): number;
  columnAt(pixels: number): number;
}

/** Sizes are worked out once: ask anew when the sheet has changed. */
export function sheetMetrics(sheet: SheetModel): SheetMetrics {
  const digit = digitPixels(sheet.workbook.defaultFont);
  const widths: number[] = [];
  const columnWidth = (column: number) =>
    (widths[column] ??= sheet.columns.hidden(column)
      ? 0
      : Math.round(pointsOfWidth(sheet.columns.width(column), digit) * PIXELS_PER_POINT));
  const heightOf = rowHeights(sheet, columnWidth);
  const rows = axis(heightOf, (sheet.part.cells.rowNumbers().at(-1) ?? -1) + 1);
  const columns = axis(columnWidth, undefined);
  return {
    columnWidth,
    rowHeight: rows.sizeOf,
    rowTop: rows.startOf,
    rowAt: rows.at,
    columnLeft: columns.startOf,
    columnAt: columns.at,
  };
}

interface Axis {
  sizeOf(index: number): number;
  startOf(index: number): number;
  at(pixels: number): number;
}

/** @param own how many from the first differ in size; undefined when any may */
function axis(measure: (index: number) => number, own: number | undefined): Axis {
  const starts = [0];
  const sizeOf = (index: number) =>
    index + 1 < starts.length
      ? (starts[index + 1] ?? 0) - (starts[index] ?? 0)
      : measure(own === undefined ? index : Math.min(index, own));
  const startOf = (index: number): number => {
    if (own !== undefined && index > own) return startOf(own) + (index - own) * sizeOf(own);
    for (let next = starts.length; next <= index; next += 1) {
      starts.push((starts[next - 1] ?? 0) + measure(next - 1));
    }
    return starts[index] ?? 0;
  };
  const at = (pixels: number): number => {
    let low = 0;
    let high = 1;
    while (startOf(high) <= pixels && high < MOST) high *= 2;
    while (low < high) {
      const middle = Math.floor((low + high + 1) / 2);
      if (startOf(middle) <= pixels) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return { sizeOf, startOf, at };
}

const MOST = 1_048_576;
