import { TOO_MUCH } from './budget';
import type { FormulaEntry } from './formula-entry';
import type { SheetValues } from './sheet-values';

// Work is counted in sixths of a microsecond, as measured on a slow machine.
/** What one calculation may work out at once: 40,000 formulas of few texts, 24,000 all different. */
const MOST_WORK = 20_000_000;
/** The same again and again, until all have settled. */
export const MOST_WORK_IN_ALL = 40_000_000;
const [PER_FORMULA, PER_TOKEN, PER_REFERENCE] = [200, 4, 20];
/** What is made of a text is kept while it is worked out. */
const PER_TEXT = 600;
/** Cells the engine looks up and values that operators go through, of all formulas. */
const MOST_STEPS = 2_000_000;

/** Longer formulas take longer, and references longest. */
export function workOf({ outline, steps }: FormulaEntry): number {
  const references = outline.areas.length + outline.ownRow.length;
  return PER_FORMULA + PER_TOKEN * outline.length + PER_REFERENCE * references + steps;
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
    work += workOf(entry) + (texts.has(entry.formula) ? 0 : PER_TEXT);
    if (work <= MOST_WORK) {
      texts.add(entry.formula);
      live.push(entry);
      continue;
    }
    refuse(entry, values);
  }
  return live;
}

/** Of prepared formulas, those beyond what may be looked up keep what they had, too. */
export function refuseSteps(
  live: Iterable<FormulaEntry>,
  values: ReadonlyMap<string, SheetValues>,
): void {
  let steps = 0;
  for (const entry of live) {
    if (steps + entry.steps <= MOST_STEPS) steps += entry.steps;
    else refuse(entry, values);
  }
}

function refuse(entry: FormulaEntry, values: ReadonlyMap<string, SheetValues>): void {
  entry.kept = TOO_MUCH;
  entry.value ??= { error: '#CALC!' };
  values.get(entry.sheet.toLowerCase())?.set(entry.row, entry.column, entry.value);
}
