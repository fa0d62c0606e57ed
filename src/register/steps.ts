/**
 * Work in steps, between any two of which something else may be done; what it comes to is given at the
 * end, and nothing before it. Each step tells how many of the units that `all` of it has it took.
 */
export type Steps<T> = Generator<number, T, undefined>;

/** All steps without a pause. */
export function atOnce<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
