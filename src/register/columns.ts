import type { Column } from './column';
import type { Day } from './day';
import type { Choice, ListName } from './lists';

// Builders for the columns of a table. The zod types here are completed in cells.ts.

export interface ColumnOptions {
  readonly width?: number;
  readonly help?: string;
}

export declare function text(header: string, options?: ColumnOptions): Column<string | null>;
/** Text of several lines: wrapped, wide. */
export declare function long(header: string, options?: ColumnOptions): Column<string | null>;
/** A real Excel date shown in 民國 form. */
export declare function date(header: string, options?: ColumnOptions): Column<Day | null>;
export declare function number(header: string, options?: ColumnOptions): Column<number | null>;
export declare function choice<N extends ListName>(
  header: string,
  list: N,
  options?: ColumnOptions,
): Column<Choice<N> | null>;
/** Several entries of one list, separated by 「、」. */
export declare function choices<N extends ListName>(
  header: string,
  list: N,
  options?: ColumnOptions,
): Column<readonly Choice<N>[]>;
/** Names of people, separated by 「、」; blank gives []. */
export declare function names(header: string, options?: ColumnOptions): Column<readonly string[]>;
/** A formula of the sheet; the value read is shown to people and never trusted. */
export declare function computed(
  header: string,
  formula: string,
  options?: ColumnOptions & { readonly numberFormat?: string },
): Column<string | number | null>;
/** Text or number, as it is. */
export declare function any(
  header: string,
  options?: ColumnOptions,
): Column<string | number | null>;
