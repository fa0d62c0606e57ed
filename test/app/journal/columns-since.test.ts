import { conflictText } from '../../../src/app/remedies/conflict-text';
import { restore, writeJournalled } from '../../../src/app/journal';
import { type CellChange, noEdit, type TableEdit } from '../../../src/workbook/edit/table-edit';
import { byHand, office, rowsOf, writing } from './office';

// A row without a number, changed or added by us; a colleague then puts in, renames or moves a column.

const change: CellChange = {
  ...{ table: 'Units', key: '', row: 6, column: '主管職稱', among: 'several' },
  ...{ before: { value: '課員' }, after: { value: '秘書' } },
};
const changing: TableEdit = { ...noEdit, cells: [change] };
const adding: TableEdit = {
  ...noEdit,
  add: [{ table: 'Units', rows: [{ 主管職稱: '專員', 驗證範圍: '是', 附註: '新的' }] }],
};

const acts: readonly (readonly [string, (table: Excel.Table) => void])[] = [
  [
    'puts one in',
    (table) => {
      table.columns.add(1, [['電話'], [''], [''], [''], [''], ['']].slice(0, 6));
    },
  ],
  [
    'puts one in and fills it',
    (table) => {
      table.columns.add(0, [['電話'], ['1'], ['2'], ['3'], ['4'], ['5']]);
    },
  ],
  [
    'renames one',
    (table) => {
      table.columns.getItem('附註').getHeaderRowRange().values = [['說明']];
    },
  ],
  [
    'renames one of ours',
    (table) => {
      table.columns.getItem('驗證範圍').getHeaderRowRange().values = [['範圍']];
    },
  ],
];

async function made(edit: TableEdit) {
  const open = await office();
  await byHand(open, (table) => {
    table.columns.add(undefined, [['附註'], [''], [''], ['']]);
    table.rows.add(undefined, [
      ['', '課員', '否', '舊的'],
      ['', '書記', '否', ''],
    ]);
  });
  const { entry = '' } = await writeJournalled(open.workbook, edit, writing);
  const takeBack = async () => {
    const { conflicts } = await restore(open.workbook, entry, writing.at);
    return conflicts.map(({ code }) => code);
  };
  const told = async () => {
    const { conflicts } = await restore(open.workbook, entry, writing.at);
    return conflicts.map(conflictText);
  };
  return { open, takeBack, told };
}

test.each(acts)('a colleague %s: the row that was changed is found', async (_, act) => {
  const { open, takeBack } = await made(changing);
  await byHand(open, act);
  const before = await rowsOf(open);
  expect(await takeBack()).toEqual([]);
  expect(await rowsOf(open)).toEqual(
    before.map((row) => row.map((held) => (held === '秘書' ? '課員' : held))),
  );
});

test.each(acts)('a colleague %s: another row is not taken for one that is gone', async (_, act) => {
  const { open, takeBack } = await made(changing);
  await byHand(open, (table) => {
    table.rows.getItemAt(3).delete();
    table.rows.add(undefined, [['', '秘書', '否', '別人的']]);
  });
  await byHand(open, act);
  const before = await rowsOf(open);
  expect(await takeBack()).toEqual(['noRow']);
  expect(await rowsOf(open)).toEqual(before);
});

test('a colleague deletes a column that was blank in the row: it is found where it stands, and no other is', async () => {
  const blank = await office();
  await byHand(blank, (table) => {
    table.columns.add(undefined, [['附註'], ['甲'], [''], ['']]);
    table.rows.add(undefined, [
      ['', '課員', '否', ''],
      ['', '書記', '否', '乙'],
    ]);
  });
  const { entry = '' } = await writeJournalled(blank.workbook, changing, writing);
  await byHand(blank, (table) => {
    table.columns.getItem('附註').delete();
  });
  const { conflicts } = await restore(blank.workbook, entry, writing.at);
  expect(conflicts).toEqual([]);
  expect((await rowsOf(blank)).slice(3)).toEqual([
    ['', '課員', '否'],
    ['', '書記', '否'],
  ]);
});

test('a colleague deletes a column that told the row from others: none is changed, and it is said why', async () => {
  const { open, told } = await made(changing);
  await byHand(open, (table) => {
    table.columns.getItem('附註').delete();
  });
  const before = await rowsOf(open);
  expect(await told()).toEqual([
    '設定 第 6 列 的「主管職稱」：這一列沒有自己的編號，它的內容或欄位後來變了，或已被刪除，無法確定是哪一列，沒有變更。',
  ]);
  expect(await rowsOf(open)).toEqual(before);
});

test('sorted, so that a formula in the row shows an error: none is changed, and it is said why', async () => {
  const { open, told } = await made(changing);
  await byHand(open, (table) => {
    const cell = table.columns.getItem('驗證範圍').getDataBodyRange().getCell(3, 0);
    cell.formulas = [['=#REF!']];
  });
  const before = await rowsOf(open);
  expect(await told()).toEqual([
    expect.stringContaining('第 6 列 的「主管職稱」：這一列沒有自己的編號'),
  ]);
  expect(await rowsOf(open)).toEqual(before);
});

test('a colleague renames one: the row that was added is taken away', async () => {
  const { open, takeBack } = await made(adding);
  const before = (await rowsOf(open)).slice(0, 5);
  await byHand(open, (table) => {
    table.columns.getItem('附註').getHeaderRowRange().values = [['說明']];
  });
  expect(await takeBack()).toEqual([]);
  expect(await rowsOf(open)).toEqual(before);
});

test('what a colleague has put into the column since stays, with the row', async () => {
  const { open, takeBack } = await made(adding);
  await byHand(open, (table) => {
    table.columns.getItem('附註').getHeaderRowRange().values = [['說明']];
    table.columns.getItem('說明').getDataBodyRange().getLastCell().values = [['別人的']];
  });
  const before = await rowsOf(open);
  expect(await takeBack()).toEqual(['noRow']);
  expect(await rowsOf(open)).toEqual(before);
});
