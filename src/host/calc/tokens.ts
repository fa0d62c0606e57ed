import { tokenize, type Token } from '@borgar/fx';

// The formulas of a table's column are all of one text. Tokens, not texts, are counted: four thousand
// of a few words take a megabyte, a thousand of eight thousand signs two hundred.
const MOST_REMEMBERED = 100_000;
const remembered = new Map<string, readonly Token[]>();
let count = 0;

/** The tokens of a formula, with or without its `=`. */
export function tokensOf(formula: string): readonly Token[] {
  const known = remembered.get(formula);
  if (known) return known;
  const tokens = tokenize(formula.startsWith('=') ? formula.slice(1) : formula);
  count += tokens.length + 1;
  if (count > MOST_REMEMBERED) {
    remembered.clear();
    count = tokens.length + 1;
  }
  remembered.set(formula, tokens);
  return tokens;
}
