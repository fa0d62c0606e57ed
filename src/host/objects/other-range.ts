import type { Arguments } from '../protocol/arguments';
import type { RangeTarget } from './range-target';
import { resolveRange } from './resolve-range';

/** A range given as an object or as an address. */
export function otherRange(range: RangeTarget, args: Arguments, index = 0): RangeTarget {
  const { session, sheet } = range;
  return (
    args.object(index, session.types.range) ?? resolveRange(session, sheet, args.string(index))
  );
}
