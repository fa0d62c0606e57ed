import { parseStructRef, type Token } from '@borgar/fx';
import { analyseCalls } from '../../calc/call-analysis';
import { spills } from './excel-form';
import { readReference, tokensOf } from './references';

/**
 * Would Excel store this formula (in the file's form) as a dynamic array? It does when the formula
 * may fill further cells, or takes an area where an ordinary formula means one cell of it: stored
 * as an ordinary one, Excel would show `=SUM(LEN(@A1:A5))` and come to another value.
 *
 * @param isAreaName whether a name stands for a table or for an area
 */
export function worksOnArrays(
  formula: string,
  isInTable: boolean,
  isAreaName: (name: string) => boolean,
): boolean {
  const isArea = (token: Token) => isAreaToken(token, isAreaName);
  const { mayBeArray, narrowed } = analyseCalls(tokensOf(formula), isArea, false);
  const mayFillMore = mayBeArray || (formula.includes('_xlfn.') && spills(formula));
  // No array may fill cells of a table.
  return isInTable ? narrowed.size > 0 && !mayFillMore : narrowed.size > 0 || mayFillMore;
}

function isAreaToken({ type, value }: Token, isAreaName: (name: string) => boolean): boolean {
  if (type === 'range_named') return isAreaName(value);
  if (type === 'range' || type === 'range_beam') {
    const rect = readReference(value)?.rect;
    return rect !== undefined && (rect.rows > 1 || rect.columns > 1);
  }
  if (type !== 'structured') return false;
  const parsed = parseStructRef(value);
  const sections = (parsed?.sections ?? []) as readonly string[];
  const columns = (parsed?.columns ?? []) as readonly string[];
  const isOneRow = sections.length === 1 && /this row|headers|totals/.test(sections[0] ?? '');
  const isOneColumn = columns.length === 1 || (columns.length === 2 && columns[0] === columns[1]);
  return parsed !== undefined && !(isOneRow && isOneColumn);
}
