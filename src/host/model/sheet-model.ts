import type { CellValue } from './cell-value';
import type { HyperlinkList } from './hyperlinks';
import type { MergeList } from './merges';
import type { PageLayout } from './page-layout';
import type { ProtectionModel } from './sheet-protection';
import type { Rect } from './rect';
import type { ColumnList } from './columns';
import type { RowList } from './rows';
import type { SheetFilter } from './sheet-filter';
import type { SheetView } from './sheet-view';
import type { StylePatch, StyleView } from './style';
import type { TableModel } from './table-model';
import type { ValidationList } from './validations';
import type { WorkbookModel } from './workbook-model';

export type SheetVisibility = 'visible' | 'hidden' | 'veryHidden';

export interface CellView {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** As Excel shows it, with `=`; null for a constant. */
  readonly formula: string | null;
}

export declare class SheetModel {
  readonly workbook: WorkbookModel;
  /** Stable for the life of the sheet: `{00000000-0001-0000-0000-000000000000}`. */
  readonly id: string;
  /** A chart sheet has a name and a place, and refuses all that concerns cells. */
  readonly kind: 'worksheet' | 'chartsheet';
  get name(): string;
  set name(name: string);
  /** Zero-based place among all sheets, hidden ones counted. */
  get position(): number;
  get visibility(): SheetVisibility;
  set visibility(visibility: SheetVisibility);
  /** `#RRGGBB` or '' for none. */
  get tabColor(): string;
  set tabColor(color: string);

  readonly columns: ColumnList;
  readonly rows: RowList;
  readonly merges: MergeList;
  readonly hyperlinks: HyperlinkList;
  readonly validations: ValidationList;
  readonly view: SheetView;
  readonly page: PageLayout;
  readonly protection: ProtectionModel;
  readonly autoFilter: SheetFilter;
  get tables(): readonly TableModel[];

  value(row: number, column: number): CellValue;
  /** As Excel shows it, with `=` and `[@欄]`; null for a constant or an empty cell. */
  formula(row: number, column: number): string | null;
  setValue(row: number, column: number, value: CellValue): void;
  /** With or without the leading `=`; new functions without their `_xlfn.` prefix. */
  setFormula(row: number, column: number, formula: string): void;
  /** Formula cells and filled cells inside `rect` (all without it), row by row. */
  cells(rect?: Rect): Iterable<CellView>;
  /** `contents` keeps formats; `formats` keeps contents; `all` takes both, validations and links too. */
  clear(rect: Rect, what?: 'all' | 'contents' | 'formats' | 'hyperlinks'): void;
  styleOf(row: number, column: number): StyleView;
  /** Same index, same style: lets a reader of many cells work out each style once. */
  styleIndex(row: number, column: number): number;
  patchStyle(rect: Rect, patch: StylePatch): void;
  /** Null for an empty sheet. With `valuesOnly` formats do not count. */
  usedRange(valuesOnly?: boolean): Rect | null;
  /** Makes room at `rect`; formulas, names, rules, merges, tables, links and drawings move along. */
  insert(rect: Rect, shift: 'down' | 'right'): void;
  /** Takes `rect` out; references into it become #REF!. */
  remove(rect: Rect, shift: 'up' | 'left'): void;
  addTable(rect: Rect, hasHeaders: boolean, name?: string): TableModel;
  /** Tables that share cells with `rect`. */
  tablesIn(rect: Rect): readonly TableModel[];
}
