import type { CellPlace } from '../../xlsx/cell-name';
import { translateFormula } from '../formula/references';
import type { Validation } from '../validations';

/** The same rule with its formulas as another cell sees them. */
export function seenFrom(rule: Validation, from: CellPlace, to: CellPlace): Validation {
  const moved = (text: string) =>
    translateFormula(text, to.row - from.row, to.column - from.column);
  return { ...rule, formula1: moved(rule.formula1), formula2: moved(rule.formula2) };
}
