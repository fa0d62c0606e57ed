import type { CalcValue } from './source';

export function sameValue(a: CalcValue, b: CalcValue): boolean {
  if (typeof a === 'object' && typeof b === 'object') return a?.error === b?.error;
  return a === b;
}
