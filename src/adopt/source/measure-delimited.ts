/** What ends a row. */
export const NEWLINES = ['\r\n', '\r', '\n'] as const;

/** How the cells and rows of a text are told apart. */
export interface Separators {
  readonly delimiter: string;
  readonly newline: (typeof NEWLINES)[number];
}

export interface Extent {
  readonly rows: number;
  /** Cells of the longest row, blank ones too. */
  readonly widest: number;
  /** The last column in which anything stands, from 1. */
  readonly filled: number;
  readonly cells: number;
  /** The first row, 0-based, whose quotation marks do not pair. */
  readonly brokenRow?: number;
}

const QUOTE = 0x22;
const SPACE = 0x20;

/**
 * How large a list is, found in one pass that keeps nothing: a text of twenty million commas is
 * twenty million cells once it is parsed. Quoted cells are read as the parser reads them.
 */
export function extentOf(text: string, { delimiter, newline }: Separators): Extent {
  const between = delimiter.charCodeAt(0);
  const ends = newline.charCodeAt(0);
  const isNewline = (at: number) =>
    text.charCodeAt(at) === ends && (newline.length === 1 || text.startsWith(newline, at));
  let rows = 1;
  let column = 1;
  let [widest, filled, cells] = [1, 0, 1];
  let at = 0;
  while (at < text.length) {
    if (text.charCodeAt(at) === QUOTE) {
      const end = afterQuoted(at);
      if (end < 0) return { rows, widest, filled, cells, brokenRow: rows - 1 };
      if (end > at + 2) filled = Math.max(filled, column);
      at = end;
    }
    const start = at;
    while (at < text.length && text.charCodeAt(at) !== between && !isNewline(at)) at += 1;
    if (at > start) filled = Math.max(filled, column);
    if (at >= text.length) break;
    cells += 1;
    if (text.charCodeAt(at) === between) {
      column += 1;
      widest = Math.max(widest, column);
      at += 1;
    } else {
      rows += 1;
      column = 1;
      at += newline.length;
    }
  }
  return { rows, widest, filled, cells };

  /** Where the cell ends that is quoted from here; -1 where it does not end. */
  function afterQuoted(from: number): number {
    let quote = text.indexOf('"', from + 1);
    while (quote >= 0 && text.charCodeAt(quote + 1) === QUOTE) quote = text.indexOf('"', quote + 2);
    if (quote < 0) return -1;
    let after = quote + 1;
    if (after === text.length) return after;
    while (text.charCodeAt(after) === SPACE) after += 1;
    return text.charCodeAt(after) === between || isNewline(after) ? after : -1;
  }
}
