import type { Clock } from '../register/day';
import type { Register, Review } from '../register/register';
import { nextOf } from '../rules/reviews-in-order';

/** The review that is not yet held: the earliest, those without a date last. */
export function nextReview(register: Register, clock: Clock): Review | undefined {
  return nextOf(register.rows.Reviews, clock.today());
}

export function findReview(register: Register, reviewId: string): Review | undefined {
  return register.rows.Reviews.find((review) => review.reviewId === reviewId);
}
