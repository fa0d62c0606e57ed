import type { PaperColumn } from '../../review/document';
import type { PageGrid } from './page-grid';
import { bodySize, emsOf } from './planned-row';
import { textEms, unbreakable } from './wrap-text';

/** A single very long word may not claim more than this many em. */
const longestWord = 8;
const leastColumns = 2;

function longestPiece(text: string): number {
  return Math.max(0, ...unbreakable(text).map((piece) => textEms(piece.trimEnd())));
}

/** Grid columns that keep the words, numbers and ids of a column whole. */
function wishOf(column: PaperColumn, cells: readonly string[], grid: PageGrid): number {
  // A header of four characters may stand in two lines, never one character a line.
  const header = Math.max(longestPiece(column.header), Math.ceil(textEms(column.header) / 2));
  const ems = Math.min(longestWord, Math.max(header, ...cells.map(longestPiece)));
  let span = leastColumns;
  while (emsOf(span, grid.columnWidth, bodySize) < ems) span += 1;
  return span;
}

/**
 * Shares the grid's columns among a table's columns by weight, after each has what its longest
 * word needs. The spans add up to the grid.
 */
export function columnSpans(
  columns: readonly PaperColumn[],
  rows: readonly (readonly string[])[],
  grid: PageGrid,
): number[] {
  const spans = columns.map((column, at) =>
    wishOf(
      column,
      rows.map((row) => row[at] ?? ''),
      grid,
    ),
  );
  const sum = () => spans.reduce((total, span) => total + span, 0);
  // Too many columns: the widest wishes give way first.
  while (sum() > grid.columns && Math.max(...spans) > 1) {
    const widest = spans.indexOf(Math.max(...spans));
    spans[widest] = (spans[widest] ?? leastColumns) - 1;
  }
  const weights = columns.reduce((total, column) => total + column.weight, 0);
  const targets = columns.map((column) => (grid.columns * column.weight) / weights);
  while (sum() < grid.columns) {
    const lacks = targets.map((target, at) => target - (spans[at] ?? 0));
    const neediest = lacks.indexOf(Math.max(...lacks));
    spans[neediest] = (spans[neediest] ?? 0) + 1;
  }
  return spans;
}
