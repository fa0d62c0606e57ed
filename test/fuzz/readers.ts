// Formulas that people have put beside and outside of our tables, and that read them: whatever is written,
// mended, sorted or taken back, each shows what stands in the cells it reads.
import type { Cell } from './book';
import { letters } from './book';
import { fold } from './cells';
import type { Draft, Sheet, TableDraft } from './done';
import type { OtherProgram, PlacedTable } from './grid';

/** What a formula reads: the cell of its own row, a cell of another sheet, or a column as a whole. */
export type Reading = 'row' | 'cell' | 'rows' | 'count' | 'lookup';

export const READERS = '讀表';
const COLUMN = '讀者';
/** By this they are told from all other formulas; it comes to what it reads. */
const OPEN = 'IF("讀者"="",0,';
export const isReader = (formula: string) => formula.includes(OPEN);

type Result = Extract<Cell, { formula: string }>['result'];

const resultOf = (cell: Cell | null): Result => {
  if (cell === null) return 0;
  return typeof cell === 'object' && 'formula' in cell ? cell.result : cell;
};
const reader = (inside: string, result: Result): Cell => ({ formula: `${OPEN}${inside})`, result });

const isPlain = (text: unknown): text is string =>
  typeof text === 'string' && /^[\p{L}\p{N}]+$/u.test(text);
const isWord = (cell: Cell | null | undefined): cell is string =>
  typeof cell === 'string' && /^\p{sc=Han}{1,30}$/u.test(cell);
const isKey = (cell: Cell | null | undefined): cell is string =>
  typeof cell === 'string' && /^[A-Z]{1,4}-[\d-]+$/.test(cell);

/** Puts one into the workbook, once all else has its place. */
export function readBy(
  draft: Draft,
  sheet: Sheet,
  own: TableDraft,
  { at: place, how }: { readonly at: number; readonly how: Reading },
): void {
  const at = place % own.headers.length;
  const header = own.headers[at];
  if (how === 'cell') {
    const down = place % Math.max(1, own.rows.length);
    const address = `${letters(own.column + at)}${String(own.row + 1 + down)}`;
    const target = resultOf(own.rows[down]?.[at] ?? null);
    note(draft, reader(`'${sheet.name.replaceAll("'", "''")}'!${address}`, target));
    return;
  }
  if (own.isRange || !isPlain(header)) return;
  const column = `${own.name}[${header}]`;
  const cells = own.rows.map((row) => row[at] ?? null);
  switch (how) {
    case 'row':
      putColumn(sheet, own, header, cells);
      return;
    case 'rows':
      note(draft, reader(`ROWS(${column})`, Math.max(1, own.rows.length)));
      return;
    case 'count': {
      const word = cells.find(isWord) ?? '內部稽核';
      const same = cells.filter((cell) => resultOf(cell) === word);
      note(draft, reader(`COUNTIF(${column},"${word}")`, same.length));
      return;
    }
    case 'lookup': {
      const [first] = own.headers;
      const down = own.rows.findIndex(([cell]) => isKey(cell));
      const key = own.rows[down]?.[0];
      if (!isKey(key) || !isPlain(first)) return;
      const found = `INDEX(${column},MATCH("${key}",${own.name}[${first}],0))`;
      note(draft, reader(found, resultOf(cells[down] ?? null)));
    }
  }
}

function note({ sheets }: Draft, cell: Cell): void {
  let own = sheets.find(({ name }) => name === READERS);
  if (!own) {
    own = { name: READERS, tables: [], notes: [], merges: [], hiddenRows: [], isProtected: false };
    sheets.push(own);
  }
  own.notes.push({ row: own.notes.length + 1, column: 2, cell });
}

/** A column of theirs at the end of the table, which fills itself in. */
function putColumn(sheet: Sheet, own: TableDraft, header: string, cells: (Cell | null)[]): void {
  const column = own.column + own.headers.length;
  const isTaken =
    own.headers.includes(COLUMN) ||
    own.isHeaderless === true ||
    sheet.tables.some((other) => other.column > own.column) ||
    sheet.notes.some((one) => one.column >= column) ||
    sheet.merges.length > 0;
  if (isTaken) return;
  const inside = `${own.name}[[#This Row],[${header}]]`;
  own.headers.push(COLUMN);
  own.calculated = new Map([[COLUMN, `${OPEN}${inside})`]]);
  own.rows.forEach((row, down) => row.push(reader(inside, resultOf(cells[down] ?? null))));
}

/** Each shows what stands in what it reads, told by the cells of the file alone. Gives how many there are. */
export function assertRead(read: OtherProgram, isCut = false): number {
  let many = 0;
  for (const [sheet, cells] of read.grid) {
    for (const [address, text] of cells) {
      if (!text.startsWith('f:') || !isReader(text)) continue;
      const inside = text.slice(2 + OPEN.length, -1);
      // Of a row that somebody has deleted nothing is left to read.
      if (isCut && inside.includes('#REF!')) continue;
      many += 1;
      const shown = read.results.get(sheet)?.get(address) ?? '';
      const expected = valueOf(read, inside, Number(address.replace(/^[A-Z]+/, '')));
      if (!expected.some((one) => isAlike(one, shown))) {
        throw new Error(
          `${sheet}!${address} reads ${inside}: ${String(expected[0]).slice(0, 60)}, and shows ${shown.slice(0, 60)}`,
        );
      }
    }
  }
  return many;
}

