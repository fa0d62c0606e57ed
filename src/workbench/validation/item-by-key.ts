const PAGE = 8;

/** Where a key goes in a list of items; undefined for keys that go nowhere. `typed` jumps to what begins so. */
export function itemByKey(
  items: readonly { readonly text: string }[],
  at: number,
  key: string,
  typed: string,
): number | undefined {
  const last = items.length - 1;
  const within = (to: number) => Math.max(0, Math.min(last, to));
  switch (key) {
    case 'ArrowDown':
      return within(at + 1);
    case 'ArrowUp':
      return within(at - 1);
    case 'PageDown':
      return within(at + PAGE);
    case 'PageUp':
      return within(at - PAGE);
    case 'Home':
      return 0;
    case 'End':
      return within(last);
  }
  if (typed === '') return undefined;
  const wanted = typed.toLocaleUpperCase();
  const found = items.findIndex(({ text }) => text.toLocaleUpperCase().startsWith(wanted));
  return found < 0 ? undefined : found;
}
