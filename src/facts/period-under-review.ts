import { addDays } from '../register/day';
import type { Facts } from './facts';
import { meetingOf } from './meeting';
import { nextReview } from './next-review';
import { isHeld } from './reviews-in-order';
import type { Span } from './span';

/**
 * What the next review looks back on; while none is registered, the days since the period of the
 * last one. Null where nobody can say.
 */
export function periodUnderReview(facts: Facts): Span | null {
  const next = nextReview(facts);
  if (next) return meetingOf(facts, next).period;
  const last = facts.reviews.filter((review) => review.date !== null && isHeld(review)).at(-1);
  if (!last?.periodEnd) return null;
  const start = addDays(last.periodEnd, 1);
  return start <= facts.today ? { start, end: facts.today } : null;
}
