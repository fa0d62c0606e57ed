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
import { layOutPaper } from '../../workbook/paper/lay-out-paper';
import type { PlannedCell } from '../../workbook/paper/planned-row';
import { Workbook } from '../../workbook/workbook';

/** A cell of a paper as it stands in the sheet. */
export type FinishedCell = Pick<PlannedCell, 'span' | 'text' | 'value' | 'format' | 'look'> & {
  readonly leads: boolean;
};

/** A paper whose texts, heights and pages are settled: what is left is to write it. */
export interface FinishedPaper extends Pick<Paper, 'sheetTitle' | 'orientation'> {
  readonly header: Paper['header'];
  readonly footer: Paper['footer'];
  readonly columnPoints: readonly number[];
  readonly rows: readonly { readonly height: number; readonly cells: readonly FinishedCell[] }[];
  readonly breaks: readonly number[];
}

export const papersFile = (file: string): string => `${file}.papers.json`;

/** Leaves beside the workbook the papers of its agenda, for who writes them without having to lay them out. */
export async function finishPapers(bytes: Uint8Array, today: Day, file: string): Promise<number> {
  const host = Host.open(bytes, { keepsSteps: false });
  const workbook = new Workbook(loadOffice(host).Excel, randomId);
  const facts = factsOf(readRegister(await workbook.readBlocks()), fixedClock(today));
  const { papers } = buildAgenda(facts, chosenReview(facts, undefined));
  const finished = papers.map((paper): FinishedPaper => {
    const { columns, rows, breaks } = layOutPaper(paper, { most: 1, least: 1 });
    const { sheetTitle, orientation, header, footer } = paper;
    return {
      ...{ sheetTitle, orientation, header, footer, breaks, columnPoints: columns },
      rows: rows.map(({ height, cells }) => ({
        height,
        cells: cells.map(({ span, text, value, format, look, row }) => ({
          ...{ span, text, look, leads: row !== undefined },
          ...(value !== undefined && { value }),
          ...(format !== undefined && { format }),
        })),
      })),
    };
  });
  writeFileSync(papersFile(file), JSON.stringify(finished));
  return finished.length;
}
