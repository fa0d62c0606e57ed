import { TOO_MUCH } from './budget';
import type { FormulaEntry } from './formula-entry';
import type { SheetValues } from './sheet-values';

/** What one calculation may work out at once: 90,000 formulas of few texts, 24,000 all different. */
const MOST_WORK = 20_000_000;
/** The same again and again, until all have settled. */
export const MOST_WORK_IN_ALL = 120_000_000;
const PER_FORMULA = 200;
/** What is made of a text is kept while it is worked out. */
const PER_TEXT = 600;

/** Longer formulas take longer. */
export function workOf(formula: string): number {
  return PER_FORMULA + formula.length;
}

/** Those there is work for, from the first sheet's first row on; the others keep what they had. */
export function affordable(
  entries: Iterable<FormulaEntry>,
  values: ReadonlyMap<string, SheetValues>,
): FormulaEntry[] {
  const live: FormulaEntry[] = [];
  const texts = new Set<string>();
  let work = 0;
  for (const entry of entries) {
    if (entry.kept !== undefined) continue;
    work += workOf(entry.formula) + (texts.has(entry.formula) ? 0 : PER_TEXT);
    if (work <= MOST_WORK) {
      texts.add(entry.formula);
      live.push(entry);
      continue;
    }
    entry.kept = TOO_MUCH;
    entry.value ??= { error: '#CALC!' };
    values.get(entry.sheet.toLowerCase())?.set(entry.row, entry.column, entry.value);
  }
  return live;
}
