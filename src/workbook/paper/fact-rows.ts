import type { Block } from '../../review/document';
import { keepWhole } from './keep-whole';
import type { PageGrid } from './page-grid';
import {
  emsOf,
  heightOfLines,
  type Look,
  plainIn,
  type PlannedCell,
  type PlannedRow,
} from './planned-row';
import { linesNeeded, textEms } from './wrap-text';

type Fact = Extract<Block, { kind: 'facts' }>['facts'][number];

const mostLabelEms = 6;
const mostInRow = 3;
/** What is blank is written by hand: a name or a telephone number has room. */
const writtenEms = 8;

/**
 * Label and value pairs in a bordered grid, in their order: as many to a row as stand there in one
 * line each, up to three.
 */
export function factRows(facts: readonly Fact[], grid: PageGrid): PlannedRow[] {
  const ems = (span: number) => emsOf(span, grid.textWidth, grid.textSize);
  const longest = Math.max(0, ...facts.map((fact) => textEms(fact.label)));
  let label = 3;
  while (ems(label) < Math.min(longest, mostLabelEms)) label += 1;

  const neededBy = (fact: Fact): number => {
    let span = 1;
    const room = fact.value === '' ? writtenEms : 0;
    while (span < grid.columns && (ems(span) < room || !isOneLine(fact.value, ems(span))))
      span += 1;
    return label + span;
  };
  const packed = inRows(facts, neededBy, grid.columns);
  const widest = (at: number) =>
    Math.max(0, ...packed.filter((row) => row.length === 2).map((row) => row[at]?.needed ?? 0));
  // Rows of two are divided alike where they can be.
  const [left, right] = [widest(0), widest(1)];
  const middle = Math.floor(grid.columns / 2);
  const edge =
    left + right <= grid.columns ? Math.min(Math.max(left, middle), grid.columns - right) : null;

  const value: Look = { ...plainIn(grid), vertical: 'Center', border: 'box' };
  const head: Look = { ...value, bold: true, align: 'center', shaded: true };
  const rows = packed.map((row): PlannedRow => {
    const edges = edgesOf(row, edge, grid.columns);
    const cells = row.flatMap(({ fact }, at): PlannedCell[] => {
      const [from, to] = [edges[at] ?? 0, edges[at + 1] ?? grid.columns];
      const span = to - from - label;
      const text = keepWhole(fact.value, ems(span));
      return [
        { column: from, span: label, text: fact.label, look: head },
        { column: from + label, span, text, look: value },
      ];
    });
    const lines = cells.map((cell) => linesNeeded(cell.text, ems(cell.span)));
    return {
      cells,
      height: heightOfLines(Math.max(...lines), grid.rowPadding, grid.textSize),
      keepWithNext: true,
      repeat: [],
    };
  });
  return rows.map((row, index) =>
    index === rows.length - 1 ? { ...row, keepWithNext: false } : row,
  );
}

interface Packed {
  readonly fact: Fact;
  /** Grid columns in which it stands in one line. */
  readonly needed: number;
}

function isOneLine(text: string, ems: number): boolean {
  return linesNeeded(text, ems) <= linesNeeded('', ems) && keepWhole(text, ems) === text;
}

/** In their order, in the fewest rows; of ways to do so the one that fills them most evenly. */
function inRows(
  facts: readonly Fact[],
  neededBy: (fact: Fact) => number,
  columns: number,
): readonly (readonly Packed[])[] {
  const all = facts.map((fact): Packed => ({ fact, needed: neededBy(fact) }));
  interface Way {
    readonly rows: readonly (readonly Packed[])[];
    /** Squares of the columns left over in each row. */
    readonly uneven: number;
  }
  const ways: Way[] = [{ rows: [], uneven: 0 }];
  for (let to = 1; to <= all.length; to += 1) {
    const tried: Way[] = [];
    for (let from = Math.max(0, to - mostInRow); from < to; from += 1) {
      const row = all.slice(from, to);
      const left = columns - row.reduce((sum, { needed }) => sum + needed, 0);
      const before = ways[from];
      // One alone may be as long as it is.
      if (before === undefined || (left < 0 && row.length > 1)) continue;
      tried.push({ rows: [...before.rows, row], uneven: before.uneven + Math.max(0, left) ** 2 });
    }
    tried.sort((a, b) => a.rows.length - b.rows.length || a.uneven - b.uneven);
    ways.push(tried[0] ?? { rows: [], uneven: 0 });
  }
  return ways.at(-1)?.rows ?? [];
}

/** Where the facts of a row begin, and its end: what is left over is shared in the ratio of their needs. */
function edgesOf(row: readonly Packed[], edge: number | null, columns: number): number[] {
  if (row.length === 2 && edge !== null) return [0, edge, columns];
  return row.reduce<number[]>(
    (edges, _, at) => {
      const upTo = row.slice(0, at + 1).reduce((sum, { needed }) => sum + needed, 0);
      const all = row.reduce((sum, { needed }) => sum + needed, 0);
      return [...edges, Math.round((columns * upTo) / all)];
    },
    [0],
  );
}
