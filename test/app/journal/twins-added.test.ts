import { restore, writeJournalled } from '../../../src/app/journal';
import { noEdit } from '../../../src/workbook/edit/table-edit';
import type { OpenWorkbook } from '../../workbook/over-host';
import { byHand, office, rowsOf, writing } from './office';

// Rows without a number that are the same in all cells: one is another person's, the rest were added by us.

const same = ['', '秘書', '否'];
const cells = { 主管職稱: '秘書', 驗證範圍: '否' };

async function added(
  rows: number,
): Promise<{ open: OpenWorkbook; takeBack: () => Promise<string[]> }> {
  const open = await office();
  await byHand(open, (table) => {
    table.rows.add(undefined, [same]);
  });
  const all = Array.from({ length: rows }, () => cells);
  const { entry } = await writeJournalled(
    open.workbook,
    { ...noEdit, add: [{ table: 'Units', rows: all }] },
    writing,
  );
  const takeBack = async () => {
    const { conflicts } = await restore(open.workbook, entry ?? '', writing.at);
    return conflicts.map(({ code }) => code);
  };
  return { open, takeBack };
}

const changes: readonly (readonly [string, (table: Excel.Table) => void])[] = [
  [
    'has changed ours',
    (table) => {
      table.getDataBodyRange().getCell(4, 1).values = [['別人改的']];
    },
  ],
  [
    'has deleted ours',
    (table) => {
      table.rows.getItemAt(4).delete();
    },
  ],
  [
    'has deleted ours and one above it',
    (table) => {
      table.rows.getItemAt(4).delete();
      table.rows.getItemAt(0).delete();
    },
  ],
  [
    'has put in a row above and changed ours',
    (table) => {
      table.rows.add(0, [['人事室', '主任', '是']]);
      table.getDataBodyRange().getCell(5, 2).values = [['是']];
    },
  ],
  [
    'has given ours a number',
    (table) => {
      table.getDataBodyRange().getCell(4, 0).values = [['秘書室']];
    },
  ],
];

test.each([1, 2])('added %i times they are taken away where they stand', async (rows) => {
  const { open, takeBack } = await added(rows);
  const before = await rowsOf(open);
  expect(before.slice(3)).toEqual(Array.from({ length: rows + 1 }, () => same));
  expect(await takeBack()).toEqual([]);
  expect(await rowsOf(open)).toEqual(before.slice(0, 4));
});

test.each(changes)('where a colleague %s, the other row is not taken for it', async (_, act) => {
  const { open, takeBack } = await added(1);
  await byHand(open, act);
  const before = await rowsOf(open);
  expect(await takeBack()).toEqual(['noRow']);
  expect(await rowsOf(open)).toEqual(before);
});

test('of two added that are the same, the first of which is gone, none is taken that may be another’s', async () => {
  const { open, takeBack } = await added(2);
  await byHand(open, (table) => {
    table.rows.getItemAt(4).delete();
  });
  const before = await rowsOf(open);
  expect(await takeBack()).toEqual(['noRow', 'noRow']);
  expect(await rowsOf(open)).toEqual(before);
});
