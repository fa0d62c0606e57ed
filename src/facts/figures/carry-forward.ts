import { readable, readableBy } from '../../register/readable';
import type { Resolution } from '../../register/register';
import { formOf } from '../earlier-reviews';
import { count, given, type Figures } from '../figure';
import type { Meeting } from '../meeting';
import type { Needs } from '../needs';
import { placedIn } from '../placed-resolutions';

/** What earlier meetings resolved, as it stands at this one: computed, never copied or typed. */
export interface CarriedForward {
  /** Of earlier reviews; 解除日期 blank, or later than the meeting. */
  readonly open: readonly Resolution[];
  /** Of earlier reviews; released after the previous review and by this one. */
  readonly released: readonly Resolution[];
  readonly overdue: readonly Resolution[];
  /** 更新日期 blank, or not after the previous review. */
  readonly stale: readonly Resolution[];
  /** Open decisions of earlier meetings that are no management reviews. */
  readonly otherOpen: readonly Resolution[];
  /** Of which it cannot be said to which meeting they belong, or when they were released. */
  readonly uncounted: readonly Resolution[];
  readonly unreadDue: readonly Resolution[];
  readonly unreadUpdate: readonly Resolution[];
}

export function carriedForward({ facts, review, on, previous }: Meeting): CarriedForward {
  const { meetings, rows } = facts;
  const placed = placedIn(meetings)(rows.Resolutions);
  const place = placed.ofReviews.placeOf(review);
  const placeInOthers = placed.ofOthers.placeOf(review);
  const own = formOf(review);
  const open: Resolution[] = [];
  const released: Resolution[] = [];
  const otherOpen: Resolution[] = [];
  const uncounted: Resolution[] = [];
  for (const { row, meeting, form, first, firstOfOthers } of placed.resolutions) {
    const ofReview = first < place && form !== own;
    const isOther = !ofReview && firstOfOthers < placeInOthers && form !== own;
    const isOpen = row.releasedDate === null || row.releasedDate > on;
    // Not of this review, and not of one whose date is known: it may well be an old decision.
    if (meeting !== review && (meeting?.date ?? null) === null) uncounted.push(row);
    else if (!ofReview && !isOther) continue;
    else if (!readableBy(row, 'releasedDate', on)) uncounted.push(row);
    else if (isOpen) (isOther ? otherOpen : open).push(row);
    else if (ofReview && row.releasedDate !== null && previous?.date) {
      if (row.releasedDate > previous.date) released.push(row);
    }
  }
  const since = previous?.date ?? null;
  return {
    open,
    released,
    otherOpen,
    uncounted,
    overdue: open.filter((row) => row.dueDate !== null && row.dueDate < on),
    stale: open.filter((row) => isStale(row, since)),
    unreadDue: open.filter((row) => !readable(row, 'dueDate')),
    unreadUpdate: open.filter((row) => !readable(row, 'updatedDate')),
  };
}

function isStale(row: Resolution, since: string | null): boolean {
  if (!readable(row, 'updatedDate')) return false;
  return row.updatedDate === null || (since !== null && row.updatedDate <= since);
}

/** Without these nobody can say what is carried forward. */
export const carried: Needs = {
  Reviews: ['reviewId', 'date'],
  Resolutions: ['reviewId', 'releasedDate'],
};
const dated: Needs = { ...carried, Resolutions: ['reviewId', 'releasedDate', 'dueDate'] };
const updated: Needs = { ...carried, Resolutions: ['reviewId', 'releasedDate', 'updatedDate'] };

export function carryForwardFigures(meeting: Meeting): Figures {
  const { register } = meeting.facts;
  const { open, released, otherOpen, overdue, stale, ...left } = carriedForward(meeting);
  return {
    '1.open': given(register, carried, () => count(open, left.uncounted)),
    '1.released': given(register, carried, () => count(released, left.uncounted)),
    '1.overdue': given(register, dated, () =>
      count(overdue, [...left.uncounted, ...left.unreadDue]),
    ),
    '1.stale': given(register, updated, () =>
      count(stale, [...left.uncounted, ...left.unreadUpdate]),
    ),
    '1.other.open': given(register, carried, () => count(otherOpen, left.uncounted)),
  };
}
