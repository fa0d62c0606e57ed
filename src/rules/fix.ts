import type { CellValue } from '../register/fault';
import type { ColumnName, Rows, TableName } from '../register/register';
import { say } from '../register/said';
import { headerOf } from './report';
import type { Report } from './report';

/** One cell and what it is to hold; what it held is read when the change is shown and made. */
export interface CellFix {
  readonly table: TableName;
  /** Key of the row as it was read. */
  readonly key: string;
  /** Worksheet row as it was read, 1-based: tells rows of one key apart, and finds one without. */
  readonly row: number;
  /** Column header. */
  readonly column: string;
  /** '' empties the cell; a date is its serial number. */
  readonly after: CellValue;
}

/** What mends the structure of one table; `workbook` knows how. */
export type Repair =
  /** The table is not there at all. */
  | 'addTable'
  /** Columns of it are not there: `columns` of the target, else all that are missing. */
  | 'addColumns'
  /** A range that was the table once (`sheet`, `address`) becomes it again. */
  | 'makeTable'
  /** A table under another name (`sheet`, `address`) gets its own back. */
  | 'renameTable'
  /** The header at `column` becomes `header`. */
  | 'renameColumn'
  /** Filled rows or columns that touch the table on this `side` become part of it. */
  | 'takeIn'
  /** The header row is switched on again. */
  | 'showHeaders'
  /** Merged cells within it are taken apart; each value stays in its first cell. */
  | 'unmerge'
  /** Lists, formats and formulas of the columns are set again; no value changes. */
  | 'dressColumns';

/** What a repair is about, where the table and its kind do not say it. */
export interface RepairTarget {
  readonly sheet?: string;
  readonly address?: string;
  readonly side?: 'below' | 'left' | 'right';
  /** Headers. */
  readonly columns?: readonly string[];
  /** Place of a column among the table's, zero-based. */
  readonly column?: number;
  readonly header?: string;
}

/** What would mend a problem where the answer is known: data, shown before it is made. */
export type Fix =
  | { readonly kind: 'cells'; readonly label: string; readonly cells: readonly CellFix[] }
  /** Rows to be added below the table, by column header; what is not given is left blank. */
  | {
      readonly kind: 'rows';
      readonly label: string;
      readonly table: TableName;
      readonly rows: readonly Readonly<Record<string, CellValue>>[];
    }
  /** A computed column gets its formula again in every row. */
  | {
      readonly kind: 'refill';
      readonly label: string;
      readonly table: TableName;
      readonly column: string;
    }
  | {
      readonly kind: 'repair';
      readonly label: string;
      readonly table: TableName;
      readonly repair: Repair;
      readonly target?: RepairTarget;
    };

/** The fix that puts `after` into one cell; `label` is what the button says, Traditional Chinese. */
export function setCell<N extends TableName>(
  table: N,
  row: Rows[N][number],
  column: ColumnName<N>,
  after: CellValue,
  label = after === '' ? say`清除`.text : say`改為「${String(after)}」`.text,
): Fix {
  const { key, row: place } = row;
  return {
    kind: 'cells',
    label,
    cells: [{ table, key, row: place, column: headerOf(table, column), after }],
  };
}

/** A report with what would mend it. */
export function withFix(report: Report, fix: Fix | undefined): Report {
  return fix === undefined ? report : { ...report, fix };
}
