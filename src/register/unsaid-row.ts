import type { RowPlace } from './column';
import type { ReadFault } from './fault';

/**
 * What a row is before anything is read of it. All rows of a table are copies of one: engines keep such
 * objects in one compact form, which every rule reads at a fraction of the time; column by column, a row
 * of more than a dozen would become a dictionary. So does what is not taken from a text.
 */
export function unsaidRow(names: readonly string[]): Record<string, unknown> {
  const place: readonly (keyof RowPlace)[] = ['key', 'row', 'unread', 'typedOver', 'emptied'];
  const blank = Object.fromEntries([...names, ...place].map((name) => [name, null]));
  return JSON.parse(JSON.stringify(blank)) as Record<string, unknown>;
}

/** Of nearly every row, of which everything could be read, and whose formulas stand. */
export const noNames: ReadonlySet<string> = new Set();
export const noFaults: readonly ReadFault[] = [];

export function withName(names: ReadonlySet<string>, name: string): ReadonlySet<string> {
  return names.has(name) ? names : new Set([...names, name]);
}
