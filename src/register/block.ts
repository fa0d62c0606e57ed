import type { CellValue, FaultCode } from './fault';
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
  /** Of each computed column, by header: Excel's `formulas`, a row each; tells typed from computed. */
  readonly formulas: Readonly<Record<string, readonly CellValue[]>>;
  /** Why nothing of the table could be read: it then has no headers and no values. */
  readonly trouble?: TableTrouble;
}

export interface TableTrouble {
  readonly code: Extract<FaultCode, 'noHeaderRow' | 'unreadableTable'>;
  readonly value: string;
}

/** The block of a table that could not be read at all. */
export function unreadBlock(table: TableName, sheet: string, trouble: TableTrouble): TableBlock {
  const place = { headerRow: 0, firstColumn: 0 };
  return { table, sheet, ...place, headers: [], values: [], formulas: {}, trouble };
}
