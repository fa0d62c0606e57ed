import type { CellValue } from '../../host/model/cell-value';
import { lookedStyle, type ConditionalLook } from '../../host/model/conditional/look';
import type { Rect } from '../../host/model/rect';
import type { SheetModel } from '../../host/model/sheet-model';
import type { StyleView } from '../../host/model/style';
import type { TableModel } from '../../host/model/table-model';
import type { CellPlace } from '../cell-address';
import type { Extent } from './extent';
import { MergeMap, type Span } from './merge-window';
import type { SheetMetrics } from './sheet-metrics';

/** All that the cells in view need to draw themselves. */
export class GridView {
  readonly merges: MergeMap;
  readonly gridlines: boolean;
  readonly active: CellPlace;
  private readonly selection: readonly Rect[];
  private readonly tables: readonly TableModel[];
  private readonly paper: readonly Rect[] | null;

  constructor(
    readonly sheet: SheetModel,
    readonly metrics: SheetMetrics,
    readonly rows: Span,
    readonly columns: Span,
    /** As much of the sheet as can be scrolled to. */
    readonly extent: Extent,
  ) {
    const freeze = sheet.view.freeze;
    const top = freeze && freeze.rows > 0 ? 0 : rows.first;
    const left = freeze && freeze.columns > 0 ? 0 : columns.first;
    const window: Rect = {
      row: top,
      column: left,
      rows: Math.max(1, rows.last - top + 1),
      columns: Math.max(1, columns.last - left + 1),
    };
    this.merges = new MergeMap(
      sheet.merges.in(window),
      { first: top, last: rows.last },
      { first: left, last: columns.last },
    );
    this.gridlines = sheet.view.showGridlines;
    this.paper = this.gridlines ? null : sheet.page.printArea;
    this.active = sheet.view.activeCell;
    this.selection = sheet.view.selection;
    this.tables = sheet.tablesIn(window);
    // Rules of frozen rows and of those in view, not of all between them.
    const looks = sheet.conditionalLooks;
    if (top < rows.first && freeze) looks.prime({ ...window, rows: freeze.rows + 1 });
    // One more on each side: a cell draws the lines of the next.
    const near = { ...window, columns: window.columns + 1 };
    looks.prime({ ...near, row: rows.first, rows: Math.max(1, rows.last - rows.first + 1) + 1 });
  }

  /** The cell's style with what the conditional formats make of it. */
  styleOf(row: number, column: number): StyleView {
    const look = this.lookAt(row, column);
    const style = this.sheet.styleOf(row, column);
    return look ? lookedStyle(style, look) : style;
  }

  lookAt(row: number, column: number): ConditionalLook | null {
    return this.sheet.conditionalLooks.at(row, column);
  }

  isSelected(row: number, column: number): boolean {
    return this.selection.some((rect) => holds(rect, row, column));
  }

  /** Beside the print area of a sheet that is made as a page: one without gridlines. */
  isOffPaper(row: number, column: number): boolean {
    return this.paper !== null && !this.paper.some((rect) => holds(rect, row, column));
  }

  isRowSelected(row: number): boolean {
    return this.selection.some((rect) => row >= rect.row && row < rect.row + rect.rows);
  }

  isColumnSelected(column: number): boolean {
    return this.selection.some(
      (rect) => column >= rect.column && column < rect.column + rect.columns,
    );
  }

  isActive(row: number, column: number): boolean {
    const merge = this.merges.at(this.active.row, this.active.column);
    if (merge === null) {
      const around = this.sheet.merges.at(this.active.row, this.active.column);
      return around?.row === row && around.column === column;
    }
    return this.active.row === row && this.active.column === column;
  }

  tableAt(row: number, column: number): TableModel | undefined {
    return this.tables.find((table) => holds(table.rect, row, column));
  }

  shown(value: CellValue, numberFormat: string): string {
    return this.sheet.workbook.displayText(value, numberFormat);
  }
}

function holds(rect: Rect, row: number, column: number): boolean {
  return (
    row >= rect.row &&
    row < rect.row + rect.rows &&
    column >= rect.column &&
    column < rect.column + rect.columns
  );
}
