import fc from 'fast-check';
import { type Book, type Cell, type FuzzSheet, type FuzzTable, letters } from './book';
import type { Typing } from './deeds';
import { type Column, office, serial, type Table } from './office';

/** The longest text that a cell holds. */
const LONGEST = 32_767;

/** What people and other programs leave in any cell. */
const oddities: readonly Cell[] = [
  ...['', ' ', '\u200b', '😀', '👩‍👩‍👧‍👦 稽核', '\ud83d', '下\udc00半', '=1+1', "'115", '#N/A', 'TRUE'],
  ...['待補', '－', '115/3/1', '115.03.01', '1150301', '2026-03-01', '民國115年3月1日', '115/2/29'],
  ...[
    '11/10/05',
    '不詳',
    'ＮＣ－１１５－００１',
    ' nc-115-001 ',
    '行政室\n政風室',
    '<b>&amp;"',
    '\t甲',
  ],
  ...[
    '_x000D_',
    '甲\u0000乙',
    '九十五',
    '１２',
    '\u202e反',
    '王○明',
    '𠮷野',
    '__proto__',
    'constructor',
  ],
  ...[0, -1, 0.5, 115, 46_000.75, 1_150_301, 2_958_466, 1e15, -1e-9, 1e300, true, false],
  { error: '#REF!' },
  { error: '#N/A' },
  { formula: '1+1', result: 2 },
  { formula: '"甲"&"乙"', result: '甲乙' },
  { formula: 'DATE(2026,3,1)', result: 46_082 },
];

/** Days as text, impossible and doubtful ones, and such as no office of ours has seen. */
const oddDays: readonly Cell[] = [
  ...['115/3/1', '115.03.01', '1150301', '2026-03-01', '民國115年3月1日', 1_150_301],
  ...['115/2/29', '11/10/05', 0, 1, 60, 73_415, 2_958_465, 46_000.75],
];

const headers = office.flatMap((table) => table.columns.map(({ header }) => header));

function cellOf({ pool, kind, isNeeded = kind === 'id' }: Column): fc.Arbitrary<Cell | null> {
  const sound = fc.constantFrom<Cell | null>(...pool);
  return fc.oneof(
    ...(kind === 'date' ? [{ weight: 3, arbitrary: fc.constantFrom<Cell>(...oddDays) }] : []),
    { weight: kind === 'computed' ? 2 : 24, arbitrary: sound },
    { weight: isNeeded ? 1 : 8, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom<Cell>(...oddities) },
  );
}

/** Rows of a table; those that fast-check shrinks to are few, and blank. */
function rowsOf(table: Table, most: number): fc.Arbitrary<(Cell | null)[][]> {
  const row = fc.record({
    cells: fc.tuple(...table.columns.map(cellOf)),
    hasOwnKey: fc.oneof(
      { weight: 8, arbitrary: fc.constant(true) },
      { weight: 1, arbitrary: fc.constant(false) },
    ),
  });
  const [{ kind, pool } = { kind: 'text', pool: [] }] = table.columns;
  const ofOthers = table.name === 'Measurements' || table.name === 'Attendance';
  return fc.array(row, { maxLength: most }).map((rows) =>
    rows.map(({ cells, hasOwnKey }, at) => {
      const key = pool[at];
      const isOwn = hasOwnKey && kind === 'id' && !ofOthers && key !== undefined;
      return isOwn ? [key, ...cells.slice(1)] : cells;
    }),
  );
}

/** One thing that somebody did to the workbook. */
export type Damage =
  | {
      readonly kind: 'renameColumn';
      readonly table: number;
      readonly at: number;
      readonly to: string;
    }
  | {
      readonly kind: 'dropColumn' | 'ownColumn' | 'doubleColumn';
      readonly table: number;
      readonly at: number;
    }
  | {
      readonly kind: 'moveColumn';
      readonly table: number;
      readonly at: number;
      readonly to: number;
    }
  | {
      readonly kind: 'dropTable' | 'toRange' | 'filter' | 'protect' | 'copySheet' | 'ownSheet';
      readonly table: number;
    }
  | { readonly kind: 'renameTable' | 'renameSheet'; readonly table: number; readonly to: string }
  | {
      readonly kind: 'moveTable';
      readonly table: number;
      readonly down: number;
      readonly right: number;
    }
  | {
      readonly kind: 'merge' | 'hideRow' | 'doubleRow';
      readonly table: number;
      readonly at: number;
    }
  | { readonly kind: 'below' | 'beside'; readonly table: number; readonly cell: Cell }
  | { readonly kind: 'long'; readonly table: number; readonly at: number }
  | { readonly kind: 'is1904' };

