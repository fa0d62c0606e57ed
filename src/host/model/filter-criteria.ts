export type FilterOperator =
  'equal' | 'notEqual' | 'lessThan' | 'lessThanOrEqual' | 'greaterThan' | 'greaterThanOrEqual';

export type FilterCriteria =
  | {
      readonly kind: 'values';
      /** Display texts to show. */
      readonly values: readonly string[];
      readonly blank: boolean;
    }
  | {
      readonly kind: 'custom';
      /** Both conditions, or either. `*` and `?` in a value are wildcards. */
      readonly and: boolean;
      readonly conditions: readonly { readonly operator: FilterOperator; readonly value: string }[];
    }
  | {
      /** Kept as it stands in the file (colour, icon, top 10, dynamic, date groups). */
      readonly kind: 'other';
      readonly element: string;
    };
