// What two people at one workbook have found, each as small as it could be made.
import { atDesk } from './desk';
import type { DeskPlan } from './desk-plan';
import type { Cell } from './book';
import type { Damage } from './damage';
import { office } from './office';
import { bookOf, type Sketch } from './random-book';

type Row = Readonly<Record<string, Cell>>;

const bookWith = (name: string, rows: readonly Row[], ...damages: Damage[]) =>
  bookOf(sketchOf(name, rows, ...damages));

function sketchOf(name: string, rows: readonly Row[], ...damages: Damage[]): Sketch {
  return {
    present: office.map((table) => table.name === name || table.name === 'Reviews'),
    rows: office.map((table) =>
      table.name === name
        ? rows.map((row) => table.columns.map(({ header }) => row[header] ?? null))
        : [],
    ),
    damages,
    ...{ hasDuties: false, past: 0, isSmall: true, frequency: null },
    ...{ typing: undefined, isMeanwhile: false, paper: 0, turn: 0 },
  };
}

const form: DeskPlan = {
  ...{ act: 'cell', table: 0, row: 0, column: 0, texts: ['', '', ''] },
  ...{ meanwhile: 'none', later: 'none', at: 0, cut: undefined },
};

test('a text that is put back into an emptied cell leaves the cell its number format', async () => {
  const book = bookWith('Settings', [{ 項目: '機關名稱', 值: '青禾鎮公所' }]);
  expect(await atDesk(book, form, 0)).toMatchObject({ edited: 1 });
});

const twins: readonly [Row, Row] = [
  { 指標編號: 'O1', 期別: '115-03', 實際值: 80 },
  { 指標編號: 'O1', 期別: '115-03', 實際值: 80, 資料來源: '甲', 說明: '乙' },
];

test('of two rows of one key the one that was changed is put back, wherever it stands by then', async () => {
  const book = bookWith('Measurements', twins);
  const plan = { ...form, act: 'cells', row: 1, column: 2 } as const;
  const emptied = { ...plan, texts: ['', '', '丙'], later: 'insertRow' } as const;
  expect(await atDesk(book, emptied, 0)).toMatchObject({ edited: 3 });
});

test('into one of two rows that were the same nothing is typed once one of them is another', async () => {
  const [row] = twins;
  const book = bookWith('Measurements', [row, row]);
  const plan = { ...form, column: 2, texts: ['', '', '丙'] } as const;
  const other = { ...plan, meanwhile: 'change' } as const;
  expect(await atDesk(book, other, 0)).toMatchObject({ edited: 0 });
  expect(await atDesk(book, plan, 0)).toMatchObject({ edited: 1 });
});

const renamed: Damage = { kind: 'renameColumn', table: 0, at: 3, to: '自訂' };

test('an own column is read anew, though nothing else of its table has changed', async () => {
  const book = bookWith('Indicators', [{ 指標編號: 'K1', 方向: '愈高愈好', 單位: '件' }], renamed);
  expect(await atDesk(book, { ...form, column: 3 }, 0)).toMatchObject({ edited: 1 });
});

const note: Damage = { kind: 'below', table: 0, cell: '以上' };
const indicator = [{ 指標編號: 'K1', 名稱: '帳號清查', 方向: '愈高愈好' }];
const added: DeskPlan = { ...form, act: 'rows', table: 0, texts: ['甲', '乙', '丙'], at: 1 };

test('a table does not grow into what touches it below', async () => {
  const book = bookWith('Indicators', indicator, note);
  expect(await atDesk(book, added, 0)).toMatchObject({ fault: 'CellsBelow', added: 0 });
  const free = bookWith('Indicators', indicator);
  expect(await atDesk(free, added, 0)).toMatchObject({ added: 1 });
});

test('rows that were added to a table that is filtered by now are taken back once all is shown', async () => {
  const book = bookWith('Indicators', indicator);
  expect(await atDesk(book, { ...added, later: 'filter' }, 0)).toMatchObject({ added: 1 });
});

test('a filter that stands on a protected sheet keeps no other from being taken off', async () => {
  const shut: Damage[] = [
    { kind: 'protect', table: 1 },
    { kind: 'filter', table: 1 },
  ];
  const book = bookWith('Indicators', indicator, ...shut);
  expect(await atDesk(book, { ...added, later: 'filter' }, 0)).toMatchObject({ added: 1 });
});

test('beside a column of formulas of the people’s own rows come and go', async () => {
  const reads = [{ kind: 'reads', table: 0, at: 1, how: 'row' } as const];
  const book = bookOf({ ...sketchOf('Indicators', indicator), readings: reads });
  expect(await atDesk(book, added, 0)).toMatchObject({ added: 1 });
});

test('a row that is taken back fills no formula into the row before it', async () => {
  const reads = [{ kind: 'reads', table: 0, at: 0, how: 'row' } as const];
  const book = bookOf({ ...sketchOf('Findings', []), readings: reads });
  const two = { ...form, act: 'rows', row: 1, later: 'changeBeside' } as const;
  expect(await atDesk(book, two, 0)).toMatchObject({ added: 2 });
});

test('blank rows that were filled are emptied and stay: others read their cells', async () => {
  const reads = [{ kind: 'reads', table: 0, at: 0, how: 'cell' } as const];
  const book = bookOf({ ...sketchOf('Indicators', []), readings: reads });
  const two = { ...form, act: 'rows', row: 1, meanwhile: 'insertRow' } as const;
  expect(await atDesk(book, two, 0)).toMatchObject({ added: 2 });
  expect(await atDesk(book, { ...added, later: 'insertRow' }, 0)).toMatchObject({ added: 1 });
});

test('a row whose number has no column is not added without it', async () => {
  const book = bookWith('Indicators', [], { kind: 'dropColumn', table: 1, at: 0 });
  expect(await atDesk(book, { ...form, act: 'rows', table: 1 }, 0)).toMatchObject({ added: 0 });
});

test('rows that were sorted since are taken away all the same where a table stands below them', async () => {
  const above: Damage = { kind: 'join', table: 0, other: 4, isBelow: true };
  const names = ['Indicators', 'Measurements', 'Reviews'];
  const present = office.map(({ name }) => names.includes(name));
  const book = bookOf({ ...sketchOf('Measurements', [], above), present, frequency: '月' });
  const sorted: DeskPlan = {
    ...{ act: 'rows', table: 4, row: 4, column: 16, texts: ['低', '', ''] },
    ...{ meanwhile: 'none', later: 'sort', at: 17 },
    cut: { member: 'TableRowCollection.add', code: 'GeneralException', times: 1 },
  };
  expect(await atDesk(book, sorted, 0)).toMatchObject({ added: 2 });
});
