import { TOO_MANY } from './budget';
import { MOST_WEIGHT, weightOf } from './formula-weight';
import { siteOf, type FormulaSite } from './formula-site';
import { areaKey } from './gates';
import { isVoid, OpenGates } from './open-gates';
import type { Outline } from './outline';
import { Outlines } from './outlines';
import { delist, EMPTY, enlist, KnownSheet } from './known-sheet';
import { cellsOf, COLUMNS, overlap, type ReadArea } from './plain-area';
import type { SheetReaders } from './readers';
import { SheetValues } from './sheet-values';
import type { UnsupportedFormula } from './result';
import { asksToday } from './when-today';
import type { CalcCell, CalcSheet, CalcSource, CalcValue } from './source';

/**
 * The formulas of a workbook and who reads what, kept from one calculation to the next: an edit then
 * costs what it concerns, not what the workbook holds.
 */
export class KnownFormulas {
  /** Without a value, or rewritten since it was worked out. */
  readonly unsettled = new Set<FormulaSite>();
  readonly volatile = new Set<FormulaSite>();
  private readonly ofToday = new Set<FormulaSite>();
  readonly subtotals = new Set<FormulaSite>();
  private readonly arrays = new Set<FormulaSite>();
  /** The first of each sheet beyond what can be known: it and all below keep their values. */
  readonly beyond: UnsupportedFormula[] = [];
  private weight = 0;
  private readonly sheets = new Map<string, KnownSheet>();
  private readonly outlines: Outlines;
  private readonly gates: OpenGates;
  /** Sheets that were walked as they are now, and had no formula. */
  private readonly plain = new Set<string>();
  private readonly valuesOf = new Map<string, (row: number, column: number) => CalcValue>();

  constructor(private source: CalcSource) {
    this.outlines = new Outlines(source);
    this.gates = new OpenGates(this.sheets, (...place) => this.valueAt(...place));
    for (const { name } of source.sheets) this.sheets.set(name.toLowerCase(), new KnownSheet());
    for (const sheet of source.sheets) this.walk(sheet);
    for (const { sites } of this.sheets.values()) {
      for (const site of sites.values()) if (site.outline.gates.size > 0) this.gates.open(site);
    }
  }

  /**
   * Are tables and names still those it was made for, and sheets too? One that came, went or was given another name
   * is taken in, where it has no formulas and none can tell that it is there: as a paper's.
   */
  fits(source: CalcSource): boolean {
    if (restOf(source) !== restOf(this.source)) return false;
    const [now, before] = [source, this.source].map(({ sheets }) => sheets.map(({ name }) => name));
    if (now === undefined || before === undefined) return false;
    if (JSON.stringify(now) === JSON.stringify(before)) return true;
    const gone = before.filter((name) => !now.includes(name));
    const fresh = now.filter((name) => !before.includes(name));
    const left = before.filter((name) => !gone.includes(name));
    const isMoved = left.some(
      (name, at) => now.filter((each) => !fresh.includes(each))[at] !== name,
    );
    const hasFormulas = gone.some((name) => this.sheets.get(name.toLowerCase())?.sites.size !== 0);
    const texts = source.names.map(({ formula }) => formula);
    if (isMoved || hasFormulas || !this.outlines.isFreeOf([...gone, ...fresh], texts)) return false;
    return this.tookIn(source, gone, fresh);
  }

  *all(): Generator<FormulaSite> {
    for (const { sites } of this.sheets.values()) yield* sites.values();
  }

  readers(sheet: string): SheetReaders | undefined {
    return this.sheets.get(sheet.toLowerCase())?.readers;
  }

  isFormula(sheet: string, row: number, column: number): boolean {
    return this.sheets.get(sheet.toLowerCase())?.sites.has(row * COLUMNS + column) ?? false;
  }

  /** Formulas that, by their text, read other cells than they did in `old`, or other contents. */
  *differing(old: KnownFormulas): Generator<FormulaSite> {
    const changed = new Map<Outline, boolean>();
    for (const site of this.all()) {
      const { outline } = site;
      let isOther = changed.get(outline);
      if (isOther === undefined) {
        const before = old.outlines.withId(outline.id);
        isOther = !before || plainReads(before) !== plainReads(outline);
        changed.set(outline, isOther);
        if (!isOther && before) yield* this.gates.differing(outline, old.gates, before);
      }
      if (isOther) yield site;
    }
  }

