import type { Paper } from '../../review/document';
import type { PrintedShare } from './printed-width';

/** The printed page as a grid of narrow columns: spans of it make up every table's columns. */
export interface PageGrid {
  readonly columns: number;
  /** Points. A whole number of screen pixels (12), so that Excel does not round it. */
  readonly columnWidth: number;
  /** Points that text can count on: the narrower of the screen's and the printer's. */
  readonly textWidth: number;
  /** Height for rows on one page, points. */
  readonly pageHeight: number;
  /** Points of the text. */
  readonly textSize: number;
  /** Points that a row of a table keeps free above and below its text, together. */
  readonly rowPadding: number;
}

/**
 * Centimetres. Columns leave 4 % of the width free and stand in its middle: what is printed begins
 * 2.4 cm from the edge, with room for punched holes (official documents: 2.5 cm).
 */
export const margins = {
  top: 2,
  bottom: 2,
  left: 2,
  right: 2,
  header: 1.1,
  footer: 1,
} as const;

const pointsPerCentimetre = 72 / 2.54;
/** Centimetres, the short side first. */
const sides = { A4: [21, 29.7], A3: [29.7, 42] } as const;
const columnWidth = 9;
const rowPadding = 3;
/** Printers differ by a little: rows fill a page only to this share, so that no page spills over. */
const fillShare = 0.98;
/** And columns to this one: the paper is printed at its own size, never made to fit by Excel. */
const widthShare = 0.96;

/** `printed` says how wide the workbook prints columns. */
export function pageGrid(
  orientation: Paper['orientation'],
  printed: PrintedShare,
  { pageSize = 'A4', textSize = 12 }: Pick<Paper, 'pageSize' | 'textSize'> = {},
): PageGrid {
  const [short, long] = sides[pageSize];
  const [width, height] = orientation === 'portrait' ? [short, long] : [long, short];
  const usableWidth = (width - margins.left - margins.right) * pointsPerCentimetre;
  const usableHeight = (height - margins.top - margins.bottom) * pointsPerCentimetre;
  return {
    columns: Math.floor((usableWidth * widthShare) / (columnWidth * Math.max(1, printed.most))),
    columnWidth,
    textWidth: columnWidth * Math.min(1, printed.least),
    pageHeight: usableHeight * fillShare,
    textSize,
    rowPadding,
  };
}
