/** Cells of one array: a column of a sheet and a little more. */
const MOST_AT_ONCE = 1_100_000;
/** Steps of one calculation: cells made, calls of functions that formulas define, products. */
const MOST_STEPS = 20_000_000;
/** Large arrays are there all at once, with what is made of them; small ones come and go. */
const LARGE = 10_000;
const STEPS_PER_LARGE = 16;
/** The engine notes each cell of an area that is only known while it calculates: 250 bytes each. */
const MOST_READ = 400_000;
const STEPS_PER_READ = 32;

/** Cells that arrays fill beside their own, all together: each is made several times over. */
export const MOST_FILLED = 250_000;

/** Cells of areas that are looked at one by one, again for each formula. */
const MOST_SCANNED = 150_000_000;
/** Cells of areas that are made ready for formulas; those of one that are there at once. */
const MOST_BUILT = 8_000_000;
export const MOST_IN_AREA = 2_000_000;
/** Characters that functions make, up to 32,767 of each: all may be there at once. */
const MOST_CHARACTERS = 100_000_000;

export const TOO_MANY = 'the workbook has more formulas than a calculation is given';
export const UNSETTLED = 'the calculation does not settle';
export const TOO_MUCH = 'the formula takes more work than a calculation is given';

/**
 * What formulas may ask of one calculation, counted in work and not in time: a file answers the
 * same on every machine. A formula that asks for more comes to nothing, and keeps its value.
 */
export class Budget {
  private left = MOST_STEPS;
  private scans = MOST_SCANNED;
  private builds = MOST_BUILT;
  private characters = MOST_CHARACTERS;
  /** Cells that the arrays of this pass may fill yet. */
  fillable = MOST_FILLED;
  /** How often something was refused. */
  refusals = 0;
  private readonly heights: number[] = [];

  /** What `make` makes, an array of so many cells, where it can be afforded. */
  array(cells: number, make: () => unknown): unknown {
    return this.afford(
      cells <= MOST_AT_ONCE,
      cells > LARGE ? cells * STEPS_PER_LARGE : cells,
      make,
    );
  }

  /** An area of so many cells. */
  read(cells: number, make: () => unknown): unknown {
    return this.afford(cells <= MOST_READ, cells * STEPS_PER_READ, make);
  }

  /** So many cells are about to be looked at, within `scanning`. */
  readonly scanned = (cells: number): void => {
    if (cells > this.scans) throw new Spent(TOO_MUCH);
    this.scans -= cells;
  };

  /** An area of so many cells is about to be made ready, within `scanning`. */
  readonly built = (cells: number): void => {
    if (cells > this.builds || cells > MOST_IN_AREA) throw new Spent(TOO_MUCH);
    this.builds -= cells;
  };

  /** An array is about to fill so many cells, within `scanning`. */
  readonly filled = (cells: number): void => {
    if (cells > this.fillable) throw new Spent(TOO_MUCH);
    this.fillable -= cells;
  };

  /** A text, or texts, of so many characters were made. */
  text(characters: number, value: unknown): unknown {
    this.characters -= characters;
    return this.characters < 0 ? this.refused() : value;
  }

  scanning(make: () => unknown): unknown {
    try {
      return make();
    } catch (error) {
      // The engine makes a value of what is thrown here, be it that the stack is used up.
      if (!(error instanceof Spent || error instanceof RangeError)) throw error;
      this.refusals += 1;
      return NO_VALUE;
    }
  }

  work(steps: number, make: () => unknown): unknown {
    return this.afford(true, steps, make);
  }

  /** What is refused takes nothing from the others: one greedy formula would leave them none. */
  private afford(isSmall: boolean, steps: number, make: () => unknown): unknown {
    if (!isSmall || steps > this.left) return this.refused();
    this.left -= steps;
    return make();
  }

  /** What is not worked out at any price. */
  refused(): unknown {
    this.refusals += 1;
    return NO_VALUE;
  }

  /** Height and width of an area come one after the other, those of areas within it between. */
  height(rows: number): void {
    this.heights.push(Math.abs(rows));
  }

  width(columns: number): number {
    return (this.heights.pop() ?? 1) * Math.abs(columns);
  }
}

class Spent extends Error {
  override readonly name = 'Spent';
}

/**
 * The engine makes an error of what a function throws, and goes on: IFERROR would hide it. What
 * throws when it is looked at ends the whole formula.
 */
const NO_VALUE = {
  get kind(): never {
    throw new Error(TOO_MUCH);
  },
};
