import type { JournalEntry } from '../../src/app/journal-text';
import type { RepairPlan } from '../../src/workbook/repair/repair-plan';
import { placeOf, short, stateText } from './announced';
import { letters as lettersOf } from './book';
import { type Grid, type OtherProgram, type PlacedTable, told } from './grid';
import { areReaders } from './readers';

type Cells = Map<string, string>;

/**
 * After the structure was mended cells may stand elsewhere, but none is lost or another: what stood beside
 * each other still stands in one row, in that order, or what stood below each other in one column. What
 * was told to be replaced is not looked for; what the journal says was written is taken back before.
 */
export function assertKept(
  original: Grid,
  read: OtherProgram,
  repairs: readonly RepairPlan[],
  entries: readonly JournalEntry[],
): void {
  const now = withoutEntries(read, entries);
  const faults: string[] = [];
  for (const [sheet, cells] of withoutTold(original, repairs)) {
    const found = now.get(sheet);
    if (!found) throw new Error(`sheet ${sheet} is gone`);
    const rows = strayed(linesOf(cells, byRow), linesOf(found, byRow));
    if (rows.size === 0) continue;
    const columns = strayed(linesOf(cells, byColumn), linesOf(found, byColumn));
    for (const address of rows) {
      if (columns.has(address))
        faults.push(`${sheet}!${address}: ${short(cells.get(address) ?? '')}`);
    }
  }
  if (faults.length > 0) throw new Error(`lost:\n${faults.slice(0, 12).join('\n')}`);
}

function withoutTold(original: Grid, repairs: readonly RepairPlan[]): Grid {
  const left: Grid = new Map([...original].map(([sheet, cells]) => [sheet, new Map(cells)]));
  for (const { cells } of repairs) {
    for (const { sheet, address, before } of cells) {
      const own = left.get(sheet);
      // A repair before it may have moved the cell: then it is the one that holds as much.
      const at = [address, ...(own?.keys() ?? [])].find((one) => own?.get(one) === told(before));
      if (at !== undefined) own?.delete(at);
    }
  }
  return left;
}

function withoutEntries(read: OtherProgram, entries: readonly JournalEntry[]): Grid {
  const now: Grid = new Map([...read.grid].map(([sheet, cells]) => [sheet, new Map(cells)]));
  for (const { cells, added } of [...entries].reverse()) {
    for (const { table, key, row, column, before, after } of cells) {
      const place = placeOf(read.tables, table, column);
      const holds = { key, letters: place.letters, text: stateText(after) };
      const at = rowNow(now, read.tables.get(table), row, holds);
      now.get(place.sheet)?.set(`${place.letters}${String(at)}`, stateText(before));
    }
    for (const { table, key, row, cells: own } of added) {
      const [[header, value] = ['', '']] = Object.entries(own);
      const place = placeOf(read.tables, table, header);
      const holds = { key, letters: place.letters, text: told(value) };
      const at = rowNow(now, read.tables.get(table), row, holds);
      for (const column of Object.keys(own)) {
        const { sheet, letters } = placeOf(read.tables, table, column);
        now.get(sheet)?.delete(`${letters}${String(at)}`);
      }
    }
  }
  return now;
}

/**
 * The row of a table as it stands now: where rows have come into another one above it since, it has moved
 * down with its number and what was written to it.
 */
function rowNow(
  now: Grid,
  table: PlacedTable | undefined,
  row: number,
  { key, letters, text }: { readonly key: string; readonly letters: string; readonly text: string },
): number {
  const cells = now.get(table?.sheet ?? '');
  if (!table || !cells) return row;
  const holds = (at: number) => {
    const held = cells.get(`${letters}${String(at)}`) ?? '';
    // Of a formula the other program has its own spelling.
    return held === text || (held.startsWith('f:') && text.startsWith('f:'));
  };
  const isNamed = (at: number) =>
    table.headers.some(
      (_, index) => cells.get(`${lettersOf(table.column + index)}${String(at)}`) === `t:${key}`,
    );
  if (holds(row) && isNamed(row)) return row;
  for (let at = table.row + 1; at <= table.lastRow; at++) if (holds(at) && isNamed(at)) return at;
  return row;
}

interface One {
  readonly address: string;
  readonly text: string;
  readonly line: number;
  readonly place: number;
}

function partsOf(address: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0);
  return { row: Number(digits), column };
}

const byRow = (address: string) => {
  const { row, column } = partsOf(address);
  return { line: row, place: column };
};
const byColumn = (address: string) => {
  const { row, column } = partsOf(address);
  return { line: column, place: row };
};

/** The filled cells line by line, each in its order. */
function linesOf(cells: Cells, by: typeof byRow): One[][] {
  const lines = new Map<number, One[]>();
  for (const [address, text] of cells) {
    if (text === '') continue;
    const one = { address, text, ...by(address) };
    const own = lines.get(one.line) ?? [];
    lines.set(one.line, own);
    own.push(one);
  }
  return [...lines.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, own]) => own.sort((a, b) => a.place - b.place));
}

/** The addresses of lines that are in none that is after the one before. */
function strayed(before: readonly One[][], now: readonly One[][]): Set<string> {
  const faults = new Set<string>();
  let from = 0;
  for (const line of before) {
    const at = now.findIndex((other, index) => index >= from && isWithin(line, other));
    if (at === -1) for (const { address } of line) faults.add(address);
    else from = at + 1;
  }
  return faults;
}

function isWithin(line: readonly One[], other: readonly One[]): boolean {
  let at = 0;
  for (const { text } of other)
    if (text === line[at]?.text || isSpelled(line[at]?.text, text)) at++;
  return at >= line.length;
}

/** Of a formula that names a table's columns each program has its own spelling. */
const isSpelled = (a = '', b = '') =>
  areReaders(a, b) ||
  (a.startsWith('f:') && b.startsWith('f:') && a.includes('[') && b.includes('['));
