import { mapFormulasAt, type FormulaPlace } from './formula-sites';
import { sameName } from './formula/sheet-prefix';
import { mapReferences, writeReference, type Reference } from './formula/references';
import { lastColumn, lastRow, type Rect } from './rect';
import type { TableModel } from './table-model';

/**
 * A plain reference to all rows of some of the table's columns (`=SUM(C2:C5)`, a chart's series,
 * a name, a list) takes in the rows that the table gets at its end. `rect` and `body` are the
 * table's before.
 */
export function extendReferences(table: TableModel, rect: Rect, body: Rect, rows: number): void {
  const { sheet } = table;
  const end = String(lastRow(body) + 1);
  const reaches = (reference: Reference, place: FormulaPlace) => {
    if (reference.workbook !== null || reference.form !== 'block') return false;
    if (!sameName(reference.sheet ?? place.sheet, sheet.name)) return false;
    const { rect: block, fixed } = reference;
    if (lastRow(block) !== lastRow(body)) return false;
    if (block.row !== body.row && block.row !== rect.row) return false;
    if (block.column < rect.column || lastColumn(block) > lastColumn(rect)) return false;
    // Within the table a relative end is the formula's own row: a running total.
    return !isOfTable(table, place, body) || (fixed.top && fixed.bottom);
  };
  mapFormulasAt(sheet.workbook, (text, place) => {
    // Most formulas do not name the last row at all.
    if (!text.includes(end)) return text;
    return mapReferences(text, (reference) => {
      if (!reaches(reference, place)) return null;
      const block = reference.rect;
      return writeReference(reference, { ...block, rows: block.rows + rows });
    });
  });
}

function isOfTable(table: TableModel, { sheet, row }: FormulaPlace, body: Rect): boolean {
  if (!sameName(sheet, table.sheet.name)) return false;
  return row === null || (row >= body.row && row <= lastRow(body));
}
