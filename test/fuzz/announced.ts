import type { JournalEntry } from '../../src/app/journal-text';
import type { RemedyPreview } from '../../src/app/remedies/remedies';
import type { CellState } from '../../src/workbook/edit/table-edit';
import { letters } from './book';
import { fold } from './cells';
import { type Grid, type OtherProgram, type PlacedTable, told } from './grid';
import { office } from './office';
import { areReaders, isReader } from './readers';
import { computedOf } from './rows-of';

/** Every cell that the journal says was changed stood in a preview. */
export function assertShown(
  plans: readonly RemedyPreview[],
  entries: readonly JournalEntry[],
): void {
  const shown = new Set(
    plans.flatMap(({ remedies }) =>
      remedies.flatMap(({ cells }) =>
        cells.map(({ table, row, column }) => id(table, row, column)),
      ),
    ),
  );
  const added = plans.reduce((sum, { edit }) => sum + edit.add.length, 0);
  for (const entry of entries) {
    for (const { table, row, column } of entry.cells) {
      if (!shown.has(id(table, row, column))) {
        throw new Error(`not shown before: ${id(table, row, column)}`);
      }
    }
  }
  const rows = entries.reduce((sum, entry) => sum + entry.added.length, 0);
  if (rows > added) throw new Error(`${String(rows)} rows added, ${String(added)} shown`);
}

const id = (table: string, row: number, column: string) => `${table} ${String(row)} ${column}`;

export const stateText = ({ value, formula }: CellState) =>
  formula === undefined ? told(value) : `f:${formula.replace(/^=/, '')}`;

/**
 * Every cell is what it was, or what the journal says it was made; sheets that are new are not looked
 * at. Formulas that the program put in are told by their being one.
 */
export function assertSame(
  original: Grid,
  now: Grid,
  entries: readonly JournalEntry[] = [],
  { tables }: Pick<OtherProgram, 'tables'> = { tables: new Map() },
  takenBack: readonly JournalEntry[] = [],
  plans: readonly RemedyPreview[] = [],
): void {
  const expected = new Map([...original].map(([sheet, cells]) => [sheet, new Map(cells)]));
  for (const entry of entries) {
    for (const { table, row, column, after } of entry.cells) {
      const place = placeOf(tables, table, column);
      expected.get(place.sheet)?.set(`${place.letters}${String(row)}`, stateText(after));
    }
    for (const table of new Set(entry.added.map((one) => one.table))) {
      const rows = entry.added.filter((one) => one.table === table).map(({ row }) => row);
      makeRoom(expected, now, tables.get(table), rows);
    }
    for (const { table, row, cells } of entry.added) {
      for (const [column, value] of Object.entries(cells)) {
        const place = placeOf(tables, table, column);
        expected.get(place.sheet)?.set(`${place.letters}${String(row)}`, told(value));
      }
    }
  }
  // A row that is added works out its computed columns; the only row of a table, which cannot be taken
  // away, keeps those formulas when it is emptied again.
  const fresh = new Set(
    [...entries, ...takenBack].flatMap(({ added }) =>
      added.map(({ table, row }) => `${tables.get(table)?.sheet ?? ''} ${String(row)}`),
    ),
  );
  // Where Excel fills a column by itself, it fills cells too that a colleague has kept us from: they were
  // shown, and blank.
  const shown = new Set(
    plans.flatMap(({ edit }) =>
      edit.cells
        .filter(({ table, after }) => after.formula !== undefined && tables.has(table))
        .map(({ table, row, column }) => {
          const place = placeOf(tables, table, column);
          return `${place.sheet} ${place.letters}${String(row)}`;
        }),
    ),
  );
  // So it does in rows of which nothing is to be seen but in columns that are worked out: of these no row
  // is made, and for them there is nothing to show.
  const unseen = new Set(
    [...entries, ...takenBack].flatMap((entry) =>
      entry.cells
        .filter(({ table, after }) => after.formula !== undefined && tables.has(table))
        .flatMap(({ table, column }) => unseenBeside(original, tables, table, column)),
    ),
  );
  // And so it does beside rows that are added, where a column that is worked out was blank.
  const grown = new Set(
    [...entries, ...takenBack].flatMap(({ added }) =>
      [...new Set(added.map(({ table }) => table))].flatMap((name) => {
        const table = tables.get(name);
        const computed = computedOf(name);
        return (table?.headers ?? []).flatMap((header, at) =>
          table && computed.has(fold(header))
            ? [`${table.sheet} ${letters(table.column + at)}`]
            : [],
        );
      }),
    ),
  );
  const faults: string[] = [];
  for (const [sheet, cells] of expected) {
    const found = now.get(sheet);
    if (!found) throw new Error(`sheet ${sheet} is gone`);
    for (const address of new Set([...cells.keys(), ...found.keys()])) {
      const [a, b] = [cells.get(address) ?? '', found.get(address) ?? ''];
      const isFresh = fresh.has(`${sheet} ${address.replace(/^[A-Z]+/, '')}`);
      const isFilled =
        [shown, unseen].some((some) => some.has(`${sheet} ${address}`)) ||
        grown.has(`${sheet} ${address.replace(/\d+$/, '')}`) ||
        isFresh;
      if (a === '' && b.startsWith('f:') && isFilled) continue;
      if (!isSame(a, b)) faults.push(`${sheet}!${address}: ${short(a)} is now ${short(b)}`);
    }
  }
  if (faults.length > 0) throw new Error(faults.slice(0, 12).join('\n'));
}

