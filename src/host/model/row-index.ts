import { lastRow, type Rect } from './rect';

// What is taller, such as a merged column, is kept apart rather than under each of its rows.
const TALL = 200;

/** Finds things on a sheet by the rows they lie in, so that hundreds of them need not all be asked. */
export class RowIndex<T extends { readonly rect: Rect }> {
  private readonly rows = new Map<number, T[]>();
  private readonly tall: T[] = [];
  private readonly all: T[] = [];

  constructor(items: readonly T[]) {
    for (const item of items) this.add(item);
  }

  add(item: T): void {
    this.all.push(item);
    if (item.rect.rows > TALL) {
      this.tall.push(item);
      return;
    }
    for (let row = item.rect.row; row <= lastRow(item.rect); row++) {
      const present = this.rows.get(row);
      if (present) present.push(item);
      else this.rows.set(row, [item]);
    }
  }

  /** All that lie in these rows, each once; of more rows than that, simply all there are. */
  near(first: number, last: number): readonly T[] {
    if (last - first >= TALL) return this.all;
    if (first === last) {
      const here = this.rows.get(first) ?? [];
      return this.tall.length > 0 ? [...this.tall, ...here] : here;
    }
    const found = new Set(this.tall);
    for (let row = first; row <= last; row++) {
      for (const item of this.rows.get(row) ?? []) found.add(item);
    }
    return [...found];
  }
}
