export type FilterOperator =
  'equal' | 'notEqual' | 'lessThan' | 'lessThanOrEqual' | 'greaterThan' | 'greaterThanOrEqual';

/** ST_DynamicFilterType: what is worked out from the clock or from the column itself. */
export const DYNAMIC_FILTERS = [
  'aboveAverage',
  'belowAverage',
  'tomorrow',
  'today',
  'yesterday',
  'nextWeek',
  'thisWeek',
  'lastWeek',
  'nextMonth',
  'thisMonth',
  'lastMonth',
  'nextQuarter',
  'thisQuarter',
  'lastQuarter',
  'nextYear',
  'thisYear',
  'lastYear',
  'yearToDate',
  ...(['Q1', 'Q2', 'Q3', 'Q4'] as const),
  ...(['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7', 'M8', 'M9', 'M10', 'M11', 'M12'] as const),
] as const;

export type DynamicFilter = (typeof DYNAMIC_FILTERS)[number];

/** A year, or a part of it: parts that are left out do not matter. Months and days from 1. */
export interface DateGroup {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
}

/** From the coarsest to the finest, as the file names them too. */
export const DATE_PARTS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;

export interface FilterCondition {
  readonly operator: FilterOperator;
  /** `*` and `?` are wildcards; '' with `equal` means empty cells. */
  readonly value: string;
}

export type FilterCriteria =
  | {
      readonly kind: 'values';
      /** Display texts to show. */
      readonly values: readonly string[];
      readonly blank: boolean;
      readonly dates?: readonly DateGroup[];
    }
  | {
      readonly kind: 'custom';
      /** Both conditions, or either. */
      readonly and: boolean;
      readonly conditions: readonly FilterCondition[];
    }
  | {
      readonly kind: 'top';
      /** The largest, or the smallest. */
      readonly top: boolean;
      readonly percent: boolean;
      readonly count: number;
    }
  | { readonly kind: 'dynamic'; readonly type: DynamicFilter }
  | {
      /** Kept as it stands in the file (colour, icon): which rows it shows only Excel knows. */
      readonly kind: 'other';
      readonly element: string;
      /** `colorFilter` for the colour of the cell, not of the text. */
      readonly ofCell: boolean;
    };
