import type { CellValue } from '../../register/fault';
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

/** The used cells of the table's sheet and the places of the other tables on it: two requests. */
export async function readSurroundings(
  context: Excel.RequestContext,
  { sheet, item }: TableState,
): Promise<Surroundings> {
  const used = sheet
    .getUsedRange(true)
    .load('values,formulas,numberFormat,rowIndex,columnIndex,rowCount');
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
  const { rowIndex, columnIndex } = used;
  const at = (cells: unknown[][], row: number, column: number): CellValue =>
    (cells[row - rowIndex]?.[column - columnIndex] ?? '') as CellValue;
  const over = (count: number) => Array.from({ length: Math.max(0, count) }, (_, index) => index);
  const isOthersCell = (row: number, column: number) =>
    others.some((other) => holds(other, row, column));
  const touches = (from: number, count: number, start: number, length: number) =>
    from < start + length && start < from + count;
  return {
    area,
    others,
    lastRow: rowIndex + used.rowCount - 1,
    name: sheet.name,
    valueAt: (row, column) => at(used.values, row, column),
    rows: (row, count) =>
      over(count).map((down) =>
        over(area.columns).map((right) => at(used.values, row + down, area.column + right)),
      ),
    written: (row, count, column) =>
      over(count).map((down) => {
        const cell = (cells: unknown[][]) => at(cells, row + down, column);
        const format = String(cell(used.numberFormat));
        const state = stateOf(cell(used.values), cell(used.formulas), format);
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

function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): SheetArea {
  return { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}
