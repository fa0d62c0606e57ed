import { extendArea, mapRuleCells } from './cell-rules';
import { translateFormula } from './formula/references';
import { holdsRect, lastColumn, lastRow, rectOf, type Rect } from './rect';
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
        if (sheet.value(row + i, column) !== null) continue;
        // The column's formula reads as in its first row.
        const by = row + i - bodyRect.row;
        sheet.setFileFormula(row + i, column, translateFormula(formula, by, 0));
      }
    }
  }
  if (row > bodyRect.row) extendRules(sheet, rectOf(row, bodyRect.column, count, bodyRect.columns));
}

/**
 * Columns new at the right, from index `from` on, look like the column left of them but for the
 * number format, which belongs to what the column holds.
 */
export function fillNewColumns(table: TableModel, from: number): void {
  const { sheet, rect, headerRect } = table;
  const model = rect.column + from - 1;
  const plain = new Map<number, number>();
  for (let row = rect.row; row <= lastRow(rect); row++) {
    const style = sheet.styleIndex(row, model);
    if (style === 0) continue;
    for (let column = model + 1; column <= lastColumn(rect); column++) {
      if (sheet.styleIndex(row, column) !== 0) continue;
      sheet.setStyleIndex(row, column, plain.get(style) ?? style);
      if (plain.has(style) || row === headerRect?.row) continue;
      sheet.patchStyle(rectOf(row, column), { numberFormat: 'General' });
      plain.set(style, sheet.styleIndex(row, column));
    }
  }
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
