import type { Rect } from '../host/model/rect';

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface WorkbookPlace {
  /** Absent for the sheet one stands on. */
  readonly sheet?: string;
  readonly rect: Rect;
}

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

export function cellAddress({ row, column }: CellPlace): string {
  return `${columnLetters(column)}${row + 1}`;
}

const PLACE =
  /^#?(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([a-z]{1,3})\$?(\d+)(?::\$?([a-z]{1,3})\$?(\d+))?$/i;

/** `B3`, `缺失!B3:D9`, `#'稽核 缺失'!B3`; undefined for anything else, such as a defined name. */
export function readPlace(text: string): WorkbookPlace | undefined {
  const match = PLACE.exec(text.trim());
  if (!match) return undefined;
  const [, quoted, bare, firstColumn = '', firstRow, lastColumn, lastRow] = match;
  const sheet = quoted?.replaceAll("''", "'") ?? bare;
  const left = columnNumber(firstColumn);
  const top = Number(firstRow) - 1;
  const right = lastColumn === undefined ? left : columnNumber(lastColumn);
  const bottom = lastRow === undefined ? top : Number(lastRow) - 1;
  if (Math.max(left, right) > 16_383 || Math.max(top, bottom) > 1_048_575) return undefined;
  if (Math.min(top, bottom) < 0) return undefined;
  const rect = {
    row: Math.min(top, bottom),
    column: Math.min(left, right),
    rows: Math.abs(bottom - top) + 1,
    columns: Math.abs(right - left) + 1,
  };
  return sheet === undefined ? { rect } : { sheet, rect };
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}
