import {
  MAX_COLUMNS,
  MAX_ROWS,
  intersection,
  lastColumn,
  lastRow,
  span,
  subtract,
  type Rect,
} from '../rect';
import { mapReferences, writeReference } from './references';

/** Cells put in or taken out, the rest of their rows or columns moving. */
export interface CellShift {
  readonly kind: 'insert' | 'delete';
  /** `rows`: cells below move down or up; `columns`: cells to the right move. */
  readonly axis: 'rows' | 'columns';
  readonly rect: Rect;
}

/** Moves back what stayed on the sheet. */
export function inverseShift(shift: CellShift): CellShift {
  return { ...shift, kind: shift.kind === 'insert' ? 'delete' : 'insert' };
}

/** All cells that move or vanish: from the rect to the end of the sheet. */
export function shiftedBand(shift: CellShift): Rect {
  const { rect } = shift;
  return shift.axis === 'rows'
    ? span(rect.row, rect.column, MAX_ROWS - 1, lastColumn(rect))
    : span(rect.row, rect.column, lastRow(rect), MAX_COLUMNS - 1);
}

/** Does the whole block lie across the shift, so that it can move as one? */
export function liesWithin(rect: Rect, shift: CellShift): boolean {
  return shift.axis === 'rows'
    ? rect.column >= shift.rect.column && lastColumn(rect) <= lastColumn(shift.rect)
    : rect.row >= shift.rect.row && lastRow(rect) <= lastRow(shift.rect);
}

/** Where one row (or column) goes; null when it is taken out or pushed off the sheet. */
export function shiftedIndex(at: number, shift: CellShift): number | null {
  const [first, count, size] = extent(shift);
  if (at < first) return at;
  if (shift.kind === 'insert') return at + count < size ? at + count : null;
  return at < first + count ? null : at - count;
}

/** The block after the shift: grown, trimmed or moved; null when nothing of it is left. */
export function shiftRect(rect: Rect, shift: CellShift): Rect | null {
  if (!liesWithin(rect, shift)) return rect;
  const rows = shift.axis === 'rows';
  const whole = rows ? rect.rows === MAX_ROWS : rect.columns === MAX_COLUMNS;
  if (whole) return rect;
  const from = rows ? rect.row : rect.column;
  const to = rows ? lastRow(rect) : lastColumn(rect);
  const moved = shiftSpan(from, to, shift);
  if (!moved) return null;
  return rows
    ? span(moved[0], rect.column, moved[1], lastColumn(rect))
    : span(rect.row, moved[0], lastRow(rect), moved[1]);
}

/** The same for rules that may fall into pieces: what lies beside the shift stays. */
export function shiftArea(rects: readonly Rect[], shift: CellShift): Rect[] {
  const result: Rect[] = [];
  const band =
    shift.axis === 'rows'
      ? span(0, shift.rect.column, MAX_ROWS - 1, lastColumn(shift.rect))
      : span(shift.rect.row, 0, lastRow(shift.rect), MAX_COLUMNS - 1);
  for (const rect of rects) {
    const reaches = intersection(rect, shiftedBand(shift)) !== null;
    if (!reaches || liesWithin(rect, shift)) {
      const moved = shiftRect(rect, shift);
      if (moved) result.push(moved);
      continue;
    }
    const inside = intersection(rect, band);
    result.push(...subtract(rect, band));
    const moved = inside && shiftRect(inside, shift);
    if (moved) result.push(moved);
  }
  return result;
}

/** The formula after the shift on `sheet`, for a formula that stands on `home`. */
export function shiftFormula(
  formula: string,
  home: string,
  sheet: string,
  shift: CellShift,
): string {
  const target = sheet.toLocaleUpperCase();
  return mapReferences(formula, (reference) => {
    if (reference.workbook !== null) return null;
    if ((reference.sheet ?? home).toLocaleUpperCase() !== target) return null;
    const rect = shiftRect(reference.rect, shift);
    if (rect === null) return `${reference.prefix}#REF!`;
    return writeReference(reference, rect);
  });
}

function extent(shift: CellShift): [first: number, count: number, size: number] {
  return shift.axis === 'rows'
    ? [shift.rect.row, shift.rect.rows, MAX_ROWS]
    : [shift.rect.column, shift.rect.columns, MAX_COLUMNS];
}

function shiftSpan(from: number, to: number, shift: CellShift): [number, number] | null {
  const [first, count, size] = extent(shift);
  if (shift.kind === 'insert') {
    const start = from >= first ? from + count : from;
    const end = to >= first ? Math.min(to + count, size - 1) : to;
    return start < size ? [start, end] : null;
  }
  const last = first + count - 1;
  const start = from < first ? from : from > last ? from - count : first;
  const end = to < first ? to : to > last ? to - count : first - 1;
  return start <= end ? [start, end] : null;
}
