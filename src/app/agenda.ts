import type { Facts } from '../facts/facts';
import type { Clock } from '../register/day';
import type { Agenda } from '../review/agenda';
import { buildAgenda } from '../review/build-agenda';
import { isReview } from '../facts/reviews-in-order';
import type { RenderedPaper, RenderStage } from '../workbook/render-paper';
import type { Workbook } from '../workbook/workbook';
import { loadFacts } from './load-facts';
import { renderWithoutMarks } from './marks';
import { Refusal } from './refusal';
import { assertReviewsAreThere, reviewToHold } from './review-to-hold';

/**
 * The review asked for, else the next.
 * @throws Refusal without a review to choose, and where it is no management review.
 */
export function chosenReview(facts: Facts, reviewId: string | undefined): string {
  assertReviewsAreThere(facts);
  const id = reviewId ?? reviewToHold(facts);
  const review = facts.review(id);
  if (review && !isReview(review)) {
    throw new Refusal(
      'notAReview',
      `${id} 的會議類別是「${review.reviewType ?? ''}」，不是管理審查會議，沒有管理審查的議程。請改選其他會議；類別有誤時請於「管審會議」更正。`,
    );
  }
  return id;
}

/**
 * The agenda as data, of the given review or else the next one not yet held.
 * @throws Refusal without tables or without a review to choose; NoSuchReviewError.
 */
export async function previewAgenda(
  workbook: Workbook,
  reviewId: string | undefined,
  clock: Clock,
): Promise<Agenda> {
  const facts = await loadFacts(workbook, clock);
  return buildAgenda(facts, chosenReview(facts, reviewId));
}

export interface MadeAgenda extends RenderedPaper {
  readonly agenda: Agenda;
}

/** The agenda as a sheet of the workbook; the sheet of an earlier run is replaced as a whole. */
export async function makeAgenda(
  workbook: Workbook,
  reviewId: string | undefined,
  clock: Clock,
  onProgress: (stage: RenderStage) => void = () => undefined,
): Promise<MadeAgenda> {
  const agenda = await previewAgenda(workbook, reviewId, clock);
  return { agenda, ...(await renderWithoutMarks(workbook, agenda.papers, onProgress)) };
}
