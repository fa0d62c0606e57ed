import type { CellValue } from './cell-value';
import type { SheetModel } from './sheet-model';
import type { WorkbookModel } from './workbook-model';

export interface CalculatedCell {
  /** Sheet name. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** The formula cell whose array fills this cell too. */
  readonly spilledFrom?: { readonly row: number; readonly column: number };
}

/** Works out all formulas of the workbook; only values that differ need be returned. */
export type Calculator = (book: WorkbookModel) => Iterable<CalculatedCell>;

/** A value as Excel would show it under a number format; filters compare such texts. */
export type DisplayText = (value: CellValue, numberFormat: string) => string;

/**
 * Works formulas out that stand in no cell, as rules do; they name the sheet of every reference.
 * Undefined for what cannot be worked out.
 */
export type FormulaValues = (
  book: WorkbookModel,
  sheet: SheetModel,
  formulas: readonly string[],
) => readonly (CellValue | undefined)[];
