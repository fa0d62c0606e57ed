import type { Wire } from '../protocol/wire';

/**
 * `_RegisterXEvent` and `_UnregisterXEvent`. Nothing is kept: the library itself drops events that
 * nobody listens to, so the host sends all it knows of.
 */
export function eventRegistrations(names: readonly string[]): Record<string, () => Wire> {
  return Object.fromEntries(
    names.flatMap((name) => [
      [`_Register${name}Event`, () => null],
      [`_Unregister${name}Event`, () => null],
    ]),
  );
}
