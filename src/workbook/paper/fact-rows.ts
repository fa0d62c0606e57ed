import type { Block } from '../../review/document';
import type { PageGrid } from './page-grid';
import {
  emsOf,
  heightOfLines,
  type Look,
  plain,
  type PlannedCell,
  type PlannedRow,
} from './planned-row';
import { textEms, wrapText } from './wrap-text';

type Fact = Extract<Block, { kind: 'facts' }>['facts'][number];

const rowPadding = 6;
const mostLabelEms = 6;

/** Label and value pairs in a bordered grid, two to a row where both values are short. */
export function factRows(facts: readonly Fact[], grid: PageGrid): PlannedRow[] {
  const half = Math.floor(grid.columns / 2);
  const longest = Math.max(0, ...facts.map((fact) => textEms(fact.label)));
  let labelSpan = 3;
  while (emsOf(labelSpan, grid.textWidth) < Math.min(longest, mostLabelEms)) labelSpan += 1;

  const label: Look = {
    ...plain,
    bold: true,
    align: 'center',
    vertical: 'Center',
    shaded: true,
    border: 'box',
  };
  const value: Look = { ...plain, vertical: 'Center', border: 'box' };
  const cells = (fact: Fact, column: number, span: number): PlannedCell[] => [
    { column, span: labelSpan, text: fact.label, look: label },
    { column: column + labelSpan, span: span - labelSpan, text: fact.value, look: value },
  ];
  const fits = (fact: Fact, span: number) =>
    wrapText(fact.value, emsOf(span - labelSpan, grid.textWidth)).length === 1;

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
    const lines = planned.map(
      (cell) => wrapText(cell.text, emsOf(cell.span, grid.textWidth)).length,
    );
    rows.push({
      cells: planned,
      height: heightOfLines(Math.max(...lines), rowPadding),
      keepWithNext: true,
      repeat: [],
    });
  }
  return rows.map((row, index) =>
    index === rows.length - 1 ? { ...row, keepWithNext: false } : row,
  );
}
