import type { CellStore } from './cell-store';
import { isCellError, type CellValue } from './cell-value';
import { translateFormula } from './formula/references';
import { ModelError } from './model-error';
import { lastRow, type Rect } from './rect';
import type { TableModel } from './table-model';

/**
 * Tells the table what its cell is to hold, and gives what it will hold: header cells are text
 * and names of columns, totals cells keep their label in the table.
 */
export function tellTable(
  table: TableModel | null,
  row: number,
  column: number,
  value: CellValue,
): CellValue {
  if (!table) return value;
  const index = column - table.rect.column;
  if (row === table.headerRect?.row) {
    const text = value === null ? '' : isCellError(value) ? value.error : String(value);
    return table.headerChanged(index, text === '' ? table.columnList.freeName('', index) : text);
  }
  if (row === table.totalsRect?.row) {
    table.totalsChanged(index, typeof value === 'string' ? value : null, null);
  } else table.bodyChanged(index, value !== null);
  return value;
}

/** The same for a formula in the file's form. */
export function tellTableFormula(
  table: TableModel | null,
  row: number,
  column: number,
  formula: string,
): void {
  if (!table) return;
  if (row === table.headerRect?.row) {
    throw new ModelError('InvalidOperation', 'A table header cannot hold a formula.');
  }
  const index = column - table.rect.column;
  if (row === table.totalsRect?.row) table.totalsChanged(index, null, formula);
  else table.bodyChanged(index, true);
}

/** The formula all cells share, in the file's form; null for none in any, undefined for a mix. */
export function commonFormula(cells: CellStore, rect: Rect): string | null | undefined {
  const first = cells.at(rect.row, rect.column);
  const text = first ? cells.formulaText(first, rect.row, rect.column) : null;
  for (let row = rect.row + 1; row <= lastRow(rect); row++) {
    const cell = cells.at(row, rect.column);
    const own = cell ? cells.formulaText(cell, row, rect.column) : null;
    if (own === text) continue;
    if (own === null || text === null) return undefined;
    if (translateFormula(text, row - rect.row, 0) !== own) return undefined;
  }
  return text;
}
