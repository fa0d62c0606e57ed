import { translateFormula } from './formula/references';
import { intersection, lastColumn, type Rect } from './rect';
import type { SheetModel } from './sheet-model';
import type { TableModel } from './table-model';

/**
 * AutoCorrect's 「將公式填入表格以建立計算結果欄」: a formula entered into a column of a table fills
 * the column when all its other cells are blank or hold the column's formula so far. Called after
 * `rect` was written; `isEntered` tells which of its cells: one that stays as it is, is none that was entered.
 */
export function fillCalculatedColumns(
  sheet: SheetModel,
  rect: Rect,
  isEntered: (row: number, column: number) => boolean = () => true,
): void {
  if (!sheet.workbook.fillsFormulas) return;
  for (const table of sheet.tablesIn(rect)) {
    const cells = table.hasNoRows ? null : intersection(rect, table.bodyRect);
    if (!cells) continue;
    const rows = rowsOf(cells);
    for (let column = cells.column; column <= lastColumn(cells); column++) {
      const from = rows.find((row) => isEntered(row, column));
      const formula = from === undefined ? null : fileFormula(sheet, from, column);
      if (from === undefined || formula === null) continue;
      const entered = rows.filter((row) => isEntered(row, column));
      fillColumn(table, column, { formula, from, entered });
    }
  }
}

/** What was entered into a column: its first formula, the row of that, and all its rows. */
interface Entry {
  readonly formula: string;
  readonly from: number;
  readonly entered: readonly number[];
}

function fillColumn(table: TableModel, column: number, { formula, from, entered }: Entry): void {
  const { sheet, bodyRect } = table;
  if (entered.length === bodyRect.rows) return;
  const isOf = (own: string, first: number, row: number) =>
    fileFormula(sheet, row, column) === translateFormula(own, row - first, 0);
  if (!entered.every((row) => isOf(formula, from, row))) return;
  const own = table.columnList.fileFormula(column - bodyRect.column);
  const isFree = (row: number) =>
    fileFormula(sheet, row, column) === null
      ? sheet.value(row, column) === null
      : own !== null && isOf(own, bodyRect.row, row);
  const done = new Set(entered);
  const others = rowsOf(bodyRect).filter((row) => !done.has(row));
  if (!others.every(isFree)) return;
  for (const row of others) {
    if (isOf(formula, from, row)) continue;
    sheet.setFileFormula(row, column, translateFormula(formula, row - from, 0));
  }
}

function rowsOf({ row, rows }: Rect): number[] {
  return Array.from({ length: rows }, (_, at) => row + at);
}

function fileFormula(sheet: SheetModel, row: number, column: number): string | null {
  const cell = sheet.part.cells.at(row, column);
  return cell?.formula ? sheet.part.cells.formulaText(cell, row, column) : null;
}
