import { calculateFormulas } from '@cj-tech-master/excelts/formula';
import type { Area, AreaGroup } from './areas';
import { areaReader, ReadAreas } from './area-reader';
import { Budget, MOST_FILLED } from './budget';
import { EngineCell } from './engine-cell';
import { engineFunctions } from './engine-functions';
import { EngineSheet } from './engine-sheet';
import type { ConstantCell, FormulaEntry } from './formula-entry';
import { COLUMNS, type ReadArea } from './plain-area';
import { keptByThemselves } from './kept-by-themselves';
import { sameValue } from './same-value';
import type { SheetValues } from './sheet-values';
import type { CalcName, CalcSource } from './source';
import { refusedOutcome, takenOutcome } from './taken-outcome';
import { withoutReason } from './without-reason';

export interface PassInput {
  readonly source: CalcSource;
  /** By sheet name in lower case. */
  readonly values: ReadonlyMap<string, SheetValues>;
  /** The formulas to work out; all others stand as constants. */
  readonly live: readonly FormulaEntry[];
  /** Defined names, their formulas as the engine is to see them. */
  readonly names: readonly CalcName[];
  readonly areas: readonly Area[];
  readonly groups: readonly AreaGroup[];
  /** Cells the engine looks up itself. */
  readonly lookedUp: ReadonlyMap<FormulaEntry, readonly ReadArea[]>;
  readonly reads: ReadonlyMap<FormulaEntry, readonly ReadArea[]>;
  /** The year of today. */
  readonly year: number;
}

/** The engine over one workbook, for as many passes as it takes. */
export class Passes {
  /** Of the latest pass: the engine looks at every cell there is, so there are those it needs. */
  private sheets = new Map<string, EngineSheet>();
  /** Places where live arrays of the pass fill cells: no constants stand there. */
  private filled = new Map<string, Set<number>>();
  /** What live arrays filled before. */
  private readonly filledBefore = new Map<FormulaEntry, readonly ConstantCell[]>();
  private readonly budget = new Budget();
  /** Cells that arrays fill beside their own. */
  private ghosts = 0;
  private readonly areas = new ReadAreas();
  /** Names that have to be worked out, in lower case. */
  private readonly madeNames: ReadonlySet<string>;

  constructor(private readonly input: PassInput) {
    const made = input.source.names.filter(({ formula }) => formula.includes('('));
    this.madeNames = new Set(made.map(({ name }) => name.toLowerCase()));
    for (const entry of input.live) this.empty(entry);
  }

  /**
   * Works out the formulas of `live` once; all others stand as constants. Those whose value
   * changed are added to `changed`; those whose own have to be asked `again`: they met one that
   * cannot be read, which gets `kept` set.
   */
  run(live: ReadonlySet<FormulaEntry>, changed: Set<FormulaEntry>, again: Set<FormulaEntry>): void {
    this.sheets = this.emptySheets();
    this.filled = filledBy(live);
    const outcomes = new Map<FormulaEntry, EngineCell>();
    let spilling: FormulaEntry | undefined;
    for (const entry of live) {
      const cell = new EngineCell(entry.row, entry.column, entry.value, entry);
      cell.onOutcome = () => (spilling = entry);
      outcomes.set(entry, cell);
      this.sheet(entry.sheet)?.add(cell);
    }
    const areas = new Set<ReadArea>();
    for (const entry of live) this.input.lookedUp.get(entry)?.forEach((area) => areas.add(area));
    for (const area of areas) this.placeArea(area);
    // Where an array spills nothing else may stand.
    if ([...live].some(fillsMore)) this.placeOthers(live);
    const spilled: [FormulaEntry, EngineCell][] = [];
    for (const sheet of this.sheets.values()) {
      sheet.onSpill = (cell) => spilling && spilled.push([spilling, cell]);
    }
    let others = this.ghosts;
    for (const { ghosts } of live) others -= ghosts.length;
    this.budget.fillable = MOST_FILLED - others;
    const { refusals } = this.budget;
    this.calculate();
    const isRefused = this.budget.refusals > refusals;
    this.areas.nextPass(spilled.length > 0);
    this.takeOver(outcomes, spilled, isRefused, changed, again);
  }

  private calculate(): void {
    const { source, names, areas, groups, values } = this.input;
    calculateFormulas({
      worksheets: [...this.sheets.values()],
      getWorksheet: (name) => this.sheet(String(name)),
      definedNames: {
        getAllEntries: () => names.map((name) => nameEntry(name, source)),
        getAllNames: () => names.map(({ name }) => ({ name })),
      },
      properties: { date1904: source.date1904 ?? false },
      userFunctions: engineFunctions(
        areaReader(areas, values, this.areas, this.budget.built, source.kept),
        { year: this.input.year, date1904: source.date1904 ?? false },
        this.budget,
        groups,
      ),
    });
  }

