import { MAX_COLUMNS, MAX_ROWS, type Rect } from '../../host/model/rect';
import type { CellPlace } from '../cell-address';

export interface Direction {
  readonly down: 1 | 0 | -1;
  readonly right: 1 | 0 | -1;
}

export interface FilledCells {
  /** Encloses all filled cells. */
  readonly used: Rect | null;
  isFilled(row: number, column: number): boolean;
  isHidden(row: number, column: number): boolean;
}

/**
 * Where Ctrl and an arrow lead: from within data to its edge; from the edge or an empty cell to the
 * next filled cell; to the end of the sheet when none follows. Hidden cells are not stopped at.
 */
export function dataEdge(from: CellPlace, to: Direction, cells: FilledCells): CellPlace {
  let last: CellPlace | undefined;
  let isInData: boolean | undefined;
  for (const place of line(from, to, cells)) {
    const isFilled = cells.isFilled(place.row, place.column);
    if (isInData === undefined) {
      isInData = isFilled && cells.isFilled(from.row, from.column);
      if (!isInData && isFilled) return place;
    } else if (isInData) {
      if (!isFilled) return last ?? from;
    } else if (isFilled) return place;
    last = place;
  }
  return isInData ? (last ?? from) : endOfSheet(from, to, cells);
}

/** The cells ahead as far as there are filled ones. */
function* line(from: CellPlace, { down, right }: Direction, cells: FilledCells) {
  const { used } = cells;
  if (!used) return;
  let row = from.row + down;
  let column = from.column + right;
  // Beyond what is used, on the way to it, every cell is as empty as the one before it.
  const bottom = used.row + used.rows - 1;
  const end = used.column + used.columns - 1;
  if (down < 0 && row > bottom + 1) row = bottom + 1;
  if (right < 0 && column > end + 1) column = end + 1;
  while (row >= 0 && column >= 0 && row <= bottom + 1 && column <= end + 1) {
    if (!cells.isHidden(row, column)) yield { row, column };
    row += down;
    column += right;
  }
}

function endOfSheet(from: CellPlace, { down, right }: Direction, cells: FilledCells): CellPlace {
  let row = down > 0 ? MAX_ROWS - 1 : down < 0 ? 0 : from.row;
  let column = right > 0 ? MAX_COLUMNS - 1 : right < 0 ? 0 : from.column;
  const isBetween = () => (row - from.row) * down + (column - from.column) * right > 0;
  while (isBetween() && cells.isHidden(row, column)) {
    row -= down;
    column -= right;
  }
  return { row, column };
}
