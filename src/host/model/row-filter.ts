import type { Element } from '@xmldom/xmldom';
import { filteredColumns, readCriteria, writeBounds } from './auto-filter';
import { columnTest, type FilteredColumn } from './filter-match';
import type { Rect } from './rect';
import type { SheetModel } from './sheet-model';

/** Hides the rows of `body` that do not match every criterion and shows the others, as Excel does. */
export function hideUnmatchedRows(sheet: SheetModel, autoFilter: Element, body: Rect): void {
  const tests = filteredColumns(autoFilter).flatMap((column) => {
    const criteria = readCriteria(autoFilter, column);
    if (!criteria) return [];
    const now = sheet.workbook.services.now ?? (() => new Date());
    return [{ column, ...columnTest(criteria, filteredColumn(sheet, body, column), now) }];
  });
  // What a colour or an icon hides only Excel knows: those rows stay as they are.
  const isOpaque = tests.some(({ shows }) => shows === null);
  for (const { column, bounds } of tests) writeBounds(autoFilter, column, bounds);
  for (let index = 0; index < body.rows; index++) {
    const row = body.row + index;
    const isHidden = sheet.rows.hidden(row);
    const fits = tests.every(({ shows }) => shows?.(index) ?? true);
    const hide = !fits || (isOpaque && isHidden);
    if (hide !== isHidden) sheet.rows.setHidden(row, row, hide);
  }
}

/** Which rows of the body all other columns would show: what a person can choose among in one. */
export function shownByOthers(
  sheet: SheetModel,
  autoFilter: Element,
  body: Rect,
  column: number,
): (index: number) => boolean {
  const now = sheet.workbook.services.now ?? (() => new Date());
  const tests = filteredColumns(autoFilter).flatMap((other) => {
    const criteria = other === column ? null : readCriteria(autoFilter, other);
    const test = criteria && columnTest(criteria, filteredColumn(sheet, body, other), now);
    return test?.shows ? [test.shows] : [];
  });
  return (index) => tests.every((shows) => shows(index));
}

/** The column is counted from the left of the body. */
export function filteredColumn(sheet: SheetModel, body: Rect, column: number): FilteredColumn {
  const at = body.column + column;
  return {
    values: Array.from({ length: body.rows }, (_, index) => sheet.value(body.row + index, at)),
    text: (index) => sheet.text(body.row + index, at),
    date1904: sheet.workbook.date1904,
  };
}
