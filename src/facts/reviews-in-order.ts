import type { Day } from '../register/day';
import type { Review } from '../register/register';

/** By date, those without one last; of one date, as they stand in the sheet. */
export function inOrder(reviews: readonly Review[]): Review[] {
  return [...reviews].sort((a, b) => {
    if (a.date === b.date) return a.row - b.row;
    if (a.date === null) return 1;
    if (b.date === null) return -1;
    return a.date < b.date ? -1 : 1;
  });
}

/** 會議類別 is 管理審查會議 or blank; one that cannot be read may be a review. */
export function isReview({ reviewType }: Review): boolean {
  return reviewType === null || reviewType === '管理審查會議';
}

export function isHeld(review: Review): boolean {
  return review.status === '已召開' || review.status === '已核定';
}

/** 籌備中 or blank; where 狀態 could not be read, a date that has not passed. */
export function isToBeHeld(review: Review, today: Day): boolean {
  if (review.unread.has('status')) return review.date === null || review.date >= today;
  return !isHeld(review);
}

/**
 * The one that is prepared next: of those not yet held the earliest to come, else one without a
 * date, else the last whose day has passed (MR-29). A row without 會議編號 is no meeting.
 * @param reviews in order
 */
export function nextOf(reviews: readonly Review[], today: Day): Review | undefined {
  const open = reviews.filter((review) => review.reviewId !== null && isToBeHeld(review, today));
  return open.find(({ date }) => date === null || date >= today) ?? open.at(-1);
}

/** The day on which a review takes stock: its date, or today while it has none. */
export function dayOfReview(review: Review, today: Day): Day {
  return review.date ?? today;
}
