import type { AreaGroup } from './areas';
import type { EngineArray, EngineValue } from './engine-value';

/**
 * Of an area the rows whose gate holds the key, and one of the others, which stands for all of them: they
 * come to 0. All of it where more than the key's rows may matter: the key is no text, or an error
 * stands somewhere, which becomes the result whatever row it is in.
 */
export function nearby(
  array: EngineArray,
  group: AreaGroup | undefined,
  key: EngineValue,
  area: (number: number) => EngineArray,
): EngineArray {
  if (!group || key.kind !== 2 || key.value === '') return array;
  if (group.areas.some((number) => hasError(area(number)))) return array;
  const places = placesOf(area(group.gate), key.value.toLowerCase());
  const other = places.findIndex((place, at) => place !== at);
  const free = other < 0 ? places.length : other;
  const wanted = free < array.height ? [free, ...places] : places;
  const rows = wanted.map((place) => array.rows[place] ?? []);
  return { kind: 5, rows, height: rows.length, width: array.width };
}

const erring = new WeakMap<EngineArray, boolean>();

function hasError(array: EngineArray): boolean {
  let has = erring.get(array);
  if (has === undefined) {
    has = array.rows.some((row) => row.some(({ kind }) => kind === 4));
    erring.set(array, has);
  }
  return has;
}

const placesByText = new WeakMap<EngineArray, ReadonlyMap<string, readonly number[]>>();
const NONE: readonly number[] = [];

/** Rows of a column that hold the text, in lower case. */
function placesOf(gate: EngineArray, text: string): readonly number[] {
  let known = placesByText.get(gate);
  if (!known) {
    const places = new Map<string, number[]>();
    for (const [place, [first]] of gate.rows.entries()) {
      if (first?.kind !== 2) continue;
      const folded = first.value.toLowerCase();
      const list = places.get(folded);
      if (list) list.push(place);
      else places.set(folded, [place]);
    }
    placesByText.set(gate, (known = places));
  }
  return known.get(text) ?? NONE;
}
