import type { Meeting } from './meeting';
import { meetingOf } from './meeting';

/** Reviews of a series, the one it ends with included. */
const seriesLength = 5;

/** Up to five reviews ending with this one, each in its own place; of two rows with one id the first. */
export function seriesOf(meeting: Meeting): Meeting[] {
  const { facts, review, earlier } = meeting;
  const before = earlier.filter(
    (one) =>
      one.reviewId !== null &&
      one.reviewId !== review.reviewId &&
      facts.review(one.reviewId) === one,
  );
  const own = review.reviewId === null ? [] : [meeting];
  return [...before.slice(1 - seriesLength).map((one) => meetingOf(facts, one)), ...own];
}

/** What the figures of a review of the series begin with: 「3-1.series.MR-114-01」. */
export function seriesPrefix(item: string, { review }: Meeting): string {
  return `${item}.series.${review.reviewId ?? ''}`;
}
