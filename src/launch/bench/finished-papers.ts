import { writeFileSync } from 'node:fs';
import { chosenReview } from '../../app/chosen-review';
import { fixedClock } from '../../app/fixed-clock';
import { randomId } from '../../app/random-id';
import { factsOf } from '../../facts/facts';
import { Host } from '../../host/host';
import { loadOffice } from '../../host/node/load-office';
import type { Day } from '../../register/day';
import { readRegister } from '../../register/read';
import { buildAgenda } from '../../review/build-agenda';
import type { Paper } from '../../review/document';
import { layOutPaper, type SheetLayout } from '../../workbook/paper/lay-out-paper';
import { paperCell } from '../../workbook/paper/paper-cell';
import type { PlannedCell } from '../../workbook/paper/planned-row';
import { mergedPlaces } from '../../workbook/paper/write-paper';
import { Workbook } from '../../workbook/workbook';
import { papersFile } from './job-files';

/** A cell of a paper as it stands in the sheet. */
export type FinishedCell = Pick<PlannedCell, 'column' | 'span' | 'text' | 'look'> & {
  readonly value: string | number;
  readonly format: string;
  /** The row it leads to, by its number. */
  readonly leads?: string;
};

interface Place {
  readonly column: number;
  readonly span: number;
}

export interface FinishedRow {
  readonly height: number;
  readonly cells: readonly FinishedCell[];
  /** Columns between the cells that are one cell as well. */
  readonly blanks: readonly Place[];
}

/** A paper whose texts, heights and pages are settled: what is left is to write it. */
export interface FinishedPaper extends Pick<Paper, 'sheetTitle' | 'orientation'> {
  readonly header: Paper['header'];
  readonly footer: Paper['footer'];
  readonly columnPoints: readonly number[];
  readonly textSize: number;
  readonly rows: readonly FinishedRow[];
  readonly breaks: readonly number[];
}

/** Leaves beside the workbook the papers of its agenda, for who writes them without having to lay them out. */
export async function finishPapers(bytes: Uint8Array, today: Day, file: string): Promise<number> {
  const host = Host.open(bytes, { keepsSteps: false });
  const workbook = new Workbook(loadOffice(host).Excel, randomId);
  const facts = factsOf(readRegister(await workbook.readBlocks()), fixedClock(today));
  const { papers } = buildAgenda(facts, chosenReview(facts, undefined));
  const finished = papers.map((paper): FinishedPaper => {
    const layout = layOutPaper(paper, { most: 1, least: 1 });
    const { sheetTitle, orientation, header, footer } = paper;
    return {
      ...{ sheetTitle, orientation, header, footer, breaks: layout.breaks },
      ...{ columnPoints: layout.columns, textSize: layout.textSize },
      rows: finishedRows(layout),
    };
  });
  writeFileSync(papersFile(file), JSON.stringify(finished));
  return finished.length;
}

function finishedRows(layout: SheetLayout): FinishedRow[] {
  const merged = layout.rows.map((): Place[] => []);
  for (const { row, rows, column, columns } of mergedPlaces(layout)) {
    for (let at = row; at < row + rows; at += 1) merged[at]?.push({ column, span: columns });
  }
  return layout.rows.map(({ height, cells }, at) => ({
    height,
    cells: cells.map((cell) => finishedCell(cell, layout)),
    blanks: (merged[at] ?? []).filter((place) =>
      cells.every(({ column }) => column !== place.column),
    ),
  }));
}

function finishedCell(cell: PlannedCell, { columns, textShare }: SheetLayout): FinishedCell {
  const { column, span, text, look, row } = cell;
  const width = columns.slice(column, column + span).reduce((sum, each) => sum + each, 0);
  const { value, numberFormat: format } = paperCell(cell, width * textShare);
  return { column, span, text, look, value, format, ...(row && { leads: row.key }) };
}
