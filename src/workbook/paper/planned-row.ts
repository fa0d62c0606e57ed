import type { Align } from '../../review/document';

/** How the cells of a row look. Two cells of one look may be formatted together. */
export interface Look {
  readonly size: number;
  readonly bold: boolean;
  readonly align: Align;
  readonly vertical: 'Top' | 'Center';
  /** Grey behind labels and headers: prints in black and white. */
  readonly shaded: boolean;
  /** Lines around the cell; a row continued on the next one is open between them. */
  readonly border: 'none' | 'box' | 'openBelow' | 'openBoth' | 'openAbove';
}

export interface PlannedCell {
  /** Zero-based grid column. */
  readonly column: number;
  readonly span: number;
  readonly text: string;
  readonly look: Look;
}

/** One row of the sheet to be, with its height settled in advance. */
export interface PlannedRow {
  readonly cells: readonly PlannedCell[];
  /** Points. */
  readonly height: number;
  /** Must not be the last row of a page. */
  readonly keepWithNext: boolean;
  /** Rows said again when a page begins with this row: the header of its table. */
  readonly repeat: readonly PlannedRow[];
}

export const bodySize = 12;
/** Points per line of body text: Excel gives 標楷體 of 12 points 16.5, other fonts a little more. */
export const lineHeight = 17.25;
/** Points that a cell keeps free left and right of its text. */
const cellPadding = 4;
/** Printers set text a little wider than the screen does. */
const printerShare = 0.98;
/** Excel keeps heights in whole pixels; this many points are whole at 100 % and at 150 %. */
const heightStep = 1.5;

export const plain: Look = {
  size: bodySize,
  bold: false,
  align: 'left',
  vertical: 'Top',
  shaded: false,
  border: 'none',
};

/** Room for text in a cell, in em of the given font size. */
export function emsOf(span: number, columnWidth: number, size = bodySize): number {
  return (span * columnWidth * printerShare - cellPadding) / size;
}

/** Height of a row with so many lines, one that Excel does not round. */
export function heightOfLines(lines: number, padding: number, size = bodySize): number {
  return Math.ceil(((lines * lineHeight * size) / bodySize + padding) / heightStep) * heightStep;
}
