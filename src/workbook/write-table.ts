import type { Column, ColumnKind } from '../register/column';
import type { CellValue } from '../register/fault';
import { type TableName, tables } from '../register/register';
import { columnPoints } from './column-points';
import { headerRowIndex, type PlannedTable } from './sheet-plan';

const headerFill = '#E7E6E6';
const tableStyle = 'TableStyleLight15';

/** A column of text or number keeps text as text: 「1.0」 must not become 1. */
function formatOf(column: Column | undefined, value: CellValue): string {
  if (column === undefined) return 'General';
  if (column.kind === 'mixed') return typeof value === 'string' && value !== '' ? '@' : 'General';
  return column.numberFormat;
}

/** What people write in these may be longer than the column is wide. */
const wrapped: readonly ColumnKind[] = ['text', 'long', 'names', 'choices', 'mixed'];

/** Data rows of a table born with these rows: without any it has one blank row, as Excel asks. */
export function bornRows(rows: readonly unknown[]): number {
  return Math.max(1, rows.length);
}

/**
 * Headers, rows and the Excel table over them, with formats and widths. `rows` are cells in
 * declared column order; computed columns stay blank until `writeFormulas`.
 */
export function writeTable(
  sheet: Excel.Worksheet,
  table: TableName,
  firstColumn: number,
  rows: readonly (readonly CellValue[])[],
): void {
  const columns = Object.values<Column>(tables[table].columns);
  const count = bornRows(rows);
  const blank: readonly CellValue[] = columns.map(() => '');
  const cells = Array.from({ length: count }, (_, index) => {
    const row = rows[index] ?? blank;
    return columns.map((column, at) => (column.kind === 'computed' ? '' : (row[at] ?? '')));
  });

  const header = sheet.getRangeByIndexes(headerRowIndex, firstColumn, 1, columns.length);
  header.values = [columns.map((column) => column.header)];
  const body = sheet.getRangeByIndexes(headerRowIndex + 1, firstColumn, count, columns.length);
  // Formats before values, else Excel reads 115-03 as a date (platform 3.3).
  body.numberFormat = cells.map((row) => row.map((value, at) => formatOf(columns[at], value)));
  body.values = cells;
  body.format.verticalAlignment = 'Top';

  const whole = sheet.getRangeByIndexes(headerRowIndex, firstColumn, count + 1, columns.length);
  const created = sheet.tables.add(whole, true);
  created.name = table;
  created.style = tableStyle;

  columns.forEach((column, at) => {
    const cellsOfColumn = sheet.getRangeByIndexes(headerRowIndex + 1, firstColumn + at, count, 1);
    cellsOfColumn.format.columnWidth = columnPoints(column.width, column.header);
    if (wrapped.includes(column.kind)) cellsOfColumn.format.wrapText = true;
    // At the right edge it would run into the text beside it.
    if (column.kind === 'date' || column.kind === 'number')
      cellsOfColumn.format.horizontalAlignment = 'Center';
  });

  // Dark on light grey: readable on a black-and-white print and in every theme.
  header.format.fill.color = headerFill;
  header.format.font.bold = true;
  header.format.font.color = '#000000';
  header.format.verticalAlignment = 'Center';
  header.format.wrapText = true;
  // Whole rows: two tables may stand side by side.
  whole.getEntireRow().format.autofitRows();
}

/** The computed columns. After all tables exist: their formulas speak of other tables too. */
export function writeFormulas(
  sheet: Excel.Worksheet,
  { table, column: firstColumn }: PlannedTable,
  count: number,
): void {
  Object.values<Column>(tables[table].columns).forEach(({ formula }, at) => {
    if (formula === undefined) return;
    const cells = sheet.getRangeByIndexes(headerRowIndex + 1, firstColumn + at, count, 1);
    cells.formulas = Array.from({ length: count }, () => [formula]);
  });
}
