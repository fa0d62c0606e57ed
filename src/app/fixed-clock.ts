import type { Clock, Day } from '../register/day';

/** A clock that stands still: a check or an agenda as of a given day. */
export function fixedClock(day: Day): Clock {
  return { today: () => day };
}
