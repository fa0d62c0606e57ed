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
import { textEms, wrapText } from './wrap-text';

type Fact = Extract<Block, { kind: 'facts' }>['facts'][number];

const mostLabelEms = 6;

/** Label and value pairs in a bordered grid, two to a row where both values are short. */
export function factRows(facts: readonly Fact[], grid: PageGrid): PlannedRow[] {
  const ems = (span: number) => emsOf(span, grid.textWidth, grid.textSize);
  const half = Math.floor(grid.columns / 2);
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
  const fits = (fact: Fact, span: number) =>
    wrapText(fact.value, ems(span - labelSpan)).length === 1;

  const rows: PlannedRow[] = [];
  for (let at = 0; at < facts.length; at += 1) {
    const first = facts[at];
    const second = facts[at + 1];
    if (first === undefined) break;
    let planned = cells(first, 0, grid.columns);
    if (second !== undefined && fits(first, half) && fits(second, grid.columns - half)) {
      planned = [...cells(first, 0, half), ...cells(second, half, grid.columns - half)];
      at += 1;
    }
    const lines = planned.map((cell) => wrapText(cell.text, ems(cell.span)).length);
    rows.push({
      cells: planned,
      height: heightOfLines(Math.max(...lines), grid.rowPadding, grid.textSize),
      keepWithNext: true,
      repeat: [],
    });
  }
  return rows.map((row, index) =>
    index === rows.length - 1 ? { ...row, keepWithNext: false } : row,
  );
}
