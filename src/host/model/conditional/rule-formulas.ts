import type { Element } from '@xmldom/xmldom';
import { descendantsOf } from '../../xlsx/xml';
import { translateFormula } from '../formula/references';
import type { ConditionalRule } from './rule';

/** Rewrites the rule's formulas for another cell to be seen from. */
export function moveRuleFormulas(
  rule: Pick<ConditionalRule, 'element' | 'extension' | 'first'>,
  to: { readonly row: number; readonly column: number },
): void {
  const rows = to.row - rule.first.row;
  const columns = to.column - rule.first.column;
  if (rows === 0 && columns === 0) return;
  for (const element of formulaElements(rule)) {
    const text = element.textContent ?? '';
    const moved = translateFormula(text, rows, columns);
    if (moved !== text) element.textContent = moved;
  }
}

function formulaElements({ element, extension }: Pick<ConditionalRule, 'element' | 'extension'>) {
  const rules = extension ? [element, extension] : [element];
  return rules.flatMap((rule) => [
    ...descendantsOf(rule, 'formula'),
    // Of an extended rule `xm:f` holds formulas, and values of points that read the same moved.
    ...descendantsOf(rule, 'f'),
  ]) satisfies Element[];
}
