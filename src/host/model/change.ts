import type { CellValue } from './cell-value';
import type { CellShift } from './formula/cell-shift';
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
  /** Of `content` in a single cell: what it held. */
  readonly before?: CellBefore;
  /** Of `structure`: cells put in or taken out. */
  readonly shift?: CellShift;
  /** Of `structure`: what became of the sheet itself. */
  readonly fact?: SheetFact;
}

export interface CellBefore {
  readonly value: CellValue;
  /** As Excel shows it; null for none. */
  readonly formula: string | null;
}

export type SheetFact =
  | { readonly what: 'added' | 'deleted' }
  | {
      readonly what: 'renamed' | 'visibility';
      readonly before: string;
      readonly after: string;
    }
  | { readonly what: 'moved'; readonly before: number; readonly after: number };

export type ChangeListener = (changes: readonly Change[]) => void;
