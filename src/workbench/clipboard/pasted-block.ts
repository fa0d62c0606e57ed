import type { CellValue } from '../../host/model/cell-value';
import type { StylePatch } from '../../host/model/style';

/** A cell that another program gave. */
export interface PastedCell {
  /** Read as if typed, unless there is a value. */
  readonly text: string;
  /** What it holds, where the other program says so. */
  readonly value?: CellValue;
  /** Its text is no number, whatever it looks like. */
  readonly isText?: boolean;
  readonly style?: StylePatch;
}

/** Rows and columns of cells from another program. */
export interface PastedBlock {
  readonly rows: number;
  readonly columns: number;
  /** Row by row; a gap where a cell above or to the left reaches over. */
  readonly cells: readonly (readonly (PastedCell | undefined)[])[];
  /** Cells that are one, counted from the block's corner. */
  readonly merges: readonly {
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
  }[];
}

export function textBlock(rows: readonly (readonly string[])[]): PastedBlock {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 1);
  return {
    rows: rows.length,
    columns,
    cells: rows.map((row) => Array.from({ length: columns }, (_, i) => ({ text: row[i] ?? '' }))),
    merges: [],
  };
}
