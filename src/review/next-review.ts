import type { Clock } from '../register/day';
import type { Register, Review } from '../register/register';
import { inOrder } from '../rules/reviews-in-order';

/** 狀態 籌備中 or blank; where it could not be read, a date that has not passed. */
function isToBeHeld(review: Review, clock: Clock): boolean {
  if (review.unread.has('status')) return review.date === null || review.date >= clock.today();
  return review.status === null || review.status === '籌備中';
}

/** The review that is not yet held: the earliest, those without a date last. */
export function nextReview(register: Register, clock: Clock): Review | undefined {
  return inOrder(register.rows.Reviews).find((review) => isToBeHeld(review, clock));
}

export function findReview(register: Register, reviewId: string): Review | undefined {
  return register.rows.Reviews.find((review) => review.reviewId === reviewId);
}
