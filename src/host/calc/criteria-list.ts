import { criterion, type Criterion } from './criterion';
import { fromEngine, type EngineArray } from './engine-value';
import type { CalcValue } from './source';

/** The criteria of an array in reading order, found by what meets them. */
export class CriteriaList {
  readonly criteria: readonly Criterion[];
  /** Places of those that only one text meets, by that text in lower case. */
  private readonly byText = new Map<string, number[]>();
  private readonly others = new Map<Criterion, number[]>();

  private constructor(array: EngineArray) {
    // A column holds the same again and again, above all nothing.
    const read = new Map<CalcValue, Criterion>();
    this.criteria = array.rows.flatMap((row) =>
      row.map((scalar) => {
        const given = fromEngine(scalar);
        let known = read.get(given);
        if (!known) read.set(given, (known = criterion(given)));
        return known;
      }),
    );
    for (const [place, each] of this.criteria.entries()) {
      if (each.text === undefined) enter(this.others, each, place);
      else enter(this.byText, each.text, place);
    }
  }

  /** The rows of a table ask with the same array. */
  static of(array: EngineArray): CriteriaList {
    let list = known.get(array);
    if (!list) known.set(array, (list = new CriteriaList(array)));
    return list;
  }

  /** How many criteria have to be asked one by one. */
  get toAsk(): number {
    return this.others.size;
  }

  /** Places of the criteria that the cell meets. */
  *metBy(cell: CalcValue): Generator<number> {
    if (typeof cell === 'string') yield* this.byText.get(cell.toLowerCase()) ?? [];
    for (const [each, places] of this.others) if (each(cell)) yield* places;
  }
}

const known = new WeakMap<EngineArray, CriteriaList>();

function enter<Key>(lists: Map<Key, number[]>, key: Key, place: number): void {
  const list = lists.get(key);
  if (list) list.push(place);
  else lists.set(key, [place]);
}
