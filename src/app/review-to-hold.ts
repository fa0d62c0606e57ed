import type { Facts } from '../facts/facts';
import { nextReview } from '../facts/next-review';
import { isToBeHeld } from '../facts/reviews-in-order';
import { lackOf } from '../register/lack';
import { Refusal } from './refusal';

/**
 * @param title of the paper that is wanted
 * @throws Refusal `noReviews` where no review can be found by its 會議編號, saying why.
 */
export function assertReviewsAreThere({ register }: Facts, title = '議程'): void {
  const lack = lackOf(register, 'Reviews', ['reviewId']);
  if (lack === null) return;
  throw new Refusal(
    'noReviews',
    `${lack}，無法產生${title}。請先「檢核」，依所列的說明補正後再試。`,
  );
}

/** The 會議編號 of the next review. @throws Refusal that says why there is none. */
export function reviewToHold(facts: Facts, title = '議程'): string {
  const id = nextReview(facts)?.reviewId ?? null;
  if (id === null) throw noneToHold(facts, '指定會議編號', title);
  return id;
}

/**
 * Why no review is next: a table, a column, an id, or a review to come is missing. `another` is how
 * the reader gets the paper of a review all the same.
 */
export function noneToHold(
  { register, reviews, today }: Facts,
  another: string,
  title = '議程',
): Refusal {
  const lack = lackOf(register, 'Reviews', ['status', 'date']);
  if (lack !== null) {
    return new Refusal(
      'noReviews',
      `${lack}，無法判斷下一次會議是哪一次。請先「檢核」，依所列的說明補正後再試，或${another}。`,
    );
  }
  const unnamed = reviews.find((review) => review.reviewId === null && isToBeHeld(review, today));
  if (unnamed !== undefined) {
    return new Refusal(
      'noReview',
      `「管審會議」第 ${String(unnamed.row)} 列的會議尚未召開，但沒有會議編號，無法產生${title}。請先填會議編號（例如 MR-115-01）。`,
    );
  }
  return new Refusal(
    'noReview',
    reviews.length === 0
      ? '「管審會議」沒有尚未召開的會議：還沒有登錄任何會議。請新增一列，填會議編號、日期，狀態選「籌備中」。'
      : `「管審會議」沒有尚未召開的會議：登錄的各次都已召開。請新增一列，填會議編號、日期，狀態選「籌備中」；要再印過去的${title}，請${another}。`,
  );
}
