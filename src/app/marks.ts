import type { Clock } from '../register/day';
import type { Paper } from '../review/document';
import type { Marked, Unmarked } from '../workbook/marks/marks';
import { type Course, unheard } from '../workbook/course';
import type { RenderedPaper, RenderOptions } from '../workbook/render-paper';
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
  course: Course = unheard,
): Promise<MadeMarks> {
  const report = await check();
  const at = nowText(clock).slice(-timeLength);
  const ofCells = report.problems.filter(({ sheet }) => sheet === undefined);
  return { report, at, marked: await workbook.markProblems(ofCells, course) };
}

const timeLength = 'hh:mm'.length;

/**
 * Papers as sheets, and the cells bear no marks any more: they would be printed with the tables that
 * go along with it.
 * @throws WrittenAtRisk, as `Workbook.renderPapers`.
 */
export async function renderWithoutMarks(
  workbook: Workbook,
  papers: readonly Paper[],
  onProgress: Course,
  options: RenderOptions = {},
): Promise<RenderedPaper> {
  const rendered = await workbook.renderPapers(papers, onProgress, { ...options, unmark: true });
  return { ...rendered, notices: [...noticesOf(rendered.unmarked), ...rendered.notices] };
}

function noticesOf(unmarked: Unmarked | undefined): string[] {
  if (!unmarked) {
    return ['無法移除儲存格上的問題標示；若工作表上有標示，列印時會印出，請到「檢核」關閉標示。'];
  }
  const { removed, protectedSheets } = unmarked;
  return [
    ...(removed ? ['儲存格上的問題標示已先移除，以免隨工作表印出。'] : []),
    ...protectedSheets.map(stillMarked),
  ];
}
