import type { Rect } from './rect';

export interface Hyperlink {
  readonly rect: Rect;
  /** External target; absent for a place in this workbook. */
  readonly address?: string;
  /** Place in this workbook, as `工作表1!A1`. */
  readonly location?: string;
  readonly tooltip?: string;
  readonly display?: string;
}

export declare class HyperlinkList {
  all(): readonly Hyperlink[];
  at(row: number, column: number): Hyperlink | null;
  /** Replaces what links there are in the rect. */
  set(link: Hyperlink): void;
  clear(rect: Rect): void;
}
