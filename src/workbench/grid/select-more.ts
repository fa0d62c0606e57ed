import { MAX_COLUMNS, MAX_ROWS, holdsRect, sameRect, type Rect } from '../../host/model/rect';
import type { SheetModel } from '../../host/model/sheet-model';
import { filledCells } from './ground';
import { regionAround } from './region';

export const WHOLE_SHEET: Rect = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** Ctrl+A: the rows of the table or the block of data, with the table's headers, then all. */
export function wider(sheet: SheetModel): Rect {
  const { activeCell, selection } = sheet.view;
  const table = sheet.tableAt(activeCell.row, activeCell.column);
  const [now] = selection;
  const isNow = (rect: Rect) => selection.length === 1 && now !== undefined && sameRect(now, rect);
  if (table) {
    if (isNow(table.rect)) return WHOLE_SHEET;
    return isNow(table.bodyRect) ? table.rect : table.bodyRect;
  }
  const region = regionAround(activeCell, filledCells(sheet));
  return region.rows * region.columns === 1 || isNow(region) ? WHOLE_SHEET : region;
}

/** Ctrl+Space: of a table first its column's rows, then the header too; else the whole column. */
export function columnsOf(sheet: SheetModel, rect: Rect): Rect {
  const table = sheet.tables.find((each) => holdsRect(each.rect, rect));
  const whole = { ...rect, row: 0, rows: MAX_ROWS };
  if (!table) return whole;
  const { bodyRect: body, rect: all } = table;
  const steps = [body, all].map(({ row, rows }) => ({ ...rect, row, rows }));
  return steps.find((step) => holdsRect(step, rect) && !sameRect(step, rect)) ?? whole;
}

/** Shift+Space: of a table first its rows, then whole rows. */
export function rowsOf(sheet: SheetModel, rect: Rect): Rect {
  const table = sheet.tables.find((each) => holdsRect(each.rect, rect));
  const step = table && { ...rect, column: table.rect.column, columns: table.rect.columns };
  return step && !sameRect(step, rect) ? step : { ...rect, column: 0, columns: MAX_COLUMNS };
}
