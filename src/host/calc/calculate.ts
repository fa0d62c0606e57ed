import { Areas } from './areas';
import { inCircles } from './circles';
import { sourceCells, type FormulaEntry, type SourceCells } from './formula-entry';
import { unknownFunctions } from './known-functions';
import { localSerial } from './local-serial';
import { Passes, type PassInput } from './passes';
import { prepareFormula, type Preparation, type ReadArea } from './prepare-formula';
import type { CalcResult, CalculatedCell, UnsupportedFormula } from './result';
import { RepeatedCalls } from './repeated-calls';
import { sameValue } from './same-value';
import type { CalcSource } from './source';

/** The engine silently gives no result beyond 10,000 different formula texts in one go. */
const TEXTS_PER_PASS = 8_000;
/** Sheets settle in two or three rounds; a chain that needs more runs in a circle. */
const MOST_ROUNDS = 40;

const DRAWS = new Set(['RAND', 'RANDBETWEEN', 'RANDARRAY']);
const DAYS_1904 = 1462;

/**
 * Works out every formula of a workbook.
 *
 * Large areas and chunks of formulas see the values of the round before, so rounds repeat until
 * nothing changes: without a circle there is only one such state, wherever one starts.
 */
export function calculate(source: CalcSource): CalcResult {
  const cells = sourceCells(source);
  if (cells.formulas.length === 0) return { cells: [], unsupported: [] };
  const input = prepare(source, cells);
  const passes = new Passes(input);
  const repeats = input.areas.some(({ calculated }) => calculated);

  for (let round = 1; ; round += 1) {
    const chunks = chunk(cells.formulas.filter((entry) => !entry.kept && !entry.drawn));
    let changed = false;
    for (const live of chunks) changed = passes.run(live) || changed;
    const unread = chunks.some((live) => [...live].some((entry) => entry.kept));
    for (const entry of cells.formulas) {
      if (entry.functions.some((name) => DRAWS.has(name))) entry.drawn = true;
    }
    if (!changed || !(unread || repeats || chunks.length > 1)) break;
    if (round === MOST_ROUNDS) throw new Error('公式的計算未能收斂，可能有循環參照');
  }
  return result(cells.formulas);
}

function prepare(source: CalcSource, cells: SourceCells): PassInput {
  const tables = new Map(source.tables.map((table) => [table.name.toLowerCase(), table]));
  const sheetNames = new Map(source.sheets.map(({ name }) => [name.toLowerCase(), name]));
  const areas = new Areas(cells.formulaCells, cells.formulas.length, sheetNames);
  const now = localSerial(source.now()) - (source.date1904 ? DAYS_1904 : 0);
  const repeatedCalls = new RepeatedCalls();
  const nameFormulas = new Map(source.names.map((name) => [name.name.toLowerCase(), name.formula]));
  const analyses: Preparation['analyses'] = new Map();
  const filtered = new Map(
    source.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet.filtered ?? []]),
  );
  const preparation: Preparation = {
    tables,
    areas,
    now,
    repeatedCalls,
    nameFormulas,
    filtered,
    analyses,
  };

  const named = new Set(source.names.map(({ name }) => name.toUpperCase()));
  const called = new Set<string>();
  const reads = new Map<FormulaEntry, readonly ReadArea[]>();
  for (const entry of cells.formulas) {
    const prepared = prepareFormula(
      entry.formula,
      entry.sheet,
      entry,
      entry.spill !== undefined,
      preparation,
    );
    entry.text = prepared.text;
    entry.functions = prepared.functions;
    reads.set(entry, prepared.reads);
    for (const name of prepared.functions) if (!named.has(name)) called.add(name);
  }
  const unknown = unknownFunctions(called);
  for (const entry of cells.formulas) {
    // A name bound by LET or LAMBDA may be called like a function.
    if (entry.functions.includes('LET') || entry.functions.includes('LAMBDA')) continue;
    const missing = entry.functions.find((name) => unknown.has(name));
    if (missing !== undefined) entry.kept = `unknown function ${missing}`;
  }
  for (const entry of inCircles(cells.formulas, (reader) => reads.get(reader) ?? [])) {
    // What Excel shows after its warning.
    entry.kept = 'circular reference';
    entry.value = 0;
  }
  const names = source.names.map((name) => {
    const home = name.sheet ?? source.sheets[0]?.name ?? '';
    const { text } = prepareFormula(name.formula, home, undefined, true, preparation);
    return { ...name, formula: text };
  });
  return { source, cells, names: [...names, ...repeatedCalls.names()], areas: areas.list };
}

/** Formulas of the same text go together, at most so many texts in one pass. */
function chunk(entries: readonly FormulaEntry[]): Set<FormulaEntry>[] {
  const numbers = new Map<string, number>();
  const chunks: Set<FormulaEntry>[] = [];
  for (const entry of entries) {
    let number = numbers.get(entry.text);
    if (number === undefined) numbers.set(entry.text, (number = numbers.size));
    const index = Math.floor(number / TEXTS_PER_PASS);
    (chunks[index] ??= new Set()).add(entry);
  }
  return chunks;
}

function result(formulas: readonly FormulaEntry[]): CalcResult {
  const cells: CalculatedCell[] = [];
  const unsupported: UnsupportedFormula[] = [];
  for (const entry of formulas) {
    const { sheet, row, column, value, formula, kept } = entry;
    if (kept !== undefined) {
      unsupported.push({ sheet, row, column, formula, reason: kept });
      // With nothing to keep, Excel's own answer to what it does not know.
      const answer = value ?? { error: '#NAME?' };
      if (!sameValue(answer, entry.given)) cells.push({ sheet, row, column, value: answer });
      continue;
    }
    cells.push({ sheet, row, column, value });
    for (const ghost of entry.ghosts) cells.push({ ...ghost, spilledFrom: { row, column } });
  }
  return { cells, unsupported };
}
