import { fromEngine, rowsOf, type EngineValue } from './engine-value';
import type { CalcValue } from './source';

/** The cells of a range in reading order, with an index of its texts once it is searched again. */
export class SearchedCells {
  readonly height: number;
  readonly width: number;
  /** With the empty cells that are not among `values`. */
  readonly fullHeight: number;
  readonly fullWidth: number;
  readonly values: readonly CalcValue[];
  private searches = 0;
  private byNumber: Map<number, number[]> | undefined;
  private byText: Map<string, number[]> | undefined;

  private length: number | undefined;

  private constructor(range: EngineValue) {
    const rows = rowsOf(range);
    this.height = rows.length;
    this.width = rows[0]?.length ?? 0;
    const area = range.kind === 5 ? range : undefined;
    this.fullHeight = area?.fullHeight ?? this.height;
    this.fullWidth = area?.fullWidth ?? this.width;
    this.values = rows.flatMap((row) => row.map(fromEngine));
  }

  static of(range: EngineValue): SearchedCells {
    let cells = searched.get(range);
    if (!cells) searched.set(range, (cells = new SearchedCells(range)));
    cells.searches += 1;
    return cells;
  }

  /** Characters of all texts. */
  get characters(): number {
    return (this.length ??= this.values.reduce<number>(
      (sum, value) => sum + (typeof value === 'string' ? value.length : 0),
      0,
    ));
  }

  /** Places that hold `number`, or a text that `reads` as it; undefined as for a text. */
  placesOfNumber(
    number: number,
    reads: (text: string) => number | undefined,
  ): readonly number[] | undefined {
    if (this.searches < 2) return undefined;
    if (!this.byNumber) {
      this.byNumber = new Map();
      for (const [place, value] of this.values.entries()) {
        const held = typeof value === 'string' ? reads(value) : value;
        if (typeof held !== 'number') continue;
        const places = this.byNumber.get(held);
        if (places) places.push(place);
        else this.byNumber.set(held, [place]);
      }
    }
    return this.byNumber.get(number) ?? [];
  }

  /** Places that hold `text` (folded to lower case); undefined as long as looking is cheaper. */
  placesOf(text: string): readonly number[] | undefined {
    if (this.searches < 2) return undefined;
    if (!this.byText) {
      this.byText = new Map();
      for (const [place, value] of this.values.entries()) {
        if (typeof value !== 'string') continue;
        const folded = value.toLowerCase();
        const places = this.byText.get(folded);
        if (places) places.push(place);
        else this.byText.set(folded, [place]);
      }
    }
    return this.byText.get(text) ?? [];
  }
}

const searched = new WeakMap<EngineValue, SearchedCells>();
