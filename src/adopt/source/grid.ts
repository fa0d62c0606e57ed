import type { CellValue } from '../../register/fault';

/** Cells that are one, as rows and columns of the grid, 0-based, both ends included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What a list has at a cell and a row of ours cannot hold, 0-based: told, so that nothing is lost unseen. */
export interface UnreadCell {
  readonly row: number;
  readonly column: number;
  readonly why: '公式沒有計算結果' | '儲存格註解';
  readonly text: string;
}

/**
 * A list as it stands in its source: rows of cells, blank ones ''. A date is its text (`115/03/01`),
 * a percentage is 「95%」: what people see, for a list has no formats of its own any more.
 */
export interface Grid {
  /** The sheet's name, or what the source is called. */
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly merges: readonly Merge[];
  /** Row of the source in which the grid begins, 1-based. */
  readonly firstRow: number;
  readonly unread?: readonly UnreadCell[];
}

/** 0 is A, 26 is AA: how people name a column of a list. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}
