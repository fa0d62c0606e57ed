import { digitPixels } from '../../host/model/cell-points';
import type { SheetModel } from '../../host/model/sheet-model';
import type { CellPlace } from '../cell-address';
import { widthOfPixels } from '../grid-menu/column-characters';
import { cssFont } from '../grid/cell-font';
import { textWidth } from '../grid/text-width';

const MARGINS = 8;

/**
 * As Excel does for a number or a date that was typed: a column that nobody gave a width becomes
 * as wide as the entry, so that it does not show as ####. Texts lie over empty cells instead.
 */
export function widenColumn(sheet: SheetModel, { row, column }: CellPlace): void {
  if (typeof sheet.value(row, column) !== 'number' || sheet.columns.isCustom(column)) return;
  if (sheet.merges.at(row, column) || sheet.protection.isProtected) return;
  const { font } = sheet.styleOf(row, column);
  const needed = Math.ceil(textWidth(sheet.text(row, column), cssFont(font))) + MARGINS;
  const width = widthOfPixels(needed, digitPixels(sheet.workbook.defaultFont));
  if (width > sheet.columns.width(column)) sheet.columns.setWidth(column, column, width);
}
