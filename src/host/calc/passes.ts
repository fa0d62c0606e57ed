import { calculateFormulas } from '@cj-tech-master/excelts/formula';
import type { Area } from './areas';
import { areaReader } from './area-reader';
import { Budget } from './budget';
import { EngineCell } from './engine-cell';
import { engineFunctions } from './engine-functions';
import { EngineSheet } from './engine-sheet';
import type { ConstantCell, FormulaEntry } from './formula-entry';
import { COLUMNS, type ReadArea } from './plain-area';
import { keptByThemselves } from './kept-by-themselves';
import { sameValue } from './same-value';
import type { SheetValues } from './sheet-values';
import type { CalcName, CalcSource } from './source';
import { takenOutcome } from './taken-outcome';

export interface PassInput {
  readonly source: CalcSource;
  /** By sheet name in lower case. */
  readonly values: ReadonlyMap<string, SheetValues>;
  /** The formulas to work out; all others stand as constants. */
  readonly live: readonly FormulaEntry[];
  /** Defined names, their formulas as the engine is to see them. */
  readonly names: readonly CalcName[];
  readonly areas: readonly Area[];
  /** Cells the engine looks up itself. */
  readonly lookedUp: ReadonlySet<ReadArea>;
  readonly reads: ReadonlyMap<FormulaEntry, readonly ReadArea[]>;
  /** The year of today. */
  readonly year: number;
}

/** The engine's sheets over one workbook, for as many passes as it takes. */
export class Passes {
  private readonly sheets = new Map<string, EngineSheet>();
  /** Places where live arrays fill cells: no constants stand there. */
  private readonly filled = new Map<string, Set<number>>();
  /** What live arrays filled before. */
  private readonly filledBefore = new Map<FormulaEntry, readonly ConstantCell[]>();
  private readonly budget = new Budget();
  /** Spilled cells that stood as constants in the latest pass. */
  private placedGhosts: readonly ConstantCell[] = [];

  constructor(private readonly input: PassInput) {
    const { source, live, lookedUp } = input;
    for (const [index, sheetSource] of source.sheets.entries()) {
      const { name } = sheetSource;
      const tables = source.tables.filter((table) => table.sheet === name);
      const isHidden = (row: number) => sheetSource.isRowHidden?.(row) ?? false;
      this.sheets.set(name.toLowerCase(), new EngineSheet(index + 1, name, tables, isHidden));
    }
    for (const entry of live) this.fill(entry);
    for (const area of lookedUp) this.placeArea(area);
  }

  /**
   * Works out the formulas of `live` once; all others stand as constants. Returns whether any
   * value changed. A formula that the engine cannot read gets `kept` set.
   */
  run(live: ReadonlySet<FormulaEntry>): boolean {
    for (const { sheet, row, column } of this.placedGhosts) {
      this.sheet(sheet)?.remove(row + 1, column + 1);
    }
    const outcomes = new Map<FormulaEntry, EngineCell>();
    const ghosts: ConstantCell[] = [];
    let spilling: FormulaEntry | undefined;
    for (const entry of this.input.live) {
      if (!live.has(entry)) {
        this.place(entry);
        entry.ghosts.forEach((ghost) => this.place(ghost));
        ghosts.push(...entry.ghosts);
        continue;
      }
      const cell = new EngineCell(entry.row, entry.column, entry.value, entry);
      cell.onOutcome = () => (spilling = entry);
      outcomes.set(entry, cell);
      this.sheet(entry.sheet)?.add(cell);
    }
    this.placedGhosts = ghosts;
    const spilled: [FormulaEntry, EngineCell][] = [];
    for (const sheet of this.sheets.values()) {
      sheet.onSpill = (cell) => spilling && spilled.push([spilling, cell]);
    }
    this.calculate();
    return this.takeOver(outcomes, spilled);
  }

  private calculate(): void {
    const { source, names, areas, values } = this.input;
    calculateFormulas({
      worksheets: [...this.sheets.values()],
      getWorksheet: (name) => this.sheet(String(name)),
      definedNames: {
        getAllEntries: () => names.map((name) => nameEntry(name, source)),
        getAllNames: () => names.map(({ name }) => ({ name })),
      },
      properties: { date1904: source.date1904 ?? false },
      userFunctions: engineFunctions(
        areaReader(areas, values, source.kept),
        { year: this.input.year, date1904: source.date1904 ?? false },
        this.budget,
      ),
    });
  }

