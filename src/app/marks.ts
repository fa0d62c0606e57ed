import type { Paper } from '../review/document';
import type { Unmarked } from '../workbook/marks/marks';
import type { RenderedPaper, RenderStage } from '../workbook/render-paper';
import type { Workbook } from '../workbook/workbook';

/**
 * The paper as a sheet, once the cells bear no marks: they would be printed with the tables that go
 * along with it.
 */
export async function renderWithoutMarks(
  workbook: Workbook,
  paper: Paper,
  onProgress: (stage: RenderStage) => void,
): Promise<RenderedPaper> {
  const unmarked = await workbook.unmark();
  const rendered = await workbook.renderPaper(paper, onProgress);
  return { ...rendered, notices: [...noticesOf(unmarked), ...rendered.notices] };
}

function noticesOf({ removed, protectedSheets }: Unmarked): string[] {
  return [
    ...(removed ? ['儲存格上的問題標示已先移除，以免隨工作表印出。'] : []),
    ...protectedSheets.map(stillMarked),
  ];
}

/** What to do about marks that a protected sheet keeps. */
export function stillMarked(sheet: string): string {
  return `工作表「${sheet}」受到保護，上面的問題標示沒有移除，列印時會印出。請在「校閱」解除保護，再到「檢核」關閉標示。`;
}
