import { createHash } from 'node:crypto';

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

/** So many of them by the lot that this seed draws, the same ones each time for the same seed. */
export function drawn<T>(all: readonly T[], count: number, seed: string): T[] {
  const lot = (at: number) =>
    createHash('md5')
      .update(`${seed} ${String(at)}`)
      .digest('hex');
  const lots = all.map((each, at) => ({ each, lot: lot(at) }));
  return lots
    .sort((one, other) => (one.lot < other.lot ? -1 : 1))
    .slice(0, count)
    .map(({ each }) => each);
}
