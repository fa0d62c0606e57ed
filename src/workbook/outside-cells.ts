import type { CellValue, OutsideCells } from '../register/fault';
import type { QueuedTable } from './read-table';
import { holds, type SheetArea } from './sheet-area';

/** Rows that are looked at of what touches a table, so that the answer stays small. */
const depth = 1000;
/** Columns beside a table that are looked at. */
const breadth = 8;
const lastSheetRow = 1_048_576;

/** Cells that touch a table, as far as they are to be looked at. */
export interface TouchingArea {
  readonly side: OutsideCells['side'];
  /** Over the columns of the area; none over rows below a table. */
  readonly headers: readonly string[];
  readonly area: SheetArea;
}

function isFilled(value: unknown): boolean {
  return value !== undefined && value !== null && String(value).trim() !== '';
}

/** Header, rows and totals of a table that was read. */
function areaOf(whole: Pick<Excel.Range, 'values' | 'rowIndex' | 'columnIndex'>): SheetArea {
  const { rowIndex: row, columnIndex: column, values } = whole;
  return { row, column, rows: values.length, columns: values[0]?.length ?? 0 };
}

/**
 * Where filled cells touch a table: in the row below it, and in columns beside it that go on in its
 * header row. The row above is the sheet's title; cells beside without a header are notes.
 */
export function touchingAreas({ whole, around }: QueuedTable): TouchingArea[] {
  if (!whole || !around) return [];
  const { below, headerRow } = around;
  const table = areaOf(whole);
  const found: TouchingArea[] = [];
  if (below.values.flat().some(isFilled)) {
    const row = table.row + table.rows;
    const area = { ...table, row, rows: Math.min(depth, lastSheetRow - row) };
    found.push({ side: 'below', headers: [], area });
  }
  if (headerRow.isNullObject) return found;
  const header = (column: number): unknown => headerRow.values[0]?.[column - headerRow.columnIndex];
  const end = table.column + table.columns;
  const rows = Math.min(depth, table.rows);
  let right = 0;
  while (right < breadth && isFilled(header(end + right))) right++;
  let left = 0;
  while (left < breadth && isFilled(header(table.column - left - 1))) left++;
  for (const [side, column, columns] of [
    ['right', end, right],
    ['left', table.column - left, left],
  ] as const) {
    const headers = Array.from({ length: columns }, (_, at) => String(header(column + at)));
    if (columns > 0) found.push({ side, headers, area: { ...table, rows, column, columns } });
  }
  return found;
}

/** What a cell of the sheet holds; '' outside what was read. */
export type CellAt = (row: number, column: number) => CellValue;

/** What stands in an area that touches a table, leaving out the cells of other tables. */
export function outsideCells(
  { side, headers, area }: TouchingArea,
  cellAt: CellAt,
  others: readonly SheetArea[],
  /** How many of the rows below, from the first on, are the table's own. */
  belonging: (rows: readonly (readonly CellValue[])[]) => number | undefined = () => undefined,
): OutsideCells[] {
  const filledAt = (row: number, column: number) =>
    isFilled(cellAt(row, column)) && !others.some((other) => holds(other, row, column));
  const columns = Array.from({ length: area.columns }, (_, at) => area.column + at);
  if (side === 'below') {
    let row = area.row;
    while (row < area.row + area.rows && columns.some((column) => filledAt(row, column))) row++;
    const first = columns.find((column) => filledAt(area.row, column));
    if (first === undefined) return [];
    const rows = Array.from({ length: row - area.row }, (_, at) =>
      columns.map((column) => cellAt(area.row + at, column)),
    );
    const known = belonging(rows);
    return [
      {
        ...{ side, header: '', firstRow: area.row + 1, lastRow: row },
        ...{ rows: row - area.row, ...(known !== undefined && { belonging: known }) },
        value: cellAt(area.row, first),
      },
    ];
  }
  // From the table outwards: behind another table stands what does not touch this one.
  const outwards = side === 'right' ? columns : [...columns].reverse();
  const strange = outwards.findIndex((column) =>
    others.some((other) => holds(other, area.row, column)),
  );
  return outwards.slice(0, strange === -1 ? undefined : strange).flatMap((column) => {
    const rows = Array.from({ length: area.rows - 1 }, (_, at) => area.row + 1 + at).filter((row) =>
      filledAt(row, column),
    );
    const [first, last] = [rows[0], rows.at(-1)];
    if (first === undefined || last === undefined) return [];
    const header = headers[column - area.column] ?? '';
    const value = cellAt(first, column);
    return [{ side, header, firstRow: first + 1, lastRow: last + 1, rows: rows.length, value }];
  });
}
