import type { CalcValue } from './source';

export interface CalcResult {
  /** One entry for every formula cell that was calculated, and for the cells its array spills into. */
  readonly cells: readonly CalculatedCell[];
  /** Formula cells that could not be calculated; they keep the value the file had. */
  readonly unsupported: readonly UnsupportedFormula[];
}

export interface CalculatedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CalcValue;
  /** The address of the formula cell this value spilled from. */
  readonly spilledFrom?: { readonly row: number; readonly column: number };
}

export interface UnsupportedFormula {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** What the calculation does not know, such as a function name. */
  readonly reason: string;
}
