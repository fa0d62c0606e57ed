import { AlikeRowsOfTables } from './alike-rows';
import { affordable, MOST_WORK_IN_ALL, refuse, refuseSteps, workOf } from './affordable';
import { Areas } from './areas';
import { TOO_MUCH, UNSETTLED } from './budget';
import { DAYS_1904 } from './calendar';
import { chunk } from './chunk';
import { inCircles } from './circles';
import { allReadersOf, readersOf } from './dependents';
import { entryOf, type ConstantCell, type FormulaEntry } from './formula-entry';
import { formulaCells } from './formula-cells';
import type { FormulaSite } from './formula-site';
import { hasSpan, SPAN_FUNCTION, withSpans } from './index-span';
import { KnownFormulas } from './known-formulas';
import { isKept, liveFormulas } from './live-formulas';
import { lookedUpBy, wholeSheets } from './looked-up';
import { localSerial, yearOf } from './local-serial';
import { Passes, type PassInput } from './passes';
import { overlap, type ReadArea } from './plain-area';
import type { Preparation } from './preparation';
import { prepareFormula } from './prepare-in-rows';
import type { CalcResult, CalculatedCell, UnsupportedFormula } from './result';
import { refuseUnknown } from './refuse-unknown';
import { RepeatedCalls } from './repeated-calls';
import { sameValue } from './same-value';
import type { SheetValues } from './sheet-values';
import { TableAreas } from './table-areas';
import type { CalcChanges, CalcRect, CalcSource } from './source';

/** Sheets settle in two or three rounds; a chain that needs more runs in a circle. */
const MOST_ROUNDS = 40;

const DRAWS = new Set(['RAND', 'RANDBETWEEN', 'RANDARRAY']);

/**
 * Works out the formulas of a workbook that what changed asks for, all of them without `changed`.
 * A value that Excel gave is replaced only by one that Excel would come to: a formula that is not
 * understood keeps its value, and what depends on it goes on from there.
 */
export class Calculation {
  private known: KnownFormulas | undefined;
  private day = NaN;

  run(source: CalcSource): CalcResult {
    const old = this.known;
    // Until all has gone well nothing is known, and the next run begins anew.
    this.known = undefined;
    const isFirst = Number.isNaN(this.day);
    const changed = old || isFirst ? source.changed : undefined;
    const known = old && changed ? stillKnown(old, source, changed) : new KnownFormulas(source);
    const day = Math.floor(localSerial(source.now()));
    const ofToday = day === this.day ? [] : known.askingToday();
    const others = old && known !== old ? known.differing(old) : [];
    const sites = changed
      ? liveFormulas(known, changed, [...ofToday, ...others])
      : new Set<FormulaSite>(known.all());
    for (const area of changed?.areas ?? []) known.see(area);
    let outcome = settle(source, known, sites);
    const areas = [...(changed?.areas ?? [])];
    while (changed) {
      const grown = grownAreas(outcome, areas);
      if (grown.length === 0) break;
      areas.push(...grown);
      const more = { ...NOTHING, areas: grown };
      for (const site of liveFormulas(known, more, [])) sites.add(site);
      outcome = settle(source, known, sites);
    }
    for (const [site, { value }] of outcome) known.noteResult(site, value);
    this.known = known;
    this.day = day;
    return result([...outcome.values()], known.beyond);
  }
}

/** As it was, with what changed; made anew where it cannot be kept. */
function stillKnown(
  old: KnownFormulas,
  source: CalcSource,
  { areas, isReshaped }: CalcChanges,
): KnownFormulas {
  if (isReshaped || !old.fits(source)) return new KnownFormulas(source);
  old.update(source, areas);
  return old;
}

/** One calculation by itself. */
export function calculate(source: CalcSource): CalcResult {
  return new Calculation().run(source);
}

const NOTHING: CalcChanges = {
  areas: [],
  names: new Set(),
  hiddenRows: new Set(),
  shifts: [],
  isReshaped: false,
};

/**
 * Large areas and chunks of formulas see the values of the round before, so rounds repeat until
 * nothing changes: without a circle there is only one such state, wherever one starts.
 */
function settle(
  source: CalcSource,
  known: KnownFormulas,
  sites: ReadonlySet<FormulaSite>,
): ReadonlyMap<FormulaSite, FormulaEntry> {
  const entries = new Map<FormulaSite, FormulaEntry>();
  for (const site of sites) {
    const entry = entryOf(site, known.valueAt(site.sheet, site.row, site.column));
    if (isKept(site, entry.given)) entry.kept = site.outline.doubt ?? '';
    entries.set(site, entry);
  }
  const values = known.sheetValues();
  const live = affordable(entries.values(), values);
  const input = prepare(source, values, live);
  refuseReaders(known, entries, values);
  if (live.every(({ kept }) => kept !== undefined)) return entries;
  const passes = new Passes(input);
  const repeats = input.areas.some(({ calculated }) => calculated);

  let work = 0;
  let asked: readonly FormulaEntry[] = input.live;
  for (let round = 1; ; round += 1) {
    asked = asked.filter((entry) => entry.kept === undefined && !entry.drawn);
    work += asked.reduce((sum, entry) => sum + workOf(entry), 0);
    if (work > MOST_WORK_IN_ALL) {
      giveUp(allReadersOf(known, entries, asked), TOO_MUCH);
      break;
    }
    // To and fro: a chain may run up a sheet as well as down.
    const chunks = chunk(round % 2 === 1 ? asked : asked.toReversed());
    const changed = new Set<FormulaEntry>();
    const again = new Set<FormulaEntry>();
    for (const each of chunks) passes.run(each, changed, again);
    const unread = chunks.some((each) => [...each].some(({ kept }) => kept !== undefined));
    if (unread) refuseReaders(known, entries, values);
    for (const entry of input.live) {
      if (entry.functions.some((name) => DRAWS.has(name))) entry.drawn = true;
    }
    if (changed.size === 0 || !(unread || repeats || chunks.length > 1)) break;
    for (const entry of readersOf(known, entries, changed)) again.add(entry);
    asked = input.live.filter((entry) => again.has(entry) || isAlwaysAsked(entry));
    if (asked.length === 0) break;
    if (round === MOST_ROUNDS) {
      giveUp(allReadersOf(known, entries, asked), UNSETTLED);
      break;
    }
  }
  return entries;
}

