import type { ColumnList } from './columns';
import { ModelError } from './model-error';
import { isWholeColumns, isWholeRows, lastColumn, lastRow, type Rect } from './rect';
import { restyleRow } from './restyled-row';
import type { RowList } from './rows';
import type { SheetPart } from './sheet-part';
import type { StylePatch } from './style';
import type { StyleTable } from './style-table';

// Each formatted cell is written to the file: more than this is a slip, not a wish.
const MOST_CELLS = 5_000_000;

/** Which style a cell has: its own, else its row's, else its column's. */
export class SheetStyles {
  constructor(
    private readonly part: SheetPart,
    private readonly table: StyleTable,
    private readonly columns: ColumnList,
    private readonly rows: RowList,
  ) {}

  index(row: number, column: number): number {
    return this.part.cells.at(row, column)?.style ?? this.inherited(row, column);
  }

  /** What a cell not yet there would begin with. */
  inherited(row: number, column: number): number {
    return this.rows.style(row) ?? this.columns.style(column);
  }

  patch(rect: Rect, patch: StylePatch): void {
    const derived = new Map<number, number>();
    // Mostly the next cell has the style of the one before.
    let [before, made] = [-1, -1];
    this.map(rect, (style) => {
      if (style === before) return made;
      let result = derived.get(style);
      if (result === undefined) derived.set(style, (result = this.table.derive(style, patch)));
      [before, made] = [style, result];
      return result;
    });
  }

  /** Gives every cell the format that `derive` makes of its own. */
  map(rect: Rect, derive: (style: number) => number): void {
    this.part.touch();
    if (isWholeColumns(rect)) {
      this.materialiseStyledRows(rect);
      this.columns.mapStyle(rect.column, lastColumn(rect), derive);
      this.patchPresent(rect, derive);
      return;
    }
    if (isWholeRows(rect)) {
      for (let row = rect.row; row <= lastRow(rect); row++) {
        this.rows.setStyle(row, derive(this.rows.style(row) ?? 0));
      }
      this.patchPresent(rect, derive);
      return;
    }
    checkSize(rect);
    const { cells } = this.part;
    for (let row = rect.row; row <= lastRow(rect); row++) {
      const ofRow = this.rows.style(row);
      const inherited = (column: number) => ofRow ?? this.columns.style(column);
      restyleRow(cells, row, [rect.column, lastColumn(rect)], inherited, derive);
    }
  }

  clear(rect: Rect): void {
    if (isWholeColumns(rect)) this.columns.mapStyle(rect.column, lastColumn(rect), () => 0);
    if (isWholeRows(rect) && !isWholeColumns(rect)) {
      for (let row = rect.row; row <= lastRow(rect); row++) {
        if (this.rows.style(row) !== null) this.rows.setStyle(row, 0);
      }
    }
    for (const { row, column, cell } of [...this.part.cells.placed(rect)]) {
      if (cell.value === null && cell.formula === null && this.inherited(row, column) === 0) {
        this.part.cells.delete(row, column);
      } else this.part.cells.setStyle(row, column, 0);
    }
  }

  private patchPresent(rect: Rect, derive: (style: number) => number): void {
    for (const { row, column, cell } of [...this.part.cells.placed(rect)]) {
      this.part.cells.setStyle(row, column, derive(cell.style));
    }
  }

  /** A row's own style hides the column's: where they cross, the cell must carry it itself. */
  private materialiseStyledRows(rect: Rect): void {
    for (const row of this.part.cells.rowNumbers()) {
      const style = this.rows.style(row);
      if (style === null || rect.columns > 1000) continue;
      for (let column = rect.column; column <= lastColumn(rect); column++) {
        if (!this.part.cells.at(row, column)) this.part.cells.setStyle(row, column, style);
      }
    }
  }
}

function checkSize(rect: Rect): void {
  if (rect.rows * rect.columns > MOST_CELLS) {
    throw new ModelError('InvalidArgument', 'Too many cells to format one by one.');
  }
}
