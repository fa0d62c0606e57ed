import type { z } from 'zod';
import type { Day } from './day';
import type { CellValue } from './fault';
import type { ListName } from './lists';

/** How a column is shown and edited; also the branch the reader takes. */
export type ColumnKind =
  | 'text'
  | 'long'
  | 'date'
  | 'number'
  | 'choice'
  | 'choices'
  | 'names'
  | 'computed'
  /** Text or number, kept as it is (the 值 of 設定). */
  | 'mixed';

/** One column, written once: sheets, readers, validation lists, help and papers come from it. */
export interface Column<T = unknown> {
  readonly kind: ColumnKind;
  /** Header text in the sheet; the column is found by it. */
  readonly header: string;
  /** From a cell to the value the program uses: blank gives null (or [] for lists of names). */
  readonly type: z.ZodType<T, CellValue>;
  /** Column width in characters of the default font. */
  readonly width: number;
  /** Excel number format (en-US codes). */
  readonly numberFormat: string;
  /** Input message of the cell, Traditional Chinese. */
  readonly help: string;
  /** What asks for it: an article of the procedure, a clause of the standard, or 「實務作法」. */
  readonly authority?: string;
  readonly list?: ListName;
  /** Computed columns: the Excel formula of a row, starting with '='. */
  readonly formula?: string;
  /**
   * The version of the workbook that brought the column; without it the first. A workbook made before
   * may lack it: that is a warning, its value blank in every row, and only what needs it is silent.
   */
  readonly since?: 2;
}

export type Columns = Readonly<Record<string, Column>>;

export type Values<C extends Columns> = {
  readonly [K in keyof C]: C[K] extends Column<infer T> ? T : never;
};

/** What is given of a row that is to be written: the rest is left blank. */
export type NewRow<T> = T extends Table<infer C> ? Partial<Values<C>> : never;

/** Where a row stands, and which of its cells could not be read. */
export interface RowPlace {
  /** The row's key; several key columns are joined by a space. */
  readonly key: string;
  /** Worksheet row, 1-based. */
  readonly row: number;
  /** Code names of columns whose cell could not be read: their value here is null. */
  readonly unread: ReadonlySet<string>;
  /** Of the unread: days that have not come, by code name. On an earlier day they had not either. */
  readonly later?: ReadonlyMap<string, Day>;
  /** Code names of computed columns whose cell holds something else than a formula of its row. */
  readonly typedOver: ReadonlySet<string>;
  /** Code names of computed columns whose cell holds nothing. */
  readonly emptied: ReadonlySet<string>;
}

export type Row<C extends Columns> = Values<C> & RowPlace;

export interface Table<C extends Columns = Columns> {
  /** Excel table name: ASCII, never changes. */
  readonly name: string;
  /** Title of the sheet the table is born on. */
  readonly sheet: string;
  /** Code names of the key columns. */
  readonly key: readonly (keyof C & string)[];
  /** One line under the sheet's title. */
  readonly help: string;
  readonly tabColor: string;
  /** In the order in which the sheet is born. */
  readonly columns: C;
}

export type RowOf<T> = T extends Table<infer C> ? Row<C> : never;

export function defineTable<const C extends Columns>(table: Table<C>): Table<C> {
  return table;
}
