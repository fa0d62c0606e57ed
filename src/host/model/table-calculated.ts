import { translateFormula } from './formula/references';
import { intersection, lastColumn, lastRow, type Rect } from './rect';
import type { SheetModel } from './sheet-model';
import { commonFormula } from './table-cells';
import type { TableModel } from './table-model';

/**
 * AutoCorrect's 「將公式填入表格以建立計算結果欄」: a formula entered into a column of a table fills
 * the column when all its other cells are blank or hold the column's formula so far. Called after
 * `entered` was written.
 */
export function fillCalculatedColumns(sheet: SheetModel, entered: Rect): void {
  if (!sheet.workbook.fillsFormulas) return;
  for (const table of sheet.tablesIn(entered)) {
    const cells = table.hasNoRows ? null : intersection(entered, table.bodyRect);
    if (!cells) continue;
    for (let column = cells.column; column <= lastColumn(cells); column++) {
      fillColumn(table, { ...cells, column, columns: 1 });
    }
  }
}

function fillColumn(table: TableModel, entered: Rect): void {
  const { sheet, bodyRect } = table;
  const { column } = entered;
  const from = entered.row;
  const formula = commonFormula(sheet.part.cells, entered);
  if (formula == null || entered.rows === bodyRect.rows) return;
  const own = table.columnList.fileFormula(column - bodyRect.column);
  for (let row = bodyRect.row; row <= lastRow(bodyRect); row++) {
    if (row >= entered.row && row <= lastRow(entered)) continue;
    const present = fileFormula(sheet, row, column);
    if (present === null ? sheet.value(row, column) !== null : !isColumns(own, present, row)) {
      return;
    }
  }
  for (let row = bodyRect.row; row <= lastRow(bodyRect); row++) {
    if (row >= from && row <= lastRow(entered)) continue;
    const text = translateFormula(formula, row - from, 0);
    if (fileFormula(sheet, row, column) !== text) sheet.setFileFormula(row, column, text);
  }

  function isColumns(own: string | null, present: string, row: number): boolean {
    return own !== null && translateFormula(own, row - bodyRect.row, 0) === present;
  }
}

function fileFormula(sheet: SheetModel, row: number, column: number): string | null {
  const cell = sheet.part.cells.at(row, column);
  return cell?.formula ? sheet.part.cells.formulaText(cell, row, column) : null;
}