  private takeOver(
    outcomes: ReadonlyMap<FormulaEntry, EngineCell>,
    spilled: readonly (readonly [FormulaEntry, EngineCell])[],
  ): boolean {
    const ghosts = new Map<FormulaEntry, ConstantCell[]>();
    for (const [entry, { row, col, outcome = null }] of spilled) {
      const list = ghosts.get(entry) ?? [];
      list.push({ sheet: entry.sheet, row: row - 1, column: col - 1, value: outcome });
      ghosts.set(entry, list);
    }
    let changed = false;
    const taken = new Map<FormulaEntry, ReturnType<typeof takenOutcome>>();
    for (const [entry, { outcome }] of outcomes) {
      taken.set(entry, takenOutcome(entry, outcome, this.budget));
    }
    const kept = [...taken].filter(([, { kept: reason }]) => reason !== undefined);
    const roots = keptByThemselves(
      kept.map(([entry]) => entry),
      this.input.reads,
    );
    for (const [entry, outcome] of taken) {
      const sheet = this.input.values.get(entry.sheet.toLowerCase());
      const before = entry.value;
      for (const { row, column } of entry.ghosts) sheet?.set(row, column, null);
      entry.value = outcome.value;
      const isKept = outcome.kept !== undefined;
      if (isKept && roots.has(entry)) entry.kept = outcome.kept ?? '';
      entry.ghosts = (isKept ? this.filledBefore : ghosts).get(entry) ?? [];
      sheet?.set(entry.row, entry.column, entry.value);
      for (const { row, column, value } of entry.ghosts) sheet?.set(row, column, value);
      if (isKept || !sameValue(before, entry.value)) changed = true;
    }
    return changed;
  }

  private sheet(name: string): EngineSheet | undefined {
    return this.sheets.get(name.toLowerCase());
  }

  private place({ sheet, row, column, value }: ConstantCell): void {
    if (value !== null) this.sheet(sheet)?.add(new EngineCell(row, column, value));
    else this.sheet(sheet)?.remove(row + 1, column + 1);
  }

  private placeArea({ sheet, rect }: ReadArea): void {
    const values = this.input.values.get(sheet.toLowerCase());
    const engineSheet = this.sheet(sheet);
    if (!values || !engineSheet) return;
    const filled = this.filled.get(sheet.toLowerCase());
    const { row, column, rows, columns } = values.used(rect);
    for (let r = row; r < row + rows; r += 1) {
      for (let c = column; c < column + columns; c += 1) {
        if (filled?.has(r * COLUMNS + c) || engineSheet.findCell(r + 1, c + 1)) continue;
        const value = values.at(r, c);
        if (value !== null) engineSheet.add(new EngineCell(r, c, value));
      }
    }
  }

  /** Marks what a live array fills, and forgets what it filled so far. */
  private fill(entry: FormulaEntry): void {
    const { sheet, row, column, spill } = entry;
    if (!spill || spill.rows * spill.columns === 1) return;
    const key = sheet.toLowerCase();
    let places = this.filled.get(key);
    if (!places) this.filled.set(key, (places = new Set()));
    const values = this.input.values.get(key);
    const before: ConstantCell[] = [];
    this.filledBefore.set(entry, before);
    for (let r = row; r < row + spill.rows; r += 1) {
      for (let c = column; c < column + spill.columns; c += 1) {
        if (r === row && c === column) continue;
        before.push({ sheet, row: r, column: c, value: values?.at(r, c) ?? null });
        places.add(r * COLUMNS + c);
        values?.set(r, c, null);
      }
    }
  }
}

function nameEntry({ name, formula, sheet }: CalcName, source: CalcSource) {
  const index = source.sheets.findIndex((candidate) => candidate.name === sheet);
  return { name, ranges: [formula], ...(index === -1 ? {} : { localSheetId: index }) };
}