const place = { table: fc.nat(office.length - 1), at: fc.nat(24) };
const kinds = <K extends string>(...of: K[]) => fc.constantFrom(...of);

const damage: fc.Arbitrary<Damage> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ kind: kinds('dropColumn', 'ownColumn', 'doubleColumn'), ...place }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: kinds('renameColumn'),
      ...place,
      to: fc.constantFrom('另取的名稱', '日 期', '備註2', '😀', '__proto__', ...headers),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: kinds('moveColumn'), ...place, to: fc.nat(24) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: kinds('dropTable', 'toRange', 'filter', 'protect', 'copySheet', 'ownSheet'),
      table: place.table,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: kinds('renameTable', 'renameSheet'),
      table: place.table,
      to: fc.constantFrom('表格1', '工作表1', 'Findings_old', '首頁', '資料', 'constructor'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: kinds('moveTable'),
      table: place.table,
      down: fc.nat(4),
      right: fc.nat(3),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: kinds('merge', 'hideRow', 'doubleRow'), ...place }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: kinds('below', 'beside'),
      table: place.table,
      cell: fc.constantFrom<Cell>('小計', 12, ...oddities),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: kinds('long'), ...place }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'is1904' } as const) },
);

export interface Sketch {
  /** Which tables there are at all. */
  readonly present: readonly boolean[];
  readonly rows: readonly (readonly (readonly (Cell | null)[])[])[];
  readonly damages: readonly Damage[];
  /** Whether the procedure's 56 duties are there; without them a remedy adds each. */
  readonly hasDuties: boolean;
  /** Of which length most 期別 are, and the 頻率 of the indicators; null: as they come. */
  readonly frequency: Frequency | null;
  readonly typing: Typing | undefined;
  readonly isMeanwhile: boolean;
  readonly paper: number;
  readonly turn: number;
  /** How many sound reviews were held before, in place of random ones. */
  readonly past: number;
  /** Three tables, and those that are missing are not added: many more of them have the time of a whole one. */
  readonly isSmall: boolean;
}

/** Reviews of earlier years, the latest first: 會議編號, the year whose November ends its period, the day. */
const PAST: readonly (readonly [string, number, number])[] = [
  ['MR-114-01', 114, serial(114, 12, 11)],
  ['MR-113-01', 113, serial(113, 12, 12)],
];

const PERIODS = {
  月: ['115-03', '115-04', '115-10', '115-11', '114-12', '114-11'],
  季: ['115Q1', '115Q2', '115Q3', '114Q4', '114Q3', '114Q1'],
  半年: ['115上', '114下', '114上', '113下', '115下'],
  年: ['115', '114', '113', '112'],
} as const;
export type Frequency = keyof typeof PERIODS;

const deeds = {
  frequency: fc.constantFrom<Frequency | null>('月', '季', '季', '半年', '年', null),
  typing: fc.option(
    fc.record({
      table: fc.nat(13),
      row: fc.nat(5),
      column: fc.nat(20),
      text: fc.constantFrom(
        ...oddities.filter((one): one is string => typeof one === 'string'),
        '審'.repeat(LONGEST),
        '115年3月1日',
        '-5',
        '+1 人',
        '@甲',
        '1e5',
      ),
    }),
    { nil: undefined },
  ),
  isMeanwhile: fc.boolean(),
  paper: fc.nat(15),
  turn: fc.nat(11),
};

