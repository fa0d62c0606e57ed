/** The letters of a zero-based worksheet column: A, Z, AA. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}

/** The number of a worksheet column from its letters, 1-based: A, Z, AA. */
export function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** `A2:N14` from zero-based row and column and the size. */
export function rangeAddress(row: number, column: number, rows: number, columns: number): string {
  const from = `${columnLetters(column)}${row + 1}`;
  return `${from}:${columnLetters(column + columns - 1)}${row + rows}`;
}
