import type { Rect } from './rect';

export type ValidationType =
  'none' | 'whole' | 'decimal' | 'list' | 'date' | 'time' | 'textLength' | 'custom';

export type ValidationOperator =
  | 'between'
  | 'notBetween'
  | 'equal'
  | 'notEqual'
  | 'lessThan'
  | 'lessThanOrEqual'
  | 'greaterThan'
  | 'greaterThanOrEqual';

export interface Validation {
  readonly type: ValidationType;
  readonly operator: ValidationOperator;
  /** As in the file, without `=`; a literal list with its quotes: `"甲,乙"`. */
  readonly formula1: string;
  readonly formula2: string;
  readonly allowBlank: boolean;
  /** The in-cell drop-down of a list. */
  readonly dropDown: boolean;
  readonly prompt: { readonly show: boolean; readonly title: string; readonly text: string };
  readonly alert: {
    readonly show: boolean;
    readonly style: 'stop' | 'warning' | 'information';
    readonly title: string;
    readonly text: string;
  };
}

export declare class ValidationList {
  all(): readonly { readonly validation: Validation; readonly ranges: readonly Rect[] }[];
  at(row: number, column: number): Validation | null;
  /** Replaces the rules of these cells; other cells under the same rule keep it. */
  set(rect: Rect, validation: Validation): void;
  clear(rect: Rect): void;
}
