import type { CellValue, FaultCode, OutsideCells, StrayRows, TableCopy } from './fault';
import type { TableName } from './register';

/** One Excel table as it was read: the seam between the workbook and the register. */
export interface TableBlock {
  readonly table: TableName;
  readonly sheet: string;
  /** Worksheet row of the header, 1-based. */
  readonly headerRow: number;
  /** Worksheet column of the first header, 1-based. */
  readonly firstColumn: number;
  readonly headers: readonly string[];
  /** Data rows as Excel's `values`: dates are serial numbers, empty cells ''. */
  readonly values: readonly (readonly CellValue[])[];
  /** Of each computed column, by declared header: Excel's `formulas`, a row each; tells typed from computed. */
  readonly formulas: Readonly<Record<string, readonly CellValue[]>>;
  /** Of each column of numbers, by declared header: Excel's `numberFormat`, a row each; 80% is kept as 0.8. */
  readonly numberFormats?: Readonly<Record<string, readonly string[]>>;
  /** Sheets of other tables that carry the same name and were not read. */
  readonly namesakes?: readonly string[];
  /** Other tables with its columns, under names of their own. */
  readonly copies?: readonly TableCopy[];
  /** Filled cells that touch the table without being in it. */
  readonly outside?: readonly OutsideCells[];
  /** Merged cells in it, header included, as addresses without the sheet: files of other programs have them. */
  readonly merged?: readonly string[];
  /** Columns, by header, that have lost what the program gives every column of their kind. */
  readonly bare?: BareColumns;
  /** Why nothing of the table could be read: it then has no headers and no values. */
  readonly trouble?: TableTrouble;
}

export interface BareColumns {
  /** Without the list from which they are chosen. */
  readonly unguarded: readonly string[];
  /** Dates that are shown as bare numbers. */
  readonly unformatted: readonly string[];
  /** A repair of the table was cut off before they were given back. */
  readonly isUnsettled?: true;
}

export interface TableTrouble {
  readonly code: Extract<
    FaultCode,
    'missingTable' | 'emptyTwin' | 'noHeaderRow' | 'unreadableTable'
  >;
  /** Of a missing table and an empty twin: where the rows stand. Of an unreadable one: the code of Excel's error. */
  readonly value: string;
  /** What to do, where it is not what is always to be done. */
  readonly remedy?: string;
  /** Where rows of the table stand; several where it cannot be told which are meant. */
  readonly strays?: readonly StrayRows[];
}

/** The block of a table that could not be read at all. */
export function unreadBlock(table: TableName, sheet: string, trouble: TableTrouble): TableBlock {
  const place = { headerRow: 0, firstColumn: 0 };
  return { table, sheet, ...place, headers: [], values: [], formulas: {}, trouble };
}
