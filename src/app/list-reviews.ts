import type { Facts } from '../facts/facts';
import { nextReview } from '../facts/next-review';
import { isReview } from '../facts/reviews-in-order';
import type { Day } from '../register/day';
import { assertReviewsAreThere } from './review-to-hold';

export interface ReviewChoice {
  readonly reviewId: string;
  readonly name: string;
  readonly date: Day | null;
  /** The next one not yet held: offered first. */
  readonly isNext: boolean;
}

/**
 * The management reviews as the sheet has them; rows without 會議編號 cannot be chosen.
 * @throws Refusal where their table or 會議編號 cannot be had: that is not 「none yet」.
 */
export function listReviews(facts: Facts): readonly ReviewChoice[] {
  assertReviewsAreThere(facts);
  const next = nextReview(facts)?.reviewId;
  return facts.rows.Reviews.filter(isReview).flatMap(({ reviewId, name, date }) =>
    reviewId === null ? [] : [{ reviewId, name: name ?? '', date, isNext: reviewId === next }],
  );
}
