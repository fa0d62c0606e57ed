import { refusePartOfArray } from './array-parts';
import type { Rect } from './rect';
import type { SheetModel } from './sheet-model';

/** What Range.clear takes away; `all` takes validations too. */
export type ClearedPart = 'all' | 'contents' | 'formats' | 'hyperlinks';

export function clearCells(sheet: SheetModel, rect: Rect, what: ClearedPart): void {
  const { part } = sheet;
  if (what === 'contents' || what === 'all') refusePartOfArray(part.cells, rect);
  // Taking hyperlinks away takes the format of their cells, but not content, rules and validations.
  if (what === 'hyperlinks') {
    for (const link of sheet.hyperlinks.in(rect)) sheet.styles.clear(link);
    sheet.workbook.changes.add('format', sheet.id, rect);
  }
  if (what === 'hyperlinks' || what === 'all') sheet.hyperlinks.clear(rect);
  if (what === 'contents' || what === 'all') {
    for (const { row, column, cell } of [...part.cells.placed(rect)]) {
      if (cell.value !== null || cell.formula) sheet.setValue(row, column, null);
    }
  }
  if (what === 'formats' || what === 'all') {
    sheet.styles.clear(rect);
    sheet.merges.remove(rect);
    sheet.conditionalRules.clear([rect]);
    sheet.workbook.changes.add('format', sheet.id, rect);
  }
  if (what === 'all') sheet.validations.clear(rect);
  part.touch();
}
