import { extendArea, mapRuleCells } from './cell-rules';
import { lastRow, rectOf, type Rect } from './rect';
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
    if (formula !== null) {
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
