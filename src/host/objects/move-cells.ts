import { lastColumn, lastRow, type Rect } from '../model/rect';
import type { SheetModel } from '../model/sheet-model';
import type { Wire } from '../protocol/wire';
import { assertFormatWritable } from './protected-sheet';
import { rangeType } from './range';
import type { RangeTarget } from './range-target';
import type { Session } from './session';

export function insertCells(range: RangeTarget, shift: 'Down' | 'Right'): void {
  assertFormatWritable(range.sheet, shift === 'Down' ? 'insertRows' : 'insertColumns');
  const { session, sheet, rect } = range;
  sheet.insert(rect, shift === 'Down' ? 'down' : 'right');
  moveKept(session, sheet, (kept) => (kept === rect ? kept : afterInsert(kept, rect, shift)));
}

export function deleteCells(range: RangeTarget, shift: 'Up' | 'Left'): Wire {
  assertFormatWritable(range.sheet, shift === 'Up' ? 'deleteRows' : 'deleteColumns');
  const { session, sheet, rect } = range;
  sheet.remove(rect, shift === 'Up' ? 'up' : 'left');
  moveKept(session, sheet, (kept) => afterDelete(kept, rect, shift));
  return null;
}

/** Ranges kept between batches stay on their cells when these move. */
function moveKept(session: Session, sheet: SheetModel, move: (rect: Rect) => Rect): void {
  for (const object of session.references.all()) {
    const range = rangeType.unwrap(object);
    if (range?.sheet === sheet) range.rect = move(range.rect);
  }
}

function afterInsert(kept: Rect, hole: Rect, shift: 'Down' | 'Right'): Rect {
  if (shift === 'Down') {
    const isInLane = kept.column >= hole.column && lastColumn(kept) <= lastColumn(hole);
    if (!isInLane || lastRow(kept) < hole.row) return kept;
    return kept.row >= hole.row
      ? { ...kept, row: kept.row + hole.rows }
      : { ...kept, rows: kept.rows + hole.rows };
  }
  const isInLane = kept.row >= hole.row && lastRow(kept) <= lastRow(hole);
  if (!isInLane || lastColumn(kept) < hole.column) return kept;
  return kept.column >= hole.column
    ? { ...kept, column: kept.column + hole.columns }
    : { ...kept, columns: kept.columns + hole.columns };
}

function afterDelete(kept: Rect, hole: Rect, shift: 'Up' | 'Left'): Rect {
  if (shift === 'Up') {
    const isInLane = kept.column >= hole.column && lastColumn(kept) <= lastColumn(hole);
    if (!isInLane) return kept;
    const [row, rows] = withoutPart(kept.row, kept.rows, hole.row, hole.rows);
    return { ...kept, row, rows };
  }
  const isInLane = kept.row >= hole.row && lastRow(kept) <= lastRow(hole);
  if (!isInLane) return kept;
  const [column, columns] = withoutPart(kept.column, kept.columns, hole.column, hole.columns);
  return { ...kept, column, columns };
}

function withoutPart(start: number, count: number, hole: number, size: number): [number, number] {
  const before = Math.max(0, Math.min(hole, start + count) - start);
  const after = Math.max(0, start + count - Math.max(start, hole + size));
  return [start >= hole + size ? start - size : Math.min(start, hole), Math.max(1, before + after)];
}
