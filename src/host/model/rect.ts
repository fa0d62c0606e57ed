/** A block of cells; row and column are zero-based, rows and columns at least 1. */
export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export function rectOf(row: number, column: number, rows = 1, columns = 1): Rect {
  return { row, column, rows, columns };
}

export function lastRow(rect: Rect): number {
  return rect.row + rect.rows - 1;
}

export function lastColumn(rect: Rect): number {
  return rect.column + rect.columns - 1;
}

/** The rect from one corner to the opposite one, both included. */
export function span(top: number, left: number, bottom: number, right: number): Rect {
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

export function sameRect(a: Rect, b: Rect): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

export function holdsCell(rect: Rect, row: number, column: number): boolean {
  return (
    row >= rect.row && row <= lastRow(rect) && column >= rect.column && column <= lastColumn(rect)
  );
}

export function holdsRect(outer: Rect, inner: Rect): boolean {
  return (
    holdsCell(outer, inner.row, inner.column) && holdsCell(outer, lastRow(inner), lastColumn(inner))
  );
}

export function intersection(a: Rect, b: Rect): Rect | null {
  const top = Math.max(a.row, b.row);
  const left = Math.max(a.column, b.column);
  const bottom = Math.min(lastRow(a), lastRow(b));
  const right = Math.min(lastColumn(a), lastColumn(b));
  return top <= bottom && left <= right ? span(top, left, bottom, right) : null;
}

export function overlaps(a: Rect, b: Rect): boolean {
  return intersection(a, b) !== null;
}

/** The smallest rect that holds both. */
export function enclosing(a: Rect, b: Rect): Rect {
  return span(
    Math.min(a.row, b.row),
    Math.min(a.column, b.column),
    Math.max(lastRow(a), lastRow(b)),
    Math.max(lastColumn(a), lastColumn(b)),
  );
}

/** What is left of `rect` when `hole` is taken out: at most four rects. */
export function subtract(rect: Rect, hole: Rect): Rect[] {
  const cut = intersection(rect, hole);
  if (!cut) return [rect];
  const left: Rect[] = [];
  if (cut.row > rect.row) {
    left.push(span(rect.row, rect.column, cut.row - 1, lastColumn(rect)));
  }
  if (cut.column > rect.column) {
    left.push(span(cut.row, rect.column, lastRow(cut), cut.column - 1));
  }
  if (lastColumn(cut) < lastColumn(rect)) {
    left.push(span(cut.row, lastColumn(cut) + 1, lastRow(cut), lastColumn(rect)));
  }
  if (lastRow(cut) < lastRow(rect)) {
    left.push(span(lastRow(cut) + 1, rect.column, lastRow(rect), lastColumn(rect)));
  }
  return left;
}

export function isWholeColumns(rect: Rect): boolean {
  return rect.row === 0 && rect.rows === MAX_ROWS;
}

export function isWholeRows(rect: Rect): boolean {
  return rect.column === 0 && rect.columns === MAX_COLUMNS;
}
