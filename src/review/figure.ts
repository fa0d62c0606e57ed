/** A number of the agenda with the rows behind it (domain: Figures). */
export interface Figure {
  /** A count, a mean, a rate between 0 and 1, or a word such as a trend; null: not to be had. */
  readonly value: number | string | null;
  /** Keys of the rows behind it. */
  readonly rows: readonly string[];
  /** Rates only. */
  readonly numerator?: number;
  readonly denominator?: number;
}

/** By stable id, such as `3-1.total.opening`. */
export type Figures = Readonly<Record<string, Figure>>;
