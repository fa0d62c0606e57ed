import type { Steps } from '../register/steps';

/** The longest that steps follow each other before the page may do something else. */
const SLICE_MS = 12;

/** What tells how long something has gone on, and lets others have their turn. */
export interface Pace {
  /** Milliseconds since whenever. */
  now(): number;
  /** Settles once what waits already had its turn. */
  rest(): Promise<void>;
}

/** By a message to oneself: timers are made to wait for a second in a pane that nobody sees. */
export const ownPace: Pace = {
  now: () => performance.now(),
  rest: () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(undefined);
    }),
};

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
