import type { KeptAreas } from './kept-areas';

/** What the calculation needs to see of a workbook. Rows and columns are zero-based. */
export interface CalcSource {
  readonly sheets: readonly CalcSheet[];
  readonly tables: readonly CalcTable[];
  readonly names: readonly CalcName[];
  /** The instant that NOW() and TODAY() show, read as local time of Asia/Taipei. */
  now(): Date;
  /** True when the file counts days from 1904. */
  readonly date1904?: boolean;
  /** What changed since the values were true; absent when every formula is worked out anew. */
  readonly changed?: CalcChanges | undefined;
  /** What was read of these values before; absent where nobody keeps it. */
  readonly kept?: KeptAreas;
}

/** Volatile formulas and those without a value are worked out in any case. */
export interface CalcChanges {
  readonly areas: readonly { readonly sheet: string; readonly rect: CalcRect }[];
  /** Defined names that were made, changed or taken away, in lower case. */
  readonly names: ReadonlySet<string>;
  /** Sheets with rows that were hidden or shown. */
  readonly hiddenRows: ReadonlySet<string>;
  /** Cells that moved, with all they hold. */
  readonly shifts: readonly { readonly sheet: string; readonly rect: CalcRect }[];
  /** Formulas were rewritten or sheets changed: no more than contents otherwise. */
  readonly isReshaped: boolean;
}

export interface CalcSheet {
  readonly name: string;
  /** Every cell that holds a value or a formula, or those of an area. May be called more than once. */
  cells(area?: CalcRect): Iterable<CalcCell>;
  /** Those with a formula, and how far all of them reach: for whoever needs no more, where that costs less. */
  formulas?(): {
    readonly cells: Iterable<CalcCell>;
    readonly extent: { readonly bottom: number; readonly right: number };
  };
  /** The value of one of them, null for an empty cell; found among `cells` when absent. */
  valueAt?(row: number, column: number): CalcValue;
  /** How many rows and columns are used; as `cells` tell when absent. */
  extent?(): { readonly bottom: number; readonly right: number };
  /** SUBTOTAL and AGGREGATE may leave hidden rows out. */
  isRowHidden?(row: number): boolean;
  /** Areas whose rows a filter shows or hides at the moment: SUBTOTAL never counts hidden ones. */
  readonly filtered?: readonly CalcRect[];
}

export interface CalcCell {
  readonly row: number;
  readonly column: number;
  /** The constant, or for a formula the result last known. */
  readonly value: CalcValue;
  /** With or without the leading `=`; undefined for a constant. */
  readonly formula?: string | undefined;
  /** The rectangle a dynamic-array or legacy array formula fills, as far as the file says. */
  readonly spill?: CalcRect | undefined;
  /** True for a formula whose array fills as many cells as it has, not just those of `spill`. */
  readonly dynamic?: boolean | undefined;
  /** Written since the file was opened: no value of its is Excel's own. */
  readonly typed?: boolean | undefined;
  /** Rewritten since its value was worked out, as when cells it names moved. */
  readonly stale?: boolean | undefined;
}

export type CalcValue = string | number | boolean | CalcError | null;

export interface CalcError {
  readonly error: string;
}

export interface CalcRect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface CalcTable {
  readonly name: string;
  readonly sheet: string;
  /** The whole table with its header and totals rows. */
  readonly rect: CalcRect;
  /** Column names, left to right, as in the header row. */
  readonly columns: readonly string[];
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
}

export interface CalcName {
  readonly name: string;
  /** With or without the leading `=`. */
  readonly formula: string;
  /** Sheet name when the name belongs to one sheet. */
  readonly sheet?: string | undefined;
}
