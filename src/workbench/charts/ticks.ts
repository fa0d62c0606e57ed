import type { Scale } from '../../host/model/chart/axis-scale';

/** The numbers an axis shows; a unit far too small for its bounds shows the bounds. */
export function ticksOf({ minimum, maximum, majorUnit }: Scale): number[] {
  const count = Math.floor((maximum - minimum) / majorUnit + 1e-9);
  if (!(count >= 1 && count <= 200)) return [minimum, maximum];
  return Array.from({ length: count + 1 }, (_, step) =>
    Number((minimum + step * majorUnit).toPrecision(12)),
  );
}

/** Where a value stands between two pixels. */
export function placeOn(
  { minimum, maximum }: Scale,
  value: number,
  from: number,
  to: number,
  isReversed: boolean,
): number {
  const part = (value - minimum) / (maximum - minimum || 1);
  return from + (to - from) * (isReversed ? 1 - part : part);
}