/** Those of the other sheet show what they showed. `isOne`: only those that read a single cell. */
export function assertReadAlike(before: OtherProgram, now: OtherProgram, isOne: boolean): void {
  for (const [address, text] of before.grid.get(READERS) ?? []) {
    const isCell = text.includes('!');
    if (isOne && !(isCell && isTyped(before, text))) continue;
    const [one, two] = [before, now].map((each) => each.results.get(READERS)?.get(address) ?? '');
    if (!isAlike(one ?? '', two ?? '')) {
      throw new Error(`${address} of ${text} showed ${String(one)}, and shows ${String(two)}`);
    }
  }
}

/** Whether people have typed what it reads: a formula may come to something else when it is worked out anew. */
function isTyped(read: OtherProgram, text: string): boolean {
  const [, quoted, plain = '', address = ''] = CELL.exec(text.slice(2 + OPEN.length, -1)) ?? [];
  const cell = read.grid.get(quoted?.replaceAll("''", "'") ?? plain)?.get(address) ?? '';
  return cell !== '' && !cell.startsWith('f:');
}

const CELL = /^(?:'((?:[^']|'')+)'|([^'!]+))!([A-Z]+\d+)$/;
const ROW = /^([^[\]()]+)\[\[#This Row\],\[([^\]]+)\]\]$/;
const ROWS = /^ROWS\(([^[\]()]+)\[([^\]]+)\]\)$/;
const COUNT = /^COUNTIF\(([^[\]()]+)\[([^\]]+)\],"([^"]*)"\)$/;
const LOOKUP = /^INDEX\(([^[\]()]+)\[([^\]]+)\],MATCH\("([^"]*)",([^[\]()]+)\[([^\]]+)\],0\)\)$/;

/** What such a formula may come to. */
function valueOf(read: OtherProgram, inside: string, row: number): readonly string[] {
  const cell = CELL.exec(inside);
  if (cell) {
    const [, quoted, plain = '', address = ''] = cell;
    return shownAt(read, quoted?.replaceAll("''", "'") ?? plain, address);
  }
  const own = ROW.exec(inside);
  if (own) {
    const { table, letter } = columnOf(read, own[1], own[2]);
    return shownAt(read, table.sheet, `${letter}${String(row)}`);
  }
  const all = ROWS.exec(inside);
  if (all) {
    const { table } = columnOf(read, all[1], all[2]);
    return [`n:${String(table.lastRow - table.row)}`];
  }
  const count = COUNT.exec(inside);
  if (count) {
    const cells = cellsOf(read, count[1], count[2]);
    return [`n:${String(cells.filter((one) => one.includes(`t:${String(count[3])}`)).length)}`];
  }
  const lookup = LOOKUP.exec(inside);
  if (lookup) {
    const wanted = `t:${String(lookup[3])}`.toLowerCase();
    const keys = cellsOf(read, lookup[4], lookup[5]);
    const at = keys.findIndex((one) => one.some((text) => text.toLowerCase() === wanted));
    return at === -1 ? ['e:#N/A'] : (cellsOf(read, lookup[1], lookup[2])[at] ?? []);
  }
  throw new Error(`it reads nothing of ours any more: ${inside}`);
}

function columnOf({ tables }: OtherProgram, name = '', header = '') {
  const table = [...tables.values()].find((one) => fold(one.name) === fold(name));
  const at = table?.headers.findIndex((own) => fold(own) === fold(header)) ?? -1;
  if (!table || at === -1) throw new Error(`there is no ${name}[${header}] to read`);
  return { table, letter: letters(table.column + at) };
}

function cellsOf(read: OtherProgram, name?: string, header?: string): (readonly string[])[] {
  const { table, letter } = columnOf(read, name, header);
  return rowsOf(table).map((row) => shownAt(read, table.sheet, `${letter}${String(row)}`));
}

const rowsOf = ({ row, lastRow }: PlacedTable) =>
  Array.from({ length: lastRow - row }, (_, down) => row + 1 + down);

/** What a cell comes to; a blank one is nothing, or a text without letters. */
function shownAt({ grid, results }: OtherProgram, sheet: string, address: string): string[] {
  const text = grid.get(sheet)?.get(address) ?? '';
  const value = text.startsWith('f:') ? (results.get(sheet)?.get(address) ?? '') : text;
  return value === '' ? ['n:0', ''] : [value];
}

function isAlike(one: string, two: string): boolean {
  if (one === two) return true;
  if (!one.startsWith('n:') || !two.startsWith('n:')) return false;
  const [a, b] = [Number(one.slice(2)), Number(two.slice(2))];
  return Math.abs(a - b) <= Math.abs(a) * 1e-14;
}

/** Of such a formula the text follows what it reads. */
export const areReaders = (a: string, b: string) =>
  a.startsWith('f:') && b.startsWith('f:') && isReader(a) && isReader(b);
