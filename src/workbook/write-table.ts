import type { Column } from '../register/column';
import type { CellValue } from '../register/fault';
import { tableNamed } from '../register/register';
import { settingColumn } from '../register/settings';
import { cellText } from './cell-text';
import { asWritten } from './edit/cell-state';
import { passing } from './passing';
import type { TablePlace } from './table-place';

/** What a cell of 設定 holds depends on its 項目; the cells of other columns are all alike. */
export function columnOfCell(column: Column, row: readonly CellValue[] | undefined): Column {
  return column.kind === 'mixed' ? (settingColumn(String(row?.[0] ?? '')) ?? column) : column;
}

/** Text in a column of text or number stays text: 「1.0」 must not become 1. */
function formatOf(column: Column, value: CellValue): string {
  const isText = typeof value === 'string' && value !== '';
  return column.kind === 'mixed' && isText ? '@' : column.numberFormat;
}

/** Data rows of a table born with these rows: without any it has one blank row, as Excel asks. */
export function bornRows(rows: readonly unknown[]): number {
  return Math.max(1, rows.length);
}

/**
 * Headers, rows and the Excel table over them, with number formats. `rows` are cells in declared
 * column order; computed columns stay blank until `writeFormulas`.
 */
export function writeTable(place: TablePlace, rows: readonly (readonly CellValue[])[]): void {
  const { table, sheet, headerRow, firstRow, firstColumn, width } = place;
  const columns = Object.values(tableNamed(table).columns);
  const cells = Array.from({ length: place.rows }, (_, index) =>
    columns.map(({ kind }, at) => (kind === 'computed' ? '' : (rows[index]?.[at] ?? ''))),
  );

  const headers = columns.map(({ header }) => cellText(header));
  passing(sheet.getRangeByIndexes(headerRow, firstColumn, 1, width)).values = [headers];
  const body = passing(sheet.getRangeByIndexes(firstRow, firstColumn, place.rows, width));
  // Formats before values, else Excel reads 115-03 as a date (platform 3.3).
  const formats = cells.map((row) =>
    columns.map((column, at) => formatOf(columnOfCell(column, row), row[at] ?? '')),
  );
  body.numberFormat = formats;
  body.values = cells.map((row, index) =>
    row.map((value, at) => asWritten({ value }, formats[index]?.[at] ?? 'General')),
  );

  const whole = passing(sheet.getRangeByIndexes(headerRow, firstColumn, place.rows + 1, width));
  sheet.tables.add(whole, true).name = table;
}
