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

/**
 * Works out the formulas of `live` once; all others stand as constants. Returns whether any value
 * changed. A formula that the engine cannot read gets `kept` set.
 */
export function runPass(input: PassInput, live: ReadonlySet<FormulaEntry>): boolean {
  const { source, cells, names, areas } = input;
  const sheets = new Map<string, EngineSheet>();
  for (const [index, { name }] of source.sheets.entries()) {
    const tables = source.tables.filter((table) => table.sheet === name);
    sheets.set(name.toLowerCase(), new EngineSheet(index + 1, name, tables));
  }
  const sheetOf = (name: unknown) => sheets.get(String(name).toLowerCase());

  const place = ({ sheet, row, column, value }: ConstantCell) =>
    sheetOf(sheet)?.add(new EngineCell(row, column, value));
  cells.constants.forEach(place);

  const outcomes = new Map<FormulaEntry, EngineCell>();
  const spills = new Map<FormulaEntry, ConstantCell[]>();
  let spilling: FormulaEntry | undefined;
  for (const entry of cells.formulas) {
    if (!live.has(entry)) {
      place(entry);
      entry.ghosts.forEach(place);
      continue;
    }
    const cell = new EngineCell(entry.row, entry.column, entry.value, entry.text, entry.spill);
    cell.onOutcome = () => (spilling = entry);
    outcomes.set(entry, cell);
    sheetOf(entry.sheet)?.add(cell);
  }
  const ghostCells: [FormulaEntry, EngineCell][] = [];
  for (const sheet of sheets.values()) {
    sheet.onSpill = (cell) => spilling && ghostCells.push([spilling, cell]);
  }

  calculateFormulas({
    worksheets: [...sheets.values()],
    getWorksheet: sheetOf,
    definedNames: {
      getAllEntries: () => names.map((name) => nameEntry(name, source)),
      getAllNames: () => names.map(({ name }) => ({ name })),
    },
    properties: { date1904: source.date1904 ?? false },
    userFunctions: engineFunctions(areaReader(areas, sheetOf)),
  });

  for (const [entry, cell] of ghostCells) {
    const ghost = { sheet: entry.sheet, row: cell.row - 1, column: cell.col - 1 };
    const list = spills.get(entry) ?? [];
    list.push({ ...ghost, value: cell.outcome ?? null });
    spills.set(entry, list);
  }
  let changed = false;
  for (const [entry, { outcome }] of outcomes) {
    entry.ghosts = spills.get(entry) ?? [];
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
