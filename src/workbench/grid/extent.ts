import { MAX_COLUMNS, MAX_ROWS, type Rect } from '../../host/model/rect';

export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

const LEAST: Extent = { rows: 60, columns: 26 };
const ROOM: Extent = { rows: 30, columns: 6 };

/** How much of a sheet the grid offers: what is used or selected, and room beyond. */
export function gridExtent(used: readonly (Rect | null)[]): Extent {
  let { rows, columns } = LEAST;
  for (const rect of used) {
    if (!rect) continue;
    // A whole column or row that is selected or formatted needs no more room.
    if (rect.rows < MAX_ROWS) rows = Math.max(rows, rect.row + rect.rows + ROOM.rows);
    if (rect.columns < MAX_COLUMNS) {
      columns = Math.max(columns, rect.column + rect.columns + ROOM.columns);
    }
  }
  return { rows: Math.min(rows, MAX_ROWS), columns: Math.min(columns, MAX_COLUMNS) };
}
