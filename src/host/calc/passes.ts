import { calculateFormulas } from '@cj-tech-master/excelts/formula';
import type { Area } from './areas';
import { EngineCell } from './engine-cell';
import { engineFunctions } from './engine-functions';
import { EngineSheet } from './engine-sheet';
import { engineArray, toEngine, type EngineArray } from './engine-value';
import type { ConstantCell, FormulaEntry, SourceCells } from './formula-entry';
import { sameValue } from './same-value';
import type { CalcName, CalcSource, CalcValue } from './source';

export interface PassInput {
  readonly source: CalcSource;
  readonly cells: SourceCells;
  /** Defined names, their formulas as the engine is to see them. */
  readonly names: readonly CalcName[];
  readonly areas: readonly Area[];
}

/** The engine's sheets over one workbook, for as many passes as it takes. */
export class Passes {
  private readonly sheets = new Map<string, EngineSheet>();
  private readonly byLowerName = new Map<string, EngineSheet>();
  /** Spilled cells that stood as constants in the latest pass. */
  private placedGhosts: readonly ConstantCell[] = [];

  constructor(private readonly input: PassInput) {
    const { source, cells } = input;
    for (const [index, sheetSource] of source.sheets.entries()) {
      const { name } = sheetSource;
      const tables = source.tables.filter((table) => table.sheet === name);
      const sheet = new EngineSheet(
        index + 1,
        name,
        tables,
        (row) => sheetSource.isRowHidden?.(row) ?? false,
      );
      this.sheets.set(name, sheet);
      this.byLowerName.set(name.toLowerCase(), sheet);
    }
    for (const cell of cells.constants) this.place(cell);
  }

  /**
   * Works out the formulas of `live` once; all others stand as constants. Returns whether any
   * value changed. A formula that the engine cannot read gets `kept` set.
   */
  run(live: ReadonlySet<FormulaEntry>): boolean {
    for (const { sheet, row, column } of this.placedGhosts) {
      this.sheets.get(sheet)?.remove(row + 1, column + 1);
    }
    const outcomes = new Map<FormulaEntry, EngineCell>();
    const ghosts: ConstantCell[] = [];
    let spilling: FormulaEntry | undefined;
    for (const entry of this.input.cells.formulas) {
      if (!live.has(entry)) {
        this.place(entry);
        entry.ghosts.forEach((ghost) => this.place(ghost));
        ghosts.push(...entry.ghosts);
        continue;
      }
      const cell = new EngineCell(entry.row, entry.column, entry.value, entry);
      cell.onOutcome = () => (spilling = entry);
      outcomes.set(entry, cell);
      this.sheets.get(entry.sheet)?.add(cell);
    }
    this.placedGhosts = ghosts;
    const spilled: [FormulaEntry, EngineCell][] = [];
    for (const sheet of this.sheets.values()) {
      sheet.onSpill = (cell) => spilling && spilled.push([spilling, cell]);
    }
    this.calculate();
    return takeOver(outcomes, spilled);
  }

  private calculate(): void {
    const { source, names, areas } = this.input;
    const sheetOf = (name: unknown) => this.byLowerName.get(String(name).toLowerCase());
    calculateFormulas({
      worksheets: [...this.sheets.values()],
      getWorksheet: (name) => this.sheets.get(String(name)) ?? sheetOf(name),
      definedNames: {
        getAllEntries: () => names.map((name) => nameEntry(name, source)),
        getAllNames: () => names.map(({ name }) => ({ name })),
      },
      properties: { date1904: source.date1904 ?? false },
      userFunctions: engineFunctions(areaReader(areas, sheetOf), source.date1904 ?? false),
    });
  }

  private place({ sheet, row, column, value }: ConstantCell): void {
    this.sheets.get(sheet)?.add(new EngineCell(row, column, value));
  }
}

function takeOver(
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
  for (const [entry, { outcome }] of outcomes) {
    entry.ghosts = ghosts.get(entry) ?? [];
    if (outcome === undefined) entry.kept = 'the formula cannot be read';
    if (outcome === undefined || !sameValue(entry.value, outcome)) changed = true;
    if (outcome !== undefined) entry.value = outcome;
  }
  return changed;
}

function nameEntry({ name, formula, sheet }: CalcName, source: CalcSource) {
  const index = source.sheets.findIndex((candidate) => candidate.name === sheet);
  return { name, ranges: [formula], ...(index === -1 ? {} : { localSheetId: index }) };
}

/** Areas show the values of the pass before, each read once. */
function areaReader(
  areas: readonly Area[],
  sheetOf: (name: string) => EngineSheet | undefined,
): (number: number) => EngineArray {
  const read = new Map<number, EngineArray>();
  return (number) => {
    const known = read.get(number);
    if (known) return known;
    const area = areas[number];
    const sheet = area && sheetOf(area.sheet);
    if (!area || !sheet) return engineArray([[toEngine({ error: '#REF!' })]]);
    const { row, column, rows, columns } = area.rect;
    const values = Array.from({ length: rows }, (_row, r) =>
      Array.from({ length: columns }, (_cell, c) =>
        toEngine((sheet.findCell(row + r + 1, column + c + 1)?.value ?? null) as CalcValue),
      ),
    );
    const array = { ...engineArray(values), originRow: row + 1, originCol: column + 1 };
    read.set(number, array);
    return array;
  };
}
