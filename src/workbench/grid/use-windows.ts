import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, type RefObject } from 'react';
import type { SheetModel } from '../../host/model/sheet-model';
import type { Extent } from './extent';
import type { ColumnWindow } from './grid-row';
import { reachBack } from './merge-window';
import { HEAD_HEIGHT, HEAD_WIDTH, total, type SheetMetrics } from './sheet-metrics';

export interface GridWindows {
  readonly frozenRows: readonly number[];
  readonly rows: readonly number[];
  /** Pixels of rows left out above those in view, and of all rows with the head. */
  readonly above: number;
  readonly height: number;
  readonly columns: ColumnWindow;
  readonly width: number;
  readonly scrollTo: (row: number, column: number) => void;
}

/** Which rows and columns are in view; frozen ones always are. */
export function useWindows(
  scroller: RefObject<HTMLDivElement | null>,
  sheet: SheetModel,
  metrics: SheetMetrics,
  extent: Extent,
): GridWindows {
  const freeze = sheet.view.freeze;
  const frozenRows = numbers(freeze?.rows ?? 0);
  const frozenColumns = numbers(freeze?.columns ?? 0);
  const top = HEAD_HEIGHT + total(frozenRows.length, metrics.rowHeight);
  const left = HEAD_WIDTH + total(frozenColumns.length, metrics.columnWidth);

  const rowRange = useCallback(
    (range: Range) => {
      const shown = defaultRangeExtractor(range);
      return extended(shown, reachBack(spanOf(shown), sheet.merges.all(), 'rows').first);
    },
    [sheet],
  );
  const columnRange = useCallback(
    (range: Range) => {
      const shown = defaultRangeExtractor(range);
      return extended(shown, reachBack(spanOf(shown), sheet.merges.all(), 'columns').first);
    },
    [sheet],
  );
  const getScrollElement = () => scroller.current;
  const rows = useVirtualizer({
    count: extent.rows,
    getScrollElement,
    estimateSize: metrics.rowHeight,
    overscan: 8,
    paddingStart: HEAD_HEIGHT,
    scrollPaddingStart: top,
    rangeExtractor: rowRange,
    useFlushSync: false,
  });
  const columns = useVirtualizer({
    horizontal: true,
    count: extent.columns,
    getScrollElement,
    estimateSize: metrics.columnWidth,
    overscan: 3,
    paddingStart: HEAD_WIDTH,
    scrollPaddingStart: left,
    rangeExtractor: columnRange,
    useFlushSync: false,
  });
  useLayoutEffect(() => {
    rows.measure();
    columns.measure();
  }, [rows, columns, metrics]);

  const scrollTo = useCallback(
    (row: number, column: number) => {
      if (row >= frozenRows.length) rows.scrollToIndex(row, { align: 'auto' });
      if (column >= frozenColumns.length) columns.scrollToIndex(column, { align: 'auto' });
    },
    [rows, columns, frozenRows.length, frozenColumns.length],
  );

  const rowItems = rows.getVirtualItems().filter(({ index }) => index >= frozenRows.length);
  const columnItems = columns
    .getVirtualItems()
    .filter(({ index }) => index >= frozenColumns.length);
  return {
    frozenRows,
    rows: rowItems.map(({ index }) => index),
    above: Math.max(0, (rowItems[0]?.start ?? top) - top),
    height: rows.getTotalSize(),
    columns: {
      frozen: frozenColumns,
      inView: columnItems.map(({ index }) => index),
      before: Math.max(0, (columnItems[0]?.start ?? left) - left),
    },
    width: columns.getTotalSize(),
    scrollTo,
  };
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_item, index) => index);
}

function spanOf(indexes: readonly number[]) {
  return { first: indexes[0] ?? 0, last: indexes.at(-1) ?? 0 };
}

function extended(indexes: readonly number[], first: number): number[] {
  const from = indexes[0] ?? 0;
  const more = Array.from({ length: Math.max(0, from - first) }, (_item, step) => first + step);
  return [...more, ...indexes];
}
