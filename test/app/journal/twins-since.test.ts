import { readEntries, restore, writeJournalled } from '../../../src/app/journal';
import { type CellChange, noEdit, type TableEdit } from '../../../src/workbook/edit/table-edit';
import type { OpenWorkbook } from '../../workbook/over-host';
import { byHand, office, rowsOf, writing } from './office';

// Rows without a number that two entries of the journal, one after the other, have left the same.

const row = (title: string, scope = '否') => ['', title, scope];
const adding: TableEdit = {
  ...noEdit,
  add: [{ table: 'Units', rows: [{ 主管職稱: '秘書', 驗證範圍: '否' }] }],
};
const changing = (at: number, before: string, after: string, column = '主管職稱'): TableEdit => ({
  ...noEdit,
  cells: [
    {
      ...{ table: 'Units', key: '', row: 6 + at, column, among: 'several' },
      ...{ before: { value: before }, after: { value: after } },
    } satisfies CellChange,
  ],
});

async function made(...titles: readonly string[]) {
  const open = await office();
  await byHand(open, (table) => {
    for (const title of titles) table.rows.add(undefined, [row(title)]);
  });
  const write = async (edit: TableEdit) => {
    const { entry = '', conflicts } = await writeJournalled(open.workbook, edit, writing);
    expect(conflicts).toEqual([]);
    return entry;
  };
  const takeBack = async (entry: string) => {
    const { conflicts } = await restore(open.workbook, entry, writing.at);
    return conflicts.map(({ code }) => code);
  };
  const own = async () => (await rowsOf(open)).slice(3);
  return { open, write, takeBack, own };
}

const deleted = (open: OpenWorkbook, at: number) =>
  byHand(open, (table) => {
    table.rows.getItemAt(3 + at).delete();
  });

test('the first added is gone: what is left is taken for neither', async () => {
  const { open, write, takeBack, own } = await made('課員');
  const [first, second] = [await write(adding), await write(adding)];
  await deleted(open, 1);
  expect(await takeBack(first)).toEqual(['noRow']);
  expect(await own()).toEqual([row('課員'), row('秘書')]);
  // Which of the two is left nobody can tell.
  expect(await takeBack(second)).toEqual(['noRow']);
});

test.each([
  ['in the order in which they came', [0, 1]],
  ['the last first', [1, 0]],
])('both stand: both are taken away, %s', async (_, order) => {
  const { write, takeBack, own } = await made('課員');
  const both = [await write(adding), await write(adding)];
  for (const at of order) expect(await takeBack(both[at] ?? '')).toEqual([]);
  expect(await own()).toEqual([row('課員')]);
});

test('a row of another that a change has left the same as an added one is not taken away', async () => {
  const { open, write, takeBack, own } = await made('課員', '書記');
  const added = await write(adding);
  await write(changing(0, '課員', '秘書'));
  await deleted(open, 2);
  expect(await takeBack(added)).toEqual(['noRow']);
  expect(await own()).toEqual([row('秘書'), row('書記')]);
});

test('a row that was added does not get what a changed one had, once that is changed by another', async () => {
  const { open, write, takeBack, own } = await made('課員', '書記');
  const changed = await write(changing(0, '課員', '秘書'));
  await write(adding);
  await byHand(open, (table) => {
    table.getDataBodyRange().getCell(3, 2).values = [['是']];
  });
  expect(await takeBack(changed)).toEqual(['noRow']);
  expect(await own()).toEqual([row('秘書', '是'), row('書記'), row('秘書')]);
});

test('added when the first was gone already, it is the only one, and not the first', async () => {
  const { open, write, takeBack, own } = await made('課員');
  const first = await write(adding);
  await deleted(open, 1);
  const second = await write(adding);
  expect(await takeBack(first)).toEqual(['noRow']);
  expect(await own()).toEqual([row('課員'), row('秘書')]);
  expect(await takeBack(second)).toEqual([]);
  expect(await own()).toEqual([row('課員')]);
});

test('one row that several entries have changed comes back step by step, the last first', async () => {
  const { open, write, takeBack, own } = await made('課員', '書記');
  const entries = [
    await write(changing(0, '課員', '書記')),
    await write(changing(0, '書記', '專員')),
    await write(changing(0, '', '文書科', '單位')),
  ];
  for (const entry of entries.reverse()) expect(await takeBack(entry)).toEqual([]);
  expect(await own()).toEqual([row('課員'), row('書記')]);
  expect(await readEntries(open.workbook)).toHaveLength(6);
});

test.each([
  ['a row of two with one number got another', ['行政室二']],
  ['both rows of one number got another each', ['行政室二', '行政室三']],
])('%s, and it back: what was changed in it before is its own', async (_, numbers) => {
  const { open, write, takeBack, own } = await made();
  await byHand(open, (table) => {
    for (const scope of ['否', '是']) table.rows.add(undefined, [['秘書室', '主任', scope]]);
  });
  const cell = (row: number, column: string, before: string, after: string): CellChange => ({
    ...{ table: 'Units', key: '秘書室', row, column, among: 'several' },
    ...{ before: { value: before }, after: { value: after } },
  });
  const changed = await write({ ...noEdit, cells: [cell(7, '主管職稱', '主任', '秘書')] });
  const cells = numbers.map((number, at) => cell(7 - at, '單位', '秘書室', number));
  const renamed = await write({ ...noEdit, cells });
  expect(await takeBack(renamed)).toEqual([]);
  expect(await takeBack(changed)).toEqual([]);
  expect(await own()).toEqual([
    ['秘書室', '主任', '否'],
    ['秘書室', '主任', '是'],
  ]);
});
