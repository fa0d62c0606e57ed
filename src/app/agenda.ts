import type { Facts } from '../facts/facts';
import type { Clock } from '../register/day';
import type { Agenda } from '../review/agenda';
import { buildAgenda } from '../review/build-agenda';
import { type Course, unheard } from '../workbook/course';
import type { RenderedPaper } from '../workbook/render-paper';
import type { Workbook } from '../workbook/workbook';
import { chosenReview } from './chosen-review';
import { loadFactsForAgenda } from './load-facts';
import { renderWithoutMarks } from './marks';
import { assertApproved, keepApproved } from './papers/approved-copy';
import { recordOf, recordText } from './papers/paper-record';

/**
 * The agenda as data, of the given review or else the next one not yet held.
 * @throws Refusal without tables or without a review to choose; NoSuchReviewError.
 */
export async function previewAgenda(
  workbook: Workbook,
  reviewId: string | undefined,
  clock: Clock,
): Promise<Agenda> {
  const facts = await loadFactsForAgenda(workbook, clock);
  return buildAgenda(facts, chosenReview(facts, reviewId));
}

export interface MadeAgenda extends RenderedPaper {
  readonly agenda: Agenda;
}

/**
 * The agenda as a sheet of the workbook; the sheet of an earlier run is replaced as a whole. Of an
 * approved review a copy is kept that stays as it is.
 */
export async function makeAgenda(
  workbook: Workbook,
  reviewId: string | undefined,
  clock: Clock,
  onProgress: Course = unheard,
  mayLose = false,
  freeze = false,
): Promise<MadeAgenda> {
  const facts = await loadFactsForAgenda(workbook, clock, onProgress);
  const agenda = buildAgenda(facts, chosenReview(facts, reviewId));
  if (freeze) assertApproved(facts.review(agenda.review));
  const options = { mayLose, record: agendaRecord(facts, agenda) };
  const made = await renderWithoutMarks(workbook, agenda.papers, onProgress, options);
  const copy = await keepApproved(workbook, facts, agenda, freeze, onProgress);
  return { agenda, ...made, notices: [...made.notices, ...copy.notices] };
}

/** What the agenda's sheets keep of what they are made from. */
export function agendaRecord(facts: Facts, { review: id, papers, figures }: Agenda): string {
  const review = facts.review(id);
  const subject = review ? { review } : {};
  return recordText(recordOf(facts, { name: 'agenda', subject, papers, figures }));
}
