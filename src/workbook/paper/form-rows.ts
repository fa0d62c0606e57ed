import type { FormBlock, FormField } from '../../review/document';
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

const rowPadding = 6;
const mostLabelEms = 4;
const leastLabelSpan = 3;

const labelLook: Look = {
  ...plain,
  bold: true,
  align: 'center',
  vertical: 'Center',
  shaded: true,
  border: 'box',
};
const valueLook: Look = { ...plain, vertical: 'Center', border: 'box' };

function labelSpan(fields: readonly FormField[], grid: PageGrid): number {
  const longest = Math.max(0, ...fields.map(({ label }) => textEms(label)));
  let span = leastLabelSpan;
  while (emsOf(span, grid.textWidth) < Math.min(longest, mostLabelEms)) span += 1;
  return span;
}

function linesOf(cell: PlannedCell, grid: PageGrid): number {
  return wrapText(cell.text, emsOf(cell.span, grid.textWidth)).length;
}

/** Labels and values side by side, row by row, on one page. */
export function formRows({ rows }: FormBlock, grid: PageGrid): PlannedRow[] {
  const label = labelSpan(rows.flat(), grid);
  return rows.map((fields, index) => {
    const total = fields.reduce((sum, { weight = 1 }) => sum + weight, 0);
    let weightBefore = 0;
    const cells = fields.flatMap((field): PlannedCell[] => {
      const from = Math.round((grid.columns * weightBefore) / total);
      weightBefore += field.weight ?? 1;
      const to = Math.round((grid.columns * weightBefore) / total);
      return [
        { column: from, span: label, text: field.label, look: labelLook },
        { column: from + label, span: to - from - label, text: field.value, look: valueLook },
      ];
    });
    const written = Math.max(...cells.map((cell) => linesOf(cell, grid)));
    const free = Math.max(1, ...fields.map(({ value, lines = 1 }) => (value === '' ? lines : 1)));
    return {
      cells,
      height: heightOfLines(Math.max(written, free), rowPadding),
      keepWithNext: index < rows.length - 1,
      repeat: [],
    };
  });
}
