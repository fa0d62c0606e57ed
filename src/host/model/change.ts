import type { Rect } from './rect';

/**
 * What happened since the listeners were last told. `rect` encloses all cells concerned; it is
 * absent when a whole sheet or the workbook itself is meant.
 */
export interface Change {
  readonly kind: 'content' | 'format' | 'layout' | 'structure' | 'table' | 'workbook';
  /** `SheetModel.id`; absent for the workbook itself. */
  readonly sheet?: string;
  readonly rect?: Rect;
}

export type ChangeListener = (changes: readonly Change[]) => void;
