import { calculate, Calculation } from './calc/calculate';
import { KeptAreas } from './calc/kept-areas';
import type { CalcResult } from './calc/result';
import type { CalcCell, CalcSource } from './calc/source';
import { DOUBTFUL } from './calc/taken-outcome';
import type { CalculatedCell } from './model/calculator';
import { cellError, type CellValue } from './model/cell-value';
import { isBeyondExcel } from './model/formula/beyond-excel';
import { MadeOf } from './model/filled-cells';
import type { Rect } from './model/rect';
import type { CellView, SheetModel } from './model/sheet-model';
import type { WorkbookModel } from './model/workbook-model';
import { cellName } from './xlsx/cell-name';

/** What the calculation sees of the model. */
function calcSource(book: WorkbookModel, now: () => Date): CalcSource {
  const sheets = book.sheets.filter(isReadable);
  const nameOf = new Map(book.sheets.map((sheet) => [sheet.id, sheet.name]));
  return {
    sheets: sheets.map((sheet) => ({
      name: sheet.name,
      cells: (area) => new MadeOf(sheet.cells(area), calcCell),
      formulas: () => ({
        cells: new MadeOf(sheet.formulaCells(), calcCell),
        extent: reach(sheet.usedRange(true)),
      }),
      valueAt: valueReader(sheet),
      isRowHidden: (row) => sheet.rows.hidden(row),
      filtered: filteredAreas(sheet),
    })),
    tables: sheets
      .flatMap(({ tables }) => tables)
      .map((table) => ({
        name: table.name,
        sheet: table.sheet.name,
        rect: table.rect,
        columns: table.columns.map(({ name }) => name),
        hasHeaders: table.headerRect !== null,
        hasTotals: table.totalsRect !== null,
      })),
    names: book.names
      .all()
      .map(({ name, formula, sheet }) => ({ name, formula, sheet: sheet?.name }))
      .filter(({ formula }) => !isBeyondExcel(formula)),
    now,
    date1904: book.date1904,
    changed: book.stale.all
      ? undefined
      : {
          areas: book.stale
            .areas()
            .map(({ sheet, rect }) => ({ sheet: nameOf.get(sheet) ?? '', rect })),
          names: book.stale.names,
          hiddenRows: new Set([...book.stale.hiddenRows].map((id) => nameOf.get(id) ?? '')),
          shifts: book.stale.shifts.map(({ sheet, rect }) => ({
            sheet: nameOf.get(sheet) ?? '',
            rect,
          })),
          isReshaped: book.stale.shape,
        },
  };
}

function calcCell(cell: CellView): CalcCell {
  const { row, column, value, formula } = cell;
  // Of the many cells without a formula no more is asked than where they stand.
  if (formula === null) return { row, column, value };
  return { ...cell, formula: isBeyondExcel(formula) ? undefined : formula };
}

/** Formulas that read a sheet that cannot be read keep their values. */
function isReadable(sheet: SheetModel): boolean {
  return sheet.kind === 'worksheet' && !sheet.part.isUnreadable;
}

/** What the calculation sees of a cell: of a damaged one that nobody knows what it holds. */
function valueReader(sheet: SheetModel): (row: number, column: number) => CellValue {
  const damaged = new Set(sheet.damages.map(({ cell }) => cell));
  damaged.delete('');
  if (damaged.size === 0) return (row, column) => sheet.value(row, column);
  return (row, column) =>
    damaged.has(cellName(row, column)) ? cellError(DOUBTFUL) : sheet.value(row, column);
}

function filteredAreas(sheet: SheetModel): Rect[] {
  const { autoFilter } = sheet;
  const tables = sheet.tables.filter(({ filter }) => filter.isFiltered);
  const own = autoFilter.isFiltered && autoFilter.rect ? [autoFilter.rect] : [];
  return [...own, ...tables.map(({ bodyRect }) => bodyRect)];
}

// No sheet of a workbook can have this name.
const NO_SHEET = '*';

/**
 * What a formula that stands in no cell comes to, by the values the cells have: the one of a name.
 * A list of several values, undefined for what cannot be worked out.
 */
export function evaluated(
  book: WorkbookModel,
  formula: string,
  now: () => Date,
): CellValue | readonly CellValue[] | undefined {
  const spill = { row: 0, column: 0, rows: 1, columns: 1 };
  const cell = { row: 0, column: 0, value: null, formula, spill, dynamic: true, typed: true };
  const { cells, unsupported } = calculate(withoutCells(book, now, [cell]));
  if (unsupported.length > 0) return undefined;
  const own = cells.filter(({ sheet }) => sheet === NO_SHEET);
  return own.length > 1 ? own.map(({ value }) => value) : own[0]?.value;
}

/** The same for many formulas in one go, one value each, with the names `home` sees. */
export function formulaValues(
  book: WorkbookModel,
  home: SheetModel,
  formulas: readonly string[],
  now: () => Date,
): (CellValue | undefined)[] {
  const asked = formulas.map((formula, row) => {
    const spill = { row, column: 0, rows: 1, columns: 1 };
    return { row, column: 0, value: null, formula, spill, typed: true };
  });
  const source = withoutCells(book, now, asked);
  const local = source.names.filter(({ sheet }) => sheet === home.name);
  const names = [...source.names, ...local.map((name) => ({ ...name, sheet: NO_SHEET }))];
  const { cells, unsupported } = calculate({ ...source, names, kept: keptAreas(book) });
  const values: (CellValue | undefined)[] = formulas.map(() => undefined);
  for (const { sheet, row, value } of cells) if (sheet === NO_SHEET) values[row] = value;
  for (const { sheet, row } of unsupported) if (sheet === NO_SHEET) values[row] = undefined;
  return values;
}

const keptOf = new WeakMap<
  WorkbookModel,
  { readonly version: number; readonly areas: KeptAreas }
>();

/** Of the values as they are: with the next change they are read anew. */
function keptAreas(book: WorkbookModel): KeptAreas {
  const { version } = book.changes;
  let kept = keptOf.get(book);
  if (kept?.version !== version) keptOf.set(book, (kept = { version, areas: new KeptAreas() }));
  return kept.areas;
}

/** The values of the workbook, none of its formulas, and these cells on a sheet of their own. */
function withoutCells(book: WorkbookModel, now: () => Date, own: readonly CalcCell[]): CalcSource {
  const source = calcSource(book, now);
  const sheets = source.sheets.map((sheet) => ({
    ...sheet,
    cells: () => [],
    extent: () => extentOf(book.sheet(sheet.name)),
  }));
  return { ...source, sheets: [...sheets, { name: NO_SHEET, cells: () => own }] };
}

function extentOf(sheet: SheetModel | null): { bottom: number; right: number } {
  return reach(sheet?.usedRange() ?? null);
}

function reach(used: Rect | null): { bottom: number; right: number } {
  return { bottom: used ? used.row + used.rows : 0, right: used ? used.column + used.columns : 0 };
}

/** The model's calculator; what each calculation comes to is told to `onResult`, too. */
export function modelCalculator(
  now: () => Date,
  onResult: (result: CalcResult) => void,
): (book: WorkbookModel) => Iterable<CalculatedCell> {
  const calculation = new Calculation();
  return (book) => {
    const result = calculation.run(calcSource(book, now));
    onResult(result);
    if (result.unsupported.length > 0) book.leaveToExcel();
    return result.cells;
  };
}
