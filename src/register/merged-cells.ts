import type { TableBlock } from './block';

/** A range of an address like 「G5:G6」, 1-based; null of what is none. */
function cornersOf(address: string) {
  const [, left = '', top = '', right = left, bottom = top] =
    /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(address) ?? [];
  if (left === '') return null;
  const [from, to] = [columnNumber(left), columnNumber(right)];
  return { from, to, top: Number(top), bottom: Number(bottom) };
}

/**
 * Whether a cell of a block, by its place among the rows and columns, lies in a merged range without
 * being its first: it is blank, and what it should hold nobody knows (REG-11).
 */
export function isCoveredIn({ merged = [], headerRow, firstColumn }: TableBlock) {
  const ranges = merged.flatMap((address) => cornersOf(address) ?? []);
  if (ranges.length === 0) return () => false;
  return (rowIndex: number, columnIndex: number): boolean => {
    const [row, column] = [headerRow + 1 + rowIndex, firstColumn + columnIndex];
    return ranges.some(
      ({ from, to, top, bottom }) =>
        row >= top &&
        row <= bottom &&
        column >= from &&
        column <= to &&
        (row !== top || column !== from),
    );
  };
}

/** 1-based. */
export function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
