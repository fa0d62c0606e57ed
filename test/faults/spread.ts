/** So many of them, as evenly spread as they can be, the same ones each time. */
export function spread<T>(all: readonly T[], count: number): T[] {
  const step = Math.max(1, all.length / Math.max(1, count));
  // From the middle of each stretch: the first is always a reading that begins.
  const places = Array.from({ length: Math.min(count, all.length) }, (_, at) =>
    Math.floor((at + 0.5) * step),
  );
  return places.flatMap((place) => {
    const found = all[place];
    return found === undefined ? [] : [found];
  });
}
