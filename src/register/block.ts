import type { CellValue } from './fault';
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
}
