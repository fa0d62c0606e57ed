import { MAX_ROWS, intersection, lastColumn, lastRow, type Rect } from '../../host/model/rect';
import type { SheetModel } from '../../host/model/sheet-model';
import type { TableModel } from '../../host/model/table-model';
import type { CellPlace } from '../cell-address';
import type { Desk } from '../desk';
import { deletable } from '../grid/unfiltered-runs';
import { LockedCell } from '../locked-cell';

/**
 * Where Tab goes from the last column of a table: to the first of the next row. From the last row
 * it makes one, unless the sheet is protected or ends there. Null where Tab does as it does anywhere.
 */
export function tabInTable(desk: Desk, sheet: SheetModel, place: CellPlace): CellPlace | null {
  const table = sheet.tableAt(place.row, place.column);
  if (!table || place.column !== lastColumn(table.rect)) return null;
  const bottom = lastRow(table.bodyRect);
  const isFull = sheet.protection.isProtected || lastRow(table.rect) === MAX_ROWS - 1;
  if (place.row > bottom || (place.row === bottom && isFull)) return null;
  if (place.row === bottom) desk.edit(() => table.addRows(null, 1));
  return { row: place.row + 1, column: table.rect.column };
}

/** The table's part of a selection, counted from its first body row and first column. */
export interface TableCells {
  readonly table: TableModel;
  readonly row: number;
  readonly rows: number;
  readonly column: number;
  readonly columns: number;
}

/** Null where the selection's first cell is in no table. Without rows (header, totals) `rows` is 0. */
export function tableCells(sheet: SheetModel, selected: Rect): TableCells | null {
  const table = sheet.tableAt(selected.row, selected.column);
  const within = table && intersection(table.rect, selected);
  if (!within) return null;
  const body = intersection(table.bodyRect, selected);
  return {
    table,
    row: body ? body.row - table.bodyRect.row : 0,
    rows: body?.rows ?? 0,
    column: within.column - table.rect.column,
    columns: within.columns,
  };
}

/** 「在上方插入表格列」: as many as are selected. */
export function insertRowsAbove(desk: Desk, { table, row, rows }: TableCells): void {
  step(desk, table, () => table.addRows(row, Math.max(1, rows)));
}

/** 「在下方插入表格列」, offered in the last row. */
export function insertRowBelow(desk: Desk, { table, row, rows }: TableCells): void {
  step(desk, table, () => table.addRows(row + rows, 1));
}

/** 「在左側插入表格欄」: as many as are selected. */
export function insertColumnsLeft(desk: Desk, { table, column, columns }: TableCells): void {
  step(desk, table, () => {
    for (let i = 0; i < columns; i++) table.addColumn(column);
  });
}

/** 「在右側插入表格欄」, offered in the last column. */
export function insertColumnRight(desk: Desk, { table, column, columns }: TableCells): void {
  step(desk, table, () => table.addColumn(column + columns));
}

/** 「刪除表格列」. */
export function deleteTableRows(desk: Desk, { table, row, rows }: TableCells): void {
  const { bodyRect } = table;
  const seen = deletable(table.sheet, [{ ...bodyRect, row: bodyRect.row + row, rows }]);
  step(desk, table, () => {
    // From the last: those before it stay where they are.
    for (const run of seen.reverse()) table.removeRows(run.row - bodyRect.row, run.rows);
  });
}

/** 「刪除表格欄」: without any left the table goes. */
export function deleteTableColumns(desk: Desk, { table, column, columns }: TableCells): void {
  step(desk, table, () => {
    if (columns === table.rect.columns) table.delete();
    else for (let i = 0; i < columns; i++) table.removeColumn(column);
  });
}

/** 「合計列」. */
export function switchTotalsRow(desk: Desk, { table }: TableCells): void {
  step(desk, table, () => {
    table.showTotals = !table.showTotals;
  });
}

/** 「轉換為範圍」. */
export function convertToRange(desk: Desk, { table }: TableCells): void {
  step(desk, table, () => table.convertToRange());
}

function step(desk: Desk, { sheet }: TableModel, change: () => void): void {
  if (sheet.protection.isProtected) throw new LockedCell(`${sheet.name} is protected`);
  desk.edit(change);
}
