import type { Arguments } from '../protocol/arguments';
import { invalidArgument } from '../protocol/host-error';
import type { Areas, RangeTarget } from './range-target';
import { resolveRange } from './resolve-range';

/** A range, several of them, or addresses with commas. */
export function areasGiven(
  { session, sheet }: Pick<RangeTarget, 'session' | 'sheet'>,
  args: Arguments,
): Areas {
  const given = args.object(0, session.types.rangeAreas);
  if (given) return given;
  const range = args.object(0, session.types.range);
  if (range) return [range];
  const found = args
    .string(0)
    .split(/,(?=(?:[^']*'[^']*')*[^']*$)/)
    .map((address) => resolveRange(session, sheet, address));
  if (found.some((area) => area.sheet !== found[0]?.sheet)) {
    throw invalidArgument('The ranges are on several worksheets.');
  }
  return found;
}
