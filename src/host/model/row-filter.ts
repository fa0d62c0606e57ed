import type { Element } from '@xmldom/xmldom';
import { filteredColumns, matches } from './auto-filter';
import { lastRow, type Rect } from './rect';
import type { SheetModel } from './sheet-model';

/** Hides the rows of `body` that do not match every criterion and shows the others, as Excel does. */
export function hideUnmatchedRows(sheet: SheetModel, autoFilter: Element, body: Rect): void {
  const columns = filteredColumns(autoFilter);
  const hidden: boolean[] = [];
  for (let row = body.row; row <= lastRow(body); row++) {
    hidden.push(
      !columns.every((column) =>
        matches(autoFilter, column, sheet.filteredCell(row, body.column + column)),
      ),
    );
  }
  // First worked out, then written: a criterion that cannot be worked out changes nothing.
  hidden.forEach((hide, i) => {
    const row = body.row + i;
    if (sheet.rows.hidden(row) !== hide) sheet.rows.setHidden(row, row, hide);
  });
}
