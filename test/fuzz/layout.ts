// How tables come to stand: what people do with them that changes no cell's text.
import fc from 'fast-check';
import type { Cell } from './book';
import type { Draft, Sheet, TableDraft } from './done';
import { oddities } from './oddities';
import { office } from './office';

/** One thing that somebody did to where and how a table stands. */
export type Layout =
  | {
      readonly kind:
        'totals' | 'noHeader' | 'cutColumn' | 'mergeBelow' | 'sort' | 'filterSome' | 'password';
      readonly table: number;
    }
  | { readonly kind: 'fallOut'; readonly table: number; readonly many: number }
  | {
      readonly kind: 'foreign' | 'formulas';
      readonly table: number;
      readonly at: number;
      readonly cell: Cell;
    }
  | { readonly kind: 'texts' | 'hideColumn' | 'half'; readonly table: number; readonly at: number }
  | { readonly kind: 'toSheet'; readonly table: number; readonly to: string }
  | {
      readonly kind: 'join';
      readonly table: number;
      readonly other: number;
      readonly isBelow: boolean;
    }
  | { readonly kind: 'lockBook'; readonly table: number };

/** Names that Excel lets a sheet have, and that have to be quoted or told from something else. */
export const ODD_SHEETS = [
  ...[
    "王家's 表",
    ' 空白 ',
    '表'.repeat(31),
    '😀表',
    'A1',
    'R1C1',
    'TRUE',
    '115',
    '甲!乙',
    '甲,(乙)',
  ],
  ...['_xlnm', '#REF', 'Findings', '發現事項 (2)'],
] as const;

const FORMULAS: readonly Cell[] = [
  { formula: '1+1', result: 2 },
  { formula: '"甲"&"乙"', result: '甲乙' },
  { formula: 'DATE(2026,3,1)', result: 46_082 },
  { formula: 'IF(1=1,"有效","無效")', result: '有效' },
  { formula: '"115"&"/3/1"', result: '115/3/1' },
  { formula: '""', result: '' },
];

const table = fc.nat(office.length - 1);
const at = fc.nat(24);
const kinds = <K extends string>(...of: K[]) => fc.constantFrom(...of);

export const layout: fc.Arbitrary<Layout> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: kinds('totals', 'totals', 'noHeader', 'cutColumn', 'mergeBelow', 'sort', 'filterSome'),
      table,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: kinds('password'), table }) },
  { weight: 2, arbitrary: fc.record({ kind: kinds('fallOut'), table, many: fc.nat(2) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: kinds('foreign'),
      table,
      at,
      cell: fc.constantFrom<Cell>('小計', '以下空白', 12, ...oddities),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: kinds('formulas'),
      table,
      at,
      cell: fc.constantFrom(...FORMULAS),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: kinds('texts', 'hideColumn', 'half', 'half'), table, at }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: kinds('toSheet'), table, to: fc.constantFrom(...ODD_SHEETS) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: kinds('join'), table, other: table, isBelow: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ kind: kinds('lockBook'), table }) },
);

const LAYOUTS: ReadonlySet<string> = new Set<Layout['kind']>([
  ...(['totals', 'noHeader', 'cutColumn', 'mergeBelow', 'sort', 'filterSome', 'password'] as const),
  ...(['fallOut', 'foreign', 'formulas', 'texts', 'hideColumn', 'half', 'toSheet'] as const),
  ...(['join', 'lockBook'] as const),
]);

export const isLayout = (one: { readonly kind: string }): one is Layout => LAYOUTS.has(one.kind);

/** The first row below all that the table holds. */
const endOf = ({ row, rows, hasTotals }: TableDraft) =>
  row + 1 + Math.max(1, rows.length) + (hasTotals === true ? 1 : 0);

