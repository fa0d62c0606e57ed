import type { Rect } from '../../host/model/rect';
import type { SheetModel } from '../../host/model/sheet-model';

export interface FilterState {
  readonly found: number;
  readonly all: number;
}

/**
 * How many rows the filter lets through: that of the table or area with the active cell, or else
 * the first that filters. Undefined where nothing is filtered.
 */
export function filterState(sheet: SheetModel): FilterState | undefined {
  const { row, column } = sheet.view.activeCell;
  const areas = filteredAreas(sheet);
  const holds = (rect: Rect) =>
    row >= rect.row - 1 &&
    row < rect.row + rect.rows &&
    column >= rect.column &&
    column < rect.column + rect.columns;
  const area = areas.find(holds) ?? areas[0];
  if (!area) return undefined;
  const rows = Array.from({ length: area.rows }, (_, at) => area.row + at);
  return { found: rows.filter((each) => !sheet.rows.hidden(each)).length, all: area.rows };
}

/** Without their heads. */
function filteredAreas(sheet: SheetModel): readonly Rect[] {
  const ofTables = sheet.tables
    .filter(({ filter }) => filter.isFiltered)
    .map(({ bodyRect }) => bodyRect);
  const { isFiltered, rect } = sheet.autoFilter;
  if (!isFiltered || !rect) return ofTables;
  return [...ofTables, { ...rect, row: rect.row + 1, rows: rect.rows - 1 }];
}
