import type { FormulaEntry } from './formula-entry';
import { SURE_DEPTH } from './formula-depth';
import { GROWING } from './function-traits';
import { keptByThemselves } from './kept-by-themselves';
import type { ReadArea } from './plain-area';
import type { SheetValues } from './sheet-values';
import type { CalcValue } from './source';

/** Cells looked at for where an error comes from. */
const MOST_LOOKED_AT = 1_000_000;

/**
 * Formulas at which the engine gave up, as where the stack is used up: it makes #CALC! of them, which
 * in Excel comes from an empty FILTER and the like or from a cell that is read.
 */
export function withoutReason(
  outcomes: Iterable<readonly [FormulaEntry, CalcValue | undefined]>,
  reads: ReadonlyMap<FormulaEntry, readonly ReadArea[]>,
  values: ReadonlyMap<string, SheetValues>,
): ReadonlySet<FormulaEntry> {
  const failed: FormulaEntry[] = [];
  for (const [entry, outcome] of outcomes) if (isGivenUp(outcome)) failed.push(entry);
  if (failed.length === 0) return NONE;
  let left = MOST_LOOKED_AT;
  const readsOne = ({ sheet, rect }: ReadArea): boolean => {
    const known = values.get(sheet.toLowerCase());
    if (!known) return false;
    const { row, column, rows, columns } = known.used(rect);
    left -= rows * columns;
    if (left < 0) return true;
    for (let r = row; r < row + rows; r += 1) {
      for (let c = column; c < column + columns; c += 1) if (isGivenUp(known.at(r, c))) return true;
    }
    return false;
  };
  const roots = [...keptByThemselves(failed, reads)];
  return new Set(
    roots.filter(
      (entry) => !mayMakeIt(entry) && !(reads.get(entry) ?? []).some((area) => readsOne(area)),
    ),
  );
}

/** So deep a formula is hardly one of Excel's; of others what may come to an empty array does so there too. */
function mayMakeIt({ functions, outline }: FormulaEntry): boolean {
  if (outline.readsAnywhere) return true;
  const makes = functions.some((name) => GROWING.has(name) || name === 'LAMBDA');
  return makes && outline.depth <= SURE_DEPTH;
}

const NONE: ReadonlySet<FormulaEntry> = new Set();

function isGivenUp(value: CalcValue | undefined): boolean {
  return typeof value === 'object' && value?.error === '#CALC!';
}
