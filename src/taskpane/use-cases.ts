import { makeAgenda, previewAgenda } from '../app/agenda';
import { checkWorkbook, type CheckReport } from '../app/check-workbook';
import { createSheets } from '../app/create-sheets';
import { goToProblem } from '../app/go-to-problem';
import { listReviews, type ReviewChoice } from '../app/list-reviews';
import type { Clock } from '../register/day';
import type { TableName } from '../register/register';
import type { Agenda } from '../review/agenda';
import type { Problem } from '../rules/problem';
import type { Arrival } from '../workbook/go-to';
import type { RenderStage } from '../workbook/render-paper';
import type { Workbook } from '../workbook/workbook';

/** What the pane can do, bound to one workbook and one clock. */
export interface UseCases {
  readonly presentTables: () => Promise<readonly TableName[]>;
  /** Gives the tables that were made. */
  readonly createSheets: () => Promise<readonly TableName[]>;
  readonly check: () => Promise<CheckReport>;
  readonly listReviews: () => Promise<readonly ReviewChoice[]>;
  readonly previewAgenda: (reviewId: string) => Promise<Agenda>;
  /** Without an id: the next review not yet held. */
  readonly makeAgenda: (
    reviewId: string | undefined,
    onProgress: (stage: RenderStage) => void,
  ) => Promise<{ readonly agenda: Agenda; readonly sheetName: string }>;
  readonly goToProblem: (problem: Problem) => Promise<Arrival>;
  readonly goToSheet: (name: string) => Promise<void>;
  /** Calls back when cells of a table change; gives the way out. */
  readonly watchTables: (onChange: () => void) => Promise<() => Promise<void>>;
}

export function bindUseCases(workbook: Workbook, clock: Clock): UseCases {
  return {
    presentTables: () => workbook.presentTables(),
    createSheets: async () => (await createSheets(workbook, { sample: false })).tables,
    check: () => checkWorkbook(workbook, clock),
    listReviews: () => listReviews(workbook, clock),
    previewAgenda: (reviewId) => previewAgenda(workbook, reviewId, clock),
    makeAgenda: (reviewId, onProgress) => makeAgenda(workbook, reviewId, clock, onProgress),
    goToProblem: (problem) => goToProblem(workbook, problem),
    goToSheet: async (name) => {
      await workbook.goToSheet(name);
    },
    watchTables: (onChange) => workbook.watchTables(onChange),
  };
}
