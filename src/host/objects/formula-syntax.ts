import { parse, tokenize } from '@borgar/fx';
import { HostError, invalidArgument } from '../protocol/host-error';

/** Excel takes a formula it can read or none: InvalidArgument, FormulaLengthExceedsLimit. */
export function assertFormula(formula: string): void {
  if (formula.length > 8192) {
    throw new HostError('FormulaLengthExceedsLimit', 'A formula has at most 8,192 characters.');
  }
  try {
    const tokens = tokenize(formula, { mergeRefs: true });
    parse(tokens, { permitArrayRanges: true, permitArrayCalls: true });
  } catch {
    throw invalidArgument(`${formula} is no formula.`);
  }
}
