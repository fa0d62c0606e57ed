import { digitPixels } from '../../host/model/cell-points';
import { MAX_ROWS } from '../../host/model/rect';
import type { SheetModel } from '../../host/model/sheet-model';
import { filtersOf } from '../filter-menu/filter-head';
import { cssFont } from '../grid/cell-font';
import { textWidth } from '../grid/text-width';
import { widthOfPixels } from './column-characters';

const MARGINS = 8;
const FILTER_BUTTON = 20;

/**
 * The width, in the file's characters, that the longest text of a column needs; undefined for an
 * empty one. Merged and wrapped cells and hidden rows do not count, as in Excel.
 */
export function fittedWidth(sheet: SheetModel, column: number): number | undefined {
  const heads = new Set(filtersOf(sheet).map(({ rect }) => rect?.row));
  let widest = 0;
  for (const { row, value } of sheet.cells({ row: 0, column, rows: MAX_ROWS, columns: 1 })) {
    if (value === null || sheet.rows.hidden(row) || sheet.merges.at(row, column)) continue;
    const { font, alignment } = sheet.styleOf(row, column);
    if (alignment.wrap) continue;
    const width = textPixels(sheet.text(row, column), cssFont(font)) + alignment.indent * 9;
    widest = Math.max(widest, width + (heads.has(row) ? FILTER_BUTTON : 0));
  }
  if (widest === 0) return undefined;
  return widthOfPixels(Math.ceil(widest) + MARGINS, digitPixels(sheet.workbook.defaultFont));
}

function textPixels(text: string, font: string): number {
  return Math.max(...text.split('\n').map((line) => textWidth(line, font)));
}
