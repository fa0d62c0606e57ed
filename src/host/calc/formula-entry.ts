import type { FormulaSite } from './formula-site';
import type { CalcValue } from './source';

/** A formula cell on its way through the calculation. */
export interface FormulaEntry extends Omit<FormulaSite, 'gates'> {
  /** As the engine is to see it. */
  text: string;
  functions: readonly string[];
  /** Cells the engine looks up for it one by one, and values its operators go through. */
  steps: number;
  /** The value the file had. */
  readonly given: CalcValue;
  /** The file's value first, then that of the latest pass. */
  value: CalcValue;
  /** Cells an array fills beside this one, in the latest pass. */
  ghosts: readonly ConstantCell[];
  /** Why the value the file had is kept. */
  kept: string | undefined;
  /** A random number: drawn once, in the first pass. */
  drawn: boolean;
}

export interface ConstantCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CalcValue;
}

/** Written out: an object made by spreading another takes two kilobytes. */
export function entryOf(site: FormulaSite, given: CalcValue): FormulaEntry {
  const { sheet, row, column, formula, outline, spill, dynamic, typed } = site;
  return {
    sheet,
    row,
    column,
    formula,
    outline,
    spill,
    dynamic,
    typed,
    text: '',
    functions: outline.functions,
    steps: 0,
    given,
    value: given,
    ghosts: NONE,
    kept: undefined,
    drawn: false,
  };
}

const NONE: readonly ConstantCell[] = [];
