import type { Token } from '@borgar/fx';
import type { CalcRect } from './source';

/** The function, added to the engine, that charges an array for what a formula does with it. */
export const TIMES_FUNCTION = 'HOSTTIMES';

/** Functions whose array is as large as their arguments say. */
export const MAKES_ARRAYS: ReadonlySet<string> = new Set([
  'SEQUENCE',
  'RANDARRAY',
  'MAKEARRAY',
  'MUNIT',
  'EXPAND',
]);

/** An operator makes a value of each cell; to look at a cell takes a third of that. */
const TIMES_PER_STEP = 3;

/** What the text of an area that is handed out to be looked at ends with: how often it is. */
const ONCE = /,1\)$/;

/**
 * How large the arrays of one formula may become: what an operator or a call goes through, and what
 * the budget is to be charged for it, since the engine itself asks nobody.
 */
export class ArraySizes {
  private rows = 1;
  private columns = 1;
  private largest:
    { readonly cells: number; readonly text: string; readonly at: number } | undefined;

  /** `taken` is the text that stands for the area, `at` the place it takes among the others. */
  add({ rows, columns }: CalcRect, taken: string | undefined, at: number): void {
    // What counts by itself is no array to anybody else.
    if (taken !== undefined && !ONCE.test(taken)) return;
    this.rows = Math.max(this.rows, rows);
    this.columns = Math.max(this.columns, columns);
    const cells = rows * columns;
    if (taken === undefined || cells <= (this.largest?.cells ?? 0)) return;
    this.largest = { cells, text: taken, at };
  }

  /** An array written out, which begins at `from`: `{1,2;3,4}`. */
  addList(tokens: readonly Token[], from: number): void {
    let [rows, columns, inRow] = [1, 1, 1];
    for (let at = from + 1; at < tokens.length && tokens[at]?.value !== '}'; at += 1) {
      const value = tokens[at]?.value;
      if (value === ';') [rows, inRow] = [rows + 1, 1];
      if (value === ',') inRow += 1;
      columns = Math.max(columns, inRow);
    }
    this.rows = Math.max(this.rows, rows);
    this.columns = Math.max(this.columns, columns);
  }

  /** A column and a row come to an array of both sides. */
  get cells(): number {
    return this.rows * this.columns;
  }

  /** The text of the largest area, charged for all the formula does with arrays; none is handed out: none. */
  charged(steps: number): { readonly at: number; readonly text: string } | undefined {
    if (!this.largest) return undefined;
    const { at, text, cells } = this.largest;
    const times = 1 + TIMES_PER_STEP * steps * Math.ceil(this.cells / cells);
    return { at, text: text.replace(ONCE, `,${times})`) };
  }

  /** An area of few rows, charged for all the formula does with these and with what is no area. */
  chargedFor(text: string, steps: number): string {
    return text.replace(ONCE, `,${1 + TIMES_PER_STEP * steps * this.cells})`);
  }
}
