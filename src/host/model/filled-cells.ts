import type { Cell, PlacedCell, RowRecord } from './cell';

// V8 runs a generator slowly for good once the code that it made of it no longer holds, as after the first cell that
// is written: ten times so. What goes through every cell of a sheet is therefore none.

const END: IteratorResult<never, undefined> = { done: true, value: undefined };

/** Every cell of these rows, as they were when their row was reached. */
export class FilledCells implements IterableIterator<PlacedCell> {
  private nextRow = 0;
  private row = 0;
  private columns: readonly number[] = [];
  private cells: readonly Cell[] = [];
  private at = 0;

  constructor(
    private readonly rows: readonly number[],
    private readonly records: ReadonlyMap<number, RowRecord>,
  ) {}

  [Symbol.iterator](): this {
    return this;
  }

  next(): IteratorResult<PlacedCell, undefined> {
    for (;;) {
      while (this.at < this.cells.length) {
        const [cell, column = 0] = [this.cells[this.at], this.columns[this.at]];
        this.at += 1;
        if (cell) return { done: false, value: { row: this.row, column, cell } };
      }
      if (this.nextRow === this.rows.length) return END;
      this.row = this.rows[this.nextRow] ?? 0;
      this.nextRow += 1;
      const own = this.records.get(this.row)?.cells;
      this.at = 0;
      this.columns = own?.keys() ?? [];
      this.cells = own?.values() ?? [];
    }
  }
}

/** What is made of each, without those of which nothing is. */
export class MadeOf<From, To extends object> implements IterableIterator<To> {
  private readonly from: Iterator<From>;

  constructor(
    from: Iterable<From>,
    private readonly make: (one: From) => To | undefined,
  ) {
    this.from = from[Symbol.iterator]();
  }

  [Symbol.iterator](): this {
    return this;
  }

  next(): IteratorResult<To, undefined> {
    for (;;) {
      const one = this.from.next();
      if (one.done === true) return END;
      const value = this.make(one.value);
      if (value !== undefined) return { done: false, value };
    }
  }
}
