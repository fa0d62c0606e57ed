import { fromEngine, rowsOf, type EngineScalar, type EngineValue } from './engine-value';
import type { CalcValue } from './source';
import { fifteenDigits } from './fifteen-digits';

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
  private byText: ReadonlyMap<string, HeldText> | undefined;
  /** The number of the text in each place; 0 where there is none. */
  private textAt: Uint32Array | undefined;
  /** Tells the range from all others. */
  readonly number = ++ranges;
  private readonly answers = new Map<object, Map<string, EngineScalar>>();

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

  /** What was made of this range and others by `fold`, by all that was asked. */
  answersOf(fold: object): Map<string, EngineScalar> {
    const known = this.answers.get(fold) ?? new Map<string, EngineScalar>();
    this.answers.set(fold, known);
    if (known.size >= MOST_ANSWERS) known.clear();
    return known;
  }

  /** Characters of all texts. */
  get characters(): number {
    return (this.length ??= this.values.reduce<number>(
      (sum, value) => sum + (typeof value === 'string' ? value.length : 0),
      0,
    ));
  }

  /** Places that hold `number`, of 15 digits, or a text that `reads` as it; undefined as for a text. */
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
        const digits = fifteenDigits(held);
        const places = this.byNumber.get(digits);
        if (places) places.push(place);
        else this.byNumber.set(digits, [place]);
      }
    }
    return this.byNumber.get(number) ?? [];
  }

  /** Places that hold `text` (folded to lower case); undefined as long as looking is cheaper. */
  placesOf(text: string): readonly number[] | undefined {
    return this.searches < 2 ? undefined : (this.indexed().get(text)?.places ?? []);
  }

  /** Whether a place holds `text`, where texts are looked up: none is folded again for it. */
  holds(text: string): ((place: number) => boolean) | undefined {
    if (this.searches < 2) return undefined;
    const number = this.indexed().get(text)?.number;
    const { textAt } = this;
    return (place) => number !== undefined && textAt?.[place] === number;
  }

  private indexed(): ReadonlyMap<string, HeldText> {
    if (this.byText) return this.byText;
    const byText = new Map<string, HeldText>();
    const textAt = new Uint32Array(this.values.length);
    for (const [place, value] of this.values.entries()) {
      if (typeof value !== 'string') continue;
      const folded = value.toLowerCase();
      const held = byText.get(folded) ?? { number: byText.size + 1, places: [] };
      if (held.places.length === 0) byText.set(folded, held);
      held.places.push(place);
      textAt[place] = held.number;
    }
    this.textAt = textAt;
    this.byText = byText;
    return byText;
  }
}

/** A text in lower case, numbered from 1, with the places that hold it. */
interface HeldText {
  readonly number: number;
  readonly places: number[];
}

const MOST_ANSWERS = 50_000;
let ranges = 0;

const searched = new WeakMap<EngineValue, SearchedCells>();
