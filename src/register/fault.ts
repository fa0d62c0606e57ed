import type { Day } from './day';
import type { TableName } from './register';

/** What a cell holds as the workbook gives it: a date is its serial number, an empty cell ''. */
export type CellValue = string | number | boolean;

export type FaultCode =
  /** The workbook has no table of this name; `value` says where its rows stand, if anywhere. */
  | 'missingTable'
  /** The table was made anew and is empty, while its rows stand elsewhere; `value` says where. */
  | 'emptyTwin'
  /** Another table carries the same name and was not read; `value` is its sheet. */
  | 'duplicateTable'
  /** Another table has the columns of this one under a name of its own, as copied sheets do; `copy` says which. */
  | 'copiedTable'
  /** The table's header row is switched off: which column is which cannot be told. */
  | 'noHeaderRow'
  /** Excel could not give the table's cells; `value` is the code of its error. */
  | 'unreadableTable'
  /** Filled cells touch the table without being in it; `outside` says where. */
  | 'outsideTable'
  /** Cells of the table are merged; `merged` says which. */
  | 'mergedCells'
  /** Columns of the table have lost lists or formats; `bare` says which. */
  | 'bareColumns'
  /** The table lacks a column this program reads. */
  | 'missingColumn'
  /** Two columns of the table carry the same header. */
  | 'duplicateColumn'
  /** A date kept as text (or as digits such as 1150301): it counts as `day`, the one it stands for. */
  | 'textDate'
  /** Text that is not written as a date. */
  | 'notDate'
  /** No such day (115/2/29). */
  | 'impossibleDate'
  /** A two-digit year such as 11/10/05: `suggestion` is absent, a person must say. */
  | 'ambiguousDate'
  /** A date whose weekday is another day's. */
  | 'weekdayDiffers'
  /** A day outside 民國 100 to 130, such as one a century off; `day` is the one probably meant. */
  | 'dateOutOfRange'
  /** A value that is not in the column's list; `suggestion` is a near one. */
  | 'notInList'
  /** A value that is read, with a character in it that looks like another one or like nothing. */
  | 'strangeCharacter'
  /** A 期別 in none of its forms (115, 115上, 115Q1, 115-03). */
  | 'notPeriod'
  /** Text where a number belongs. */
  | 'notNumber'
  /** A percentage where the 單位 is another; `value` is what people see, `unit` the 單位. */
  | 'percentFormat'
  /** A number shown as a date or time. */
  | 'dateFormat'
  /** An Excel error value such as #REF!. */
  | 'errorValue'
  /** The row's key is blank. */
  | 'missingKey'
  /** An earlier row has the same key. */
  | 'duplicateKey';

/** Rows of a table that stand where it is not read: in a plain range, or under another table name. */
export interface StrayRows {
  readonly sheet: string;
  /** Header and rows, e.g. `A2:N14`. */
  readonly address: string;
  /** The name they bear as an Excel table; absent for a plain range. */
  readonly bears?: string;
}

/** A table with the columns of another that stands beside it; its rows are not counted. */
export interface TableCopy {
  readonly sheet: string;
  /** As an Excel table. */
  readonly name: string;
  /** Filled ones. */
  readonly rows: number;
  /** How many of these stand in the table itself, cell by cell as people filled them in. */
  readonly same: number;
}

/** Rows below a table, or a column beside it under a header of its own. */
export interface OutsideCells {
  readonly side: 'below' | 'left' | 'right';
  /** The header over a column beside the table; '' of rows below. */
  readonly header: string;
  /** Worksheet rows, 1-based. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Filled ones of these. */
  readonly rows: number;
  /** Of rows below: how many, from the first on, are rows of the table. */
  readonly belonging?: number;
  /** The first filled cell. */
  readonly value: CellValue;
}

/** What is wrong with a cell that cannot be read, or is read though it is not as it should be. */
export interface CellFault {
  readonly code: FaultCode;
  /** What the value probably means, in the form in which it is to be typed. */
  readonly suggestion?: string;
  /** Of a date: the day the cell stands for, or probably does. */
  readonly day?: Day;
  /** Of a day out of range: it counts all the same, for it may well be right. */
  readonly counted?: true;
  /** Of a date: the time of day written behind it, which does not count. */
  readonly time?: string;
  /** The time has a zone: the day is that in Taipei. */
  readonly zoned?: true;
}

/** A cell (or table) that is not as declared. Located, and data rather than an exception. */
export interface ReadFault extends CellFault {
  readonly table: TableName;
  /** Key of the row, '' where it has none. */
  readonly key: string;
  /** Worksheet row (1-based); 0 for a fault of the whole table. */
  readonly row: number;
  /** Column header; '' for a fault of the whole table. */
  readonly column: string;
  readonly value: CellValue;
  /** Of a missing table whose rows stand elsewhere: what makes them the table again. */
  readonly remedy?: string;
  readonly strays?: readonly StrayRows[];
  /** Of a missing column: the one that seems to be it. Of a doubled one: the one that can have another header. */
  readonly headed?: { readonly at: number; readonly header: string; readonly rename: string };
  /** Of a table that was copied. */
  readonly copy?: TableCopy;
  /** Of cells outside a table. */
  readonly outside?: OutsideCells & { readonly sheet: string };
  /** Of merged cells: their addresses. */
  readonly merged?: readonly string[];
  /** Of columns that have lost something: which, by header. */
  readonly bare?: {
    readonly unguarded: readonly string[];
    readonly unformatted: readonly string[];
    readonly isUnsettled?: true;
  };
  /** Of a number: the 單位 its format does not fit. */
  readonly unit?: string;
}
