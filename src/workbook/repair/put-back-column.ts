import type { CellValue } from '../../register/fault';
import { passing } from '../passing';
import { bytesOf, bytesOfAction } from '../requests';
import { isFilled } from './surroundings';

interface Run {
  readonly from: number;
  readonly cells: CellValue[];
  readonly isOne: boolean;
}

/**
 * Queues what cells one below the other hold, their formulas as such; blank ones stay as they are. What
 * many have in common is written once: ten thousand times the same formula is more than a request takes.
 */
export function putBackColumn(
  sheet: Excel.Worksheet,
  { row, column }: { readonly row: number; readonly column: number },
  contents: readonly CellValue[],
): void {
  for (const { from, cells, isOne } of runsOf(contents)) {
    const range = passing(sheet.getRangeByIndexes(row + from, column, cells.length, 1));
    // One value stands for all cells.
    range.formulas = isOne ? (cells[0] as unknown as string[][]) : cells.map((cell) => [cell]);
  }
}

/** What that takes of a request, about. */
export function bytesOfColumn(contents: readonly CellValue[]): number {
  return runsOf(contents).reduce(
    (sum, { cells, isOne }) =>
      cells
        .slice(0, isOne ? 1 : undefined)
        .reduce<number>((all, cell) => all + bytesOf(cell) + 3, sum) +
      bytesOfAction * ACTIONS,
    0,
  );
}

/** So many actions name a stretch of cells, fill it and leave it. */
const ACTIONS = 3;

/** Filled cells that follow each other: those that are all alike, and those between. */
function runsOf(contents: readonly CellValue[]): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < contents.length;) {
    const cell = contents[at];
    let next = at + 1;
    while (next < contents.length && contents[next] === cell) next += 1;
    const last = runs.at(-1);
    if (cell === undefined || !isFilled(cell)) {
      at = next;
      continue;
    }
    const alike = Array.from({ length: next - at }, () => cell);
    if (next - at > 1) runs.push({ from: at, cells: alike, isOne: true });
    else if (last && !last.isOne && last.from + last.cells.length === at) last.cells.push(cell);
    else runs.push({ from: at, cells: alike, isOne: false });
    at = next;
  }
  return runs;
}
