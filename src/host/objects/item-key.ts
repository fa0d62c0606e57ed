import type { Arguments } from '../protocol/arguments';
import { invalidArgument } from '../protocol/host-error';

/** The name or id a collection is asked for. InvalidArgument for '', in `…OrNullObject` too. */
export function itemKey(args: Arguments): string {
  const key = args.string(0);
  if (key === '') throw invalidArgument('An item is asked for by its name.');
  return key;
}
