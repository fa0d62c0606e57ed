import { fifteenDigits } from '../../calc/fifteen-digits';
import { isCellError, type CellValue } from '../cell-value';
import type { Comparison } from './condition';

/** Excel's order of values: numbers, texts without case, logical values; an empty cell is 0 or ''. */
export function order(a: CellValue, b: CellValue): number | undefined {
  if (isCellError(a) || isCellError(b)) return undefined;
  const [x, y] = [filled(a, b), filled(b, a)];
  if (rank(x) !== rank(y)) return rank(x) - rank(y);
  if (typeof x === 'string' && typeof y === 'string') {
    const [s, t] = [x.toLowerCase(), y.toLowerCase()];
    return s < t ? -1 : s > t ? 1 : 0;
  }
  // As formulas do: a sum is not greater than the product that is shown the same.
  return fifteenDigits(Number(x)) - fifteenDigits(Number(y));
}

export function meets(
  value: CellValue,
  operator: Comparison,
  [first = null, second = null]: readonly CellValue[],
): boolean {
  const low = order(value, first);
  if (low === undefined) return false;
  switch (operator) {
    case 'equal':
      return low === 0;
    case 'notEqual':
      return low !== 0;
    case 'lessThan':
      return low < 0;
    case 'lessThanOrEqual':
      return low <= 0;
    case 'greaterThan':
      return low > 0;
    case 'greaterThanOrEqual':
      return low >= 0;
    case 'between':
    case 'notBetween': {
      const high = order(value, second);
      if (high === undefined) return false;
      // The ends may be given either way round.
      const isWithin = (low >= 0 && high <= 0) || (low <= 0 && high >= 0);
      return isWithin === (operator === 'between');
    }
  }
}

function filled(value: CellValue, other: CellValue): CellValue {
  if (value !== null) return value;
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}

function rank(value: CellValue): number {
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}