/** What such a formula reads does not show in its text. */
function isAlwaysAsked({ outline }: FormulaEntry): boolean {
  return outline.readsAnywhere || outline.doubt !== undefined;
}

/**
 * Where a formula was too much and had no value, none is known: what reads it is not worked out
 * either, or a count would take the missing for nothing.
 */
function refuseReaders(
  known: KnownFormulas,
  entries: ReadonlyMap<FormulaSite, FormulaEntry>,
  values: ReadonlyMap<string, SheetValues>,
): void {
  const missing = [...entries.values()].filter(
    ({ kept, given }) => kept === TOO_MUCH && given === null,
  );
  if (missing.length === 0) return;
  for (const entry of allReadersOf(known, entries, missing)) {
    if (entry.kept === undefined) refuse(entry, values);
  }
}

/** Where arrays fill cells they did not fill before: what reads these is to be worked out too. */
function grownAreas(
  outcome: ReadonlyMap<FormulaSite, FormulaEntry>,
  areas: readonly ReadArea[],
): ReadArea[] {
  const isKnown = ({ sheet, row, column }: ConstantCell, spill: CalcRect | undefined) => {
    const cell = { row, column, rows: 1, columns: 1 };
    if (spill && overlap(spill, cell)) return true;
    return areas.some((area) => area.sheet === sheet && overlap(area.rect, cell));
  };
  return [...outcome.values()].flatMap(({ ghosts, spill }) =>
    ghosts
      .filter((ghost) => !isKnown(ghost, spill))
      .map(({ sheet, row, column }) => ({ sheet, rect: { row, column, rows: 1, columns: 1 } })),
  );
}

/** What never settles keeps what it had; a circle of areas is one too. */
function giveUp(formulas: Iterable<FormulaEntry>, reason: string): void {
  for (const entry of formulas) {
    if (sameValue(entry.value, entry.given) || entry.drawn) continue;
    entry.kept ??= reason;
    entry.value = entry.given ?? { error: '#CALC!' };
  }
}

function prepare(
  source: CalcSource,
  values: ReadonlyMap<string, SheetValues>,
  live: readonly FormulaEntry[],
): PassInput {
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
    tableAreas: new TableAreas(tables),
    alikeRows: new AlikeRowsOfTables(tables),
    texts: new Map(),
  };

  const named = new Set([...source.names.map(({ name }) => name.toUpperCase()), SPAN_FUNCTION]);
  const called = new Set<string>();
  const reads = new Map<FormulaEntry, readonly ReadArea[]>();
  const lookedUp = new Map<FormulaEntry, readonly ReadArea[]>();
  const everywhere = wholeSheets(values);
  const spans = new Set<FormulaEntry>();
  for (const entry of live) {
    const isArray = entry.spill !== undefined;
    const formula = withSpans(entry.formula, entry.sheet);
    if (hasSpan(formula)) spans.add(entry);
    const prepared = prepareFormula(formula, entry.sheet, entry, isArray, preparation);
    entry.text = prepared.text;
    entry.functions = prepared.functions;
    entry.steps = prepared.steps + prepared.lookedUp.reduce((sum, area) => sum + cellsIn(area), 0);
    reads.set(entry, prepared.reads);
    lookedUp.set(entry, lookedUpBy(entry, prepared.lookedUp, everywhere));
    for (const name of prepared.functions) if (!named.has(name)) called.add(name);
  }
  refuseSteps(live, values);
  refuseUnknown(live, called, spans, values);
  for (const entry of inCircles(live, (reader) => reads.get(reader) ?? [])) {
    entry.kept = 'circular reference';
    // What Excel shows after its warning; a workbook that iterates has a value.
    if (entry.given === null || entry.typed) entry.value = 0;
    values.get(entry.sheet.toLowerCase())?.set(entry.row, entry.column, entry.value);
  }
  const names = source.names.map((name) => {
    const home = name.sheet ?? source.sheets[0]?.name ?? '';
    const { text } = prepareFormula(
      withSpans(name.formula, home),
      home,
      undefined,
      true,
      preparation,
    );
    return { ...name, formula: text };
  });
  return {
    source,
    values,
    live,
    names: [...names, ...repeatedCalls.names()],
    areas: areas.list,
    groups: areas.groups,
    lookedUp,
    reads,
    year: yearOf(localSerial(source.now())),
  };
}

function cellsIn({ rect }: ReadArea): number {
  return rect.rows * rect.columns;
}

function result(
  formulas: readonly FormulaEntry[],
  beyond: readonly UnsupportedFormula[],
): CalcResult {
  const cells: CalculatedCell[] = [];
  const unsupported = [...beyond];
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
