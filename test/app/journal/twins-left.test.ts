import { restore, writeJournalled } from '../../../src/app/journal';
import { noEdit, type CellChange } from '../../../src/workbook/edit/table-edit';
import type { OpenWorkbook } from '../../workbook/over-host';
import { byHand, office, rowsOf, writing } from './office';

// A change leaves a row the same in all cells as another of its number.

const twins = [
  ['民政課', '課長', '否'],
  ['民政課', '代理', '否'],
];
const change: CellChange = {
  ...{ table: 'Units', key: '民政課', row: 4, column: '主管職稱', among: 'several' },
  ...{ before: { value: '課長' }, after: { value: '代理' } },
};

async function changed(): Promise<{ open: OpenWorkbook; takeBack: () => Promise<string[]> }> {
  const open = await office();
  await byHand(open, (table) => {
    table.rows.add(undefined, twins.slice(1));
  });
  const { entry } = await writeJournalled(open.workbook, { ...noEdit, cells: [change] }, writing);
  const takeBack = async () => {
    const { conflicts } = await restore(open.workbook, entry ?? '', writing.at);
    return conflicts.map(({ code }) => code);
  };
  return { open, takeBack };
}

const own = async (open: OpenWorkbook) =>
  (await rowsOf(open)).filter(([unit, title]) => unit === '民政課' || title === '別人改的');

test('it is put back where it stands', async () => {
  const { open, takeBack } = await changed();
  expect(await own(open)).toEqual([twins[1], twins[1]]);
  expect(await takeBack()).toEqual([]);
  expect(await own(open)).toEqual(twins);
});

test('what another has changed in it since stays, the other row is not taken for it, and that is told', async () => {
  const { open, takeBack } = await changed();
  await byHand(open, (table) => {
    table.getDataBodyRange().getCell(1, 1).values = [['別人改的']];
  });
  const before = await rowsOf(open);
  expect(await takeBack()).toEqual(['noRow']);
  expect(await rowsOf(open)).toEqual(before);
});

test('deleted by another, the row that has come to stand in its place is not taken for it', async () => {
  const { open, takeBack } = await changed();
  await byHand(open, (table) => {
    table.rows.getItemAt(1).delete();
    table.rows.getItemAt(1).delete();
  });
  const before = await rowsOf(open);
  expect(before[1]).toEqual(twins[1]);
  expect(await takeBack()).toEqual(['noRow']);
  expect(await rowsOf(open)).toEqual(before);
});