/** What a random workbook is made of: the rows of its tables, and what was done to it. */
export const sketches: fc.Arbitrary<Sketch> = fc.record({
  present: fc.tuple(...office.map(({ name }) => presence(name))),
  rows: rows(),
  damages: fc.array(damage, { maxLength: 4 }),
  hasDuties: fc.oneof(
    { weight: 15, arbitrary: fc.constant(true) },
    { weight: 1, arbitrary: fc.constant(false) },
  ),
  past: fc.nat(PAST.length),
  isSmall: fc.constant(false),
  ...deeds,
});

const anyTable = fc.constantFrom(...office.map(({ name }) => name));

/** Tables that figures are made of together, or any two. */
const few: fc.Arbitrary<readonly string[]> = fc.oneof(
  { weight: 2, arbitrary: fc.tuple(anyTable, anyTable) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ['Indicators', 'Measurements'],
      ['Indicators', 'Measurements'],
      ['Findings', 'CorrectiveActions'],
      ['Findings', 'Audits'],
      ['Resolutions', 'Risks'],
    ),
  },
);

/** The same with three tables: meetings, and two more. */
export const smallSketches: fc.Arbitrary<Sketch> = fc.record({
  present: few.map((some) => office.map(({ name }) => name === 'Reviews' || some.includes(name))),
  rows: rows(),
  damages: fc.array(damage, { maxLength: 2 }),
  hasDuties: fc.constant(false),
  past: fc.nat(PAST.length),
  isSmall: fc.constant(true),
  ...deeds,
});

export const mixedSketches: fc.Arbitrary<Sketch> = fc.oneof(
  { weight: 3, arbitrary: smallSketches },
  { weight: 1, arbitrary: sketches },
);

function rows(): fc.Arbitrary<(Cell | null)[][][]> {
  return fc.tuple(...office.map((table) => rowsOf(table, mostRows(table.name))));
}

function mostRows(name: string): number {
  return name === 'Measurements' ? 8 : name === 'Reviews' ? 4 : 3;
}

/** How many lettered duties the procedure gives each role (domain: RSP-01). */
const DUTIES: readonly (readonly [string, number])[] = [
  ...[['管理委員會', 6] as const, ['資安長', 4] as const, ['資安主管', 4] as const],
  ...[['委員', 5] as const, ['執行小組', 15] as const, ['執行小組組長', 4] as const],
  ...[['ISMS 承辦人', 9] as const, ['稽核小組', 6] as const, ['稽核小組組長', 3] as const],
];

function duties(table: Table): (Cell | null)[][] {
  const cells = (role: string, at: number, letter: string) =>
    table.columns.map(({ header }) => {
      if (header === '權責編號') return `${String(at + 1)}-${letter}`;
      return header === '角色' ? role : header === '項次' ? letter : null;
    });
  return DUTIES.flatMap(([role, many], at) =>
    Array.from({ length: many }, (_, n) => cells(role, at, String.fromCharCode(65 + n))),
  );
}

/** Without meetings there is no agenda: they are missing seldom. */
function presence(name: string): fc.Arbitrary<boolean> {
  const often = name === 'Reviews' || name === 'Settings';
  return fc.oneof(
    { weight: often ? 200 : 50, arbitrary: fc.constant(true) },
    { weight: 1, arbitrary: fc.constant(false) },
  );
}

/** A review of a year that ends with November. */
function reviewOf(table: Table, review: string, year: number, on: number, state: string) {
  const cells: Readonly<Record<string, Cell>> = {
    會議編號: review,
    會議類別: '管理審查會議',
    日期: on,
    審查期間起: serial(year - 1, 12, 1),
    審查期間迄: serial(year, 11, 30),
    狀態: state,
  };
  return table.columns.map(({ header }) => cells[header] ?? null);
}

/** The reviews of a workbook: those of earlier years or random ones, and one that is prepared. */
function reviewRows(table: Table, random: (Cell | null)[][], past: number): (Cell | null)[][] {
  const held = PAST.slice(0, past).map(([id, year, on]) => reviewOf(table, id, year, on, '已核定'));
  return [
    ...(past === 0 ? random : held.reverse()),
    // Without one there is no agenda.
    reviewOf(table, 'MR-115-02', 115, serial(115, 12, 10), '籌備中'),
  ];
}

