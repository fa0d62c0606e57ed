import { lists } from '../register/lists';
import { type Names, quoted } from './names';
import { listPrefix } from './validation';

/** Title of the very hidden sheet with the closed lists. */
export const lookupTitle = '清單';

function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter;
}

/**
 * Writes every closed list as a column (row 1 its name) and names its cells. A range behind a name
 * has no 255-character limit and may hold commas; list literals cannot (platform 3.2).
 */
export function writeLookupSheet(sheet: Excel.Worksheet, title: string, names: Names): void {
  const columns = Object.entries(lists);
  const height = 1 + Math.max(...columns.map(([, items]) => items.length));
  const cells = Array.from({ length: height }, (_, row) =>
    columns.map(([name, items]) => (row === 0 ? name : (items[row - 1] ?? ''))),
  );
  const range = sheet.getRangeByIndexes(0, 0, height, columns.length);
  // Text first: 項次 「1」 is a text in the tables as well.
  range.numberFormat = cells.map((row) => row.map(() => '@'));
  range.values = cells;
  columns.forEach(([name, items], index) => {
    const letter = columnLetter(index);
    names.put(listPrefix + name, `=${quoted(title)}!$${letter}$2:$${letter}$${items.length + 1}`);
  });
  sheet.visibility = 'VeryHidden';
}
