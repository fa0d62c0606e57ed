import { Areas, type FormulaCells } from './areas';
import { inCircles } from './circles';
import {
  sourceCells,
  type ConstantCell,
  type FormulaEntry,
  type SourceCells,
} from './formula-entry';
import { unknownFunctions } from './known-functions';
import { isKept, liveFormulas } from './live-formulas';
import { localSerial, yearOf } from './local-serial';
import { Outlines } from './outline';
import { Passes, type PassInput } from './passes';
import { overlap, type ReadArea } from './plain-area';
import { prepareFormula, type Preparation } from './prepare-formula';
import type { CalcResult, CalculatedCell, UnsupportedFormula } from './result';
import { RepeatedCalls } from './repeated-calls';
import { sameValue } from './same-value';
import type { CalcChanges, CalcRect, CalcSource } from './source';

/** The engine silently gives no result beyond 10,000 different formula texts in one go. */
const TEXTS_PER_PASS = 8_000;
/** It keeps a tree for each formula, however many are of one text: this bounds its memory. */
const FORMULAS_PER_PASS = 8_000;
/** Sheets settle in two or three rounds; a chain that needs more runs in a circle. */
const MOST_ROUNDS = 40;

const DRAWS = new Set(['RAND', 'RANDBETWEEN', 'RANDARRAY']);
const DAYS_1904 = 1462;

/**
 * Works out the formulas of a workbook that what changed asks for, all of them without `changed`.
 * A value that Excel gave is replaced only by one that Excel would come to: a formula that is not
 * understood keeps its value, and what depends on it goes on from there.
 *
 * Large areas and chunks of formulas see the values of the round before, so rounds repeat until
 * nothing changes: without a circle there is only one such state, wherever one starts.
 */
export function calculate(source: CalcSource): CalcResult {
  const cells = sourceCells(source, new Outlines(source));
  const live = [...liveFormulas(cells.formulas, source.changed)];
  if (live.length === 0) return { cells: [], unsupported: [] };
  for (const entry of live) if (isKept(entry)) entry.kept = entry.outline.doubt ?? '';
  const input = prepare(
    source,
    cells,
    live.filter(({ kept }) => kept === undefined),
  );
  const passes = new Passes(input);
  const repeats = input.areas.some(({ calculated }) => calculated);

  for (let round = 1; ; round += 1) {
    const chunks = chunk(input.live.filter((entry) => entry.kept === undefined && !entry.drawn));
    let changed = false;
    for (const each of chunks) changed = passes.run(each) || changed;
    const unread = chunks.some((each) => [...each].some(({ kept }) => kept !== undefined));
    for (const entry of input.live) {
      if (entry.functions.some((name) => DRAWS.has(name))) entry.drawn = true;
    }
    if (!changed || !(unread || repeats || chunks.length > 1)) break;
    if (round === MOST_ROUNDS) {
      giveUp(input.live);
      break;
    }
  }
  const grown = source.changed ? grownAreas(live, source.changed) : [];
  if (source.changed && grown.length > 0) {
    const areas = [...source.changed.areas, ...grown];
    return calculate({ ...source, changed: { ...source.changed, areas } });
  }
  return result(live);
}

/** Where arrays fill cells they did not fill before: what reads these is to be worked out too. */
function grownAreas(live: readonly FormulaEntry[], { areas }: CalcChanges): ReadArea[] {
  const isKnown = ({ sheet, row, column }: ConstantCell, spill: CalcRect | undefined) => {
    const cell = { row, column, rows: 1, columns: 1 };
    if (spill && overlap(spill, cell)) return true;
    return areas.some((area) => area.sheet === sheet && overlap(area.rect, cell));
  };
  return live.flatMap(({ ghosts, spill }) =>
    ghosts
      .filter((ghost) => !isKnown(ghost, spill))
      .map(({ sheet, row, column }) => ({ sheet, rect: { row, column, rows: 1, columns: 1 } })),
  );
}

/** What never settles keeps what it had; a circle of areas is one too. */
function giveUp(formulas: readonly FormulaEntry[]): void {
  for (const entry of formulas) {
    if (sameValue(entry.value, entry.given) || entry.drawn) continue;
    entry.kept ??= 'the calculation does not settle';
    if (entry.given !== null) entry.value = entry.given;
  }
}

