import { holdsCell, lastColumn, lastRow, type Rect } from '../../host/model/rect';
import type { SheetModel } from '../../host/model/sheet-model';

/** The selection as it is now, as the cells in sight ask for it. */
export class Selected {
  private readonly rects: readonly Rect[];
  /** The active cell, or the merged area that it lies in. */
  private readonly active: Rect;

  constructor({ view, merges }: SheetModel) {
    const { row, column } = view.activeCell;
    this.rects = view.selection;
    this.active = merges.at(row, column) ?? { row, column, rows: 1, columns: 1 };
  }

  has(row: number, column: number): boolean {
    return this.rects.some((rect) => holdsCell(rect, row, column));
  }

  /** Of a merged area, its first cell. */
  isActive(row: number, column: number): boolean {
    return row === this.active.row && column === this.active.column;
  }

  hasRow(row: number): boolean {
    return this.rects.some((rect) => row >= rect.row && row <= lastRow(rect));
  }

  hasColumn(column: number): boolean {
    return this.rects.some((rect) => column >= rect.column && column <= lastColumn(rect));
  }

  /** Two selections with the same key look the same in this row. */
  keyOf(row: number): string {
    const spans = this.rects
      .filter((rect) => row >= rect.row && row <= lastRow(rect))
      .map(({ column, columns }) => `${column}+${columns}`);
    return `${spans.join()}${row === this.active.row ? `@${this.active.column}` : ''}`;
  }
}
