import type { SheetModel } from '../../host/model/sheet-model';
import { fittedHeight } from './row-fit';
import { digitPixels, pointsOfWidth } from '../../host/model/cell-points';

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
}

/** Heights are worked out once for each row: ask anew when the sheet has changed. */
export function sheetMetrics(sheet: SheetModel): SheetMetrics {
  const digit = digitPixels(sheet.workbook.defaultFont);
  const columnWidth = (column: number) =>
    sheet.columns.hidden(column)
      ? 0
      : Math.round(pointsOfWidth(sheet.columns.width(column), digit) * PIXELS_PER_POINT);
  const used = sheet.usedRange(true);
  const heights = new Map<number, number>();
  const rowHeight = (row: number) => {
    if (sheet.rows.hidden(row)) return 0;
    const height = Math.round(sheet.rows.height(row) * PIXELS_PER_POINT);
    return sheet.rows.isCustom(row)
      ? height
      : Math.max(height, fittedHeight(sheet, row, used, columnWidth));
  };
  const keptHeight = (row: number) => {
    let height = heights.get(row);
    if (height === undefined) heights.set(row, (height = rowHeight(row)));
    return height;
  };
  return {
    columnWidth,
    rowHeight: keptHeight,
    rowTop: edges(keptHeight),
    columnLeft: edges(columnWidth),
  };
}

/** Where each row (column) begins; every size is added up once. */
function edges(sizeOf: (index: number) => number): (index: number) => number {
  const starts = [0];
  return (index) => {
    for (let next = starts.length; next <= index; next += 1) {
      starts.push((starts[next - 1] ?? 0) + sizeOf(next - 1));
    }
    return starts[index] ?? 0;
  };
}

export function total(count: number, sizeOf: (index: number) => number, from = 0): number {
  let sum = 0;
  for (let index = from; index < from + count; index += 1) sum += sizeOf(index);
  return sum;
}
