import type { Rect } from './rect';

export interface Freeze {
  /** Frozen rows at the top and columns at the left, counted from the first. */
  readonly rows: number;
  readonly columns: number;
}

export declare class SheetView {
  get freeze(): Freeze | null;
  set freeze(freeze: Freeze | null);
  get showGridlines(): boolean;
  set showGridlines(show: boolean);
  get showHeadings(): boolean;
  set showHeadings(show: boolean);
  /** Percent. */
  get zoom(): number;
  get activeCell(): { readonly row: number; readonly column: number };
  get selection(): readonly Rect[];
  select(rects: readonly Rect[]): void;
}
