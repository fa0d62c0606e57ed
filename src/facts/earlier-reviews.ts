import { identity } from '../register/identity';
import type { Review } from '../register/register';
import { rememberedOf } from '../register/remembered';

/** Meetings by date: each of thousands asks what comes before it, so its place is looked up. */
class Order {
  private readonly dated: readonly Review[];
  /** By the form of a number where it comes up first. */
  private readonly firsts = new Map<string, number>();

  constructor(reviews: readonly Review[]) {
    this.dated = reviews.filter(({ date }) => date !== null);
    this.dated.forEach((review, at) => {
      const form = formOf(review);
      if (review.reviewId !== null && !this.firsts.has(form)) this.firsts.set(form, at);
    });
  }

  /** How many take place before a meeting, the rows of its own number with them. */
  placeOf({ date, row }: Review): number {
    if (date === null) return this.dated.length;
    let [from, to] = [0, this.dated.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      const there = this.dated[middle];
      const isBefore =
        there?.date != null && (there.date < date || (there.date === date && there.row < row));
      if (isBefore) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  /** The place of the first of the meetings of a number; beyond all where there is none. */
  firstOf(form: string | null): number {
    return (form === null ? undefined : this.firsts.get(form)) ?? Infinity;
  }

  before(review: Review): Review[] {
    const before = this.dated.slice(0, this.placeOf(review));
    if (this.firstOf(formOf(review)) >= before.length) return before;
    return before.filter((other) => isAnother(other, review));
  }

  lastBefore(review: Review): Review | undefined {
    const before = this.dated.slice(0, this.placeOf(review));
    return before.findLast((other) => isAnother(other, review));
  }
}

/** One meeting in two rows (MR-04) does not come before itself. */
function isAnother(other: Review, review: Review): boolean {
  return other.reviewId === null || formOf(other) !== formOf(review);
}

/** Of meetings in order. */
export const orderOf = rememberedOf((reviews: readonly Review[]) => new Order(reviews));

/**
 * Reviews that take place before another: of one date those that stand above it in the sheet; one
 * without a date comes after all that have one.
 * @param reviews in order
 */
export function earlierThan(review: Review, reviews: readonly Review[]): Review[] {
  return orderOf(reviews).before(review);
}

/** The form in which the numbers of meetings compare; '' of one that has none. */
export const formOf = rememberedOf(({ reviewId }: Review) => identity(reviewId ?? ''));
