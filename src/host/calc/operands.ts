import type { Token } from '@borgar/fx';

// Where the operands and arguments of a formula begin and end.

/** `=+A1` leaves a text a text. */
export function isUnaryPlus(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.value === '+' && isUnary(tokens, index);
}

/** A sign stands before what it belongs to, an operator between two. */
export function isUnary(tokens: readonly Token[], index: number): boolean {
  const before = tokens[beside(tokens, index, -1)];
  return before === undefined || (before.type === 'operator' && !/^[)}%#]$/.test(before.value));
}

/** The place of the next token that is no blank. */
export function beside(tokens: readonly Token[], index: number, step: 1 | -1): number {
  let at = index + step;
  while (tokens[at]?.type === 'whitespace') at += step;
  return at;
}

/** First and last token of each argument, blanks around it left out. */
export function argumentsOf(
  tokens: readonly Token[],
  open: number,
  close: number,
): [number, number][] {
  const found: [number, number][] = [];
  let depth = 0;
  let from = open + 1;
  for (let index = open + 1; index <= close; index += 1) {
    const { type = '', value = '' } = tokens[index] ?? {};
    if (type !== 'operator') continue;
    if (index === close || (depth === 0 && value === ',')) {
      let to = index - 1;
      while (from <= to && tokens[from]?.type === 'whitespace') from += 1;
      while (to >= from && tokens[to]?.type === 'whitespace') to -= 1;
      found.push([from, to]);
      from = index + 1;
    }
    if (value === '(' || value === '{') depth += 1;
    if (value === ')' || value === '}') depth -= 1;
  }
  return found;
}