function prepare(source: CalcSource, cells: SourceCells, live: readonly FormulaEntry[]): PassInput {
  const tables = new Map(source.tables.map((table) => [table.name.toLowerCase(), table]));
  const sheetNames = new Map(source.sheets.map(({ name }) => [name.toLowerCase(), name]));
  const areas = new Areas(formulaCells(live), live.length, sheetNames);
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
  const lookedUp = new Set<ReadArea>();
  for (const entry of live) {
    const isArray = entry.spill !== undefined;
    const prepared = prepareFormula(entry.formula, entry.sheet, entry, isArray, preparation);
    entry.text = prepared.text;
    entry.functions = prepared.functions;
    reads.set(entry, prepared.reads);
    for (const area of lookedUpBy(entry, prepared.lookedUp, cells)) lookedUp.add(area);
    for (const name of prepared.functions) if (!named.has(name)) called.add(name);
  }
  const unknown = unknownFunctions(called);
  for (const entry of live) {
    // A name bound by LET or LAMBDA may be called like a function.
    if (entry.functions.includes('LET') || entry.functions.includes('LAMBDA')) continue;
    const missing = entry.functions.find((name) => unknown.has(name));
    if (missing === undefined) continue;
    entry.kept = `unknown function ${missing}`;
    // With nothing to keep, Excel's own answer to what it does not know.
    entry.value ??= { error: '#NAME?' };
    cells.sheets.get(entry.sheet.toLowerCase())?.set(entry.row, entry.column, entry.value);
  }
  for (const entry of inCircles(live, (reader) => reads.get(reader) ?? [])) {
    entry.kept = 'circular reference';
    // What Excel shows after its warning; a workbook that iterates has a value.
    if (entry.given === null || entry.typed) entry.value = 0;
    cells.sheets.get(entry.sheet.toLowerCase())?.set(entry.row, entry.column, entry.value);
  }
  const names = source.names.map((name) => {
    const home = name.sheet ?? source.sheets[0]?.name ?? '';
    const { text } = prepareFormula(name.formula, home, undefined, true, preparation);
    return { ...name, formula: text };
  });
  return {
    source,
    values: cells.sheets,
    live,
    names: [...names, ...repeatedCalls.names()],
    areas: areas.list,
    lookedUp,
    reads,
    year: yearOf(localSerial(source.now())),
  };
}

/** Cells the engine must find on its sheets; all there are for a formula that may read any. */
function lookedUpBy(
  { outline }: FormulaEntry,
  lookedUp: readonly ReadArea[],
  { sheets }: SourceCells,
): readonly ReadArea[] {
  if (outline.readsAnywhere) {
    return [...sheets.values()].map(({ name, bottom, right }) => ({
      sheet: name,
      rect: { row: 0, column: 0, rows: bottom, columns: right },
    }));
  }
  const needsOutline = outline.names.size > 0 || lookedUp.some(({ sheet }) => sheet.includes(':'));
  return needsOutline ? [...lookedUp, ...outline.areas] : lookedUp;
}

function formulaCells(live: readonly FormulaEntry[]): FormulaCells {
  const sheets = new Map<string, Map<number, number[]>>();
  for (const { sheet, row, column, spill } of live) {
    const key = sheet.toLowerCase();
    let columns = sheets.get(key);
    if (!columns) sheets.set(key, (columns = new Map()));
    for (const place of placesOf(spill ?? { row, column, rows: 1, columns: 1 })) {
      const rows = columns.get(place.column);
      if (rows) rows.push(place.row);
      else columns.set(place.column, [place.row]);
    }
  }
  return sheets;
}

function* placesOf({ row, column, rows, columns }: CalcRect) {
  for (let r = row; r < row + rows; r += 1) {
    for (let c = column; c < column + columns; c += 1) yield { row: r, column: c };
  }
}

/** At most so many formulas and texts in one pass. */
function chunk(entries: readonly FormulaEntry[]): Set<FormulaEntry>[] {
  const chunks: Set<FormulaEntry>[] = [];
  let texts = new Set<string>();
  for (const entry of entries) {
    const isFull = texts.size >= TEXTS_PER_PASS || (chunks.at(-1)?.size ?? 0) >= FORMULAS_PER_PASS;
    if (isFull || chunks.length === 0) {
      chunks.push(new Set());
      texts = new Set();
    }
    chunks.at(-1)?.add(entry);
    texts.add(entry.text);
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
      if (!sameValue(value, entry.given)) cells.push({ sheet, row, column, value });
      continue;
    }
    cells.push({ sheet, row, column, value });
    for (const ghost of entry.ghosts) cells.push({ ...ghost, spilledFrom: { row, column } });
  }
  return { cells, unsupported };
}
