import type { Outline, Outlines } from './outline';
import { COLUMNS } from './plain-area';
import { SheetValues } from './sheet-values';
import type { CalcCell, CalcRect, CalcSheet, CalcSource, CalcValue } from './source';

/** A formula cell on its way through the calculation. */
export interface FormulaEntry {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly outline: Outline;
  readonly spill: CalcRect | undefined;
  readonly dynamic: boolean;
  readonly typed: boolean;
  readonly stale: boolean;
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
  readonly formulas: readonly FormulaEntry[];
  /** By sheet name in lower case. */
  readonly sheets: ReadonlyMap<string, SheetValues>;
}

/** Walks all cells once; values are left where they are. */
export function sourceCells(source: CalcSource, outlines: Outlines): SourceCells {
  const formulas: FormulaEntry[] = [];
  const sheets = new Map<string, SheetValues>();
  for (const sheet of source.sheets) {
    const own = sheet.valueAt ? undefined : new Map<number, CalcValue>();
    let bottom = 0;
    let right = 0;
    for (const cell of sheet.cells()) {
      bottom = Math.max(bottom, cell.row + 1);
      right = Math.max(right, cell.column + 1);
      own?.set(cell.row * COLUMNS + cell.column, cell.value);
      const { formula } = cell;
      if (formula === undefined || formula === '') continue;
      const home = { sheet: sheet.name, row: cell.row, column: cell.column };
      formulas.push(entryOf(sheet, cell, formula, outlines.of(formula, home)));
    }
    const extent = () => sheet.extent?.() ?? { bottom, right };
    const valueAt = (row: number, column: number) =>
      own ? (own.get(row * COLUMNS + column) ?? null) : (sheet.valueAt?.(row, column) ?? null);
    sheets.set(sheet.name.toLowerCase(), new SheetValues(sheet.name, extent, valueAt));
  }
  return { formulas, sheets };
}

function entryOf(
  { name }: CalcSheet,
  { row, column, value, spill, dynamic = false, typed = false, stale = false }: CalcCell,
  formula: string,
  outline: Outline,
): FormulaEntry {
  const place = { sheet: name, row, column, formula, outline, spill, dynamic, typed, stale };
  return { ...place, given: value, value, text: '', functions: outline.functions, ghosts: [] };
}
