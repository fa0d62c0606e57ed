import { parseRect, rectName } from './a1';
import type { CellFormula } from './cell';
import { liesWithin, shiftRect, shiftedIndex, type CellShift } from './formula/cell-shift';

/** What an array formula or a data table says of its cells after a shift; null where it stays true. */
export function shiftedArray(formula: CellFormula, shift: CellShift): CellFormula | null {
  if (formula.kind === 'dataTable') return shiftedTable(formula, shift);
  const { range } = formula;
  if (formula.kind !== 'array' || !range || !liesWithin(range, shift)) return null;
  const row = shift.axis === 'rows' ? shiftedIndex(range.row, shift) : range.row;
  const column = shift.axis === 'columns' ? shiftedIndex(range.column, shift) : range.column;
  if (row === null || column === null) return null;
  if (row === range.row && column === range.column) return null;
  return { ...formula, range: { ...range, row, column }, element: null };
}

/** A data table's `<f>` names its cells (`ref`) and the cells it puts values into (`r1`, `r2`). */
function shiftedTable(formula: CellFormula, shift: CellShift): CellFormula | null {
  const { element, range } = formula;
  const moved = element?.replace(/ (ref|r1|r2)="([^"]+)"/g, (all, name: string, text: string) => {
    const rect = parseRect(text);
    const to = rect && shiftRect(rect, shift);
    return to ? ` ${name}="${rectName(to)}"` : all;
  });
  if (moved === undefined || moved === element) return null;
  return { ...formula, element: moved, range: range && shiftRect(range, shift) };
}
