import type { GatedSites } from './gated-sites';
import type { Outline } from './outline';
import type { CalcCell, CalcRect } from './source';

/** A formula and its cell, kept from one calculation to the next. */
export interface FormulaSite {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly outline: Outline;
  readonly spill: CalcRect | undefined;
  readonly dynamic: boolean;
  readonly typed: boolean;
  /** Where only changes of the formula's own rows concern it. */
  gates: readonly GatedSites[];
}

export function siteOf(
  sheet: string,
  { row, column, formula = '', spill, dynamic = false, typed = false }: CalcCell,
  outline: Outline,
): FormulaSite {
  return { sheet, row, column, formula, outline, spill, dynamic, typed, gates: [] };
}
