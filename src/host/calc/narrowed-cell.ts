import type { CalcRect } from './source';
import type { Home } from './table-area';

/**
 * The cell of an area that a formula means which wants one value: that of its own row, or of its
 * own column (Excel's implicit intersection). Undefined where there is none: #VALUE!.
 */
export function narrowedCell(rect: CalcRect, home: Home): CalcRect | undefined {
  const { row, column, rows, columns } = rect;
  const inRows = home.row >= row && home.row < row + rows;
  const inColumns = home.column >= column && home.column < column + columns;
  if (rows === 1 && columns === 1) return rect;
  if (columns === 1 && inRows) return { row: home.row, column, rows: 1, columns: 1 };
  if (rows === 1 && inColumns) return { row, column: home.column, rows: 1, columns: 1 };
  return undefined;
}
