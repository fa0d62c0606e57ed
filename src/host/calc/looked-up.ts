import type { FormulaEntry } from './formula-entry';
import type { ReadArea } from './plain-area';
import type { SheetValues } from './sheet-values';

/** Cells the engine must find on its sheets; all there are for a formula that may read any. */
export function lookedUpBy(
  { outline }: FormulaEntry,
  lookedUp: readonly ReadArea[],
  everywhere: () => readonly ReadArea[],
): readonly ReadArea[] {
  if (outline.readsAnywhere) return everywhere();
  const needsOutline = outline.names.size > 0 || lookedUp.some(({ sheet }) => sheet.includes(':'));
  return needsOutline ? [...lookedUp, ...outline.areas] : lookedUp;
}

/** All that is used of each sheet: looked at once, and only where somebody asks. */
export function wholeSheets(sheets: ReadonlyMap<string, SheetValues>): () => readonly ReadArea[] {
  let areas: readonly ReadArea[] | undefined;
  return () =>
    (areas ??= [...sheets.values()].map(({ name, bottom, right }) => ({
      sheet: name,
      rect: { row: 0, column: 0, rows: bottom, columns: right },
    })));
}