export function laidOut(draft: Draft, sheet: Sheet, own: TableDraft, one: Layout): void {
  const column = 'at' in one ? one.at % own.headers.length : 0;
  switch (one.kind) {
    case 'lockBook':
      draft.isLocked = true;
      return;
    case 'password':
      sheet.isProtected = true;
      sheet.hasPassword = true;
      return;
    case 'totals':
      own.hasTotals = true;
      return;
    case 'noHeader':
      own.isHeaderless = true;
      return;
    case 'sort':
      own.rows.reverse();
      own.isSorted = true;
      return;
    case 'filterSome': {
      const [first] = own.rows[0] ?? [];
      if (typeof first !== 'string' || own.isFiltered || own.isHeaderless === true) return;
      own.shown = first;
      own.rows.forEach((row, down) => {
        if (row[0] !== first) sheet.hiddenRows.push(own.row + 1 + down);
      });
      return;
    }
    case 'cutColumn':
      cutColumn(sheet, own);
      return;
    case 'fallOut':
      fallOut(sheet, own, one.many + 1);
      return;
    case 'mergeBelow': {
      if (sheet.merges.length > 0) return;
      const row = endOf(own) + 1;
      sheet.merges.push({ row, column: own.column });
      sheet.notes = sheet.notes.filter((note) => note.row !== row);
      sheet.notes.push({ row, column: own.column, cell: '以上為本年度紀錄' });
      return;
    }
    case 'foreign':
      own.rows.splice(
        Math.floor(own.rows.length / 2),
        0,
        own.headers.map((_, each) => (each === column ? one.cell : null)),
      );
      return;
    case 'formulas':
      for (const row of own.rows) row[column] = one.cell;
      return;
    case 'texts':
      for (const row of own.rows) {
        const cell = row[column];
        if (typeof cell === 'number') row[column] = String(cell);
      }
      return;
    case 'half': {
      // The office's name stands in the header of every paper.
      const office = own.rows.find(([item]) => item === '機關名稱');
      const row = office ?? own.rows[0];
      if (row) row[office ? Math.min(1, row.length - 1) : column] = '半\ud83d字';
      return;
    }
    case 'hideColumn':
      sheet.hiddenColumns = [...(sheet.hiddenColumns ?? []), own.column + column];
      return;
    case 'toSheet':
      toSheet(draft, sheet, own, one.to);
      return;
    case 'join':
      return;
  }
}

/** Somebody drew the table smaller: its last column stands beside it. */
function cutColumn(sheet: Sheet, own: TableDraft): void {
  if (own.headers.length < 2 || sheet.tables.some(({ column }) => column > own.column)) return;
  const column = own.column + own.headers.length - 1;
  const header = own.headers.pop() ?? '';
  const cells = [header, ...own.rows.map((row) => row.pop() ?? null)];
  cells.forEach((cell, down) => {
    if (cell !== null) sheet.notes.push({ row: own.row + down, column, cell });
  });
}

/** Somebody drew the table smaller: its last rows stand below it. */
function fallOut(sheet: Sheet, own: TableDraft, many: number): void {
  if (own.rows.length <= many || own.hasTotals === true) return;
  const from = own.rows.length - many;
  own.rows.splice(from).forEach((row, down) => {
    row.forEach((cell, at) => {
      const place = { row: own.row + 1 + from + down, column: own.column + at };
      sheet.notes = sheet.notes.filter(
        (one) => one.row !== place.row || one.column !== place.column,
      );
      if (cell !== null) sheet.notes.push({ ...place, cell });
    });
  });
}

function toSheet(draft: Draft, sheet: Sheet, own: TableDraft, name: string): void {
  if (draft.sheets.some((each) => each.name.toLowerCase() === name.toLowerCase())) return;
  sheet.tables.splice(sheet.tables.indexOf(own), 1);
  draft.sheets.push({
    ...{ name, tables: [own], notes: [], merges: [], hiddenRows: [], isProtected: false },
  });
}

/** Beside all that is on the other's sheet, or below it; once nothing grows any more. */
export function joined(from: Sheet, own: TableDraft, to: Sheet, isBelow: boolean): void {
  if (from === to || own.isFiltered || own.shown !== undefined) return;
  const ends = to.tables.map(endOf);
  const sides = to.tables.map(({ column, headers }) => column + headers.length);
  from.tables.splice(from.tables.indexOf(own), 1);
  const lowest = Math.max(2, ...ends, ...to.notes.map(({ row }) => row + 1));
  const widest = Math.max(1, ...sides, ...to.notes.map(({ column }) => column + 1));
  if (isBelow) own.row = lowest + 2;
  else own.column = widest + 1;
  to.tables.push(own);
}