/**
 * Where something stands below a table, as its totals do, the cells below make room for rows that are
 * added: all for all of them, or for as many as do not take blank ones that the table has.
 */
function makeRoom(
  expected: Grid,
  now: Grid,
  table: PlacedTable | undefined,
  added: readonly number[],
): void {
  const cells = table && expected.get(table.sheet);
  if (!table || !cells) return;
  const first = Math.min(...added);
  const columns = table.headers.map((_, at) => letters(table.column + at));
  // A row of the table in which only a formula of people's own stands, that fills itself in, is a blank one:
  // it is taken, nothing of it goes, and the formula stays where it is.
  const textAt = (row: number) =>
    columns
      .map((column) => cells.get(`${column}${String(row)}`) ?? '')
      .filter((text) => row > table.lastRow || !(text.startsWith('f:') && isReader(text)))
      .join('');
  const blank = added.findIndex((_, down) => textAt(first + down) !== '');
  if (blank === -1) return;
  const last = Math.max(...[...cells.keys()].map((address) => Number(/\d+/.exec(address)?.[0])));
  const lost = columns.find((column) => cells.get(`${column}${String(first + blank)}`)) ?? '';
  const text = cells.get(`${lost}${String(first + blank)}`) ?? '';
  const isAt = (by: number) =>
    isSame(text, now.get(table.sheet)?.get(`${lost}${String(first + blank + by)}`) ?? '');
  // Each of the blank ones that is taken is one fewer.
  const shifts = Array.from({ length: blank + 1 }, (_, taken) => added.length - taken);
  const by = shifts.find(isAt) ?? added.length - blank;
  for (let row = last; row >= first + blank; row--) {
    for (const column of columns) {
      const own = cells.get(`${column}${String(row)}`);
      cells.delete(`${column}${String(row)}`);
      if (own !== undefined) cells.set(`${column}${String(row + by)}`, own);
    }
  }
}

/** The cells of a column, where nothing that people enter is to be seen in the row of the table. */
function unseenBeside(
  original: Grid,
  tables: OtherProgram['tables'],
  name: string,
  header: string,
): string[] {
  const place = placeOf(tables, name, header);
  const table = tables.get(name);
  const cells = original.get(place.sheet);
  if (!table || !cells) return [];
  const rows = Array.from({ length: table.lastRow - table.row }, (_, at) => table.row + 1 + at);
  const columns = office.find((own) => own.name === name)?.columns ?? [];
  const isComputed = (own: string) =>
    columns.some((column) => column.kind === 'computed' && fold(column.header) === fold(own));
  const isUnseen = (row: number) =>
    table.headers.every((own, at) => {
      if (isComputed(own)) return true;
      const text = cells.get(`${letters(table.column + at)}${String(row)}`) ?? '';
      return text.startsWith('f:') ? text === 'f:""' : fold(text.replace(/^t:/, '')) === '';
    });
  return rows.filter(isUnseen).map((row) => `${place.sheet} ${place.letters}${String(row)}`);
}

function isSame(a: string, b: string): boolean {
  if (a === b) return true;
  // Of a formula each program has its own spelling of a table's columns.
  if (areReaders(a, b)) return true;
  if (a.startsWith('f:') && b.startsWith('f:')) return a.includes('[') && b.includes('[');
  if (!a.startsWith('n:') || !b.startsWith('n:')) return false;
  const [x, y] = [Number(a.slice(2)), Number(b.slice(2))];
  return Math.abs(x - y) <= Math.abs(x) * 1e-14;
}

export const short = (text: string) =>
  text.length > 80 ? `${text.slice(0, 80)}…` : text || 'blank';

export function placeOf(tables: OtherProgram['tables'], table: string, header: string) {
  const at = tables.get(table);
  const index = at?.headers.findIndex((own) => fold(own) === fold(header)) ?? -1;
  if (!at || index === -1) throw new Error(`no column ${header} of ${table}`);
  return { sheet: at.sheet, letters: letters(at.column + index) };
}
