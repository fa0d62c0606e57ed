import type { Resolution } from '../../register/register';
import { readable } from '../../register/readable';
import { count, type Figures } from '../figure';
import type { Meeting } from '../meeting';

/** What earlier reviews resolved, as it stands at the meeting: computed, never copied or typed. */
export interface CarriedForward {
  /** 解除日期 blank, or later than the meeting. */
  readonly open: readonly Resolution[];
  /** Released after the previous review and by this one. */
  readonly released: readonly Resolution[];
  readonly overdue: readonly Resolution[];
  /** 更新日期 blank, or not after the previous review. */
  readonly stale: readonly Resolution[];
  /** Of which it cannot be said to which review they belong, or when they were released. */
  readonly uncounted: readonly Resolution[];
  readonly unreadDue: readonly Resolution[];
  readonly unreadUpdate: readonly Resolution[];
}

export function carriedForward(meeting: Meeting): CarriedForward {
  const { facts, review, on, earlier, previous } = meeting;
  const earlierIds = new Set(earlier.map((r) => r.reviewId));
  const datedIds = new Set(
    facts.rows.Reviews.filter((r) => r.date !== null).map((r) => r.reviewId),
  );
  // Not of this review, and not of one whose date is known: it may well be an old decision.
  const unplaced = (row: Resolution) =>
    row.reviewId !== review.reviewId && !datedIds.has(row.reviewId);
  const open: Resolution[] = [];
  const released: Resolution[] = [];
  const uncounted: Resolution[] = [];
  for (const row of facts.rows.Resolutions) {
    if (unplaced(row)) uncounted.push(row);
    else if (!earlierIds.has(row.reviewId)) continue;
    else if (!readable(row, 'releasedDate')) uncounted.push(row);
    else if (row.releasedDate === null || row.releasedDate > on) open.push(row);
    else if (previous?.date && row.releasedDate > previous.date) released.push(row);
  }
  const since = previous?.date ?? null;
  return {
    open,
    released,
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

export function carryForwardFigures(meeting: Meeting): Figures {
  const carried = carriedForward(meeting);
  return {
    '1.open': count(carried.open, carried.uncounted),
    '1.released': count(carried.released, carried.uncounted),
    '1.overdue': count(carried.overdue, [...carried.uncounted, ...carried.unreadDue]),
    '1.stale': count(carried.stale, [...carried.uncounted, ...carried.unreadUpdate]),
  };
}
