import type { FormulaEntry } from './formula-entry';

/** The engine silently gives no result beyond 10,000 different formula texts in one go. */
const TEXTS_PER_PASS = 1_000;
/**
 * Bytes, as measured, that it makes of a text, of each character and of each cell it looks up: what it
 * makes in a short pass is gone before it is moved to where it stays until memory is short.
 */
const [OF_TEXT, OF_CHARACTER, OF_STEP, MOST_PER_PASS] = [13_000, 600, 200, 10_000_000];
/** It makes a tree for each formula, however many are of one text, by the characters of that. */
const OF_TREE = 60;
const FORMULAS_PER_PASS = 2_000;
/** The formulas of each pass. */
export function chunk(entries: readonly FormulaEntry[]): Set<FormulaEntry>[] {
  const chunks: Set<FormulaEntry>[] = [];
  let texts = new Set<string>();
  let bytes = 0;
  for (const entry of entries) {
    const { length } = entry.text;
    const own = texts.has(entry.text) ? OF_TREE * length : OF_TEXT + OF_CHARACTER * length;
    const more = own + OF_STEP * entry.steps;
    const isFull =
      bytes + more > MOST_PER_PASS ||
      texts.size >= TEXTS_PER_PASS ||
      (chunks.at(-1)?.size ?? 0) >= FORMULAS_PER_PASS;
    if (isFull || chunks.length === 0) {
      chunks.push(new Set());
      texts = new Set();
      bytes = 0;
    }
    chunks.at(-1)?.add(entry);
    texts.add(entry.text);
    bytes += more;
  }
  return chunks;
}
