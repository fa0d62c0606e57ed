import type { EngineScalar } from './engine-value';

/** Where Excel's search by halves comes to cannot be told: the cells are in no order. */
export const UNORDERED = 'unordered';

/** Texts of which the order is the same under any settings: others go by strokes or by sounds. */
const PLAIN = /^[a-z0-9 ]*$/i;

/**
 * The last cell that does not pass the wanted value, of cells in order (`order` -1: from the
 * greatest down). Excel looks for it by halves, and what it comes to is known without them only
 * where all before it do not pass and all after it do. -1 where the first one passes already.
 */
export function lastNotPast(
  cells: readonly EngineScalar[],
  wanted: EngineScalar,
  order: 1 | -1,
): number | typeof UNORDERED {
  let best = -1;
  let equal = 0;
  let isPast = false;
  for (const [place, cell] of cells.entries()) {
    const difference = compare(cell, wanted) * order;
    if (Number.isNaN(difference)) {
      if (cell.kind === 2 && wanted.kind === 2) return UNORDERED;
      continue;
    }
    if (difference > 0) isPast = true;
    else if (isPast) return UNORDERED;
    else {
      // Equal ones that do not stand together: whichever is met first.
      if (difference < 0 && equal > 0) return UNORDERED;
      if (difference === 0) equal += 1;
      best = place;
    }
  }
  return order === -1 && equal > 1 ? UNORDERED : best;
}

/** NaN for what cannot be compared, or of which the order depends on the machine. */
function compare(a: EngineScalar, b: EngineScalar): number {
  if (a.kind === 1 && b.kind === 1) return a.value - b.value;
  if (a.kind === 3 && b.kind === 3) return Number(a.value) - Number(b.value);
  if (a.kind !== 2 || b.kind !== 2) return NaN;
  const [one, other] = [a.value.toLowerCase(), b.value.toLowerCase()];
  if (one === other) return 0;
  if (!PLAIN.test(one) || !PLAIN.test(other)) return NaN;
  return one < other ? -1 : 1;
}
