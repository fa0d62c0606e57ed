import type { Steps } from '../register/steps';
import { rest } from '../workbook/rest';

/** The longest that steps follow each other before the page may do something else. */
const SLICE_MS = 12;

/** What tells how long something has gone on, and lets others have their turn. */
export interface Pace {
  /** Milliseconds since whenever. */
  now(): number;
  /** Settles once what waits already had its turn. */
  rest(): Promise<void>;
}

export const ownPace: Pace = { now: () => performance.now(), rest };

/**
 * Steps in slices that leave the page free in between. `onRest` hears how many units are done, and ends
 * it all by throwing: what was worked out so far is nobody's then.
 */
export async function inSlices<T>(
  steps: Steps<T>,
  pace: Pace = ownPace,
  onRest: (done: number) => void = () => undefined,
): Promise<T> {
  // What went before, such as Excel's answer, has held the page long enough.
  await pace.rest();
  onRest(0);
  let since = pace.now();
  let done = 0;
  let step = steps.next();
  while (!step.done) {
    done += step.value;
    if (pace.now() - since >= SLICE_MS) {
      await pace.rest();
      onRest(done);
      since = pace.now();
    }
    step = steps.next();
  }
  return step.value;
}
