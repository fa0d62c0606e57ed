import {
  anchorBox,
  anchorExtent,
  cornerOf,
  type Corner,
} from '../../host/model/drawing/anchor-place';
import type { Drawn } from '../../host/model/drawing/sheet-drawing';
import type { Rect } from '../../host/model/rect';
import type { GridView } from '../grid/grid-view';
import type { SheetBox } from '../grid/over-cells';
import { HEAD_HEIGHT, HEAD_WIDTH } from '../grid/sheet-metrics';
import { pixels } from './svg-text';

/**
 * Where a drawing lies on the sheet as the grid shows it: held by its cells, hidden ones taken as
 * nothing. `rect` is its first cell, with which it scrolls or stands.
 */
export function drawnPlace(view: GridView, anchor: Drawn['anchor']): { rect: Rect; box: SheetBox } {
  const { sheet } = view;
  const from = cornerOf(anchor, 'from');
  const to = cornerOf(anchor, 'to');
  // The whole box measures every row above: of a sheet with thousands of drawings that is not asked for.
  const points = from ? { left: 0, top: 0, ...anchorExtent(anchor) } : anchorBox(sheet, anchor);
  const [left, top] = from
    ? cornerPixels(view, from)
    : [HEAD_WIDTH + pixels(points.left), HEAD_HEIGHT + pixels(points.top)];
  const [right, bottom] = to
    ? cornerPixels(view, to)
    : [left + pixels(points.width), top + pixels(points.height)];
  return {
    rect: { row: from?.row ?? 0, column: from?.column ?? 0, rows: 1, columns: 1 },
    box: { left, top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) },
  };
}

function cornerPixels({ metrics }: GridView, { column, x, row, y }: Corner): [number, number] {
  return [
    HEAD_WIDTH + metrics.columnLeft(column) + Math.min(pixels(x), metrics.columnWidth(column)),
    HEAD_HEIGHT + metrics.rowTop(row) + Math.min(pixels(y), metrics.rowHeight(row)),
  ];
}
