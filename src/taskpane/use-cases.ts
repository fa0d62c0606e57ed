import { readAgendaDesk, type AgendaDesk } from '../app/agenda-desk';
import { checkWorkbook, type CheckReport } from '../app/check-workbook';
import { createSheets } from '../app/create-sheets';
import { goToProblem } from '../app/go-to-problem';
import { goToReviewToFill } from '../app/go-to-review-to-fill';
import { type JournalEntry, readEntries, restore } from '../app/journal';
import {
  applyRemedies,
  type Mended,
  mendedBy,
  oneOf,
  previewRemedies,
  type RemedyPreview,
} from '../app/remedies/remedies';
import { nowText } from '../app/taipei-clock';
import type { Clock } from '../register/day';
import type { TableName } from '../register/register';
import type { Paper } from '../review/document';
import type { Problem } from '../rules/problem';
import type { Created } from '../workbook/create-sheets';
import type { Arrival } from '../workbook/go-to';
import type { RenderedPaper, RenderStage } from '../workbook/render-paper';
import type { ShownSheet } from '../workbook/shown-sheet';
import type { Workbook } from '../workbook/workbook';

/** What the pane can do, bound to one workbook and one clock. */
export interface UseCases {
  readonly presentTables: () => Promise<readonly TableName[]>;
  readonly createSheets: () => Promise<Created>;
  readonly check: () => Promise<CheckReport>;
  /** Without an id: of the next review not yet held. */
  readonly readAgendaDesk: (reviewId: string | undefined) => Promise<AgendaDesk>;
  readonly renderPaper: (
    paper: Paper,
    onProgress: (stage: RenderStage) => void,
  ) => Promise<RenderedPaper>;
  readonly goToProblem: (problem: Problem) => Promise<Arrival>;
  readonly goToReviewToFill: () => Promise<Arrival>;
  readonly goToSheet: (name: string) => Promise<unknown>;
  readonly hideAgain: (sheet: ShownSheet) => Promise<void>;
  /** What mending these problems would change; the check is made anew. */
  readonly previewRemedies: (problems: readonly Problem[]) => Promise<RemedyPreview>;
  readonly applyRemedies: (preview: RemedyPreview, withoutUndo: boolean) => Promise<Mended>;
  /** What was changed by the program, newest first. */
  readonly readJournal: () => Promise<readonly JournalEntry[]>;
  readonly restore: (id: string) => Promise<Mended>;
  /** Calls back when the tables differ from what was read last; gives the way out. */
  readonly watchTables: (onChange: () => void) => Promise<() => Promise<void>>;
}

export function bindUseCases(workbook: Workbook, clock: Clock): UseCases {
  return {
    presentTables: () => workbook.presentTables(),
    createSheets: () => createSheets(workbook, { sample: false }),
    check: () => checkWorkbook(workbook, clock),
    readAgendaDesk: (reviewId) => readAgendaDesk(workbook, reviewId, clock),
    renderPaper: (paper, onProgress) => workbook.renderPaper(paper, onProgress),
    goToProblem: (problem) => goToProblem(workbook, problem),
    goToReviewToFill: () => goToReviewToFill(workbook),
    goToSheet: (name) => workbook.goToSheet(name),
    hideAgain: (sheet) => workbook.hideAgain(sheet),
    previewRemedies: (problems) =>
      previewRemedies(workbook, clock, oneOf(problems), problems.length),
    applyRemedies: (preview, withoutUndo) =>
      applyRemedies(workbook, preview, { at: nowText(clock), withoutUndo }),
    readJournal: () => readEntries(workbook),
    restore: async (id) => mendedBy(await restore(workbook, id, nowText(clock))),
    watchTables: (onChange) => workbook.watchTables(onChange),
  };
}
