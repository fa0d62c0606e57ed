import { TOO_MUCH } from './budget';
import { SURE_DEPTH } from './formula-depth';
import type { FormulaEntry } from './formula-entry';
import { GROWING } from './function-traits';
import type { CalcValue } from './source';

/**
 * The error code for a value that cannot be told, be it that a cell is damaged or that Excel may
 * read a text otherwise. Excel has it for data of a later version; the engine lets it pass.
 */
export const DOUBTFUL = '#UNKNOWN!';

/**
 * What is made of the engine's answer. In place of a value of Excel's own no error is taken that
 * may well be the engine's: a name it does not know, what it gives up on, a place it cannot reach.
 * @param isGivenUp whether #CALC! may say that it was not worked out
 */
export function takenOutcome(
  entry: FormulaEntry,
  outcome: CalcValue | undefined,
  isGivenUp: boolean,
): { value: CalcValue; kept?: string } {
  if (outcome === undefined) {
    if (entry.given === null && entry.outline.depth > SURE_DEPTH) {
      return { value: { error: '#CALC!' }, kept: TOO_MUCH };
    }
    return { value: entry.given ?? { error: '#NAME?' }, kept: 'the formula cannot be read' };
  }
  const written = typeof outcome === 'object' ? outcome?.error : undefined;
  const error = written?.startsWith(DOUBTFUL) ? DOUBTFUL : written;
  if (error === undefined) return { value: outcome };
  if (isGivenUp && error === '#CALC!') return refusedOutcome(entry);
  const isExcels = entry.given !== null && !entry.typed;
  const hadError = typeof entry.given === 'object';
  if (isExcels && !(hadError && error !== DOUBTFUL) && isOwnMaking(entry, error)) {
    return { value: entry.given, kept: `the calculation comes to ${error}` };
  }
  if (error !== DOUBTFUL) return { value: outcome };
  // What is more likely than not stands behind it; without that it is an error like any other.
  const likely = written?.slice(DOUBTFUL.length) ?? '';
  return { value: likely === '' ? { error: '#VALUE!' } : (JSON.parse(likely) as CalcValue) };
}

/** Of what took more work than there was: the value it had, or a sign that none is known. */
export function refusedOutcome({ given }: FormulaEntry): { value: CalcValue; kept: string } {
  return { value: given ?? { error: '#CALC!' }, kept: TOO_MUCH };
}

function isOwnMaking({ functions, formula }: FormulaEntry, error: string): boolean {
  if (error === DOUBTFUL || error === '#NAME?') return true;
  // FILTER that finds nothing is #CALC! in Excel too.
  if (error === '#CALC!') return !functions.some((name) => GROWING.has(name));
  const reaches = functions.some((name) => REACHES.has(name));
  return error === '#REF!' && reaches && !formula.includes('#REF!');
}

/** Functions that may reach further than the host sees: other workbooks, cells beyond the used. */
const REACHES = new Set(['INDIRECT', 'OFFSET', 'INDEX']);