  private takeOver(
    outcomes: ReadonlyMap<FormulaEntry, EngineCell>,
    spilled: readonly (readonly [FormulaEntry, EngineCell])[],
    isRefused: boolean,
    changed: Set<FormulaEntry>,
    again: Set<FormulaEntry>,
  ): void {
    const ghosts = new Map<FormulaEntry, ConstantCell[]>();
    for (const [entry, { row, col, outcome = null }] of spilled) {
      const list = ghosts.get(entry) ?? [];
      list.push({ sheet: entry.sheet, row: row - 1, column: col - 1, value: outcome });
      ghosts.set(entry, list);
    }
    const taken = new Map<FormulaEntry, ReturnType<typeof takenOutcome>>();
    const outcomeOf = [...outcomes].map(([entry, { outcome }]) => [entry, outcome] as const);
    const isSpent = this.budget.refusals > 0;
    const { reads, values } = this.input;
    const givenUp = isSpent ? undefined : withoutReason(outcomeOf, reads, values);
    for (const [entry, outcome] of outcomeOf) {
      const isGivenUp = isSpent || givenUp?.has(entry) === true;
      // What is refused inside a name the engine takes for a name that is not there, which a formula
      // may hide.
      const isHidden = isRefused && this.worksOutName(entry);
      taken.set(entry, isHidden ? refusedOutcome(entry) : takenOutcome(entry, outcome, isGivenUp));
    }
    const kept = [...taken].filter(([, { kept: reason }]) => reason !== undefined);
    const roots = keptByThemselves(
      kept.map(([entry]) => entry),
      this.input.reads,
    );
    for (const [entry, outcome] of taken) {
      const sheet = this.input.values.get(entry.sheet.toLowerCase());
      const { value: before, ghosts: ghostsBefore } = entry;
      for (const { row, column } of entry.ghosts) sheet?.set(row, column, null);
      entry.value = outcome.value;
      const isKept = outcome.kept !== undefined;
      if (isKept && roots.has(entry)) entry.kept = outcome.kept ?? '';
      else if (isKept) again.add(entry);
      entry.ghosts = (isKept ? this.filledBefore : ghosts).get(entry) ?? [];
      this.ghosts += entry.ghosts.length - ghostsBefore.length;
      sheet?.set(entry.row, entry.column, entry.value);
      for (const { row, column, value } of entry.ghosts) sheet?.set(row, column, value);
      const isSame = sameValue(before, entry.value) && areSame(ghostsBefore, entry.ghosts);
      if (isKept || !isSame) changed.add(entry);
    }
  }

  private worksOutName({ outline: { names } }: FormulaEntry): boolean {
    for (const name of names) if (this.madeNames.has(name)) return true;
    return false;
  }

  private sheet(name: string): EngineSheet | undefined {
    return this.sheets.get(name.toLowerCase());
  }

  private emptySheets(): Map<string, EngineSheet> {
    const { source } = this.input;
    return new Map(
      source.sheets.map(({ name, isRowHidden }, index) => {
        const tables = source.tables.filter((table) => table.sheet === name);
        const sheet = new EngineSheet(
          index + 1,
          name,
          tables,
          (row) => isRowHidden?.(row) ?? false,
        );
        return [name.toLowerCase(), sheet];
      }),
    );
  }

  private placeOthers(live: ReadonlySet<FormulaEntry>): void {
    for (const entry of this.input.live) {
      if (live.has(entry)) continue;
      this.place(entry);
      entry.ghosts.forEach((ghost) => this.place(ghost));
    }
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

  /** Forgets what a live array filled so far. */
  private empty(entry: FormulaEntry): void {
    const { sheet } = entry;
    const values = this.input.values.get(sheet.toLowerCase());
    const before: ConstantCell[] = [];
    for (const { row, column } of besides(entry)) {
      before.push({ sheet, row, column, value: values?.at(row, column) ?? null });
      values?.set(row, column, null);
    }
    if (before.length > 0) this.filledBefore.set(entry, before);
  }
}

function areSame(before: readonly ConstantCell[], now: readonly ConstantCell[]): boolean {
  if (before.length !== now.length) return false;
  return now.every(({ row, column, value }, at) => {
    const old = before[at];
    return old?.row === row && old.column === column && sameValue(old.value, value);
  });
}

function filledBy(live: Iterable<FormulaEntry>): Map<string, Set<number>> {
  const filled = new Map<string, Set<number>>();
  for (const entry of live) {
    const key = entry.sheet.toLowerCase();
    for (const { row, column } of besides(entry)) {
      let places = filled.get(key);
      if (!places) filled.set(key, (places = new Set()));
      places.add(row * COLUMNS + column);
    }
  }
  return filled;
}

/** An old array formula of one cell shows its first value and fills no other. */
function fillsMore({ spill, dynamic }: FormulaEntry): boolean {
  return spill !== undefined && (dynamic === true || spill.rows * spill.columns > 1);
}

/** The cells an array fills besides its own. */
function* besides({ row, column, spill }: FormulaEntry) {
  if (!spill) return;
  for (let r = row; r < row + spill.rows; r += 1) {
    for (let c = column; c < column + spill.columns; c += 1) {
      if (r !== row || c !== column) yield { row: r, column: c };
    }
  }
}

function nameEntry({ name, formula, sheet }: CalcName, source: CalcSource) {
  const index = source.sheets.findIndex((candidate) => candidate.name === sheet);
  return { name, ranges: [formula], ...(index === -1 ? {} : { localSheetId: index }) };
}
