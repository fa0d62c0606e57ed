import type { CSSProperties, ReactNode } from 'react';
import { isFilteredRow } from '../filter-menu/shown-filters';
import { GridCell } from './grid-cell';
import type { GridContext } from './grid-context';
import type { GridView } from './grid-view';
import { HEAD_WIDTH, total } from './sheet-metrics';

export interface ColumnWindow {
  /** Frozen columns, then those in view. */
  readonly frozen: readonly number[];
  readonly inView: readonly number[];
  /** Pixels of the columns left out before and after those in view. */
  readonly before: number;
}

export interface GridRowProps {
  readonly view: GridView;
  readonly row: number;
  readonly columns: ColumnWindow;
  /** Pixels from the top edge where a frozen row stays; undefined for one that scrolls. */
  readonly stuckAt: number | undefined;
  readonly context: GridContext;
  readonly editorAt: (row: number, column: number) => ReactNode;
}

function headClass(view: GridView, row: number): string {
  const selected = view.isRowSelected(row) ? ' head-selected' : '';
  return `row-head${selected}${isFilteredRow(view, row) ? ' row-head-filtered' : ''}`;
}

/** Rows lower than this have no room for their number. */
const NUMBER_HEIGHT = 13;

export function GridRow({ view, row, columns, stuckAt, editorAt, context }: GridRowProps) {
  const height = view.metrics.rowHeight(row);
  if (height === 0) return null;
  const place: CSSProperties = stuckAt === undefined ? {} : { position: 'sticky', top: stuckAt };
  return (
    <div
      role="row"
      aria-rowindex={row + 1}
      className={stuckAt === undefined ? 'row' : 'row row-frozen'}
      style={{ height, ...place }}
    >
      <div
        role="rowheader"
        className={headClass(view, row)}
        style={{ width: HEAD_WIDTH }}
        data-row-head={row}
      >
        {height >= NUMBER_HEIGHT && row + 1}
      </div>
      {columns.frozen.map((column) => {
        const stuck = HEAD_WIDTH + total(column, view.metrics.columnWidth);
        const editor = editorAt(row, column);
        return (
          <GridCell key={column} stuckAt={stuck} {...{ view, row, column, editor, context }} />
        );
      })}
      <div role="presentation" className="gap" style={{ width: columns.before }} />
      {columns.inView.map((column) => {
        const editor = editorAt(row, column);
        return (
          <GridCell key={column} stuckAt={undefined} {...{ view, row, column, editor, context }} />
        );
      })}
    </div>
  );
}
