import { TOO_MUCH } from './budget';
import { MOST_DEPTH } from './formula-depth';
import type { FormulaEntry } from './formula-entry';
import type { Outline } from './outline';
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

interface Column {
  work: number;
  readonly entries: FormulaEntry[];
}

const each = ({ work, entries }: Column) => work / entries.length;

/**
 * Those there is work for; the others keep what they had. Where it does not suffice for all, columns
 * of one text that take least come first, each from its first row on.
 */
export function affordable(
  entries: Iterable<FormulaEntry>,
  values: ReadonlyMap<string, SheetValues>,
): FormulaEntry[] {
  const wanted: FormulaEntry[] = [];
  for (const entry of entries) {
    if (entry.kept !== undefined) continue;
    if (entry.outline.depth <= MOST_DEPTH) wanted.push(entry);
    else refuse(entry, values);
  }
  const columns = new Map<Outline, Column>();
  let all = 0;
  for (const entry of wanted) {
    let column = columns.get(entry.outline);
    if (!column) columns.set(entry.outline, (column = { work: PER_TEXT, entries: [] }));
    column.entries.push(entry);
    column.work += workOf(entry);
    all += workOf(entry);
  }
  if (all + PER_TEXT * columns.size <= MOST_WORK) return wanted;
  const live = new Set<FormulaEntry>();
  let work = 0;
  for (const column of [...columns.values()].sort((a, b) => each(a) - each(b))) {
    work += PER_TEXT;
    for (const entry of column.entries) {
      work += workOf(entry);
      if (work <= MOST_WORK) live.add(entry);
      else refuse(entry, values);
    }
  }
  return wanted.filter((entry) => live.has(entry));
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

/** It keeps what it had; where that was nothing, the cell says that it was not worked out. */
export function refuse(entry: FormulaEntry, values: ReadonlyMap<string, SheetValues>): void {
  entry.kept = TOO_MUCH;
  entry.value = entry.given ?? { error: '#CALC!' };
  values.get(entry.sheet.toLowerCase())?.set(entry.row, entry.column, entry.value);
}
