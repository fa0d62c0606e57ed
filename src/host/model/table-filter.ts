import type { FilterCriteria } from './filter-criteria';

export declare class TableFilter {
  /** Column is counted from the left of the table. */
  criteria(column: number): FilterCriteria | null;
  setCriteria(column: number, criteria: FilterCriteria | null): void;
  /** Shows all rows; the buttons stay. */
  clear(): void;
  reapply(): void;
  get isFiltered(): boolean;
}
