import type { CellValue } from '../../register/fault';
import { type Area, readAreas } from '../read-area';
import { asWritten, stateOf } from '../edit/cell-state';
import { holds, type SheetArea } from '../sheet-area';
import type { TableState } from '../workbook-state';

export function isFilled(value: unknown): boolean {
  return value !== undefined && value !== null && String(value).trim() !== '';
}

/** The sheet a table stands on, as read. Rows and columns are zero-based worksheet ones. */
export interface Surroundings {
  /** The whole table, with header and totals. */
  readonly area: SheetArea;
  /** The last row in use on the sheet. */
  readonly lastRow: number;
  readonly name: string;
  valueAt(row: number, column: number): CellValue;
  /** Cells of the table's columns. */
  rows(row: number, count: number): CellValue[][];
  /** Cells of one column as they are to be written to stay what they are: their formulas, text as text. */
  written(row: number, count: number, column: number): CellValue[];
  /** Whether a cell is of another table. */
  isOthersCell(row: number, column: number): boolean;
  /** Whether another table has cells of the row in the table's columns. */
  isOthers(row: number): boolean;
  /** Whether another table has cells of the column in the table's rows. */
  isOthersColumn(column: number): boolean;
  /** The other tables of the sheet. */
  readonly others: readonly SheetArea[];
}

/** Which cells are asked for: none, those of the header row and of the row above it, or all from there down. */
export type Asked = 'none' | 'heads' | 'all';

/**
 * The table's sheet, and the places of the other tables on it: two requests, and for the cells as many as
 * their number takes.
 */
export async function readSurroundings(
  context: Excel.RequestContext,
  { sheet, item }: TableState,
  asked: Asked,
): Promise<Surroundings> {
  const used = sheet.getUsedRange(true).load('rowIndex,columnIndex,rowCount,columnCount');
  const whole = item.getRange().load('rowIndex,columnIndex,rowCount,columnCount');
  const tables = sheet.tables.load('items/id');
  sheet.load('name');
  item.load('id');
  await context.sync();
  const ranges = tables.items
    .filter(({ id }) => id !== item.id)
    .map((other) => other.getRange().load('rowIndex,columnIndex,rowCount,columnCount'));
  if (ranges.length > 0) await context.sync();

  const others = ranges.map(areaOf);
  const area = areaOf(whole);
  const lastRow = used.rowIndex + used.rowCount - 1;
  const cells = await readCells(context, sheet, { used: areaOf(used), area, asked });
  const over = (count: number) => Array.from({ length: Math.max(0, count) }, (_, index) => index);
  const isOthersCell = (row: number, column: number) =>
    others.some((other) => holds(other, row, column));
  const touches = (from: number, count: number, start: number, length: number) =>
    from < start + length && start < from + count;
  return {
    area,
    others,
    lastRow,
    name: sheet.name,
    valueAt: (row, column) => cells('values', row, column),
    rows: (row, count) =>
      over(count).map((down) =>
        over(area.columns).map((right) => cells('values', row + down, area.column + right)),
      ),
    written: (row, count, column) =>
      over(count).map((down) => {
        const format = String(cells('numberFormat', row + down, column));
        const value = cells('values', row + down, column);
        const state = stateOf(value, cells('formulas', row + down, column), format);
        return state.formula ?? asWritten(state, format);
      }),
    isOthersCell,
    isOthers: (row) =>
      others.some(
        (other) =>
          row >= other.row &&
          row < other.row + other.rows &&
          touches(area.column, area.columns, other.column, other.columns),
      ),
    isOthersColumn: (column) =>
      others.some(
        (other) =>
          column >= other.column &&
          column < other.column + other.columns &&
          touches(area.row, area.rows, other.row, other.rows),
      ),
  };
}

interface Wanted {
  readonly used: SheetArea;
  readonly area: SheetArea;
  readonly asked: Asked;
}

/** Values of the rows from the one above the table on; of those below it formulas and formats as well. */
async function readCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { used, area, asked }: Wanted,
): Promise<(what: Area['what'], row: number, column: number) => CellValue> {
  if (asked === 'none') return () => '';
  const last = asked === 'heads' ? area.row : used.row + used.rows - 1;
  const reach = (from: number, what: Area['what']): Area => {
    const row = Math.max(from, used.row);
    const rows = Math.max(0, Math.min(last, used.row + used.rows - 1) + 1 - row);
    return { ...used, sheet, what, row, rows };
  };
  const below = area.row + area.rows;
  const areas = [
    reach(area.row - 1, 'values'),
    ...(asked === 'all' ? [reach(below, 'formulas'), reach(below, 'numberFormat')] : []),
  ];
  const read = await readAreas(context, areas);
  return (what, row, column) => {
    const at = areas.findIndex((each) => each.what === what);
    const from = areas[at];
    return from ? (read[at]?.[row - from.row]?.[column - from.column] ?? '') : '';
  };
}

function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): SheetArea {
  return { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}
