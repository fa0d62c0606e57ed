import type { FormulaEntry } from './formula-entry';
import { COLUMNS, type ReadArea } from './plain-area';

/**
 * Of formulas that came to no value those that read none of the others: they keep what they had,
 * and the others are worked out from there. All of them when each reads another.
 */
export function keptByThemselves(
  entries: readonly FormulaEntry[],
  reads: ReadonlyMap<FormulaEntry, readonly ReadArea[]>,
): ReadonlySet<FormulaEntry> {
  const places = new Map<string, Set<number>>();
  for (const { sheet, row, column } of entries) {
    const key = sheet.toLowerCase();
    const cells = places.get(key);
    if (cells) cells.add(row * COLUMNS + column);
    else places.set(key, new Set([row * COLUMNS + column]));
  }
  const roots = entries.filter(
    (entry) => !(reads.get(entry) ?? []).some((area) => holdsAny(area, places)),
  );
  return new Set(roots.length > 0 ? roots : entries);
}

function holdsAny({ sheet, rect }: ReadArea, places: ReadonlyMap<string, Set<number>>): boolean {
  const cells = places.get(sheet.toLowerCase());
  if (!cells) return false;
  if (rect.rows * rect.columns <= cells.size) {
    for (let row = rect.row; row < rect.row + rect.rows; row += 1) {
      for (let column = rect.column; column < rect.column + rect.columns; column += 1) {
        if (cells.has(row * COLUMNS + column)) return true;
      }
    }
    return false;
  }
  for (const cell of cells) {
    const row = Math.floor(cell / COLUMNS);
    const column = cell % COLUMNS;
    const isInside =
      row >= rect.row &&
      row < rect.row + rect.rows &&
      column >= rect.column &&
      column < rect.column + rect.columns;
    if (isInside) return true;
  }
  return false;
}
