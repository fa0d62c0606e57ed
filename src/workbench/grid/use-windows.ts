import { useCallback, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { SheetModel } from '../../host/model/sheet-model';
import type { Extent } from './extent';
import type { ColumnWindow } from './grid-row';
import { reachBack } from './merge-window';
import { HEAD_HEIGHT, HEAD_WIDTH, type SheetMetrics } from './sheet-metrics';

export interface GridWindows {
  readonly frozenRows: readonly number[];
  readonly rows: readonly number[];
  /** Pixels of rows left out above those in view, and of all rows with the head. */
  readonly above: number;
  readonly height: number;
  readonly columns: ColumnWindow;
  readonly width: number;
  /** How many rows and columns can be seen whole. */
  readonly page: { readonly rows: number; readonly columns: number };
  readonly scrollTo: (row: number, column: number) => void;
}

/** What can be seen of the sheet, in its own pixels. */
interface Port {
  readonly top: number;
  readonly left: number;
  readonly height: number;
  readonly width: number;
}

/** So far the sheet scrolls before rows are drawn anew; as much is drawn beyond what is seen. */
const STRIDE = 240;

/** Which rows and columns are drawn; frozen ones always are. */
export function useWindows(
  scroller: RefObject<HTMLDivElement | null>,
  sheet: SheetModel,
  metrics: SheetMetrics,
  extent: Extent,
): GridWindows {
  const port = usePort(scroller, sheet.id);
  const { rows: frozenRowCount = 0, columns: frozenColumnCount = 0 } = sheet.view.freeze ?? {};
  const frozenTop = metrics.rowTop(frozenRowCount);
  const frozenLeft = metrics.columnLeft(frozenColumnCount);

  const rowSpan = reachBack(
    {
      first: Math.max(frozenRowCount, metrics.rowAt(port.top + frozenTop - STRIDE)),
      last: Math.min(extent.rows - 1, metrics.rowAt(port.top + port.height + STRIDE)),
    },
    sheet.merges.all(),
    'rows',
  );
  const columnSpan = reachBack(
    {
      first: Math.max(frozenColumnCount, metrics.columnAt(port.left + frozenLeft - STRIDE)),
      last: Math.min(extent.columns - 1, metrics.columnAt(port.left + port.width + STRIDE)),
    },
    sheet.merges.all(),
    'columns',
  );
  const firstColumn = Math.max(frozenColumnCount, columnSpan.first);
  const firstRow = Math.max(frozenRowCount, rowSpan.first);
  const columns = useMemo(
    () => ({
      frozen: numbers(0, frozenColumnCount - 1),
      inView: numbers(firstColumn, columnSpan.last),
      before: Math.max(0, metrics.columnLeft(firstColumn) - frozenLeft),
    }),
    [metrics, frozenColumnCount, frozenLeft, firstColumn, columnSpan.last],
  );

  const scrollTo = useCallback(
    (row: number, column: number) => {
      const element = scroller.current;
      if (!element) return;
      if (row >= frozenRowCount) {
        const seen = { from: element.scrollTop, size: element.clientHeight };
        const edges = { start: metrics.rowTop(row), end: metrics.rowTop(row + 1) };
        const to = nearest(edges, seen, frozenTop, HEAD_HEIGHT);
        if (to !== undefined) element.scrollTop = to;
      }
      if (column >= frozenColumnCount) {
        const seen = { from: element.scrollLeft, size: element.clientWidth };
        const edges = { start: metrics.columnLeft(column), end: metrics.columnLeft(column + 1) };
        const to = nearest(edges, seen, frozenLeft, HEAD_WIDTH);
        if (to !== undefined) element.scrollLeft = to;
      }
    },
    [scroller, metrics, frozenRowCount, frozenColumnCount, frozenTop, frozenLeft],
  );

  const bottom = port.top + port.height - STRIDE - HEAD_HEIGHT;
  const right = port.left + port.width - STRIDE - HEAD_WIDTH;
  const page = {
    rows: metrics.rowAt(bottom) - metrics.rowAt(port.top + frozenTop),
    columns: metrics.columnAt(right) - metrics.columnAt(port.left + frozenLeft),
  };
  return {
    frozenRows: numbers(0, frozenRowCount - 1),
    rows: numbers(firstRow, rowSpan.last),
    above: Math.max(0, metrics.rowTop(firstRow) - frozenTop),
    height: HEAD_HEIGHT + metrics.rowTop(extent.rows),
    columns,
    width: HEAD_WIDTH + metrics.columnLeft(extent.columns),
    page,
    scrollTo,
  };
}

/** Each sheet is found as it was left. */
function usePort(scroller: RefObject<HTMLDivElement | null>, sheetId: string): Port {
  const [port, setPort] = useState<Port>({ top: 0, left: 0, height: 0, width: 0 });
  const places = useRef(new Map<string, { top: number; left: number }>());
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const look = () => {
      const { scrollTop: top, scrollLeft: left, clientHeight, clientWidth } = element;
      places.current.set(sheetId, { top, left });
      const seen: Port = {
        top: Math.floor(top / STRIDE) * STRIDE,
        left: Math.floor(left / STRIDE) * STRIDE,
        height: Math.ceil(clientHeight) + STRIDE,
        width: Math.ceil(clientWidth) + STRIDE,
      };
      setPort((old) => (samePort(old, seen) ? old : seen));
    };
    const { top = 0, left = 0 } = places.current.get(sheetId) ?? {};
    element.scrollTo({ top, left });
    look();
    element.addEventListener('scroll', look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, [scroller, sheetId]);
  return port;
}

function samePort(a: Port, b: Port): boolean {
  return a.top === b.top && a.left === b.left && a.height === b.height && a.width === b.width;
}

/** Where to scroll so that what lies between the edges is seen; undefined when it is. */
function nearest(
  { start, end }: { start: number; end: number },
  seen: { from: number; size: number },
  frozen: number,
  head: number,
): number | undefined {
  if (start - frozen < seen.from) return start - frozen;
  const room = seen.size - head;
  // What is larger than the room is seen from its start.
  if (end > seen.from + room) return Math.min(end - room, start - frozen);
  return undefined;
}

function numbers(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_each, index) => first + index);
}
