import { type CellContent, type PaperColumn, textOfCell } from '../../review/document';
import type { PageGrid } from './page-grid';
import { emsOf, heightOfLines } from './planned-row';
import { keepWhole, keptWhole } from './keep-whole';
import { roomForWhole } from './printing-programs';
import { costsOf, type Measure, usualWordEms, wordEms } from './span-cost';
import { lineCounter, linesNeeded, textEms, unbreakable } from './wrap-text';

/** Grid columns under which even two characters no longer stand side by side. */
const least = 3;
/** 「序」, 「12」 */
const shortEms = 1.1;
/** A short sentence (「尚未提出矯正措施」) stands in three lines at most. */
const sentenceEms = 12;
/** So many of the longest rows stand for all: the shares hardly change with more. */
const sampleRows = 80;
/** Up to so many rows lines are counted as they are printed; of more a few lines make no difference. */
const exactRows = 24;
/** Steps of the search, in grid columns. */
const steps = [8, 4, 2, 1];

/** What a lay-out costs, in lines of text, where columns lose their shares. */
const costOfUnevenShare = 0.002;

const oneWord = /^[!-~]+$/;
const hasDigit = /\d/;

/** Room an unbreakable piece asks for. */
function roomFor(piece: string): number {
  const text = piece.trimEnd();
  return hasDigit.test(text) ? Math.max(textEms(text), roomForWhole(text)) : textEms(text);
}

const hasLatin = /[!-~\n]/;

/** Room that what may never be divided asks for: ids, dates, numbers, and a name that is the cell. */
function wholeRoom(text: string): number {
  // Nothing in it but Chinese: it is a name, or a sentence.
  if (!hasLatin.test(text)) return text.length > 2 * wordEms ? 0 : nameRoom(text);
  const lines = text.split('\n');
  const short = lines.filter((line) => textEms(line) <= wordEms).map(textEms);
  const pieces = unbreakable(text)
    .filter((piece) => hasDigit.test(piece))
    .map(roomFor)
    .filter((room) => room <= usualWordEms);
  const ids = lines.filter((line) => oneWord.test(line)).map(roomFor);
  return Math.max(0, ...short, ...pieces, ...ids);
}

function nameRoom(text: string): number {
  const width = textEms(text);
  return width <= wordEms ? width : 0;
}

/** Every digit is as wide as another, in every program: ids and dates of one kind ask for the same room. */
function shapeOf(text: string): string {
  return text.replace(/[1-9]/g, '0');
}

function measure(text: string, isExact: boolean): Measure {
  const lines = text.split('\n').map(textEms);
  const kept = keptWhole(text);
  return {
    // Breaks before ids and dates count: a column that has room for one more of them is lower.
    printed: isExact ? (ems) => linesNeeded(kept(ems), ems) : lineCounter(text),
    total: lines.reduce((sum, width) => sum + width, 0),
    longestWord: Math.max(0, ...unbreakable(text).map(roomFor)),
    phrases: lines.filter((width) => width <= sentenceEms),
    lines: new Map(),
  };
}

/** Of all its lines together. */
function totalEms(text: string): number {
  return text.split('\n').reduce((sum, line) => sum + textEms(line), 0);
}

function longestOf(
  row: readonly CellContent[],
  columns: number,
  totalOf: (text: string) => number,
): number {
  let longest = 0;
  for (let at = 0; at < columns; at += 1) longest = Math.max(longest, totalOf(textOfCell(row[at])));
  return longest;
}

/** Whole numbers that add up to `total`, in the ratio of the weights. */
export function byWeight(weights: readonly number[], total: number): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const edge = (at: number) =>
    Math.round((total * weights.slice(0, at).reduce((all, weight) => all + weight, 0)) / sum);
  return weights.map((_, at) => edge(at + 1) - edge(at));
}

/** By the rows of a table: one size of type after the other is tried with them. */
const mostRooms = new WeakMap<readonly (readonly CellContent[])[], number[]>();

/** Of each column the room that what may never be divided asks for in any row; each text is looked at once. */
function roomsOf(rows: readonly (readonly CellContent[])[], columns: number): readonly number[] {
  const known = mostRooms.get(rows);
  if (known?.length === columns) return known;
  const seen = new Map<string, number>();
  const shapes = new Map<string, number>();
  const roomOf = (text: string) => {
    const shape = shapeOf(text);
    const own = shapes.get(shape) ?? wholeRoom(shape);
    shapes.set(shape, own);
    return own;
  };
  const rooms = Array.from({ length: columns }, () => 0);
  for (const row of rows) {
    for (let at = 0; at < columns; at += 1) {
      const text = textOfCell(row[at]);
      const own = seen.get(text) ?? roomOf(text);
      seen.set(text, own);
      if (own > (rooms[at] ?? 0)) rooms[at] = own;
    }
  }
  mostRooms.set(rows, rooms);
  return rooms;
}

