import type { CalculatedCell } from './calculator';
import type { Cell } from './cell';
import { sameValue } from './cell-value';
import { enclosing, rectOf, type Rect } from './rect';
import type { SheetModel } from './sheet-model';
import type { WorkbookModel } from './workbook-model';

/** Writes the results back; values that did not change touch nothing. */
export function storeResults(book: WorkbookModel, results: Iterable<CalculatedCell>): void {
  const spills = new Map<string, { sheet: SheetModel; row: number; column: number; rect: Rect }>();
  for (const cell of results) {
    const sheet = book.sheet(cell.sheet);
    if (!sheet) continue;
    const { row, column } = cell.spilledFrom ?? cell;
    const key = `${sheet.id} ${row} ${column}`;
    const known = spills.get(key);
    const place = rectOf(cell.row, cell.column);
    if (known) known.rect = enclosing(known.rect, place);
    else if (isDynamicArray(sheet.part.cells.at(row, column))) {
      spills.set(key, { sheet, row, column, rect: enclosing(place, rectOf(row, column)) });
    }
    if (sameValue(sheet.value(cell.row, cell.column), cell.value)) continue;
    if (cell.spilledFrom) sheet.part.cells.setValue(cell.row, cell.column, cell.value);
    sheet.part.cells.setResult(cell.row, cell.column, cell.value);
    sheet.part.touch();
    book.changes.result(sheet.id, cell.row, cell.column);
  }
  for (const { sheet, row, column, rect } of spills.values()) {
    const formula = sheet.part.cells.at(row, column)?.formula;
    const old = formula?.range;
    if (old?.rows === rect.rows && old.columns === rect.columns) continue;
    sheet.arrays.spill(sheet.part.cells, row, column, rect);
    sheet.part.touch();
  }
}

/** An array formula of the old kind fills the cells it was entered into, and no other. */
function isDynamicArray(cell: Cell | undefined): boolean {
  return cell?.formula?.kind === 'array' && cell.marks.includes(' cm=');
}
