import { digitsAlone } from './paper-cell';
import type { PlannedRow } from './planned-row';

/** A header that is said again on many pages: where it stands first, and where again. */
export interface HeaderCopies {
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly copies: readonly number[];
}

/** So many times and more: each then takes its look from the first, in one action. */
const least = 3;

function isHeader({ cells }: PlannedRow): boolean {
  return cells.length > 0 && cells.every(({ look }) => look.shaded);
}

function lookOf({ cells }: PlannedRow): string {
  return JSON.stringify(
    cells.map(({ column, span, look, text }) => [column, span, look, digitsAlone.test(text)]),
  );
}

export function headerCopies(rows: readonly PlannedRow[]): HeaderCopies[] {
  const found = new Map<string, number[]>();
  rows.forEach((row, at) => {
    if (!isHeader(row)) return;
    const key = lookOf(row);
    found.set(key, [...(found.get(key) ?? []), at]);
  });
  return [...found.values()].flatMap(([row = 0, ...copies]): HeaderCopies[] => {
    if (copies.length < least) return [];
    const cells = rows[row]?.cells ?? [];
    const column = Math.min(...cells.map((cell) => cell.column));
    const end = Math.max(...cells.map((cell) => cell.column + cell.span));
    return [{ row, column, columns: end - column, copies }];
  });
}
