import type { Rect } from './rect';

export type ChangeKind =
  | 'content'
  | 'format'
  | 'layout'
  | 'structure'
  | 'table'
  | 'workbook'
  /** Rows that can no longer be seen, and that can be seen again. */
  | 'hidden'
  | 'shown'
  /** Rows, or columns, changed places. */
  | 'rowsSorted'
  | 'columnsSorted';

/** Both included. */
export interface RowSpan {
  readonly from: number;
  readonly to: number;
}

/**
 * What happened since the listeners were last told. `rect` encloses all cells concerned; it is
 * absent when a whole sheet or the workbook itself is meant.
 */
export interface Change {
  readonly kind: ChangeKind;
  /** `SheetModel.id`; absent for the workbook itself. */
  readonly sheet?: string;
  readonly rect?: Rect;
  /** Of `hidden` and `shown`, from top to bottom. */
  readonly rows?: readonly RowSpan[];
}

export type ChangeListener = (changes: readonly Change[]) => void;
