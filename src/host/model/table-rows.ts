import { extendArea, mapRuleCells } from './cell-rules';
import { holdsRect, lastRow, rectOf, type Rect } from './rect';
import type { SheetModel } from './sheet-model';
import type { TableModel } from './table-model';

/**
 * New body rows take the formats and rules of the row above and the columns' formulas, as in
 * Excel when a table grows.
 */
export function fillNewRows(table: TableModel, row: number, count: number): void {
  const { sheet, bodyRect } = table;
  const model = row > bodyRect.row ? row - 1 : row + count;
  const columns = table.columnList;
  for (let index = 0; index < bodyRect.columns; index++) {
    const column = bodyRect.column + index;
    const formula = columns.fileFormula(index);
    if (model <= lastRow(bodyRect)) {
      const style = sheet.styleIndex(model, column);
      if (style !== 0) {
        for (let i = 0; i < count; i++) sheet.setStyleIndex(row + i, column, style);
      }
    }
    if (formula !== null && sheet.workbook.fillsFormulas) {
      for (let i = 0; i < count; i++) {
        const present = sheet.value(row + i, column);
        if (present === null) sheet.setFileFormula(row + i, column, formula);
      }
    }
  }
  if (row > bodyRect.row) extendRules(sheet, rectOf(row, bodyRect.column, count, bodyRect.columns));
}

function extendRules(sheet: SheetModel, added: Rect): void {
  sheet.validations.map((rects) => extendArea(rects, added));
  mapRuleCells(sheet.part, (rects) => extendArea(rects, added), 'conditionalFormatting');
}

/**
 * Of a table whose rows are all to be taken out, its first row stays and is emptied. Gives the part
 * of `rect` left to be taken out, null for none.
 */
export function keepBlankRow(sheet: SheetModel, rect: Rect): Rect | null {
  const table = sheet.tables.find(
    ({ bodyRect, headerRect, rect: whole }) =>
      headerRect !== null &&
      holdsRect(rect, bodyRect) &&
      rect.row === bodyRect.row &&
      !holdsRect(rect, whole),
  );
  if (!table) return rect;
  table.empty();
  return rect.rows > 1 ? { ...rect, row: rect.row + 1, rows: rect.rows - 1 } : null;
}
