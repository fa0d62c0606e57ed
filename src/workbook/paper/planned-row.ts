import type { Align, ChartBlock, RowRef } from '../../review/document';
import type { PageGrid } from './page-grid';

/** How the cells of a row look. Two cells of one look may be formatted together. */
export interface Look {
  readonly size: number;
  readonly bold: boolean;
  readonly align: Align;
  readonly vertical: 'Top' | 'Center';
  /** Grey behind labels and headers: prints in black and white. */
  readonly shaded: boolean;
  /**
   * Lines around the cell; a row continued on the next one is open between them. Lines that join
   * the boxes of a chart of the organisation stand at the left and above.
   */
  readonly border:
    'none' | 'box' | 'openBelow' | 'openBoth' | 'openAbove' | 'left' | 'top' | 'topLeft';
}

/** Which cell of a table charts may be fed from. Zero-based, the header aside. */
export interface Feed {
  readonly table: string;
  readonly row: number;
  readonly column: number;
}

export interface PlannedCell {
  /** Zero-based grid column. */
  readonly column: number;
  readonly span: number;
  readonly text: string;
  readonly look: Look;
  /** The cell is this number, shown by `format` as the text. */
  readonly value?: number;
  readonly format?: string;
  readonly row?: RowRef;
  readonly feed?: Feed;
  /** People write in it: `FormField.box`. */
  readonly box?: string;
}

/** A chart whose first row this is. */
export interface PlannedChart {
  readonly block: ChartBlock;
  readonly column: number;
  readonly span: number;
  readonly rows: number;
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
  readonly charts?: readonly PlannedChart[];
  /** Two lines at least of what follows stay with it. */
  readonly isHeading?: boolean;
  /** Begins a page wherever it would stand. */
  readonly startsPage?: boolean;
  /** The row as two, the first no higher than so many points; undefined where that is no use. */
  readonly divide?: (height: number) => readonly [PlannedRow, PlannedRow] | undefined;
}

export const bodySize = 12;
/** Points per line of body text: what Excel gives 標楷體 of 12 points. */
export const lineHeight = 16.5;
/** Points that a cell keeps free left and right of its text. */
const cellPadding = 4;
/** Printers set text a little wider than the screen does. */
const printerShare = 0.98;
/** Excel keeps heights in whole pixels; this many points are whole at 100 % and at 150 %. */
const heightStep = 1.5;
/** The highest row is 409 points. */
export const highestRow = 400;

export const plain: Look = {
  size: bodySize,
  bold: false,
  align: 'left',
  vertical: 'Top',
  shaded: false,
  border: 'none',
};

/** Text as the paper has it. */
export function plainIn(grid: PageGrid): Look {
  return { ...plain, size: grid.textSize };
}

/** Room for text in a cell, in em of the given font size. */
export function emsOf(span: number, columnWidth: number, size = bodySize): number {
  return (span * columnWidth * printerShare - cellPadding) / size;
}

/** Height of a row with so many lines, one that Excel does not round. */
export function heightOfLines(lines: number, padding: number, size = bodySize): number {
  return wholeHeight((lines * lineHeight * size) / bodySize + padding);
}

function wholeHeight(points: number): number {
  return Math.ceil(points / heightStep) * heightStep;
}

/**
 * A little room above a chart, at the head of a page too: one that touches the edge of the page
 * before is drawn there as well by some programs.
 */
export const aboveChart: PlannedRow = {
  cells: [],
  height: 3,
  keepWithNext: true,
  repeat: [],
  charts: [],
};

/** Rows without text that are so high together. */
export function spaceRows(height: number, keepWithNext: boolean): PlannedRow[] {
  const count = Math.ceil(height / highestRow);
  return Array.from({ length: count }, () => ({
    cells: [],
    height: wholeHeight(height / count),
    keepWithNext,
    repeat: [],
  }));
}
