import { readable } from '../register/readable';
import type { Review } from '../register/register';
import type { Facts } from './facts';
import { isHeld } from './reviews-in-order';

/**
 * A meeting of the time before the office kept its reviews here: held, with nothing of it but the
 * head of its row. It is registered for the sake of its decisions, and nothing else is asked of it.
 */
export function isForDecisionsOnly(review: Review, facts: Facts): boolean {
  const { reviewId, periodStart, periodEnd, suitability, adequacy, effectiveness } = review;
  const written = [periodStart, periodEnd, suitability, adequacy, effectiveness];
  return (
    isHeld(review) &&
    written.every((value) => value === null) &&
    readable(review, 'periodStart', 'periodEnd', 'suitability', 'adequacy', 'effectiveness') &&
    facts.itemsOf(reviewId).length === 0 &&
    facts.attendeesOf(reviewId).length === 0
  );
}

/**
 * The reviews that may have come before one: of one that is held only those kept here, for what is
 * registered of the time before was not before it. Looked through once for all who ask.
 */
export function mayComeBefore(facts: Facts): (review: Review) => readonly Review[] {
  let kept: readonly Review[] | undefined;
  return (review) => {
    if (!isHeld(review)) return facts.reviews;
    return (kept ??= facts.reviews.filter((one) => !isForDecisionsOnly(one, facts)));
  };
}

/**
 * Reviews that have taken place and are kept here, by date: what the meeting yields is asked of
 * them. One held on a day to come is MR-04's, the second row of one 會議編號 too.
 */
export function heldReviews(facts: Facts): Review[] {
  return facts.reviews.filter(
    (review) =>
      isHeld(review) &&
      facts.review(review.reviewId) === review &&
      (review.date === null || review.date <= facts.today) &&
      !isForDecisionsOnly(review, facts),
  );
}
