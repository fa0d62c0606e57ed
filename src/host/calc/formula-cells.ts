import type { FormulaCells } from './areas';
import type { FormulaEntry } from './formula-entry';
import type { CalcRect } from './source';

/** Where the formulas stand that are worked out, and what their arrays fill. */
export function formulaCells(live: readonly FormulaEntry[]): FormulaCells {
  const sheets = new Map<string, Map<number, number[]>>();
  for (const { sheet, row, column, spill } of live) {
    const key = sheet.toLowerCase();
    let columns = sheets.get(key);
    if (!columns) sheets.set(key, (columns = new Map()));
    for (const place of placesOf(spill ?? { row, column, rows: 1, columns: 1 })) {
      const rows = columns.get(place.column);
      if (rows) rows.push(place.row);
      else columns.set(place.column, [place.row]);
    }
  }
  return sheets;
}

function* placesOf({ row, column, rows, columns }: CalcRect) {
  for (let r = row; r < row + rows; r += 1) {
    for (let c = column; c < column + columns; c += 1) yield { row: r, column: c };
  }
}
