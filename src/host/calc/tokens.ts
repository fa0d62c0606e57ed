import { tokenize, type Token } from '@borgar/fx';

// The formulas of a table's column are all of one text.
const REMEMBERED = 4_000;
const remembered = new Map<string, readonly Token[]>();

/** The tokens of a formula, with or without its `=`. */
export function tokensOf(formula: string): readonly Token[] {
  let tokens = remembered.get(formula);
  if (!tokens) {
    if (remembered.size >= REMEMBERED) remembered.clear();
    tokens = tokenize(formula.startsWith('=') ? formula.slice(1) : formula);
    remembered.set(formula, tokens);
  }
  return tokens;
}
