import { LIMITS } from '../../xlsx/limits';

/** Excel nests functions 64 deep; brackets beside them are few. */
const DEEPEST = 200;

/**
 * Longer or deeper than Excel takes: no program wrote it, and to work it out could take all memory.
 * It stands as it came, and keeps its value.
 */
export function isBeyondExcel(formula: string): boolean {
  if (formula.length > LIMITS.formula + 1) return true;
  // Asked of every formula of a workbook: with so few brackets it cannot be that deep.
  if (count(formula, '(') + count(formula, '{') <= DEEPEST) return false;
  let depth = 0;
  for (let at = 0; at < formula.length; at++) {
    const code = formula.charCodeAt(at);
    if (code === 40 || code === 123) depth += 1;
    else if (code === 41 || code === 125) depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

function count(text: string, sign: string): number {
  let found = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) found += 1;
  return found;
}
