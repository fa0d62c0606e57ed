import { cellName } from '../xlsx/cell-name';
import type { Cell, PlacedCell, RowRecord } from './cell';
import { rawAt } from './cell-writer';
import { shiftedIndex, type CellShift } from './formula/cell-shift';
import type { RowMap } from './row-map';

/** What a shift took out of the sheet: by rows where whole rows move, else by cells. */
export interface TakenOut {
  readonly rows: readonly (readonly [number, RowRecord])[];
  readonly cells: readonly PlacedCell[];
}

/** The rows at their new places, and those that have none. */
export function movedRows(rows: RowMap, shift: CellShift): { moved: RowMap; taken: TakenOut } {
  const moved = rows.emptied();
  const gone: [number, RowRecord][] = [];
  for (const [row, record] of rows.opened()) {
    const to = shiftedIndex(row, shift);
    if (to === null) {
      gone.push([row, record]);
      continue;
    }
    if (to !== row) for (const [column, cell] of record.cells) readdress(cell, to, column);
    moved.set(to, record);
  }
  return { moved, taken: { rows: gone, cells: [] } };
}

/** The cells at their new places, and those that have none. */
export function movedCells(
  cells: readonly PlacedCell[],
  shift: CellShift,
): { moved: PlacedCell[]; taken: TakenOut } {
  const moved: PlacedCell[] = [];
  const gone: PlacedCell[] = [];
  for (const { row, column, cell } of cells) {
    const toRow = shift.axis === 'rows' ? shiftedIndex(row, shift) : row;
    const toColumn = shift.axis === 'columns' ? shiftedIndex(column, shift) : column;
    if (toRow === null || toColumn === null) {
      gone.push({ row, column, cell });
      continue;
    }
    readdress(cell, toRow, toColumn);
    moved.push({ row: toRow, column: toColumn, cell });
  }
  return { moved, taken: { rows: [], cells: gone } };
}

function readdress(cell: Cell, row: number, column: number): void {
  if (cell.raw !== null) cell.raw = rawAt(cell.raw, cellName(row, column));
}
