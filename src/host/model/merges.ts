import type { Rect } from './rect';

export declare class MergeList {
  all(): readonly Rect[];
  at(row: number, column: number): Rect | null;
  in(rect: Rect): readonly Rect[];
  /** Takes in merges it covers; the contents of all but the first cell are cleared, as Excel does. */
  add(rect: Rect): void;
  /** Unmerges all that share cells with `rect`. */
  remove(rect: Rect): void;
}
