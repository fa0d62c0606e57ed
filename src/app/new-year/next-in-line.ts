import type { Facts } from '../../facts/facts';
import { earlierThan } from '../../facts/earlier-reviews';
import { isToBeHeld } from '../../facts/reviews-in-order';
import { rocYear, type Day } from '../../register/day';
import { lackOf } from '../../register/lack';
import { NextIds } from '../../register/next-ids';
import type { Review } from '../../register/register';
import { Refusal } from '../refusal';

/** Where the reviews on record have got to. */
export interface NextInLine {
  /** The review to come, where it is registered already. */
  readonly there: Review | undefined;
  /** The last review before it; null before the first. */
  readonly last: Review | null;
}

/** @throws Refusal where nobody can say which review comes next. */
export function nextInLine(facts: Facts): NextInLine {
  const { register, reviews, today } = facts;
  const lack = lackOf(register, 'Reviews', ['reviewId', 'date', 'status']);
  if (lack !== null) {
    throw new Refusal(
      'noReviews',
      `${lack}，無法判斷下一次會議是哪一次。請先「檢核」，依所列的說明補正後再試。`,
    );
  }
  const toCome = reviews.filter(
    (review) =>
      isToBeHeld(review, today) &&
      (review.date === null || review.date >= today) &&
      facts.review(review.reviewId ?? '') === (review.reviewId === null ? undefined : review),
  );
  const unnamed = toCome.find(({ reviewId }) => reviewId === null);
  if (unnamed) {
    throw new Refusal(
      'noReview',
      `「管審會議」第 ${String(unnamed.row)} 列的會議尚未召開，但沒有會議編號。請先填會議編號，再開始新年度。`,
    );
  }
  const there = toCome[0];
  const before = there
    ? earlierThan(there, reviews).filter((review) => review !== there)
    : reviews.filter(({ date }) => date !== null);
  return { there, last: before.at(-1) ?? null };
}

/** 下次會議日期 of the last review, as long as it can still be kept; never a day of our own. */
export function dayPlanned(last: Review | null, today: Day): Day | null {
  const day = last?.nextDate ?? null;
  return day !== null && day >= today && day > (last?.date ?? '') ? day : null;
}

/** 民國: of the day that is planned; else the year after the last review, or this one if that has passed. */
export function yearOf(planned: Day | null, last: Review | null, today: Day): number {
  if (planned !== null) return rocYear(planned);
  const after = last?.date ? rocYear(last.date) + 1 : 0;
  return Math.max(after, rocYear(today));
}

/** 「MR-116-01」, or the one after the last of that year; a number that is still referred to is not given again. */
export function freeReviewId(year: number, { rows }: Facts): string {
  const ids = [rows.Reviews, rows.AgendaItems, rows.Attendance, rows.Resolutions].flatMap((table) =>
    (table as readonly { readonly reviewId: string | null }[]).map(({ reviewId }) => reviewId),
  );
  return new NextIds(ids).take(`MR-${String(year)}-01`);
}
