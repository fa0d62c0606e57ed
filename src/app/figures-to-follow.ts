import type { Facts } from '../facts/facts';
import { computeFigures } from '../facts/figures';
import { type TracedFigure, tracedFigures } from '../review/figures/traced-figures';
import { NoSuchReviewError } from '../review/no-such-review-error';

/**
 * The figures of a review's agenda, each with the rows it can be followed to.
 * @throws NoSuchReviewError when no row of 管審會議 has the id.
 */
export function figuresToFollow(facts: Facts, reviewId: string): readonly TracedFigure[] {
  const review = facts.review(reviewId);
  if (!review) throw new NoSuchReviewError(reviewId);
  return tracedFigures(computeFigures(facts, review), facts);
}
