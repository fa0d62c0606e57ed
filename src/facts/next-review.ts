import type { Review } from '../register/register';
import type { Facts } from './facts';
import { nextOf } from './reviews-in-order';

/** The review that is not yet held: the earliest, those without a date last. */
export function nextReview({ reviews, today }: Facts): Review | undefined {
  return nextOf(reviews, today);
}
