export const DIGITS = 15;
/** Up to here a whole number has no more digits than are looked at. */
export const MOST_WHOLE = 1e15;

/** What Excel looks at of a number where it compares two: apart from texts, for the page asks it before all else. */
export function fifteenDigits(value: number): number {
  if (Number.isInteger(value) && Math.abs(value) < MOST_WHOLE) return value;
  return Number.isFinite(value) ? Number(value.toPrecision(DIGITS)) : value;
}
