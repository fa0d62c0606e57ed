import type { CellValue } from '../register/fault';
import type { Around, Cells } from './read-table';

/**
 * The cells of a table that were read with the row below it and the column behind it. The rows are those of the
 * library, cut in place: a large table is not held twice.
 */
export function edgedCells(edged: Excel.Range): {
  readonly whole: Cells;
  readonly below: Around['below'];
  /** What stands behind the headers. */
  readonly behind: CellValue;
} {
  const { rowIndex, columnIndex } = edged;
  const values = edged.values as CellValue[][];
  const [last = []] = values.splice(-1);
  const behind = values[0]?.at(-1) ?? '';
  for (const row of values) row.pop();
  const row = last.slice(0, -1);
  return {
    whole: { values, rowIndex, columnIndex, formulas: [], numberFormat: [] },
    below: { values: [row], rowIndex: rowIndex + values.length, columnIndex, isNullObject: false },
    behind,
  };
}
