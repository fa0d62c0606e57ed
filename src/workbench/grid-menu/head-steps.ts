import { digitPixels } from '../../host/model/cell-points';
import { isWholeColumns, isWholeRows } from '../../host/model/rect';
import type { SheetModel } from '../../host/model/sheet-model';
import type { Desk } from '../desk';
import { widthOfPixels } from './column-characters';
import { autofitLines, resizeColumns, resizeRows } from './line-steps';
import { selectedLines, type LineKind, type Lines } from './lines';

interface Head {
  readonly kind: LineKind;
  readonly index: number;
}

/** Points of a CSS pixel. */
const POINTS = 0.75;

/** All selected rows or columns when the head is one of them, as in Excel; else this one. */
function linesOf(sheet: SheetModel, { kind, index }: Head): readonly Lines[] {
  const isWhole = kind === 'rows' ? isWholeRows : isWholeColumns;
  const lines = sheet.view.selection.every(isWhole) ? selectedLines(sheet, kind) : [];
  const isAmong = lines.some(({ first, last }) => index >= first && index <= last);
  return isAmong ? lines : [{ kind, first: index, last: index }];
}

/** @param pixels of the page, borders included */
export function sizeHead(desk: Desk, sheet: SheetModel, head: Head, pixels: number): void {
  const lines = linesOf(sheet, head);
  if (head.kind === 'rows') resizeRows(desk, sheet, lines, Math.round(pixels) * POINTS);
  else {
    const digit = digitPixels(sheet.workbook.defaultFont);
    resizeColumns(desk, sheet, lines, widthOfPixels(Math.round(pixels), digit));
  }
}

export function fitHead(desk: Desk, sheet: SheetModel, head: Head): void {
  autofitLines(desk, sheet, head.kind, linesOf(sheet, head));
}
