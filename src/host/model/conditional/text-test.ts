import { Wildcard } from '../../wildcard';
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
      return new Wildcard(wanted).find(shown) !== undefined;
    case 'notContains':
      return new Wildcard(wanted).find(shown) === undefined;
    case 'beginsWith':
      return shown.startsWith(wanted);
    case 'endsWith':
      return shown.endsWith(wanted);
  }
}
