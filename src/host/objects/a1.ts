import { MAX_COLUMNS, MAX_ROWS, span, isWholeColumns, isWholeRows, type Rect } from '../model/rect';

export interface SheetAddress {
  /** As written before the `!`, quotes taken off; absent when there was none. */
  readonly sheet?: string;
  readonly rect: Rect;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?(\d{1,7})$/;

/** `A1`, `A1:C3`, `A:C`, `1:3`, each with or without `$` and a sheet; null for anything else. */
export function parseAddress(text: string): SheetAddress | null {
  const { sheet, local } = splitSheet(text.trim());
  const [from = '', to, ...rest] = local.split(':');
  if (rest.length > 0) return null;
  // A column or a row alone is `A:A` and `1:1`.
  const rect = to === undefined && !CELL.test(from) ? null : parseArea(from, to ?? from);
  if (!rect) return null;
  return sheet === undefined ? { rect } : { sheet, rect };
}

/** The sheet's name, quotes taken off, and what follows the `!`. */
export function splitSheet(text: string): { sheet?: string; local: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(text);
  if (quoted) return { sheet: (quoted[1] ?? '').replaceAll("''", "'"), local: quoted[2] ?? '' };
  const bang = text.lastIndexOf('!');
  return bang < 0 ? { local: text } : { sheet: text.slice(0, bang), local: text.slice(bang + 1) };
}

function parseArea(from: string, to: string): Rect | null {
  const a = CELL.exec(from);
  const b = CELL.exec(to);
  if (a && b) {
    return corners(Number(a[2]), columnNumber(a[1]), Number(b[2]), columnNumber(b[1]));
  }
  const c = COLUMN.exec(from);
  const d = COLUMN.exec(to);
  if (c && d) return corners(1, columnNumber(c[1]), MAX_ROWS, columnNumber(d[1]));
  const e = ROW.exec(from);
  const f = ROW.exec(to);
  if (e && f) return corners(Number(e[1]), 1, Number(f[1]), MAX_COLUMNS);
  return null;
}

function corners(row1: number, column1: number, row2: number, column2: number): Rect | null {
  const top = Math.min(row1, row2);
  const left = Math.min(column1, column2);
  const bottom = Math.max(row1, row2);
  const right = Math.max(column1, column2);
  if (top < 1 || left < 1 || bottom > MAX_ROWS || right > MAX_COLUMNS) return null;
  return span(top - 1, left - 1, bottom - 1, right - 1);
}

function columnNumber(letters = ''): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Without sheet and `$`: `B2`, `A1:C3`, `A:C`, `1:3`. */
export function localAddress(rect: Rect): string {
  const bottom = rect.row + rect.rows;
  const right = columnLetters(rect.column + rect.columns - 1);
  if (isWholeRows(rect)) return `${rect.row + 1}:${bottom}`;
  if (isWholeColumns(rect)) return `${columnLetters(rect.column)}:${right}`;
  const first = `${columnLetters(rect.column)}${rect.row + 1}`;
  return rect.rows === 1 && rect.columns === 1 ? first : `${first}:${right}${bottom}`;
}

/** `$A$1:$C$3`, as formulas of names and rules are written. */
export function absoluteAddress(rect: Rect): string {
  return localAddress(rect).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
}

// Excel quotes what could be read as something else: signs, a leading digit, a cell's address.
const PLAIN_NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;
const LIKE_A_CELL = /^([A-Za-z]{1,3}\d+|[rR]\d*([cC]\d*)?|[cC]\d*)$/;

export function quotedSheetName(name: string): string {
  return PLAIN_NAME.test(name) && !LIKE_A_CELL.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}
