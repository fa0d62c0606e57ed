import { calculate } from './calc/calculate';
import type { UnsupportedFormula } from './calc/result';
import type { CalcSource } from './calc/source';
import type { CalculatedCell } from './model/calculator';
import type { CellValue } from './model/cell-value';
import type { Rect } from './model/rect';
import type { SheetModel } from './model/sheet-model';
import type { WorkbookModel } from './model/workbook-model';

/** What the calculation sees of the model. */
function calcSource(book: WorkbookModel, now: () => Date): CalcSource {
  const sheets = book.sheets.filter(({ kind }) => kind === 'worksheet');
  return {
    sheets: sheets.map((sheet) => ({
      name: sheet.name,
      *cells() {
        for (const { row, column, value, formula, spill, dynamic } of sheet.cells()) {
          if (value === null && formula === null) continue;
          yield { row, column, value, formula: formula ?? undefined, spill, dynamic };
        }
      },
      isRowHidden: (row) => sheet.rows.hidden(row),
      filtered: filteredAreas(sheet),
    })),
    tables: book.tables.map((table) => ({
      name: table.name,
      sheet: table.sheet.name,
      rect: table.rect,
      columns: table.columns.map(({ name }) => name),
      hasHeaders: table.headerRect !== null,
      hasTotals: table.totalsRect !== null,
    })),
    names: book.names
      .all()
      .map(({ name, formula, sheet }) => ({ name, formula, sheet: sheet?.name })),
    now,
    date1904: book.date1904,
  };
}

function filteredAreas(sheet: SheetModel): Rect[] {
  const { autoFilter } = sheet;
  const tables = sheet.tables.filter(({ filter }) => filter.isFiltered);
  const own = autoFilter.isFiltered && autoFilter.rect ? [autoFilter.rect] : [];
  return [...own, ...tables.map(({ bodyRect }) => bodyRect)];
}

/**
 * What a formula that stands in no cell comes to, by the values the cells have: the one of a name.
 * A list of several values, undefined for what cannot be worked out.
 */
export function evaluated(
  book: WorkbookModel,
  formula: string,
  now: () => Date,
): CellValue | readonly CellValue[] | undefined {
  const source = calcSource(book, now);
  const sheets = source.sheets.map((sheet) => ({
    ...sheet,
    *cells() {
      for (const { row, column, value } of sheet.cells()) yield { row, column, value };
    },
  }));
  // No sheet of a workbook can have this name.
  const name = '*';
  const spill = { row: 0, column: 0, rows: 1, columns: 1 };
  const cell = { row: 0, column: 0, value: null, formula, spill, dynamic: true };
  const { cells, unsupported } = calculate({
    ...source,
    sheets: [...sheets, { name, cells: () => [cell] }],
  });
  if (unsupported.length > 0) return undefined;
  const own = cells.filter(({ sheet }) => sheet === name);
  return own.length > 1 ? own.map(({ value }) => value) : own[0]?.value;
}

/** The model's calculator; formulas that could not be worked out are told to `onUnsupported`. */
export function modelCalculator(
  now: () => Date,
  onUnsupported: (formulas: readonly UnsupportedFormula[]) => void,
): (book: WorkbookModel) => Iterable<CalculatedCell> {
  return (book) => {
    const { cells, unsupported } = calculate(calcSource(book, now));
    onUnsupported(unsupported);
    return cells;
  };
}