interface Draft {
  sheets: Sheet[];
  is1904: boolean;
}
type Sheet = { -readonly [K in keyof FuzzSheet]: Mutable<FuzzSheet[K]> };
type Mutable<T> = T extends readonly FuzzTable[]
  ? TableDraft[]
  : T extends readonly (infer E)[]
    ? E[]
    : T;
interface TableDraft extends Omit<
  FuzzTable,
  'headers' | 'rows' | 'name' | 'row' | 'column' | 'isFiltered' | 'isRange'
> {
  name: string;
  row: number;
  column: number;
  headers: string[];
  rows: (Cell | null)[][];
  isFiltered: boolean;
  isRange: boolean;
}

const HEADER_ROW = 2;

export function bookOf(sketch: Sketch): Book {
  const { present, damages } = sketch;
  const draft: Draft = { sheets: [], is1904: false };
  office.forEach((table, at) => {
    if (present[at] !== true) return;
    const dates = table.columns.flatMap(({ kind, header }) => (/date/i.test(kind) ? [header] : []));
    const sheet = draft.sheets.find(({ name }) => name === table.sheet);
    const own: TableDraft = {
      name: table.name,
      row: HEADER_ROW,
      column: sheet ? 6 : 1,
      headers: table.columns.map(({ header }) => header),
      dates,
      rows: ownRows(table, sketch.rows[at] ?? [], sketch),
      isFiltered: false,
      isRange: false,
    };
    if (sheet) sheet.tables.push(own);
    else draft.sheets.push(emptySheet(table.sheet, [own]));
  });
  if (draft.sheets.length === 0) draft.sheets.push(emptySheet('工作表1', []));
  const names = office.filter((_, at) => present[at] === true).map(({ name }) => name);
  for (const one of damages) done(draft, names, one);
  return draft;
}

/** With the 期別, or the 頻率, of one length: only such follow each other. */
function aligned({ columns }: Table, row: (Cell | null)[], frequency: Frequency | null) {
  if (frequency === null) return row;
  return row.map((cell, at) => {
    const { header = '', pool = [] }: Partial<Column> = columns[at] ?? {};
    const index = pool.findIndex((one) => one === cell);
    if (index === -1) return cell;
    const own = PERIODS[frequency];
    if (header === '期別') return own[index % own.length] ?? cell;
    return header === '頻率' ? frequency : cell;
  });
}

function ownRows(
  table: Table,
  random: readonly (readonly (Cell | null)[])[],
  { hasDuties, past, frequency }: Sketch,
): (Cell | null)[][] {
  const rows = random.map((row) => aligned(table, [...row], frequency));
  if (table.name === 'Reviews') return reviewRows(table, rows, past);
  const isGiven = hasDuties && table.name === 'Responsibilities';
  return isGiven ? [...rows, ...duties(table)] : rows;
}

function emptySheet(name: string, tables: TableDraft[]): Sheet {
  return { name, tables, notes: [], merges: [], hiddenRows: [], isProtected: false };
}

