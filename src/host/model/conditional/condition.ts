import type { DataBar } from './data-bar';
import type { IconSet } from './icon-set';
import type { Threshold } from './threshold';

export type Comparison =
  | 'between'
  | 'notBetween'
  | 'equal'
  | 'notEqual'
  | 'lessThan'
  | 'lessThanOrEqual'
  | 'greaterThan'
  | 'greaterThanOrEqual';

export type TextComparison = 'contains' | 'notContains' | 'beginsWith' | 'endsWith';

export const PERIODS = [
  'today',
  'yesterday',
  'tomorrow',
  'last7Days',
  'lastWeek',
  'thisWeek',
  'nextWeek',
  'lastMonth',
  'thisMonth',
  'nextMonth',
] as const;
export type Period = (typeof PERIODS)[number];

export interface ScalePoint {
  readonly at: Threshold;
  /** `#RRGGBB`. */
  readonly color: string;
}

/** Formulas are in the file's form, without `=`, as seen from the first cell of the rule. */
export type Condition =
  | { readonly kind: 'cell'; readonly operator: Comparison; readonly operands: readonly string[] }
  | { readonly kind: 'formula'; readonly formula: string }
  | {
      readonly kind: 'text';
      readonly operator: TextComparison;
      /** Null when the formula works the text out. */
      readonly text: string | null;
      readonly formula: string;
    }
  | { readonly kind: 'blanks' | 'notBlanks' | 'errors' | 'notErrors' }
  | { readonly kind: 'unique' | 'duplicates' }
  | {
      readonly kind: 'top';
      readonly rank: number;
      readonly percent: boolean;
      readonly bottom: boolean;
    }
  | {
      readonly kind: 'average';
      readonly above: boolean;
      readonly equal: boolean;
      /** How many standard deviations off; 0 for none. */
      readonly deviations: number;
    }
  | { readonly kind: 'period'; readonly period: Period }
  | { readonly kind: 'colorScale'; readonly points: readonly ScalePoint[] }
  | { readonly kind: 'dataBar'; readonly bar: DataBar }
  | { readonly kind: 'iconSet'; readonly icons: IconSet }
  /** A kind of rule that is not known: kept, and met by no cell. */
  | { readonly kind: 'unknown'; readonly type: string };

export type ConditionOf<K extends Condition['kind']> = Extract<Condition, { kind: K }>;
