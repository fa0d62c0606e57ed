import type { FilterCriteria } from './filter-criteria';
import type { Rect } from './rect';

/** The sheet's own AutoFilter, not that of a table. */
export declare class SheetFilter {
  get rect(): Rect | null;
  /** Column is counted from the left of the rect. Setting hides the rows that do not match. */
  apply(rect: Rect): void;
  criteria(column: number): FilterCriteria | null;
  setCriteria(column: number, criteria: FilterCriteria | null): void;
  clearCriteria(): void;
  reapply(): void;
  remove(): void;
}
