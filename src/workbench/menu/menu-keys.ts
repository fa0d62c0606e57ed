import { isItem, type MenuEntry } from './menu-entry';

/** The entry that an arrow, Home or End leads to from `at` (-1: none yet); -1 when there is none. */
export function entryByKey(entries: readonly MenuEntry[], at: number, key: string): number {
  // A disabled entry is passed through, not skipped: a screen reader is to find it.
  const items = entries.flatMap((entry, index) => (isItem(entry) ? [index] : []));
  const here = items.indexOf(at);
  switch (key) {
    case 'ArrowDown':
      return items[(here + 1) % items.length] ?? -1;
    case 'ArrowUp':
      return items.at(here <= 0 ? -1 : here - 1) ?? -1;
    case 'Home':
      return items[0] ?? -1;
    case 'End':
      return items.at(-1) ?? -1;
    default:
      return -1;
  }
}

/** The entries a typed letter means: by their letters, or else by how their labels begin. */
export function entriesByLetter(entries: readonly MenuEntry[], typed: string): number[] {
  const letter = typed.toLocaleUpperCase();
  const matching = (fits: (entry: MenuEntry) => boolean) =>
    entries.flatMap((entry, index) => (fits(entry) ? [index] : []));
  const named = matching((entry) => isItem(entry) && entry.letter?.toLocaleUpperCase() === letter);
  if (named.length > 0) return named;
  return matching((entry) => isItem(entry) && entry.label.toLocaleUpperCase().startsWith(letter));
}
