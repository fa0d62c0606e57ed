import type { CalcRect, CalcSource, CalcValue } from './source';
import type { FormulaCells } from './areas';

/** A formula cell on its way through the calculation. */
export interface FormulaEntry {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly spill: CalcRect | undefined;
  readonly dynamic: boolean;
  /** As the engine is to see it. */
  text: string;
  functions: readonly string[];
  /** The value the file had. */
  readonly given: CalcValue;
  /** The file's value first, then that of the latest pass. */
  value: CalcValue;
  /** Cells an array fills beside this one, in the latest pass. */
  ghosts: readonly ConstantCell[];
  /** Why the value the file had is kept. */
  kept?: string;
  /** A random number: drawn once, in the first pass. */
  drawn?: boolean;
}

export interface ConstantCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CalcValue;
}

export interface SourceCells {
  readonly constants: readonly ConstantCell[];
  readonly formulas: readonly FormulaEntry[];
  readonly formulaCells: FormulaCells;
}

/** Reads all cells once. What an array spilled earlier is no constant and is left out. */
export function sourceCells(source: CalcSource): SourceCells {
  const constants: ConstantCell[] = [];
  const formulas: FormulaEntry[] = [];
  const formulaCells = new Map<string, Map<number, number[]>>();
  for (const sheet of source.sheets) {
    const spills: CalcRect[] = [];
    const columns = new Map<number, number[]>();
    formulaCells.set(sheet.name.toLowerCase(), columns);
    const plain: ConstantCell[] = [];
    for (const { row, column, value, formula, spill, dynamic = false } of sheet.cells()) {
      if (formula === undefined || formula === '') {
        plain.push({ sheet: sheet.name, row, column, value });
        continue;
      }
      const place = { sheet: sheet.name, row, column };
      const fresh = { given: value, value, text: '', functions: [], ghosts: [] };
      formulas.push({ ...place, formula, spill, dynamic, ...fresh });
      const rows = columns.get(column);
      if (rows) rows.push(row);
      else columns.set(column, [row]);
      if (spill) spills.push(spill);
    }
    for (const cell of plain) {
      if (spills.length === 0 || !spills.some((spill) => contains(spill, cell)))
        constants.push(cell);
    }
  }
  return { constants, formulas, formulaCells };
}

function contains(rect: CalcRect, { row, column }: ConstantCell): boolean {
  return (
    row >= rect.row &&
    row < rect.row + rect.rows &&
    column >= rect.column &&
    column < rect.column + rect.columns
  );
}
