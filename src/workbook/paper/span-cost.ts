import type { PageGrid } from './page-grid';
import { emsOf } from './planned-row';

/** A line of up to so many em is a phrase (「未逾期辦理中」) that reads well in two lines at most. */
const phraseEms = 6;
/** One of up to so many is a name or a word (「行政室」「次要不符合」) that reads well in one line only. */
export const wordEms = 5;
/** Dates, ids and numbers are no longer; what is (an address of a page) may be divided in its row. */
export const usualWordEms = 12;

// What a lay-out costs, in lines of text.
/** By width, not by whole lines: so the search sees its way where no line is gained yet. */
const costOfFullCell = 0.25;
const costOfBrokenWord = 1.2;
const costOfBrokenPhrase = 0.15;
const costOfBrokenName = 0.7;

/** A text and what it takes. */
export interface Measure {
  /** Lines as they are printed, in a cell so many em wide. */
  readonly printed: (ems: number) => number;
  readonly total: number;
  readonly longestWord: number;
  readonly phrases: readonly number[];
  /** Lines taken at each number of grid columns, worked out when first asked for. */
  readonly lines: Map<number, number>;
}

function breaksOf(width: number, ems: number): number {
  return Math.max(0, Math.ceil(width / ems) - 1);
}

function costOfPhrase(width: number, ems: number): number {
  const breaks = breaksOf(width, ems);
  if (width <= wordEms) return costOfBrokenName * breaks;
  if (width > phraseEms) return costOfBrokenName * Math.max(0, breaks - 2);
  return Math.min(1, breaks) * costOfBrokenPhrase + Math.max(0, breaks - 1) * costOfBrokenName;
}

/** What a column of so many grid columns adds to the cost, by itself and to each row. */
interface ColumnCost {
  readonly lines: Float64Array;
  readonly filled: Float64Array;
  /** Words, dates and phrases that are divided. */
  readonly divided: number;
}

/**
 * What a table costs with spans that are tried: its height, and words, dates and phrases that are divided. What
 * a column adds is worked out once for each of its widths, for a table is tried in hundreds of ways.
 */
export function costsOf(
  measured: readonly (readonly Measure[])[],
  grid: PageGrid,
): (spans: readonly number[]) => number {
  const known: Map<number, ColumnCost>[] = [];
  const costAt = (at: number, span: number): ColumnCost => {
    const own = (known[at] ??= new Map<number, ColumnCost>());
    let cost = own.get(span);
    if (!cost) {
      const ems = emsOf(span, grid.textWidth, grid.textSize);
      own.set(
        span,
        (cost = costOfColumn(
          measured.map((cells) => cells[at]),
          span,
          ems,
        )),
      );
    }
    return cost;
  };
  return (spans) => {
    const columns = spans.map((span, at) => costAt(at, span));
    let sum = columns.reduce((all, { divided }) => all + divided, 0);
    for (let row = 0; row < measured.length; row += 1) {
      let lines = 0;
      let filled = 0;
      for (const column of columns) {
        lines = Math.max(lines, column.lines[row] ?? 0);
        filled = Math.max(filled, column.filled[row] ?? 0);
      }
      sum += lines + costOfFullCell * filled;
    }
    return sum;
  };
}

function costOfColumn(
  cells: readonly (Measure | undefined)[],
  span: number,
  ems: number,
): ColumnCost {
  const lines = new Float64Array(cells.length);
  const filled = new Float64Array(cells.length);
  let divided = 0;
  let longest = 0;
  cells.forEach((cell, row) => {
    if (!cell) return;
    let own = cell.lines.get(span);
    if (own === undefined) cell.lines.set(span, (own = cell.printed(ems)));
    lines[row] = own;
    filled[row] = cell.total / ems;
    if (cell.longestWord > usualWordEms)
      divided += costOfBrokenWord * breaksOf(cell.longestWord, ems);
    else longest = Math.max(longest, cell.longestWord);
    for (const phrase of cell.phrases) divided += costOfPhrase(phrase, ems);
  });
  // One divided date spoils its column, however few rows have one.
  divided += costOfBrokenWord * breaksOf(longest, ems) * cells.length;
  return { lines, filled, divided };
}
