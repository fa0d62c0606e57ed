import type { CellValue } from './cell-value';
import type { Rect } from './rect';
import { RowCells } from './row-cells';

export interface CellFormula {
  /** In the file's form; null for a follower of a shared formula until it is asked for. */
  text: string | null;
  readonly kind: 'normal' | 'array' | 'dataTable' | 'shared';
  /** Group of a shared formula. */
  readonly group: string | null;
  /** What an array formula fills. */
  range: Rect | null;
  /** The `<f>` as it came, as long as it is still true. */
  element: string | null;
  /** Written since the file was opened: no value of its is Excel's own. */
  readonly typed?: boolean;
  /** Rewritten since its value was worked out. */
  stale?: boolean;
}

export interface Cell {
  /** Index into the workbook's cell formats. */
  style: number;
  value: CellValue;
  formula: CellFormula | null;
  /**
   * The whole `<c>` as it came, re-emitted while nothing about the cell changed; null also for one that
   * came as it is written here.
   */
  raw: string | null;
  /** `cm`, `vm`, `ph` as they came, with a leading blank. */
  marks: string;
}

export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

export interface RowRecord {
  /** Attributes of `<row>` as they came, without `r` and `spans`. */
  attributes: string;
  readonly cells: RowCells;
  /** What stood in the row beside cells (extLst). */
  tail: string;
}

export function newCell(style: number): Cell {
  return { style, value: null, formula: null, raw: null, marks: '' };
}

export function newRow(): RowRecord {
  return { attributes: '', cells: new RowCells(), tail: '' };
}

export function plainFormula(text: string): CellFormula {
  return { text, kind: 'normal', group: null, range: null, element: null };
}
