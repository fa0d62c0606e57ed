import type { ColumnKind } from '../register/column';
import { tableNamed } from '../register/register';
import { columnPoints } from './column-points';
import type { OwnNames } from './own-names';
import { passing } from './passing';
import { type RegisterPage, registerPage, setUpRegisterPage } from './register-page';
import { sheetLink } from './sheet-link';
import { passingCells, type TablePlace } from './table-place';
import { wayBack } from './table-title';

const headerFill = '#E7E6E6';
export const tableStyle = 'TableStyleLight15';

/** What people write in these may be longer than the column is wide. */
const wrapped: readonly ColumnKind[] = ['text', 'long', 'names', 'choices', 'mixed'];

/** How the cells of the place's rows stand in their columns. */
export function formatCells(place: TablePlace): void {
  for (const [code, column] of Object.entries(tableNamed(place.table).columns)) {
    const cells = passingCells(place, code);
    if (!cells) continue;
    cells.format.verticalAlignment = 'Top';
    if (wrapped.includes(column.kind)) cells.format.wrapText = true;
    // At the right edge it would run into the text beside it.
    if (column.kind === 'date' || column.kind === 'number')
      cells.format.horizontalAlignment = 'Center';
  }
}

function formatTable(place: TablePlace): void {
  const { table, sheet, headerRow, firstRow, firstColumn, width } = place;
  sheet.tables.getItem(table).style = tableStyle;
  for (const [code, column] of Object.entries(tableNamed(table).columns)) {
    const cells = passingCells(place, code);
    if (cells) cells.format.columnWidth = columnPoints(column.width, column.header);
  }
  formatCells(place);
  // Dark on light grey: readable on a black-and-white print and in every theme.
  const header = passing(sheet.getRangeByIndexes(headerRow, firstColumn, 1, width));
  header.format.fill.color = headerFill;
  header.format.font.bold = true;
  header.format.font.color = '#000000';
  header.format.verticalAlignment = 'Center';
  header.format.wrapText = true;
  // Whole rows: two tables may stand side by side.
  const rows = firstRow + place.rows - headerRow;
  const whole = passing(sheet.getRangeByIndexes(headerRow, firstColumn, rows, width));
  passing(whole.getEntireRow()).format.autofitRows();
}

/** Colours, widths and the way back to 首頁, on a sheet with these tables; `there`: what its first column holds. */
export function formatRegisterSheet(
  sheet: Excel.Worksheet,
  places: readonly TablePlace[],
  own: OwnNames,
  there: readonly unknown[] = [],
): void {
  const [first] = places;
  if (first) sheet.tabColor = tableNamed(first.table).tabColor;
  // A link brings its text with it.
  if (['', wayBack].includes(String(there[0] ?? ''))) {
    passing(sheet.getRange('A1')).hyperlink = sheetLink(own.place('Home'), wayBack);
  }
  for (const place of places) {
    if (place.headerRow > 0) titleCell(place).format.font.bold = true;
    formatTable(place);
  }
}

/** The cell above a table with its name and purpose; A1 holds the way back. */
export function titleCell({ sheet, headerRow, firstColumn }: TablePlace): Excel.Range {
  return passing(sheet.getRangeByIndexes(headerRow - 1, firstColumn === 0 ? 1 : firstColumn, 1, 1));
}

/** Title, headers and the key column stay in sight. */
export function freezeRegisterSheet(sheet: Excel.Worksheet, places: readonly TablePlace[]): void {
  sheet.freezePanes.freezeAt(passing(sheet.getRange(`A1:A${headerRowOf(places) + 1}`)));
}

/** Between two tables: as wide as Excel makes a column, in points. */
const emptyColumn = columnPoints(9);

/** How a sheet with these tables, side by side, comes to paper. */
export function registerPageOf(places: readonly Pick<TablePlace, 'table'>[]): RegisterPage {
  const widthsOf = ({ table }: Pick<TablePlace, 'table'>) =>
    Object.values(tableNamed(table).columns).map(({ width, header }) =>
      columnPoints(width, header),
    );
  const [first = [], ...others] = places.map(widthsOf);
  return registerPage([...first, ...others.flatMap((widths) => [emptyColumn, ...widths])]);
}

export function pageRegisterSheet(sheet: Excel.Worksheet, places: readonly TablePlace[]): void {
  setUpRegisterPage(sheet, { page: registerPageOf(places), headerRow: headerRowOf(places) });
}

function headerRowOf(places: readonly TablePlace[]): number {
  return Math.min(...places.map(({ headerRow }) => headerRow));
}
