import { memo, type CSSProperties } from 'react';
import { isFilteredRow } from '../filter-menu/shown-filters';
import { GridCell } from './grid-cell';
import type { GridContext } from './grid-context';
import type { GridView } from './grid-view';
import { HeadGrip } from './head-grip';
import type { Selected } from './selected';
import { HEAD_WIDTH } from './sheet-metrics';

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
  readonly selected: Selected;
  readonly context: GridContext;
}

/** Rows lower than this have no room for their number. */
const NUMBER_HEIGHT = 13;

/**
 * Drawn anew only when the sheet has changed, or the selection within the row: scrolling draws the
 * rows that come into sight.
 */
export const GridRow = memo(DrawnRow, (before, after) => {
  if (before.view !== after.view || before.columns !== after.columns) return false;
  if (before.context !== after.context || before.stuckAt !== after.stuckAt) return false;
  if (before.row !== after.row) return false;
  return before.selected.keyOf(after.row) === after.selected.keyOf(after.row);
});

function headClass(view: GridView, selected: Selected, row: number): string {
  const marked = selected.hasRow(row) ? ' head-selected' : '';
  return `row-head${marked}${isFilteredRow(view, row) ? ' row-head-filtered' : ''}`;
}

function DrawnRow({ view, row, columns, stuckAt, selected, context }: GridRowProps) {
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
        className={headClass(view, selected, row)}
        style={{ width: HEAD_WIDTH }}
        data-row-head={row}
      >
        {height >= NUMBER_HEIGHT && row + 1}
        <HeadGrip kind="rows" index={row} />
      </div>
      {columns.frozen.map((column) => {
        const stuck = HEAD_WIDTH + view.metrics.columnLeft(column);
        return (
          <GridCell key={column} stuckAt={stuck} {...{ view, row, column, selected, context }} />
        );
      })}
      <div role="presentation" className="gap" style={{ width: columns.before }} />
      {columns.inView.map((column) => (
        <GridCell key={column} stuckAt={undefined} {...{ view, row, column, selected, context }} />
      ))}
    </div>
  );
}
