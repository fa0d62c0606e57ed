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
  const found = addressesIn(args.string(0)).map((address) => resolveRange(session, sheet, address));
  if (found.some((area) => area.sheet !== found[0]?.sheet)) {
    throw invalidArgument('The ranges are on several worksheets.');
  }
  return found;
}

/** A comma within the quotes of a sheet's name parts nothing. */
function addressesIn(text: string): string[] {
  const found: string[] = [];
  let isQuoted = false;
  for (const piece of text.split(',')) {
    if (isQuoted) found[found.length - 1] += `,${piece}`;
    else found.push(piece);
    if (piece.split("'").length % 2 === 0) isQuoted = !isQuoted;
  }
  return found;
}
