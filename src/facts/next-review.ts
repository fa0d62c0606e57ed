import type { Day } from '../register/day';
import type { Review } from '../register/register';
import { rememberedIn, rememberedOf } from '../register/remembered';
import type { Facts } from './facts';
import { nextOf } from './reviews-in-order';

/** The review that is not yet held: the earliest, those without a date last. */
export function nextReview({ reviews, today }: Facts): Review | undefined {
  return nextBy(reviews)(today).review;
}

/** Once: thousands of meetings each ask whether they are the one. */
const nextBy = rememberedOf((reviews: readonly Review[]) =>
  rememberedIn((today: Day) => ({ review: nextOf(reviews, today) })),
);
