import type { BesideBlock, TableBlock } from '../../review/document';
import { byWeight } from './column-spans';
import type { PageGrid } from './page-grid';
import { keepWhole } from './keep-whole';
import { lineStarts, widthsIn } from './line-starts';
import {
  aboveChart,
  emsOf,
  plainIn,
  type PlannedChart,
  type PlannedRow,
  spaceRows,
} from './planned-row';
import { programs } from './printing-programs';
import { tableRows } from './table-rows';
import { wholeRow } from './whole-rows';

/** Grid columns between what stands side by side. */
const between = 1;

function moved(row: PlannedRow, by: number): PlannedRow {
  return { ...row, cells: row.cells.map((cell) => ({ ...cell, column: cell.column + by })) };
}

/** How many of these rows make so many points; all of them where they do not. */
function rowsFor(height: number, rows: readonly PlannedRow[]): number {
  let sum = 0;
  const at = rows.findIndex((row) => (sum += row.height) >= height);
  return at === -1 ? rows.length : at + 1;
}

/** A note in rows of one line each: one of two lines would make a row of the table beside it as high. */
function tableWithNote({ note, ...block }: TableBlock, grid: PageGrid): PlannedRow[] {
  const rows = tableRows(block, grid);
  if (note === undefined) return rows;
  const ems = emsOf(grid.columns, grid.textWidth, grid.textSize);
  return [
    ...rows,
    ...linesInAll(keepWhole(note, ems), ems).map((line) =>
      wholeRow(line, plainIn(grid), grid, grid.rowPadding, true),
    ),
  ];
}

/** Lines that are none longer in any program. */
function linesInAll(text: string, ems: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let from = 0;
    for (;;) {
      const ends = programs.flatMap(
        (program) =>
          lineStarts(paragraph, widthsIn(paragraph, program), from, ems, program)[0] ?? [],
      );
      if (ends.length === 0) return [...lines, paragraph.slice(from)];
      const end = Math.min(...ends);
      lines.push(paragraph.slice(from, end));
      from = end;
    }
  });
}

/**
 * Tables and charts side by side, in rows they share: each as high as its highest cell. What is
 * lower than a chart beside it leaves room below. Kept on one page where one holds it.
 */
export function besideRows({ blocks, weights }: BesideBlock, grid: PageGrid): PlannedRow[] {
  const spans = byWeight(
    blocks.map((_, at) => weights[at] ?? 1),
    grid.columns - between * (blocks.length - 1),
  );
  const starts = spans.map((_, at) =>
    spans.slice(0, at).reduce((sum, span) => sum + span + between, 0),
  );
  const tables = blocks.map((block, at) =>
    block.kind === 'table'
      ? tableWithNote(block, { ...grid, columns: spans[at] ?? 1 }).map((row) =>
          moved(row, starts[at] ?? 0),
        )
      : [],
  );
  const count = Math.max(0, ...tables.map((rows) => rows.length));
  const shared = Array.from({ length: count }, (_, at): PlannedRow => {
    const here = tables.flatMap((rows) => rows[at] ?? []);
    return {
      cells: here.flatMap(({ cells }) => cells),
      height: Math.max(...here.map(({ height }) => height)),
      keepWithNext: true,
      repeat: [],
    };
  });
  const tall = Math.max(0, ...blocks.map((block) => (block.kind === 'chart' ? block.height : 0)));
  const missing = tall - shared.reduce((sum, { height }) => sum + height, 0);
  const rows = missing > 0 ? [...shared, ...spaceRows(missing, true)] : shared;

  const charts = blocks.flatMap((block, at): PlannedChart[] =>
    block.kind === 'chart'
      ? [
          {
            block,
            column: starts[at] ?? 0,
            span: spans[at] ?? 1,
            rows: rowsFor(block.height, rows),
          },
        ]
      : [],
  );
  const kept = rows.map((row, at) => ({
    ...row,
    keepWithNext: at < rows.length - 1,
    ...(at === 0 && charts.length > 0 ? { charts } : {}),
  }));
  return charts.length > 0 ? [aboveChart, ...kept] : kept;
}
