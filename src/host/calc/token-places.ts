import type { Token } from '@borgar/fx';
import { functionName } from './call-analysis';

/** Is the token all there is of an argument? */
export function isWholeArgument(tokens: readonly Token[], index: number): boolean {
  const beside = (step: 1 | -1): string => {
    let at = index + step;
    while (tokens[at]?.type === 'whitespace') at += step;
    return tokens[at]?.value ?? '';
  };
  return /^[(,]$/.test(beside(-1)) && /^[),]$/.test(beside(1));
}

/** Variables of LET and LAMBDA, in lower case: a name alone in an argument that is not the last. */
export function boundNames(tokens: readonly Token[]): ReadonlySet<string> {
  const binds = tokens.some(
    ({ type, value }) => type === 'func' && /^(LET|LAMBDA)$/.test(functionName(value)),
  );
  const bound = new Set<string>();
  if (!binds) return bound;
  for (const [index, { type, value }] of tokens.entries()) {
    const isArgument = type === 'range_named' && isWholeArgument(tokens, index);
    if (isArgument) bound.add(value.toLowerCase());
  }
  return bound;
}
