import { COLUMNS, ROWS, overlap } from './plain-area';
import type { CalcRect } from './source';

interface Item<T> {
  readonly rect: CalcRect;
  readonly value: T;
}

/** Areas kept at one node of the tree. */
interface Leaf<T> {
  readonly items: Item<T>[];
  /** The search in which they were handed out last. */
  search: number;
}

/**
 * Finds the areas that hold a cell. A column, and in it a row, stands at the leaf of a binary tree;
 * an area is kept at the few nodes that cover it, so that 10,000 cells are looked up among 10,000
 * areas in a few hundred thousand steps.
 */
export class AreaIndex<T> {
  private readonly items: Item<T>[] = [];
  private readonly columns = new Map<number, Map<number, Leaf<T>>>();
  private search = 0;

  add(rect: CalcRect, value: T): void {
    const item = { rect, value };
    this.items.push(item);
    for (const column of covering(rect.column, rect.columns, COLUMNS)) {
      let rows = this.columns.get(column);
      if (!rows) this.columns.set(column, (rows = new Map()));
      for (const row of covering(rect.row, rect.rows, ROWS)) {
        const leaf = rows.get(row);
        if (leaf) leaf.items.push(item);
        else rows.set(row, { items: [item], search: 0 });
      }
    }
  }

  /** Each area is handed out for one cell of a search, whichever comes first. */
  beginSearch(): void {
    this.search += 1;
  }

  /** Hands out what holds the cell and was not handed out in this search. */
  take(row: number, column: number, found: (value: T) => void): void {
    for (const leaf of this.leaves(row, column)) {
      if (leaf.search === this.search) continue;
      leaf.search = this.search;
      for (const { value } of leaf.items) found(value);
    }
  }

  /** Whatever holds the cell. */
  at(row: number, column: number, found: (value: T) => void): void {
    for (const { items } of this.leaves(row, column)) for (const { value } of items) found(value);
  }

  /** What shares cells with the area. */
  meeting(rect: CalcRect, found: (value: T) => void): void {
    for (const item of this.items) if (overlap(item.rect, rect)) found(item.value);
  }

  private *leaves(row: number, column: number): Generator<Leaf<T>> {
    for (let c = column + COLUMNS; c >= 1; c >>= 1) {
      const rows = this.columns.get(c);
      if (!rows) continue;
      for (let r = row + ROWS; r >= 1; r >>= 1) {
        const leaf = rows.get(r);
        if (leaf) yield leaf;
      }
    }
  }
}

/** Nodes of a binary tree over `size` leaves (1 its root) that cover `count` leaves from `from`. */
function* covering(from: number, count: number, size: number): Generator<number> {
  let low = from + size;
  let high = Math.min(from + count, size) + size;
  while (low < high) {
    if (low & 1) yield low++;
    if (high & 1) yield --high;
    low >>= 1;
    high >>= 1;
  }
}