function done(draft: Draft, names: readonly string[], one: Damage): void {
  if (one.kind === 'is1904') {
    draft.is1904 = true;
    return;
  }
  const name = names[one.table % Math.max(1, names.length)];
  const sheet = draft.sheets.find(({ tables }) => tables.some((table) => table.name === name));
  const table = sheet?.tables.find((each) => each.name === name);
  if (!sheet || !table) return;
  const width = table.headers.length;
  const at = 'at' in one ? one.at % width : 0;
  const free = (header: string) => {
    let wanted = header;
    for (let n = 2; table.headers.some((own) => same(own, wanted)); n++)
      wanted = `${header}${String(n)}`;
    return wanted;
  };
  switch (one.kind) {
    case 'renameColumn':
      if (!same(table.headers[at] ?? '', one.to)) table.headers[at] = free(one.to);
      return;
    case 'dropColumn':
      if (width === 1) return;
      table.headers.splice(at, 1);
      for (const row of table.rows) row.splice(at, 1);
      return;
    case 'ownColumn':
    case 'doubleColumn': {
      const header = one.kind === 'ownColumn' ? '自訂' : (table.headers[at] ?? '');
      if (isBesideAnother(sheet, table)) return;
      table.headers.splice(at, 0, free(header));
      table.rows.forEach((row, down) => {
        row.splice(at, 0, one.kind === 'ownColumn' ? `自訂${String(down)}` : (row[at] ?? null));
      });
      return;
    }
    case 'moveColumn': {
      const to = one.to % width;
      table.headers.splice(to, 0, ...table.headers.splice(at, 1));
      for (const row of table.rows) row.splice(to, 0, ...row.splice(at, 1));
      return;
    }
    case 'dropTable':
      sheet.tables.splice(sheet.tables.indexOf(table), 1);
      return;
    case 'toRange':
      table.isRange = true;
      return;
    case 'filter':
      table.isFiltered = true;
      sheet.hiddenRows.push(...table.rows.map((_, down) => table.row + 1 + down));
      return;
    case 'protect':
      sheet.isProtected = true;
      return;
    case 'copySheet': {
      const copies = sheet.tables.map((each, n) => ({
        ...each,
        name: `${each.name}${String(draft.sheets.length)}${String(n)}`,
        headers: [...each.headers],
        rows: each.rows.map((row) => [...row]),
      }));
      const title = `${sheet.name} (2)`;
      if (!draft.sheets.some((each) => each.name === title)) {
        draft.sheets.push({ ...sheet, name: title, tables: copies });
      }
      return;
    }
    case 'ownSheet':
      if (!draft.sheets.some((each) => each.name === '私人')) {
        const own = emptySheet('私人', []);
        own.notes.push(
          { row: 1, column: 1, cell: '發現事項' },
          { row: 2, column: 2, cell: { formula: '1+1', result: 2 } },
          { row: 3, column: 3, cell: '😀 \ud83d' },
        );
        draft.sheets.push(own);
      }
      return;
    case 'renameTable':
      if (!draft.sheets.some(({ tables }) => tables.some((each) => same(each.name, one.to)))) {
        table.name = one.to;
      }
      return;
    case 'renameSheet':
      if (!draft.sheets.some((each) => same(each.name, one.to))) sheet.name = one.to;
      return;
    case 'moveTable':
      if (sheet.tables.length > 1 || sheet.notes.length + sheet.merges.length > 0) return;
      table.row += one.down;
      table.column += one.right;
      return;
    case 'merge': {
      const row = table.row + 1 + (one.at % Math.max(1, table.rows.length));
      const column = table.column + Math.min(at, width - 2);
      const ref = `${letters(column)}${String(row)}:${letters(column + 1)}${String(row)}`;
      if (width < 2 || sheet.merges.length > 0) return;
      sheet.merges.push(ref);
      // Of merged cells only the first holds anything.
      const cells = table.rows[row - table.row - 1];
      if (cells) cells[column - table.column + 1] = null;
      return;
    }
    case 'hideRow':
      sheet.hiddenRows.push(table.row + 1 + (one.at % 4));
      return;
    case 'doubleRow': {
      const row = table.rows[one.at % Math.max(1, table.rows.length)];
      if (row) table.rows.push([...row]);
      return;
    }
    case 'below':
      note(sheet, {
        row: table.row + 1 + Math.max(1, table.rows.length),
        column: table.column,
        cell: one.cell,
      });
      return;
    case 'beside':
      if (isBesideAnother(sheet, table)) return;
      note(sheet, { row: table.row, column: table.column + width, cell: one.cell });
      return;
    case 'long': {
      const row = table.rows[0];
      if (row) row[at] = '審'.repeat(LONGEST);
      return;
    }
  }
}

/** The tables of 設定 stand close to each other. */
/** A cell has one content: of two notes in it a file would hold both, and no program the same one. */
function note({ notes }: Sheet, one: Sheet['notes'][number]): void {
  const isTaken = notes.some(({ row, column }) => row === one.row && column === one.column);
  if (!isTaken) notes.push(one);
}

function isBesideAnother({ tables }: Sheet, table: TableDraft): boolean {
  return tables.some((other) => other.column > table.column);
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
