import { COLUMNS, ROWS, overlap } from './plain-area';
import type { CalcRect } from './source';

interface Item<T> {
  readonly rect: CalcRect;
  readonly value: T;
}

/**
 * Finds the areas that hold a cell. A column, and in it a row, stands at the leaf of a binary tree;
 * an area is kept at the few nodes that cover it, so that 10,000 cells are looked up among 10,000
 * areas in a few hundred thousand steps.
 */
export class AreaIndex<T> {
  private readonly items: Item<T>[] = [];
  private readonly columns = new Map<number, Map<number, Item<T>[]>>();

  add(rect: CalcRect, value: T): void {
    const item = { rect, value };
    this.items.push(item);
    for (const column of covering(rect.column, rect.columns, COLUMNS)) {
      let rows = this.columns.get(column);
      if (!rows) this.columns.set(column, (rows = new Map()));
      for (const row of covering(rect.row, rect.rows, ROWS)) {
        const list = rows.get(row);
        if (list) list.push(item);
        else rows.set(row, [item]);
      }
    }
  }

  /** Hands out what holds the cell, and forgets it: each is asked for once. */
  take(row: number, column: number, found: (value: T) => void): void {
    for (let c = column + COLUMNS; c >= 1; c >>= 1) {
      const rows = this.columns.get(c);
      if (!rows) continue;
      for (let r = row + ROWS; r >= 1; r >>= 1) {
        const list = rows.get(r);
        if (!list) continue;
        rows.delete(r);
        for (const { value } of list) found(value);
      }
    }
  }

  /** What shares cells with the area. */
  meeting(rect: CalcRect, found: (value: T) => void): void {
    for (const item of this.items) if (overlap(item.rect, rect)) found(item.value);
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
