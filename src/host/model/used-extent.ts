import type { Cell } from './cell';
import { lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS, type Rect } from './rect';
import type { RowMap } from './row-map';

/** The block of used cells, kept: to look through ten thousand rows takes as long as an edit. */
export class UsedExtent {
  /** By whether values alone count. */
  private readonly known = new Map<boolean, Rect | null>();

  /** The block that holds every cell with content, or with content or format; null for none. */
  of(rows: RowMap, valuesOnly: boolean): Rect | null {
    let extent = this.known.get(valuesOnly);
    if (extent === undefined) {
      extent = measured(rows, valuesOnly);
      this.known.set(valuesOnly, extent);
    }
    return extent;
  }

  /** What comes and goes inside a block leaves it as it is; at its edge or beyond it may not. */
  touch(row: number, column: number): void {
    for (const [kind, rect] of this.known) {
      const isInside =
        rect !== null &&
        row > rect.row &&
        row < lastRow(rect) &&
        column > rect.column &&
        column < lastColumn(rect);
      if (!isInside) this.known.delete(kind);
    }
  }

  forget(): void {
    this.known.clear();
  }
}

function hasContent(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.value !== null || cell.formula !== null);
}

function measured(rows: RowMap, valuesOnly: boolean): Rect | null {
  let top = MAX_ROWS;
  let left = MAX_COLUMNS;
  let bottom = -1;
  let right = -1;
  for (const [row, record] of rows.filled()) {
    const [columns, cells] = [record.cells.keys(), record.cells.values()];
    const isUsed = (at: number) => !valuesOnly || hasContent(cells[at]);
    let first = 0;
    while (first < cells.length && !isUsed(first)) first++;
    if (first === cells.length) continue;
    let last = cells.length - 1;
    while (!isUsed(last)) last--;
    if (row < top) top = row;
    if (row > bottom) bottom = row;
    left = Math.min(left, columns[first] ?? left);
    right = Math.max(right, columns[last] ?? right);
  }
  for (const [row, look] of valuesOnly ? [] : rows.blank()) {
    if (look.last < 0) continue;
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, look.first);
    right = Math.max(right, look.last);
  }
  if (bottom < 0) return null;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