  /** Those that another day may bring to another value, as their rows stand now. */
  *askingToday(): Generator<FormulaSite> {
    for (const site of this.ofToday) {
      const { outline, sheet, row } = site;
      if (asksToday(outline.waysToToday, (column) => this.valueAt(sheet, row, column))) yield site;
    }
  }

  beginSearch(): void {
    for (const { readers } of this.sheets.values()) readers.beginSearch();
  }

  valueAt(sheet: string, row: number, column: number): CalcValue {
    return this.valuesOf.get(sheet.toLowerCase())?.(row, column) ?? null;
  }

  /** Reads changed areas anew. Nothing but contents changed since. */
  update(source: CalcSource, areas: readonly ReadArea[]): void {
    this.source = source;
    const fresh: FormulaSite[] = [];
    for (const site of [...this.arrays]) {
      const { sheet, row, column } = site;
      fresh.push(...this.readAgain({ sheet, rect: { row, column, rows: 1, columns: 1 } }));
    }
    for (const area of areas) {
      if (!this.plain.has(area.sheet.toLowerCase())) fresh.push(...this.readAgain(area));
    }
    this.plain.clear();
    for (const site of fresh) this.gates.open(site);
  }

  /** Keys and gate columns as they are now: what is asked from here on is measured by them. */
  see({ sheet: name, rect }: ReadArea): void {
    const sheet = this.sheets.get(name.toLowerCase());
    if (!sheet || (sheet.readers.isEmpty && sheet.seen.length + sheet.gated.length === 0)) return;
    for (const column of sheet.seen) {
      if (!overlap(column.area.rect, rect)) continue;
      const last = Math.min(rect.row + rect.rows, column.area.rect.row + column.area.rect.rows);
      for (let r = Math.max(rect.row, column.area.rect.row); r < last; r += 1) column.see(r);
    }
    for (const sites of sheet.gated) sites.isVoid = isVoid(sheet, sites.gate);
    for (const { row, column } of cellsOf(rect, sheet.extent)) {
      for (const site of sheet.readers.readingCell(row, column)) {
        if (site.row === row) for (const gates of site.gates) this.gates.place(site, gates);
      }
    }
  }

  /** A formula's result: an error may come from any row. */
  noteResult(site: FormulaSite, value: CalcValue): void {
    const isError = typeof value === 'object' && value !== null;
    for (const { erring } of site.gates) {
      if (isError) erring.add(site);
      else erring.delete(site);
    }
    if (value === null) this.unsettled.add(site);
    else this.unsettled.delete(site);
  }

  /** By sheet name in lower case. */
  sheetValues(): ReadonlyMap<string, SheetValues> {
    return new Map(
      this.source.sheets.map((sheet) => {
        const { name } = sheet;
        const key = name.toLowerCase();
        const known = () => sheet.extent?.() ?? this.sheets.get(key)?.extent ?? EMPTY;
        const values = new SheetValues(name, known, (row, column) =>
          this.valueAt(name, row, column),
        );
        return [key, values] as const;
      }),
    );
  }

  private tookIn(source: CalcSource, gone: readonly string[], fresh: readonly string[]): boolean {
    const added = source.sheets.filter(({ name }) => fresh.includes(name));
    const extents = added.map(plainExtent);
    if (extents.includes(undefined)) return false;
    for (const name of gone) {
      this.sheets.delete(name.toLowerCase());
      this.valuesOf.delete(name.toLowerCase());
    }
    added.forEach((sheet, at) => {
      const known = new KnownSheet();
      known.extent = extents[at] ?? EMPTY;
      const key = sheet.name.toLowerCase();
      this.sheets.set(key, known);
      this.plain.add(key);
      this.valuesOf.set(key, (row, column) => sheet.valueAt?.(row, column) ?? null);
    });
    this.outlines.withSheets(source);
    this.source = source;
    return true;
  }

