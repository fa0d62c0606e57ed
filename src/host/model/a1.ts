import { cellName, columnIndex, columnName, parseCellName } from '../xlsx/cell-name';
import {
  MAX_COLUMNS,
  MAX_ROWS,
  isWholeColumns,
  isWholeRows,
  lastColumn,
  lastRow,
  span,
  type Rect,
} from './rect';

/** `A1`, `A1:B2`, `A:B` or `1:2`. */
export function rectName(rect: Rect): string {
  if (isWholeColumns(rect)) return `${columnName(rect.column)}:${columnName(lastColumn(rect))}`;
  if (isWholeRows(rect)) return `${rect.row + 1}:${lastRow(rect) + 1}`;
  const first = cellName(rect.row, rect.column);
  if (rect.rows === 1 && rect.columns === 1) return first;
  return `${first}:${cellName(lastRow(rect), lastColumn(rect))}`;
}

/** The same with dollar signs, as print areas and titles are written. */
export function absoluteRectName(rect: Rect): string {
  const [from, to] = rectName(rect).split(':');
  const fix = (part: string) =>
    part.replace(/^([A-Z]*)(\d*)$/, (_, c: string, r: string) => {
      return (c ? `$${c}` : '') + (r ? `$${r}` : '');
    });
  return to === undefined ? fix(from ?? '') : `${fix(from ?? '')}:${fix(to)}`;
}

/** Null for a text that names no block of cells on a sheet. */
export function parseRect(text: string): Rect | null {
  const [from = '', to = from, ...rest] = text.replaceAll('$', '').split(':');
  if (rest.length > 0) return null;
  const a = parseCellName(from);
  const b = parseCellName(to);
  if (a && b) return within(a.row, a.column, b.row, b.column);
  if (/^[A-Za-z]{1,3}$/.test(from) && /^[A-Za-z]{1,3}$/.test(to)) {
    return within(0, columnIndex(from), MAX_ROWS - 1, columnIndex(to));
  }
  if (/^\d{1,7}$/.test(from) && /^\d{1,7}$/.test(to)) {
    return within(Number(from) - 1, 0, Number(to) - 1, MAX_COLUMNS - 1);
  }
  return null;
}

/** A `sqref`: blocks with blanks between. Unreadable ones are left out. */
export function parseRects(sqref: string): Rect[] {
  return sqref
    .split(/\s+/)
    .map((part) => parseRect(part))
    .filter((rect) => rect !== null);
}

export function rectNames(rects: readonly Rect[]): string {
  return rects.map((rect) => rectName(rect)).join(' ');
}

function within(r1: number, c1: number, r2: number, c2: number): Rect | null {
  const top = Math.min(r1, r2);
  const left = Math.min(c1, c2);
  const bottom = Math.max(r1, r2);
  const right = Math.max(c1, c2);
  if (top < 0 || left < 0 || bottom >= MAX_ROWS || right >= MAX_COLUMNS) return null;
  return span(top, left, bottom, right);
}
