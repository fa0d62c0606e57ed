import type { SheetModel } from './sheet-model';
import type { FontView } from './style';

const POINTS_PER_PIXEL = 0.75;

/**
 * Pixels of the widest digit of the standard font at 96 dpi. Columns are counted in it: ECMA-376
 * Part 1, 18.3.1.13. Measured for the fonts Excel starts with; half an em for any other.
 */
export function digitPixels({ name, size }: Pick<FontView, 'name' | 'size'>): number {
  if (size === 11 && (name === 'Calibri' || name === 'Aptos Narrow')) return 7;
  return Math.max(1, Math.round((size * 96) / 72 / 2));
}

/** Width in the file's characters to points, in whole pixels as Excel shows it. */
export function pointsOfWidth(width: number, digit: number): number {
  return Math.round(width * digit) * POINTS_PER_PIXEL;
}

export function widthOfPoints(points: number, digit: number): number {
  const pixels = Math.round(points / POINTS_PER_PIXEL);
  return Math.trunc((pixels / digit) * 256) / 256;
}

/** 0 for a hidden one. */
export function columnPoints(sheet: SheetModel, column: number): number {
  if (sheet.columns.hidden(column)) return 0;
  return pointsOfWidth(sheet.columns.width(column), digitPixels(sheet.workbook.defaultFont));
}

/** 0 for a hidden one. */
export function rowPoints(sheet: SheetModel, row: number): number {
  return sheet.rows.hidden(row) ? 0 : sheet.rows.height(row);
}
