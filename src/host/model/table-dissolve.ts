import { absoluteRectName } from './a1';
import { mapFormulasAt } from './formula-sites';
import { mapTableReferences, type TableReference } from './formula/table-reference';
import { sameName, sheetPrefix } from './formula/sheet-prefix';
import { cellName } from '../xlsx/cell-name';
import { enclosing, type Rect } from './rect';
import type { TableModel } from './table-model';

/** Turns references to the table into plain ones, each for the cell its formula stands in. */
export function dissolveTable(table: TableModel): void {
  mapFormulasAt(table.sheet.workbook, (text, place) =>
    mapTableReferences(text, (reference) => {
      if (!sameName(reference.table, table.name)) return null;
      const rect = rangeOfReference(table, reference, place.row);
      if (!rect) return '#REF!';
      const own = place.sheet === table.sheet.name;
      const prefix = own ? '' : `${sheetPrefix(table.sheet.name)}!`;
      const thisRow = reference.sections.some((each) => each.toLowerCase() === 'this row');
      if (thisRow && rect.columns === 1) return `${prefix}$${cellName(rect.row, rect.column)}`;
      return prefix + absoluteRectName(rect);
    }),
  );
}

/** The cells a reference to the table means in a row; null for a column or part it does not have. */
export function rangeOfReference(
  table: TableModel,
  reference: TableReference,
  row: number | null,
): Rect | null {
  const names = reference.columns.map((name) => table.columnIndex(name));
  if (names.includes(-1)) return null;
  const { rect } = table;
  const first = names.length > 0 ? Math.min(...names) : 0;
  const last = names.length > 0 ? Math.max(...names) : rect.columns - 1;
  const sections = reference.sections.length > 0 ? reference.sections : ['data'];
  let rows: Rect | null = null;
  for (const section of sections) {
    const part = sectionOf(table, section.toLowerCase(), row);
    if (!part) return null;
    rows = rows ? enclosing(rows, part) : part;
  }
  return rows && { ...rows, column: rect.column + first, columns: last - first + 1 };
}

function sectionOf(table: TableModel, section: string, row: number | null): Rect | null {
  switch (section) {
    case 'all':
      return table.rect;
    case 'headers':
      return table.headerRect;
    case 'totals':
      return table.totalsRect;
    case 'this row':
      return row === null ? null : { ...table.rect, row, rows: 1 };
    default:
      return table.bodyRect;
  }
}
