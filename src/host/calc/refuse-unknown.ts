import type { FormulaEntry } from './formula-entry';
import { SPANS } from './index-span';
import { unknownFunctions } from './known-functions';
import type { SheetValues } from './sheet-values';

/**
 * Formulas with a function that nobody knows here, of those that are `called`, or with an area in `spans` that
 * is lost: they keep what they have.
 */
export function refuseUnknown(
  live: readonly FormulaEntry[],
  called: ReadonlySet<string>,
  spans: ReadonlySet<FormulaEntry>,
  values: ReadonlyMap<string, SheetValues>,
): void {
  const unknown = unknownFunctions(called);
  for (const entry of live) {
    // A name bound by LET or LAMBDA may be called like a function.
    if (entry.functions.includes('LET') || entry.functions.includes('LAMBDA')) continue;
    const missing = entry.functions.find((name) => unknown.has(name));
    if (missing === undefined && !spans.has(entry)) continue;
    entry.kept = missing === undefined ? SPANS : `unknown function ${missing}`;
    // With nothing to keep, Excel's own answer to what it does not know.
    entry.value ??= { error: '#NAME?' };
    values.get(entry.sheet.toLowerCase())?.set(entry.row, entry.column, entry.value);
  }
}
