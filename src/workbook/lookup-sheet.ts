import { lists } from '../register/lists';
import { cellText } from './cell-text';
import { dateProbe } from './date-system';
import { passing } from './passing';

/** Title of the very hidden sheet with the closed lists. */
export const lookupTitle = '清單';

/**
 * Writes every closed list as a column (row 1 its name). A range behind a name has no
 * 255-character limit and may hold commas; list literals cannot (platform 3.2).
 */
export function writeLookupSheet(sheet: Excel.Worksheet): void {
  const columns = Object.entries(lists);
  const height = 1 + Math.max(...columns.map(([, items]) => items.length));
  const cells = Array.from({ length: height }, (_, row) =>
    columns.map(([name, items]) => (row === 0 ? name : cellText(items[row - 1] ?? ''))),
  );
  const range = passing(sheet.getRangeByIndexes(0, 0, height, columns.length));
  // Text first: 項次 「1」 is a text in the tables as well.
  range.numberFormat = cells.map((row) => row.map(() => '@'));
  range.values = cells;
}

/** A day, worked out by the workbook itself beside the lists. To be read after the next sync. */
export function probeDates(sheet: Excel.Worksheet): Excel.Range {
  const cell = sheet.getRangeByIndexes(0, Object.keys(lists).length, 1, 1);
  cell.numberFormat = [['General']];
  cell.formulas = [[dateProbe.formula]];
  return cell.load('values');
}
