import type { CellValue } from '../../host/model/cell-value';
import { lookedStyle, type ConditionalLook } from '../../host/model/conditional/look';
import { holdsCell, type Rect } from '../../host/model/rect';
import type { SheetModel } from '../../host/model/sheet-model';
import type { StyleView } from '../../host/model/style';
import type { TableModel } from '../../host/model/table-model';
import type { Extent } from './extent';
import type { Span } from './merge-window';
import type { SheetMetrics } from './sheet-metrics';

/** All that cells need to draw themselves but the selection; the same until the sheet changes. */
export class GridView {
  readonly gridlines: boolean;
  private readonly tables: readonly TableModel[];
  private readonly paper: readonly Rect[] | null;

  constructor(
    readonly sheet: SheetModel,
    readonly metrics: SheetMetrics,
    /** Those drawn, frozen ones left out. */
    readonly columns: Span,
    /** As much of the sheet as can be scrolled to. */
    readonly extent: Extent,
  ) {
    this.gridlines = sheet.view.showGridlines;
    this.paper = this.gridlines ? null : sheet.page.printArea;
    this.tables = sheet.tables;
  }

  /** Has the rules of conditional formats worked out at once for rows that are about to be drawn. */
  prime(rows: readonly number[]): void {
    const [first, last] = [rows[0], rows.at(-1)];
    if (first === undefined || last === undefined) return;
    const left = (this.sheet.view.freeze?.columns ?? 0) > 0 ? 0 : this.columns.first;
    // One more on each side: a cell draws the lines of the next.
    const columns = Math.max(1, this.columns.last - left + 1) + 1;
    const looks = this.sheet.conditionalLooks;
    looks.prime({ row: first, column: left, rows: last - first + 2, columns });
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

  /** The merged area that begins here, null where one covers the cell, else undefined. */
  mergeAt(row: number, column: number): Rect | null | undefined {
    const merge = this.sheet.merges.at(row, column);
    if (!merge) return undefined;
    return merge.row === row && merge.column === column ? merge : null;
  }

  /** Beside the print area of a sheet that is made as a page: one without gridlines. */
  isOffPaper(row: number, column: number): boolean {
    return this.paper !== null && !this.paper.some((rect) => holdsCell(rect, row, column));
  }

  tableAt(row: number, column: number): TableModel | undefined {
    return this.tables.find((table) => holdsCell(table.rect, row, column));
  }

  shown(value: CellValue, numberFormat: string): string {
    return this.sheet.workbook.displayText(value, numberFormat);
  }
}
