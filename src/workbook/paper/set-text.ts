import type { PaperColumn } from '../../review/document';
import { keepWhole } from './keep-whole';
import { linesNeeded, splitByLines } from './wrap-text';

/** Lines of the tallest row: Excel ends at 409 points, and a page should not be left half empty. */
const mostLines = 16;
/** Taller rows go on in pieces of so many lines, which fill a page to its end. */
const pieceLines = 8;

/** A text as it stands in a column: piece by piece, a row each, with the lines it takes there. */
export interface SetText {
  readonly pieces: readonly string[];
  readonly lines: readonly number[];
}

/** What is known of a column's texts: units, kinds and states stand in row after row. */
export function textsSetIn(
  column: Pick<PaperColumn, 'handwritten'> | undefined,
  ems: number,
): (text: string) => SetText {
  const known = new Map<string, SetText>();
  // Lines left free to write on count as well.
  const linesOf = (text: string) =>
    text === '' ? (column?.handwritten ?? 1) : linesNeeded(text, ems);
  const set = (text: string): SetText => {
    const kept = keepWhole(text, ems);
    const whole = splitByLines(kept, ems, mostLines);
    const pieces = whole.length === 1 ? whole : splitByLines(kept, ems, pieceLines);
    return { pieces, lines: pieces.map(linesOf) };
  };
  return (text) => {
    const own = known.get(text) ?? set(text);
    known.set(text, own);
    return own;
  };
}