  private walk(sheet: CalcSheet): void {
    const known = this.sheets.get(sheet.name.toLowerCase()) ?? new KnownSheet();
    const own = sheet.valueAt ? undefined : new Map<number, CalcValue>();
    const { cells, extent } = (own ? undefined : sheet.formulas?.()) ?? {
      cells: sheet.cells(),
      extent: EMPTY,
    };
    let { bottom, right } = extent;
    for (const cell of cells) {
      if (cell.row >= bottom) bottom = cell.row + 1;
      if (cell.column >= right) right = cell.column + 1;
      own?.set(cell.row * COLUMNS + cell.column, cell.value);
      if (!cell.formula) continue;
      if (this.weight <= MOST_WEIGHT) this.add(sheet.name, known, cell);
      else if (this.beyond.at(-1)?.sheet !== sheet.name) {
        const { row, column, formula } = cell;
        this.beyond.push({ sheet: sheet.name, row, column, formula, reason: TOO_MANY });
      }
    }
    known.extent = { bottom, right };
    this.valuesOf.set(sheet.name.toLowerCase(), (row, column) =>
      own ? (own.get(row * COLUMNS + column) ?? null) : (sheet.valueAt?.(row, column) ?? null),
    );
  }

  private readAgain({ sheet: name, rect }: ReadArea): FormulaSite[] {
    const key = name.toLowerCase();
    const sheet = this.sheets.get(key);
    const source = this.source.sheets.find((each) => each.name.toLowerCase() === key);
    if (!sheet || !source) return [];
    for (const { row, column } of cellsOf(rect, sheet.extent)) {
      const site = sheet.sites.get(row * COLUMNS + column);
      if (site) this.drop(sheet, site);
    }
    const fresh: FormulaSite[] = [];
    let { bottom, right } = sheet.extent;
    for (const cell of source.cells(rect)) {
      bottom = Math.max(bottom, cell.row + 1);
      right = Math.max(right, cell.column + 1);
      if (!cell.formula) continue;
      fresh.push(this.add(source.name, sheet, cell));
    }
    sheet.extent = { bottom, right };
    return fresh;
  }

  private add(name: string, sheet: KnownSheet, cell: CalcCell): FormulaSite {
    const { row, column, formula = '', value, stale } = cell;
    const { count } = this.outlines;
    const outline = this.outlines.of(formula, { sheet: name, row, column });
    this.weight += weightOf(outline, formula, this.outlines.count > count);
    const site = siteOf(name, cell, outline);
    sheet.sites.set(row * COLUMNS + column, site);
    sheet.inColumn.set(column, (sheet.inColumn.get(column) ?? 0) + 1);
    if (value === null || stale) this.unsettled.add(site);
    if (outline.isVolatile) this.volatile.add(site);
    if (outline.isOfToday) this.ofToday.add(site);
    if (outline.functions.includes('SUBTOTAL')) this.subtotals.add(site);
    if (site.spill) this.arrays.add(site);
    enlist(this.sheets, site);
    return site;
  }

  private drop(sheet: KnownSheet, site: FormulaSite): void {
    const { row, column } = site;
    sheet.sites.delete(row * COLUMNS + column);
    sheet.inColumn.set(column, (sheet.inColumn.get(column) ?? 1) - 1);
    const sets = [this.unsettled, this.volatile, this.ofToday, this.subtotals, this.arrays];
    for (const set of sets) set.delete(site);
    delist(this.sheets, site);
  }
}

function plainReads({ areas, gates, doubt = '' }: Outline): string {
  const plain = areas.filter((area) => !gates.has(area)).map(areaKey);
  return [doubt, gates.size, ...plain].join('\n');
}

/** How far a sheet reaches; undefined for one with formulas, or whose values have to be kept. */
function plainExtent(sheet: CalcSheet): { bottom: number; right: number } | undefined {
  if (!sheet.valueAt) return undefined;
  const formulas = sheet.formulas?.();
  if (formulas) {
    for (const { formula } of formulas.cells) if (formula) return undefined;
    return formulas.extent;
  }
  let [bottom, right] = [0, 0];
  for (const { row, column, formula } of sheet.cells()) {
    if (formula) return undefined;
    if (row >= bottom) bottom = row + 1;
    if (column >= right) right = column + 1;
  }
  return { bottom, right };
}

function restOf({ tables, names }: CalcSource): string {
  return JSON.stringify([tables, names]);
}
