import type { SheetModel } from '../../host/model/sheet-model';
import { digitPixels, pointsOfWidth } from '../../host/objects/points';

export const HEAD_HEIGHT = 24;
export const HEAD_WIDTH = 46;

const PIXELS_PER_POINT = 96 / 72;

/** Pixels of rows and columns, 0 for hidden ones; the same widths that the add-in is told. */
export interface SheetMetrics {
  rowHeight(row: number): number;
  columnWidth(column: number): number;
}

export function sheetMetrics(sheet: SheetModel): SheetMetrics {
  const digit = digitPixels(sheet.workbook.defaultFont);
  return {
    rowHeight: (row) =>
      sheet.rows.hidden(row) ? 0 : Math.round(sheet.rows.height(row) * PIXELS_PER_POINT),
    columnWidth: (column) =>
      sheet.columns.hidden(column)
        ? 0
        : Math.round(pointsOfWidth(sheet.columns.width(column), digit) * PIXELS_PER_POINT),
  };
}

export function total(count: number, sizeOf: (index: number) => number, from = 0): number {
  let sum = 0;
  for (let index = from; index < from + count; index += 1) sum += sizeOf(index);
  return sum;
}
