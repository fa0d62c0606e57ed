import type { Block } from '../../review/document';
import { columnSpans } from './column-spans';
import type { PageGrid } from './page-grid';
import { emsOf, lineHeight, type Look, plain, type PlannedRow } from './planned-row';
import { splitByLines, wrapText } from './wrap-text';

type TableBlock = Extract<Block, { kind: 'table' }>;

/** Lines of the tallest row: Excel ends at 409 points, and a page should not be left half empty. */
const mostLines = 16;
const rowPadding = 6;

function height(lines: number): number {
  return lines * lineHeight + rowPadding;
}

/** Caption, header, rows and note of a table. A row with very long text goes on in the next row. */
export function tableRows(block: TableBlock, grid: PageGrid): PlannedRow[] {
  const spans = columnSpans(block.columns, block.rows, grid);
  const starts = spans.map((_, at) => spans.slice(0, at).reduce((sum, span) => sum + span, 0));
  const ems = spans.map((span) => emsOf(span, grid.columnWidth));
  const full = { column: 0, span: grid.columns };

  const row = (texts: readonly string[], look: (at: number) => Look, row: Partial<PlannedRow>) => ({
    cells: texts.map((text, at) => ({
      column: starts[at] ?? 0,
      span: spans[at] ?? 1,
      text,
      look: look(at),
    })),
    height: height(Math.max(1, ...texts.map((text, at) => wrapText(text, ems[at] ?? 1).length))),
    keepWithNext: false,
    repeat: [],
    ...row,
  });

  const headerLook: Look = {
    ...plain,
    bold: true,
    align: 'center',
    vertical: 'Center',
    shaded: true,
    border: 'box',
  };
  const header = row(
    block.columns.map((column) => column.header),
    () => headerLook,
    { keepWithNext: true },
  );

  const planned: PlannedRow[] = [];
  if (block.caption !== undefined) {
    planned.push({
      cells: [{ ...full, text: block.caption, look: { ...plain, bold: true, vertical: 'Center' } }],
      height: 24,
      keepWithNext: true,
      repeat: [],
    });
  }
  planned.push(header);
  block.rows.forEach((texts, index) => {
    const pieces = block.columns.map((_, at) =>
      splitByLines(texts[at] ?? '', ems[at] ?? 1, mostLines),
    );
    const parts = Math.max(1, ...pieces.map((piece) => piece.length));
    for (let part = 0; part < parts; part += 1) {
      const opensAbove = part > 0;
      const opensBelow = part < parts - 1;
      const border = opensAbove
        ? opensBelow
          ? 'openBoth'
          : 'openAbove'
        : opensBelow
          ? 'openBelow'
          : 'box';
      planned.push(
        row(
          pieces.map((piece) => piece[part] ?? ''),
          (at) => ({
            ...plain,
            align: block.columns[at]?.align ?? 'left',
            vertical: parts > 1 ? 'Top' : 'Center',
            border,
          }),
          {
            repeat: [header],
            keepWithNext: block.note !== undefined && index === block.rows.length - 1,
          },
        ),
      );
    }
  });
  keepTogether(planned, header, grid);
  if (block.note !== undefined) {
    const lines = wrapText(block.note, emsOf(grid.columns, grid.columnWidth)).length;
    planned.push({
      cells: [{ ...full, text: block.note, look: plain }],
      height: height(lines),
      keepWithNext: false,
      repeat: [],
    });
  }
  return planned;
}

/** A table of up to this share of a page is not divided. */
const wholeTableShare = 0.3;

/** Small tables stay whole; in others neither the first nor the last row stands alone on a page. */
function keepTogether(planned: PlannedRow[], header: PlannedRow, grid: PageGrid): void {
  const first = planned.indexOf(header) + 1;
  const last = planned.length - 1;
  const height = planned.reduce((sum, row) => sum + row.height, 0);
  const whole = height <= grid.pageHeight * wholeTableShare;
  for (let at = first; at < last; at += 1) {
    const row = planned[at];
    if (row !== undefined && (whole || at === first || at === last - 1)) {
      planned[at] = { ...row, keepWithNext: true };
    }
  }
}