/** Grid columns under which what may never be divided would be, for each column. */
function leastSpans(
  columns: readonly PaperColumn[],
  rows: readonly (readonly CellContent[])[],
  grid: PageGrid,
): number[] {
  const rooms = roomsOf(rows, columns.length);
  return columns.map((_, at) => {
    const header = columns[at]?.header ?? '';
    const room = Math.max(textEms(header) <= shortEms ? textEms(header) : 0, rooms[at] ?? 0);
    let span = 1;
    while (emsOf(span, grid.textWidth, grid.textSize) < room) span += 1;
    return span;
  });
}

function sumOf(spans: readonly number[]): number {
  return spans.reduce((sum, span) => sum + span, 0);
}

/** Share of the page that ids, dates, numbers and names ask for to stand in one line each: over 1 they cannot. */
export function wholeShare(
  columns: readonly PaperColumn[],
  rows: readonly (readonly CellContent[])[],
  grid: PageGrid,
): number {
  return sumOf(leastSpans(columns, rows, grid)) / grid.columns;
}

/** No column is narrower; where they do not all fit, the widest gives way. */
function floorsOf(
  columns: readonly PaperColumn[],
  rows: readonly (readonly CellContent[])[],
  grid: PageGrid,
): number[] {
  const floor = Math.min(least, Math.floor(grid.columns / columns.length));
  // A column of single characters, its header too, needs no more than they do.
  const isShort = (at: number) =>
    textEms(columns[at]?.header ?? '') <= shortEms &&
    rows.every((row) => textEms(textOfCell(row[at])) <= shortEms);
  const floors = leastSpans(columns, rows, grid).map((span, at) =>
    isShort(at) ? span : Math.max(span, floor),
  );
  while (sumOf(floors) > grid.columns) {
    const widest = floors.indexOf(Math.max(...floors));
    floors[widest] = (floors[widest] ?? 0) - 1;
  }
  return floors;
}

/** Columns below their floor take from the one with most to spare. */
function raised(spans: readonly number[], floors: readonly number[]): number[] {
  const all = [...spans];
  for (let at = 0; at < all.length; at += 1) {
    while ((all[at] ?? 0) < (floors[at] ?? 0)) {
      const spare = all.map((span, index) => span - (floors[index] ?? 0));
      const richest = spare.indexOf(Math.max(...spare));
      all[richest] = (all[richest] ?? 0) - 1;
      all[at] = (all[at] ?? 0) + 1;
    }
  }
  return all;
}

/**
 * Shares the grid's columns among a table's columns: starting from the weights, space goes where it
 * makes the rows lower and keeps words, dates and ids whole. A table to write in is a form, alike
 * wherever it stands: its weights are kept. The spans add up to the grid.
 */
export function columnSpans(
  columns: readonly PaperColumn[],
  rows: readonly (readonly CellContent[])[],
  grid: PageGrid,
): number[] {
  const targets = byWeight(
    columns.map((column) => column.weight),
    grid.columns,
  );
  const floors = floorsOf(columns, rows, grid);
  if (columns.some(({ handwritten }) => handwritten !== undefined)) return raised(targets, floors);
  const isExact = rows.length <= exactRows;
  // Units, kinds and states stand in row after row.
  const known = new Map<string, Measure>();
  const measureOf = (text: string) => {
    const own = known.get(text) ?? measure(text, isExact);
    known.set(text, own);
    return own;
  };
  const totals = new Map<string, number>();
  const totalOf = (text: string) => {
    const own = totals.get(text) ?? totalEms(text);
    totals.set(text, own);
    return own;
  };
  const body = rows
    .map((row) => ({ row, longest: longestOf(row, columns.length, totalOf) }))
    .sort((a, b) => b.longest - a.longest)
    .slice(0, sampleRows)
    .map(({ row }) => columns.map((_, at) => measureOf(textOfCell(row[at]))));
  const measured = [columns.map((column) => measureOf(column.header)), ...body];
  const costs = costsOf(measured, grid);
  const cost = (spans: readonly number[]) =>
    costs(spans) +
    costOfUnevenShare *
      spans.reduce((sum, span, at) => sum + (span - (targets[at] ?? span)) ** 2, 0);

  const spare = (spans: readonly number[], at: number) => (spans[at] ?? 0) - (floors[at] ?? 0);
  let best = raised(targets, floors);
  let lowest = cost(best);
  let improved = true;
  while (improved) {
    improved = false;
    for (const step of steps) {
      for (let from = 0; from < best.length; from += 1) {
        for (let to = 0; to < best.length; to += 1) {
          if (from === to || spare(best, from) < step) continue;
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

/** Points that the rows of a table take, about: of two sizes of type the one with lower rows is seen by it. */
export function heightWith(
  spans: readonly number[],
  rows: readonly (readonly CellContent[])[],
  grid: PageGrid,
): number {
  const ems = spans.map((span) => emsOf(span, grid.textWidth, grid.textSize));
  return rows.slice(0, sampleRows).reduce((sum, row) => {
    const lines = ems.map((width, at) => linesNeeded(keepWhole(textOfCell(row[at]), width), width));
    return sum + heightOfLines(Math.max(...lines), grid.rowPadding, grid.textSize);
  }, 0);
}
