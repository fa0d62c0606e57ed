import { identity } from '../register/identity';
import { tableNamed, type TableName } from '../register/register';
import { passing } from './passing';
import { headerRowIndex, type PlannedTable } from './sheet-plan';

/** Where a table stands on its sheet. Rows and columns are zero-based. */
export interface TablePlace {
  readonly table: TableName;
  readonly sheet: Excel.Worksheet;
  /** Row of the headers; the first data row where they are hidden. */
  readonly headerRow: number;
  readonly firstRow: number;
  /** Data rows; a real table may have none. */
  readonly rows: number;
  readonly firstColumn: number;
  /** All columns of the table, with those of the people's own. */
  readonly width: number;
  /** Worksheet column of each declared column that the table has, by code name. */
  readonly columns: ReadonlyMap<string, number>;
  /** The rows in the first column, as Excel leads them along with rows of others. */
  readonly led?: Excel.Range;
}

/** A table as it is born: every declared column, in declared order. */
export function birthPlace(
  sheet: Excel.Worksheet,
  { table, column }: PlannedTable,
  rows: number,
): TablePlace {
  const codes = Object.keys(tableNamed(table).columns);
  return {
    table,
    sheet,
    headerRow: headerRowIndex,
    firstRow: headerRowIndex + 1,
    rows,
    firstColumn: column,
    width: codes.length,
    columns: new Map(codes.map((code, at) => [code, column + at])),
  };
}

/** The declared columns of a table that stands, found by their headers. */
export function columnsByHeader(
  table: TableName,
  headers: readonly string[],
  firstColumn: number,
): Map<string, number> {
  const forms = headers.map(identity);
  const columns = new Map<string, number>();
  for (const [code, { header }] of Object.entries(tableNamed(table).columns)) {
    const at = forms.indexOf(identity(header));
    if (at >= 0) columns.set(code, firstColumn + at);
  }
  return columns;
}

/** The data cells of a declared column; undefined where there are none. */
export function columnCells(place: TablePlace, code: string): Excel.Range | undefined {
  const column = place.columns.get(code);
  if (column === undefined || place.rows === 0) return undefined;
  if (place.led) return place.led.getOffsetRange(0, column - place.firstColumn);
  return place.sheet.getRangeByIndexes(place.firstRow, column, place.rows, 1);
}

/** The same for what is done with them in one request. */
export function passingCells(place: TablePlace, code: string): Excel.Range | undefined {
  const cells = columnCells(place, code);
  return cells && passing(cells);
}
