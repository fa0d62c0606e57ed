import type { Agenda, AgendaPart } from '../../../src/review/agenda';
import { buildAgenda } from '../../../src/review/build-agenda';
import {
  textOfCell,
  type Block,
  type ChartBlock,
  type TableBlock,
} from '../../../src/review/document';
import { factsFrom, type Sheets } from '../../facts/small-register';

export function agendaOf(sheets: Sheets, reviewId = 'MR-115-01'): Agenda {
  return buildAgenda(factsFrom(sheets), reviewId);
}

export function partOf(agenda: Agenda, no: string): AgendaPart {
  const all = agenda.parts.flatMap((part) => [part, ...part.items]);
  const part = all.find((one) => one.no === no);
  if (!part) throw new Error(`no part ${no}`);
  return part;
}

/** Tables and charts, those side by side too, of every sheet. */
export function blocksOf(agenda: Agenda): Block[] {
  return agenda.papers.flatMap(({ blocks }) =>
    blocks.flatMap((block): readonly Block[] => (block.kind === 'beside' ? block.blocks : [block])),
  );
}

export function tableOf(agenda: Agenda, caption: string): TableBlock {
  const found = blocksOf(agenda).find(
    (block): block is TableBlock =>
      block.kind === 'table' && (block.caption ?? '').startsWith(caption),
  );
  if (!found) throw new Error(`no table ${caption}`);
  return found;
}

/** Every row as it is printed. */
export function textsOf(table: TableBlock): string[][] {
  return table.rows.map((row) => row.map(textOfCell));
}

/** What a chart is drawn from: the names of its points and of each series its values, null where it has none. */
export function pointsOf(agenda: Agenda, title: string) {
  const blocks = blocksOf(agenda);
  const chart = blocks.find(
    (block): block is ChartBlock => block.kind === 'chart' && block.title.startsWith(title),
  );
  if (!chart) throw new Error(`no chart ${title}`);
  const table = blocks.find((block) => block.kind === 'table' && block.id === chart.table);
  if (table?.kind !== 'table') throw new Error(`no table ${chart.table}`);
  const values = (column: number) =>
    table.rows.map((row) => {
      const cell = row[column];
      return typeof cell === 'object' ? (cell.value ?? null) : cell === '' ? null : NaN;
    });
  return {
    points: table.rows.map((row) => textOfCell(row[chart.categories])),
    series: Object.fromEntries(
      chart.series.map(({ column }) => [table.columns[column]?.header ?? '', values(column)]),
    ),
  };
}
