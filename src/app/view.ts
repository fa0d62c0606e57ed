import type { Clock } from '../register/day';
import type { Paper } from '../review/document';
import { VIEWS, type ViewName } from '../review/views/views';
import { type Course, unheard } from '../workbook/course';
import type { RenderedPaper } from '../workbook/render-paper';
import type { Workbook } from '../workbook/workbook';
import { loadFacts } from './load-facts';
import { renderWithoutMarks } from './marks';

/** A view of the register as a paper. @throws Refusal without tables. */
export async function previewView(
  workbook: Workbook,
  view: ViewName,
  clock: Clock,
  course?: Course,
): Promise<Paper> {
  return VIEWS[view].paper(await loadFacts(workbook, clock, course));
}

/** The view as a sheet of the workbook; the sheet of an earlier run is replaced as a whole. */
export async function makeView(
  workbook: Workbook,
  view: ViewName,
  clock: Clock,
  onProgress: Course = unheard,
): Promise<RenderedPaper & { readonly paper: Paper }> {
  const paper = await previewView(workbook, view, clock, onProgress);
  return { paper, ...(await renderWithoutMarks(workbook, [paper], onProgress)) };
}
