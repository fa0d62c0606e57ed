import { MAX_COLUMNS, MAX_ROWS, lastColumn, lastRow, sameRect, span, type Rect } from './rect';
import type { SheetModel } from './sheet-model';

/** The filled cells around a cell up to empty rows and columns, as Excel finds a list to work on. */
export function regionAround(sheet: SheetModel, row: number, column: number): Rect {
  const isFilled = (area: Rect) => !sheet.cells(area).next().done;
  let rect = span(row, column, row, column);
  for (;;) {
    const before = rect;
    // Each side goes as far as it can before the next: no line is looked at for every row.
    while (rect.row > 0 && isFilled(beside(rect, 'above'))) rect = grown(rect, -1, 0);
    while (lastRow(rect) < MAX_ROWS - 1 && isFilled(beside(rect, 'below'))) {
      rect = grown(rect, 1, 0);
    }
    while (rect.column > 0 && isFilled(beside(rect, 'left'))) rect = grown(rect, 0, -1);
    while (lastColumn(rect) < MAX_COLUMNS - 1 && isFilled(beside(rect, 'right'))) {
      rect = grown(rect, 0, 1);
    }
    if (sameRect(before, rect)) return rect;
  }
}

/** The next line, with the cells at its corners. */
function beside(rect: Rect, side: 'above' | 'below' | 'left' | 'right'): Rect {
  const [top, left] = [Math.max(0, rect.row - 1), Math.max(0, rect.column - 1)];
  const [bottom, right] = [lastRow(rect) + 1, lastColumn(rect) + 1];
  switch (side) {
    case 'above':
      return span(top, left, top, right);
    case 'below':
      return span(bottom, left, bottom, right);
    case 'left':
      return span(top, left, bottom, left);
    case 'right':
      return span(top, right, bottom, right);
  }
}

function grown(rect: Rect, down: number, right: number): Rect {
  return span(
    rect.row + Math.min(0, down),
    rect.column + Math.min(0, right),
    lastRow(rect) + Math.max(0, down),
    lastColumn(rect) + Math.max(0, right),
  );
}
