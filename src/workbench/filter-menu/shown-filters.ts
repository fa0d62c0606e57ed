import type { SheetFilter } from '../../host/model/sheet-filter';
import type { TableFilter } from '../../host/model/table-filter';
import type { GridView } from '../grid/grid-view';
import { filtersOf } from './filter-head';

// A view is made anew for each drawing; all its cells ask.
const known = new WeakMap<GridView, readonly (SheetFilter | TableFilter)[]>();

export function filtersIn(view: GridView): readonly (SheetFilter | TableFilter)[] {
  let filters = known.get(view);
  if (!filters) known.set(view, (filters = filtersOf(view.sheet)));
  return filters;
}

const filteredBodies = new WeakMap<GridView, readonly { first: number; last: number }[]>();

/** A filter hides some of the rows around this one: Excel shows its number in blue. */
export function isFilteredRow(view: GridView, row: number): boolean {
  let bodies = filteredBodies.get(view);
  if (!bodies) {
    bodies = filtersIn(view).flatMap(({ isFiltered, body }) =>
      isFiltered && body ? [{ first: body.row, last: body.row + body.rows - 1 }] : [],
    );
    filteredBodies.set(view, bodies);
  }
  return bodies.some(({ first, last }) => row >= first && row <= last);
}
