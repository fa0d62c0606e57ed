import type { Clock } from '../register/day';
import type { Paper } from '../review/document';
import { WorkbookError } from '../workbook/excel-errors';
import type { Marked, Unmarked } from '../workbook/marks/marks';
import type { RenderedPaper, RenderOptions, RenderStage } from '../workbook/render-paper';
import type { Workbook } from '../workbook/workbook';
import type { CheckReport } from './check-workbook';
import { stillMarked } from './still-marked';
import { nowText } from './taipei-clock';

export interface MadeMarks {
  readonly report: CheckReport;
  readonly marked: Marked;
  /** When it was checked, as 「14:05」. */
  readonly at: string;
}

/** Checks, and shows what is found in its cells, until it is taken away or a paper is made. */
export async function markProblems(
  workbook: Workbook,
  check: () => Promise<CheckReport>,
  clock: Clock,
): Promise<MadeMarks> {
  const report = await check();
  const at = nowText(clock).slice(-timeLength);
  return {
    report,
    at,
    marked: await workbook.markProblems(report.problems.filter(({ sheet }) => sheet === undefined)),
  };
}

const timeLength = 'hh:mm'.length;

/**
 * Papers as sheets, once the cells bear no marks: they would be printed with the tables that go
 * along with it.
 * @throws WrittenAtRisk, as `Workbook.renderPapers`.
 */
export async function renderWithoutMarks(
  workbook: Workbook,
  papers: readonly Paper[],
  onProgress: (stage: RenderStage) => void,
  options: RenderOptions = {},
): Promise<RenderedPaper> {
  const notices = await unmark(workbook);
  const rendered = await workbook.renderPapers(papers, onProgress, options);
  return { ...rendered, notices: [...notices, ...rendered.notices] };
}

async function unmark(workbook: Workbook): Promise<string[]> {
  try {
    return noticesOf(await workbook.unmark());
  } catch (error) {
    // The paper does not depend on it; what hinders all work hinders the paper as well, and is told.
    if (!(error instanceof WorkbookError)) throw error;
    return ['無法移除儲存格上的問題標示；若工作表上有標示，列印時會印出，請到「檢核」關閉標示。'];
  }
}

function noticesOf({ removed, protectedSheets }: Unmarked): string[] {
  return [
    ...(removed ? ['儲存格上的問題標示已先移除，以免隨工作表印出。'] : []),
    ...protectedSheets.map(stillMarked),
  ];
}
