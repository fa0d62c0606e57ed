// Tables that become longer and shorter: what is refused for the sake of what stands there.
import type { JournalEntry } from '../../src/app/journal-text';
import { letters } from './book';
import { fold } from './cells';
import type { OtherProgram, PlacedTable } from './grid';
import { rowsOf } from './rows-of';

const addedTo = (entries: readonly JournalEntry[], name: string) =>
  entries.reduce((sum, { added }) => sum + added.filter(({ table }) => table === name).length, 0);

/** A table does not grow where something touches it below, unless its totals do. */
export function assertRoom(before: OtherProgram, entries: readonly JournalEntry[]): void {
  for (const [name, table] of before.tables) {
    const blank = rowsOf(before, name).length === 0 ? table.lastRow - table.row : 0;
    const touching = below(before, table);
    const isTotals = touching[0] === 't:合計';
    if (isTotals || touching.length === 0 || addedTo(entries, name) <= blank) continue;
    throw new Error(`${name} has grown, though ${String(touching[0])} touches it`);
  }
}

/** What people see in the row below. */
function below({ grid }: OtherProgram, { sheet, column, headers, lastRow }: PlacedTable): string[] {
  return headers
    .map((_, at) => grid.get(sheet)?.get(`${letters(column + at)}${String(lastRow + 1)}`) ?? '')
    .filter((text) => !text.startsWith('f:') && fold(text.replace(/^t:/, '')) !== '');
}

/** While a filter hides rows of it no row is taken away: Excel may take another one. */
export function assertHeldBack(
  between: OtherProgram,
  entries: readonly JournalEntry[],
  isShown: boolean,
): void {
  const filtered = [...between.tables.values()].find(
    ({ name, filter }) => filter !== '' && addedTo(entries, name) > 0,
  );
  if (filtered && !isShown) throw new Error(`${filtered.name} was cut while it was filtered`);
}
