import type { EngineFunction } from './engine-function';
import { engineArray, rowsOf, toEngine, type EngineScalar, type EngineValue } from './engine-value';

// In place of the engine's, which asks for areas and counts each value for the first limit in the
// order given. Excel counts it for the smallest limit it does not pass, wherever that stands, and of
// a limit given twice for the first alone (Microsoft support, 「FREQUENCY function」 and 「Count unique
// values among duplicates」): so `SUM(--(FREQUENCY(x,x)>0))` counts the different numbers.

export const frequency: EngineFunction = {
  minArity: 2,
  maxArity: 2,
  invoke: (given) => {
    const [data, limits] = (given as EngineValue[]).map((value) => rowsOf(value).flat());
    const failed = [...(data ?? []), ...(limits ?? [])].find(({ kind }) => kind === 4);
    if (failed) return failed;
    const bounds = numbersOf(limits ?? []);
    const places = [...bounds.keys()].sort((a, b) => at(bounds, a) - at(bounds, b) || a - b);
    const counts = bounds.map(() => 0);
    counts.push(0);
    for (const value of numbersOf(data ?? [])) {
      const place = places[firstNotBelow(bounds, places, value)] ?? bounds.length;
      counts[place] = at(counts, place) + 1;
    }
    return engineArray(counts.map((count) => [toEngine(count)]));
  },
};

/** Blank cells, texts and logical values are passed over. */
function numbersOf(cells: readonly EngineScalar[]): number[] {
  return cells.flatMap((cell) => (cell.kind === 1 ? [cell.value] : []));
}

function firstNotBelow(bounds: readonly number[], places: readonly number[], value: number) {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(bounds, at(places, middle)) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function at(numbers: readonly number[], place: number): number {
  return numbers[place] ?? 0;
}
