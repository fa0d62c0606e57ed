import { regionAround } from '../../host/model/region';
import type { Rect } from '../../host/model/rect';
import type { SheetModel } from '../../host/model/sheet-model';
import { sortBlock } from '../../host/model/sort-block';
import { withinUse } from '../../host/model/taken-cells';
import { columnEntries, criteriaOf } from '../filter-menu/filter-entries';
import { filterHeadAt, filtersOf, type FilterHead } from '../filter-menu/filter-head';
import { filterBy, sortBy } from '../filter-menu/filter-steps';
import type { GridContext } from '../grid/grid-context';
import { RefusedStep } from '../refused-step';
import { assertAllowed } from './allowed';

/** The filter button over the active cell; undefined where none stands over it. */
export function filterOver(sheet: SheetModel): FilterHead | undefined {
  const { row, column } = sheet.view.activeCell;
  const filters = filtersOf(sheet);
  const over = filters.find(({ rect }) => {
    if (!rect || column < rect.column || column >= rect.column + rect.columns) return false;
    return row >= rect.row && row < rect.row + rect.rows;
  });
  return over?.rect ? filterHeadAt(sheet, over.rect.row, column, [over]) : undefined;
}

/**
 * By the active cell's column: the table or the filtered list it lies in, the block selected, or
 * the list around it, whose headers stay on top. One step.
 */
export function sortHere(context: GridContext, ascending: boolean): void {
  const { desk, sheet } = context;
  const head = filterOver(sheet);
  if (head) {
    sortBy(context, head, ascending);
    return;
  }
  assertAllowed(sheet, '排序', 'sort');
  const { activeCell } = sheet.view;
  const rect = listHere(sheet);
  if (rect.rows < 2) throw new RefusedStep('請先選取要排序的清單中的一個儲存格。');
  const fields = [{ key: activeCell.column - rect.column, ascending }];
  desk.edit(
    () => sortBlock({ sheet, rect }, fields, { lines: 'rows', matchCase: false }),
    ascending ? '遞增排序' : '遞減排序',
  );
}

/** 「依選取儲存格的值篩選」. */
export function filterByCell(context: GridContext, head: FilterHead): void {
  const { row, column } = context.sheet.view.activeCell;
  const text = context.sheet.text(row, column);
  const same = columnEntries(head).entries.filter((entry) => entry.text === text);
  if (same.length > 0) filterBy(context, head, criteriaOf(same));
}

/** Rows to sort, headers left out. A single column stands for the list it belongs to. */
function listHere(sheet: SheetModel): Rect {
  const { activeCell, selection } = sheet.view;
  const chosen = selection.find(
    ({ row, rows }) => activeCell.row >= row && activeCell.row < row + rows,
  );
  const isBlock = chosen !== undefined && chosen.columns > 1 && chosen.rows > 1;
  const rect = isBlock
    ? withinUse({ sheet, rect: chosen }, sheet)
    : regionAround(sheet, activeCell.row, activeCell.column);
  return hasHeaders(sheet, rect) ? { ...rect, row: rect.row + 1, rows: rect.rows - 1 } : rect;
}

/** The first row is texts alone, and the second differs from it in kind or in bold type. */
function hasHeaders(sheet: SheetModel, { row, column, rows, columns }: Rect): boolean {
  if (rows < 2) return false;
  const places = Array.from({ length: columns }, (_each, index) => column + index);
  const isText = (at: number, place: number) => typeof sheet.value(at, place) === 'string';
  if (!places.every((place) => isText(row, place))) return false;
  const isBold = (at: number, place: number) => sheet.styleOf(at, place).font.bold;
  return places.some(
    (place) => !isText(row + 1, place) || isBold(row, place) !== isBold(row + 1, place),
  );
}
