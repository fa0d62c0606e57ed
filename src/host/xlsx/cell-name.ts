/** Cell names in A1 style; rows and columns are zero-based. */
export function columnName(column: number): string {
  return (names[column] ??= nameOf(column));
}

const names: string[] = [];

function nameOf(column: number): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  }
  return name;
}

export function columnIndex(name: string): number {
  let n = 0;
  for (let i = 0; i < name.length; i++) n = n * 26 + (name.charCodeAt(i) & 0x5f) - 64;
  return n - 1;
}

export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** `B7` or `$B$7`; null for anything else. */
export function parseCellName(text: string): CellPlace | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(text);
  if (!match?.[1] || !match[2]) return null;
  return { row: Number(match[2]) - 1, column: columnIndex(match[1]) };
}
