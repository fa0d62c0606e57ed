import type { Rect } from './rect';
import type { SheetModel } from './sheet-model';
import type { TableFilter } from './table-filter';

export interface TableColumnView {
  /** Stays the same when columns move or are renamed. */
  readonly id: number;
  readonly index: number;
  readonly name: string;
  readonly totalsFunction: string | null;
  readonly totalsLabel: string | null;
  /** As Excel shows it, with `=`; null when the column has none of its own. */
  readonly formula: string | null;
}

export interface TableStyle {
  /** '' for no style. */
  readonly name: string;
  readonly showFirstColumn: boolean;
  readonly showLastColumn: boolean;
  readonly showRowStripes: boolean;
  readonly showColumnStripes: boolean;
}

export declare class TableModel {
  readonly id: number;
  readonly sheet: SheetModel;
  readonly filter: TableFilter;
  get name(): string;
  /** References to it in formulas, names and rules follow. */
  set name(name: string);
  /** With header and totals row. */
  get rect(): Rect;
  get headerRect(): Rect | null;
  get bodyRect(): Rect;
  get totalsRect(): Rect | null;
  get columns(): readonly TableColumnView[];
  /** -1 when there is none; case-insensitive as in Excel. */
  columnIndex(name: string): number;
  renameColumn(index: number, name: string): void;
  get style(): TableStyle;
  setStyle(patch: Partial<TableStyle>): void;
  get showHeaders(): boolean;
  get showTotals(): boolean;
  set showTotals(show: boolean);
  get showFilterButton(): boolean;
  set showFilterButton(show: boolean);
  /** The same top-left corner and header row; columns new at the right get names. */
  resize(rect: Rect): void;
  /** Body rows at `at` (null: at the end); cells below move down. Returns the new rows. */
  addRows(at: number | null, count: number): Rect;
  removeRows(at: number, count: number): void;
  /** Returns the new column's index. */
  addColumn(at: number | null, name?: string): number;
  removeColumn(index: number): void;
  /** The cells stay, the table goes. References to it become plain ones. */
  convertToRange(): void;
  /** Table and cells go. */
  delete(): void;
}
