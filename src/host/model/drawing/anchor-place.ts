import type { Element } from '@xmldom/xmldom';
import { childOf, numberOf } from '../../xlsx/xml';
import { columnPoints, rowPoints } from '../cell-points';
import { MAX_COLUMNS, MAX_ROWS } from '../rect';
import type { SheetModel } from '../sheet-model';

const EMU_PER_POINT = 12_700;

/** Where a drawing lies on its sheet, in points from the first cell's corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A corner of an anchor: a cell and points into it. */
export interface Corner {
  readonly column: number;
  readonly x: number;
  readonly row: number;
  readonly y: number;
}

interface Line {
  readonly size: (index: number) => number;
  readonly count: number;
}

export function anchorBox(sheet: SheetModel, anchor: Element): Box {
  const { columns, rows } = lines(sheet);
  const from = cornerOf(anchor, 'from');
  if (!from) {
    const place = childOf(anchor, 'pos');
    return { left: points(place, 'x'), top: points(place, 'y'), ...anchorExtent(anchor) };
  }
  const left = pointsAt(columns, from.column, from.x);
  const top = pointsAt(rows, from.row, from.y);
  const to = cornerOf(anchor, 'to');
  if (!to) return { left, top, ...anchorExtent(anchor) };
  return {
    left,
    top,
    width: Math.max(0, pointsAt(columns, to.column, to.x) - left),
    height: Math.max(0, pointsAt(rows, to.row, to.y) - top),
  };
}

/** Keeps the kind of the anchor; the part is to be touched by the caller. */
export function setAnchorBox(sheet: SheetModel, anchor: Element, box: Box): void {
  const position = childOf(anchor, 'pos');
  if (position) {
    position.setAttribute('x', emu(box.left));
    position.setAttribute('y', emu(box.top));
  } else writeCorner(anchor, 'from', cornerAt(sheet, box.left, box.top));
  const size = childOf(anchor, 'ext');
  if (size) {
    size.setAttribute('cx', emu(box.width));
    size.setAttribute('cy', emu(box.height));
  } else writeCorner(anchor, 'to', cornerAt(sheet, box.left + box.width, box.top + box.height));
}

export function cornerAt(sheet: SheetModel, left: number, top: number): Corner {
  const { columns, rows } = lines(sheet);
  const [column, x] = placeAt(columns, left);
  const [row, y] = placeAt(rows, top);
  return { column, x, row, y };
}

export function cornerOf(anchor: Element, which: 'from' | 'to'): Corner | null {
  const corner = childOf(anchor, which);
  if (!corner) return null;
  const read = (name: string) => Number(childOf(corner, name)?.textContent ?? 0) || 0;
  return {
    column: read('col'),
    x: read('colOff') / EMU_PER_POINT,
    row: read('row'),
    y: read('rowOff') / EMU_PER_POINT,
  };
}

/** `<xdr:col>…`, as it stands in `from` and `to`. */
export function cornerXml({ column, x, row, y }: Corner): string {
  return (
    `<xdr:col>${column}</xdr:col><xdr:colOff>${emu(x)}</xdr:colOff>` +
    `<xdr:row>${row}</xdr:row><xdr:rowOff>${emu(y)}</xdr:rowOff>`
  );
}

function writeCorner(anchor: Element, which: 'from' | 'to', { column, x, row, y }: Corner): void {
  const corner = childOf(anchor, which);
  if (!corner) return;
  const texts = { col: String(column), colOff: emu(x), row: String(row), rowOff: emu(y) };
  for (const [name, text] of Object.entries(texts)) {
    const element = childOf(corner, name);
    if (element) element.textContent = text;
  }
}

function lines(sheet: SheetModel): { columns: Line; rows: Line } {
  return {
    columns: { size: (column) => columnPoints(sheet, column), count: MAX_COLUMNS },
    rows: { size: (row) => rowPoints(sheet, row), count: MAX_ROWS },
  };
}

/** An offset that reaches beyond its cell ends with the cell, as Excel draws it. */
function pointsAt({ size, count }: Line, index: number, offset: number): number {
  let total = 0;
  for (let i = 0; i < Math.min(index, count); i++) total += size(i);
  return total + Math.min(offset, size(index));
}

function placeAt({ size, count }: Line, at: number): [index: number, offset: number] {
  let rest = Math.max(0, at);
  for (let index = 0; index < count; index++) {
    const here = size(index);
    if (rest < here) return [index, rest];
    rest -= here;
  }
  return [count - 1, 0];
}

/** In points; what an anchor without a second corner says of its size. */
export function anchorExtent(anchor: Element): { width: number; height: number } {
  const size = childOf(anchor, 'ext');
  return { width: points(size, 'cx'), height: points(size, 'cy') };
}

function points(element: Element | null, name: string): number {
  return numberOf(element, name, 0) / EMU_PER_POINT;
}

function emu(points: number): string {
  return String(Math.round(points * EMU_PER_POINT));
}
