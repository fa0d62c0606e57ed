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
/** The left one of two facts takes no more of the page. */
const widestShare = 0.68;

/** Label and value pairs in a bordered grid, two to a row where both values are short. */
export function factRows(facts: readonly Fact[], grid: PageGrid): PlannedRow[] {
  const ems = (span: number) => emsOf(span, grid.textWidth, grid.textSize);
  const longest = Math.max(0, ...facts.map((fact) => textEms(fact.label)));
  let labelSpan = 3;
  while (ems(labelSpan) < Math.min(longest, mostLabelEms)) labelSpan += 1;

  const value: Look = { ...plainIn(grid), vertical: 'Center', border: 'box' };
  const label: Look = { ...value, bold: true, align: 'center', shaded: true };
  const cells = (fact: Fact, column: number, span: number): PlannedCell[] => [
    { column, span: labelSpan, text: fact.label, look: label },
    {
      column: column + labelSpan,
      span: span - labelSpan,
      text: keepWhole(fact.value, ems(span - labelSpan)),
      look: value,
    },
  ];
  const fits = (fact: Fact, span: number) => linesNeeded(fact.value, ems(span - labelSpan)) <= 1;
  const pairsAt = (edge: number) =>
    inPairs(facts, (left, right) => fits(left, edge) && fits(right, grid.columns - edge));

  const edge = bestEdge(grid.columns, (tried) => pairsAt(tried).length);
  const rows = pairsAt(edge).map(([first, second]): PlannedRow => {
    const planned =
      second === undefined
        ? cells(first, 0, grid.columns)
        : [...cells(first, 0, edge), ...cells(second, edge, grid.columns - edge)];
    const lines = planned.map((cell) => linesNeeded(cell.text, ems(cell.span)));
    return {
      cells: planned,
      height: heightOfLines(Math.max(...lines), grid.rowPadding, grid.textSize),
      keepWithNext: true,
      repeat: [],
    };
  });
  return rows.map((row, index) =>
    index === rows.length - 1 ? { ...row, keepWithNext: false } : row,
  );
}

/** Each fact with the next one where both fit into a row. */
function inPairs(
  facts: readonly Fact[],
  fit: (left: Fact, right: Fact) => boolean,
): (readonly [Fact, Fact?])[] {
  const rows: (readonly [Fact, Fact?])[] = [];
  for (let at = 0; at < facts.length; at += 1) {
    const [first, second] = [facts[at], facts[at + 1]];
    if (first === undefined) break;
    const isPair = second !== undefined && fit(first, second);
    rows.push(isPair ? [first, second] : [first]);
    if (isPair) at += 1;
  }
  return rows;
}

/** Where the page is divided so that the fewest rows are taken; of those, nearest to its middle. */
function bestEdge(columns: number, rowsAt: (edge: number) => number): number {
  const middle = Math.floor(columns / 2);
  const most = Math.floor(columns * widestShare);
  const tried = Array.from({ length: most - middle + 1 }, (_, more) => middle + more);
  const fewest = Math.min(...tried.map(rowsAt));
  return tried.find((edge) => rowsAt(edge) === fewest) ?? middle;
}
