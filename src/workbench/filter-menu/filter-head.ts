import type { SheetFilter } from '../../host/model/sheet-filter';
import type { SheetModel } from '../../host/model/sheet-model';
import type { TableFilter } from '../../host/model/table-filter';

/** A header cell with a filter button. */
export interface FilterHead {
  readonly sheet: SheetModel;
  readonly filter: SheetFilter | TableFilter;
  readonly row: number;
  readonly column: number;
  /** Of the filter, from 0. */
  readonly index: number;
  /** The header's text, or the column's letter where it is empty. */
  readonly name: string;
}

/** All filters of a sheet whose buttons can be seen. */
export function filtersOf(sheet: SheetModel): (SheetFilter | TableFilter)[] {
  const ofTables = sheet.tables
    .filter(({ headerRect, showFilterButton }) => headerRect && showFilterButton)
    .map(({ filter }) => filter);
  return [sheet.autoFilter, ...ofTables].filter(({ rect }) => rect !== null);
}

/** The filter button of this cell; undefined when it has none. */
export function filterHeadAt(
  sheet: SheetModel,
  row: number,
  column: number,
  filters = filtersOf(sheet),
): FilterHead | undefined {
  for (const filter of filters) {
    const { rect } = filter;
    if (rect?.row !== row) continue;
    const index = column - rect.column;
    if (index < 0 || index >= rect.columns || filter.hidesButton(index)) continue;
    return { sheet, filter, row, column, index, name: sheet.text(row, column) };
  }
  return undefined;
}
