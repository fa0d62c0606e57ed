import { factsOf, type Facts } from '../../facts/facts';
import { nextReview } from '../../facts/next-review';
import { isHeld } from '../../facts/reviews-in-order';
import type { Clock } from '../../register/day';
import { registerSteps } from '../../register/read';
import type { Steps } from '../../register/steps';
import type { Review } from '../../register/register';
import type { Agenda } from '../../review/agenda';
import { agendaSteps } from '../../review/build-agenda';
import type { Workbook } from '../../workbook/workbook';
import { chosenReview } from '../chosen-review';
import { listReviews, type ReviewChoice } from '../list-reviews';
import { readTables } from '../load-register';
import { inSlices } from '../slices';
import { noneToHold } from '../review-to-hold';
import { TableRows } from '../row/table-rows';

/** Where a meeting stands: the tables say it, and nobody has to. */
export type Step = 'prepare' | 'meet' | 'close';

/** What the panel is made of; all of it from one reading of the workbook. */
export interface MeetingDesk {
  readonly rows: TableRows;
  readonly facts: Facts;
  readonly reviews: readonly ReviewChoice[];
  /** Why no review is next; '' where one is. */
  readonly noNext: string;
  /** Undefined where none is chosen and none is next. */
  readonly review: Review | undefined;
  readonly agenda: Agenda | undefined;
  readonly step: Step;
}

/**
 * Of the review asked for, else of the next, else of the one held last.
 * @throws Refusal without tables or where no review can be found; NoSuchReviewError.
 */
export async function readMeetingDesk(
  workbook: Workbook,
  clock: Clock,
  reviewId: string | undefined,
): Promise<MeetingDesk> {
  const rows = new TableRows(await readTables(workbook));
  const register = await inSlices(registerSteps(rows.blocks));
  return inSlices(meetingDesk(rows, factsOf(register, clock), reviewId));
}

function* meetingDesk(
  rows: TableRows,
  facts: Facts,
  reviewId: string | undefined,
): Steps<MeetingDesk> {
  const reviews = listReviews(facts);
  const next = nextReview(facts)?.reviewId ?? undefined;
  const last = facts.reviews.findLast((review) => review.reviewId !== null)?.reviewId ?? undefined;
  const wanted = reviewId ?? next ?? last;
  const noNext = next === undefined ? noneToHold(facts, '從清單選擇會議').message : '';
  if (wanted === undefined) {
    return { rows, facts, reviews, noNext, review: undefined, agenda: undefined, step: 'prepare' };
  }
  const agenda = yield* agendaSteps(facts, chosenReview(facts, wanted));
  const review = facts.review(wanted);
  return {
    rows,
    facts,
    reviews,
    noNext,
    review,
    agenda,
    step: review ? stepOf(review, facts) : 'prepare',
  };
}

/** On its day it meets; what was held is closed. */
function stepOf(review: Review, { today }: Facts): Step {
  if (isHeld(review)) return 'close';
  return review.date !== null && review.date <= today ? 'meet' : 'prepare';
}
