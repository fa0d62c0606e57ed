import type { FormBlock, FormField } from '../../review/document';
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

const mostLabelEms = 4;
const leastLabelSpan = 3;

function labelSpan(fields: readonly FormField[], ems: (span: number) => number): number {
  const longest = Math.max(0, ...fields.map(({ label }) => textEms(label)));
  let span = leastLabelSpan;
  while (ems(span) < Math.min(longest, mostLabelEms)) span += 1;
  return span;
}

/** Labels and values side by side, row by row, on one page. */
export function formRows({ rows }: FormBlock, grid: PageGrid): PlannedRow[] {
  const ems = (span: number) => emsOf(span, grid.textWidth, grid.textSize);
  const valueLook: Look = { ...plainIn(grid), vertical: 'Center', border: 'box' };
  const labelLook: Look = { ...valueLook, bold: true, align: 'center', shaded: true };
  const label = labelSpan(rows.flat(), ems);
  return rows.map((fields, index) => {
    const total = fields.reduce((sum, { weight = 1 }) => sum + weight, 0);
    let weightBefore = 0;
    const cells = fields.flatMap((field): PlannedCell[] => {
      const from = Math.round((grid.columns * weightBefore) / total);
      weightBefore += field.weight ?? 1;
      const to = Math.round((grid.columns * weightBefore) / total);
      const span = to - from - label;
      const text = keepWhole(field.value, ems(span));
      return [
        { column: from, span: label, text: field.label, look: labelLook },
        {
          column: from + label,
          span,
          text,
          look: valueLook,
          ...(field.box !== undefined && { box: field.box }),
        },
      ];
    });
    const written = Math.max(...cells.map((cell) => wrapText(cell.text, ems(cell.span)).length));
    const free = Math.max(1, ...fields.map(({ value, lines = 1 }) => (value === '' ? lines : 1)));
    return {
      cells,
      height: heightOfLines(Math.max(written, free), grid.rowPadding, grid.textSize),
      keepWithNext: index < rows.length - 1,
      repeat: [],
    };
  });
}
