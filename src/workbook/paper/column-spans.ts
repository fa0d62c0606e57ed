import type { PaperColumn } from '../../review/document';
import type { PageGrid } from './page-grid';
import { emsOf } from './planned-row';
import { textEms, unbreakable } from './wrap-text';

/** Grid columns under which even two characters no longer stand side by side. */
const least = 4;
/** A line of up to so many em is a phrase (「未逾期辦理中」) that reads better whole. */
const phraseEms = 6;
/** So many of the longest rows stand for all: the shares hardly change with more. */
const sampleRows = 80;
/** Steps of the search, in grid columns. */
const steps = [8, 4, 2, 1];

// What a lay-out costs, in lines of text.
/** By width, not by whole lines: so the search sees its way where no line is gained yet. */
const costOfFullCell = 0.25;
const costOfBrokenWord = 1.2;
const costOfBrokenPhrase = 0.45;
const costOfUnevenShare = 0.002;

interface Measure {
  /** Width in em of each line of the text as it is given. */
  readonly lines: readonly number[];
  readonly longestWord: number;
  readonly phrases: readonly number[];
}

function measure(text: string): Measure {
  const words = unbreakable(text).map((piece) => textEms(piece.trimEnd()));
  const lines = text.split('\n').map(textEms);
  return {
    lines,
    longestWord: Math.max(0, ...words),
    phrases: lines.filter((width) => width <= phraseEms),
  };
}

function linesIn({ lines }: Measure, ems: number): number {
  return lines.reduce((sum, width) => sum + Math.max(1, Math.ceil(width / ems)), 0);
}

function total({ lines }: Measure): number {
  return lines.reduce((sum, width) => sum + width, 0);
}

function breaksOf(width: number, ems: number): number {
  return Math.max(0, Math.ceil(width / ems) - 1);
}

/** Whole numbers that add up to `total`, in the ratio of the weights. */
function byWeight(weights: readonly number[], total: number): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const edge = (at: number) =>
    Math.round((total * weights.slice(0, at).reduce((all, weight) => all + weight, 0)) / sum);
  return weights.map((_, at) => edge(at + 1) - edge(at));
}

/**
 * Shares the grid's columns among a table's columns: starting from the weights, space goes where it
 * makes the rows lower and keeps words, dates and ids whole. The spans add up to the grid.
 */
export function columnSpans(
  columns: readonly PaperColumn[],
  rows: readonly (readonly string[])[],
  grid: PageGrid,
): number[] {
  const targets = byWeight(
    columns.map((column) => column.weight),
    grid.columns,
  );
  const measured = rows
    .map((row) => columns.map((_, at) => measure(row[at] ?? '')))
    .map((cells) => ({ cells, length: Math.max(...cells.map((cell) => linesIn(cell, 8))) }))
    .sort((a, b) => b.length - a.length)
    .slice(0, sampleRows)
    .map(({ cells }) => cells);
  const headers = columns.map((column) => measure(column.header));

  const cost = (spans: readonly number[]): number => {
    const ems = spans.map((span) => Math.max(0.5, emsOf(span, grid.columnWidth)));
    let sum = 0;
    for (const cells of [headers, ...measured]) {
      const lines = cells.map((cell, at) => linesIn(cell, ems[at] ?? 1));
      sum += Math.max(...lines);
      cells.forEach(({ longestWord, phrases }, at) => {
        const width = ems[at] ?? 1;
        sum += costOfBrokenWord * breaksOf(longestWord, width);
        for (const phrase of phrases) sum += costOfBrokenPhrase * breaksOf(phrase, width);
      });
      sum += costOfFullCell * Math.max(...cells.map((cell, at) => total(cell) / (ems[at] ?? 1)));
    }
    const uneven = spans.map((span, at) => (span - (targets[at] ?? span)) ** 2);
    return sum + costOfUnevenShare * uneven.reduce((all, square) => all + square, 0);
  };

  const floor = Math.min(least, Math.floor(grid.columns / columns.length));
  let best = [...targets];
  // A weight too small for two characters takes from the widest column first.
  for (let at = 0; at < best.length; at += 1) {
    while ((best[at] ?? floor) < floor) {
      const widest = best.indexOf(Math.max(...best));
      best[widest] = (best[widest] ?? 0) - 1;
      best[at] = (best[at] ?? 0) + 1;
    }
  }
  let lowest = cost(best);
  let improved = true;
  while (improved) {
    improved = false;
    for (const step of steps) {
      for (let from = 0; from < best.length; from += 1) {
        for (let to = 0; to < best.length; to += 1) {
          if (from === to || (best[from] ?? 0) - step < floor) continue;
          const tried = best.map((span, at) =>
            at === from ? span - step : at === to ? span + step : span,
          );
          const price = cost(tried);
          if (price < lowest - 1e-9) {
            best = tried;
            lowest = price;
            improved = true;
          }
        }
      }
    }
  }
  return best;
}
