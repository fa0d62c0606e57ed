import { isCellError, type CellValue } from '../cell-value';
import type { TextComparison } from './condition';

/** As the formulas of text rules decide: SEARCH with its wildcards, LEFT and RIGHT; without case. */
export function meetsText(value: CellValue, operator: TextComparison, text: string): boolean {
  if (isCellError(value)) return operator === 'notContains';
  const shown = (
    typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value ?? '')
  ).toLowerCase();
  const wanted = text.toLowerCase();
  switch (operator) {
    case 'contains':
      return pattern(wanted).test(shown);
    case 'notContains':
      return !pattern(wanted).test(shown);
    case 'beginsWith':
      return shown.startsWith(wanted);
    case 'endsWith':
      return shown.endsWith(wanted);
  }
}

function pattern(text: string): RegExp {
  const source = text.replace(/~([?*~])|([?*])|[.+^${}()|[\]\\/-]/g, (sign, escaped, wild) => {
    if (escaped) return `\\${String(escaped)}`;
    return wild ? (wild === '?' ? '.' : '.*') : `\\${sign}`;
  });
  return new RegExp(source, 'su');
}
