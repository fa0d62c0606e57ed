import type { Facts } from '../facts/facts';
import { heldReviews } from '../facts/held-reviews';
import { isHeld, isReview } from '../facts/reviews-in-order';
import { lackOf } from '../register/lack';
import type { PaperKind } from '../review/papers/paper-kind';
import { Refusal } from './refusal';
import { assertReviewsAreThere, reviewToHold } from './review-to-hold';

/**
 * The 會議編號 of the review asked for, else of the next.
 * @throws Refusal without a review to choose, and where the meeting has no such paper.
 */
export function chosenReview(
  facts: Facts,
  reviewId: string | undefined,
  kind: MeetingPaper = AGENDA,
): string {
  assertReviewsAreThere(facts, kind.title);
  const id = reviewId ?? reviewToHold(facts, kind.title);
  assertHasPaper(facts, id, kind);
  return id;
}

/** The same where the paper tells of a meeting that has been: else the latest held. @throws the same. */
export function chosenHeldReview(
  facts: Facts,
  reviewId: string | undefined,
  kind: MeetingPaper,
): string {
  assertReviewsAreThere(facts, kind.title);
  const id = reviewId ?? latestHeld(facts, kind.title);
  assertHasPaper(facts, id, kind);
  return id;
}

type MeetingPaper = Pick<PaperKind, 'title' | 'anyMeeting'>;

const AGENDA: MeetingPaper = { title: '議程' };

function assertHasPaper(facts: Facts, id: string, { title, anyMeeting }: MeetingPaper): void {
  if (anyMeeting) return;
  const review = facts.review(id);
  if (!review || isReview(review)) return;
  throw new Refusal(
    'notAReview',
    `${id} 的會議類別是「${review.reviewType ?? ''}」，不是管理審查會議，沒有管理審查的${title}。請改選其他會議；類別有誤時請於「管審會議」更正。`,
  );
}

/** One of before the office kept its reviews here only where there is no other. */
function latestHeld(facts: Facts, title: string): string {
  const lack = lackOf(facts.register, 'Reviews', ['status', 'date']);
  if (lack !== null) {
    throw new Refusal(
      'noReviews',
      `${lack}，無法判斷最近一次召開的會議是哪一次。請先「檢核」，依所列的說明補正後再試，或指定會議編號。`,
    );
  }
  const dated = (reviews: Facts['reviews']) =>
    reviews.filter(({ date, reviewId }) => reviewId !== null && date !== null);
  const kept = heldReviews(facts);
  const earlier = facts.reviews.filter(
    (review) => isHeld(review) && (review.date === null || review.date <= facts.today),
  );
  const id = (dated(kept).at(-1) ?? dated(earlier).at(-1) ?? kept.at(-1))?.reviewId ?? null;
  if (id !== null) return id;
  throw new Refusal(
    'noReview',
    `「管審會議」沒有已召開的會議，尚無${title}可產生。會議召開後請將狀態改為「已召開」，或指定會議編號。`,
  );
}
