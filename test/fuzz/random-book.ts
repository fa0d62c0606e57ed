import fc from 'fast-check';
import type { Book, Cell } from './book';
import { type Earlier, earlier, withoutBrought } from './brought';
import { damage, type Damage, readings } from './damage';
import type { Typing } from './deeds';
import { deskPlan, type DeskPlan } from './desk-plan';
import type { OfficeDeed } from './office-deeds';
import { done, type Draft, emptyCovered, emptySheet, type TableDraft } from './done';
import { LONGEST, oddDays, oddities } from './oddities';
import { type Column, office, serial, type Table } from './office';

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

export interface Sketch {
  /** Which tables there are at all. */
  readonly present: readonly boolean[];
  readonly rows: readonly (readonly (readonly (Cell | null)[])[])[];
  readonly damages: readonly Damage[];
  readonly readings?: readonly Damage[] | undefined;
  /** Whether the procedure's 56 duties are there; without them a remedy adds each. */
  readonly hasDuties: boolean;
  /** Of which length most 期別 are, and the 頻率 of the indicators; null: as they come. */
  readonly frequency: Frequency | null;
  readonly typing: Typing | undefined;
  readonly deed?: OfficeDeed | undefined;
  /** A form filled in while somebody else is at work, in the place of all the rest. */
  readonly desk?: DeskPlan | undefined;
  /** An earlier program has made it, and it is brought up to this one: in the place of all the rest. */
  readonly earlier?: Earlier | undefined;
  readonly isMeanwhile: boolean;
  readonly paper: number;
  readonly turn: number;
  /** How many sound reviews were held before, in place of random ones. */
  readonly past: number;
  /** Three tables, and those that are missing are not added: many more of them have the time of a whole one. */
  readonly isSmall: boolean;
  /** So many rows its tables have, made of those that there are; as they are when absent. */
  readonly many?: number;
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
  deed: fc.option(
    fc.record({
      kind: fc.constantFrom<OfficeDeed['kind']>(
        ...(['invite', 'hold', 'decide', 'approve', 'adopt', 'adopt', 'newYear'] as const),
      ),
      text: fc.constantFrom(
        ...['王外部(外部)', '周明遠', '帳號未定期清查', '=1+1', '半\ud83d', '甲\r\n乙', '', '😀'],
        ...['115/3/1', '@甲', '審'.repeat(LONGEST), '_x000D_'],
      ),
    }),
    { nil: undefined },
  ),
  desk: fc.option(deskPlan, { freq: 2, nil: undefined }),
  // It is brought up in the place of some of the forms.
  earlier: fc.oneof(
    { weight: 5, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: earlier },
  ),
  readings: fc.oneof(fc.constant(undefined), readings),
  isMeanwhile: fc.boolean(),
  paper: fc.nat(15),
  turn: fc.nat(11),
};

const inPlaceOfForms = (sketch: Sketch): Sketch =>
  sketch.desk ? sketch : { ...sketch, earlier: undefined };

/** What a random workbook is made of: the rows of its tables, and what was done to it. */
export const sketches: fc.Arbitrary<Sketch> = fc
  .record({
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
  })
  .map(inPlaceOfForms);

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
      ['Settings', 'Findings'],
    ),
  },
);

/** The same with three tables: meetings, and two more. */
export const smallSketches: fc.Arbitrary<Sketch> = fc
  .record({
    present: few.map((some) => office.map(({ name }) => name === 'Reviews' || some.includes(name))),
    rows: rows(),
    damages: fc.array(damage, { maxLength: 2 }),
    hasDuties: fc.constant(false),
    past: fc.nat(PAST.length),
    isSmall: fc.constant(true),
    ...deeds,
  })
  .map(inPlaceOfForms);

/** What an office has after twenty years, and more. */
const MANY = 2_000;

/** The same with tables of so many rows. */
export const largeSketches: fc.Arbitrary<Sketch> = smallSketches.map((sketch) => ({
  ...sketch,
  many: MANY,
}));

export const mixedSketches: fc.Arbitrary<Sketch> = fc.oneof(
  { weight: 9, arbitrary: smallSketches },
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

const HEADER_ROW = 2;

export function bookOf(sketch: Sketch): Book {
  const { present, damages } = sketch;
  const draft: Draft = { sheets: [], is1904: false, says: sketch.earlier?.says };
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
    if (sketch.earlier) withoutBrought(own, sketch.earlier);
    if (sheet) sheet.tables.push(own);
    else draft.sheets.push(emptySheet(table.sheet, [own]));
  });
  if (draft.sheets.length === 0) draft.sheets.push(emptySheet('工作表1', []));
  const names = office.filter((_, at) => present[at] === true).map(({ name }) => name);
  // Beside or below another it is put when that does not grow any more.
  const last = damages.filter(({ kind }) => kind === 'join');
  const others = damages.filter((one) => !last.includes(one));
  // What reads them is put in when they have their names, and hold what they hold.
  for (const one of [...others, ...last]) done(draft, names, one);
  emptyCovered(draft);
  for (const one of sketch.readings ?? []) done(draft, names, one);
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

/** Rows again and again, each with a number of its own where those that it is made of have one. */
function repeated({ columns }: Table, rows: readonly (Cell | null)[][], many: number) {
  const [own] = columns;
  if (rows.length === 0) return [];
  return Array.from({ length: many }, (_, at) => {
    const [key = null, ...rest] = rows[at % rows.length] ?? [];
    const isNumbered = own?.kind === 'id' && own.pool.some((one) => one === key);
    const isFirst = at < rows.length || !isNumbered;
    // As a register counts on: NC-115-003, NC-115-1003.
    return [isFirst ? key : String(key).replace(/\d+$/, String(1_000 + at)), ...rest];
  });
}

function ownRows(
  table: Table,
  random: readonly (readonly (Cell | null)[])[],
  { hasDuties, past, frequency, many = 0 }: Sketch,
): (Cell | null)[][] {
  const few = random.map((row) => aligned(table, [...row], frequency));
  const rows = many > 0 && table.name !== 'Reviews' ? repeated(table, few, many) : few;
  if (table.name === 'Reviews') return reviewRows(table, rows, past);
  const isGiven = hasDuties && table.name === 'Responsibilities';
  return isGiven ? [...rows, ...duties(table)] : rows;
}
