import { restore, writeJournalled } from '../../../src/app/journal';
import { noEdit, type CellChange } from '../../../src/workbook/edit/table-edit';
import type { OpenWorkbook } from '../../workbook/over-host';
import { byHand, office, rowsOf, writing } from './office';

// One edit leaves several rows the same in all cells; some of them are changed or gone by the time it is taken back.

type Cells = readonly [string, string, string];

const last = 5;

/** Rows below the office's own three, of which the edit makes each the same. */
async function madeAlike(rows: readonly Cells[], others: readonly Cells[] = []) {
  const open = await office();
  await byHand(open, (table) => {
    table.rows.add(
      undefined,
      [...rows, ...others].map((row) => [...row]),
    );
  });
  const cells = rows.map(([, title], at): CellChange => ({
    ...{ table: 'Units', key: '', row: last + 1 + at, column: '主管職稱', among: 'several' },
    ...{ before: { value: title }, after: { value: '代理' } },
  }));
  const { entry, conflicts } = await writeJournalled(open.workbook, { ...noEdit, cells }, writing);
  expect(conflicts).toEqual([]);
  const takeBack = async () => {
    const restored = await restore(open.workbook, entry ?? '', writing.at);
    return restored.conflicts.map(({ code }) => code);
  };
  return { open, takeBack };
}

const own = async (open: OpenWorkbook) => (await rowsOf(open)).slice(3);
const deleted = (open: OpenWorkbook, at: number) =>
  byHand(open, (table) => {
    table.rows.getItemAt(3 + at).delete();
  });

const [head, clerk]: readonly [Cells, Cells] = [
  ['', '課長', '否'],
  ['', '辦事員', '否'],
];
const alike: Cells = ['', '代理', '否'];

test('all of them get back what each had', async () => {
  const { open, takeBack } = await madeAlike([head, clerk]);
  expect(await own(open)).toEqual([alike, alike]);
  expect(await takeBack()).toEqual([]);
  expect(await own(open)).toEqual([head, clerk]);
});

test('the upper one gone, the lower does not get what the upper had', async () => {
  const { open, takeBack } = await madeAlike([head, clerk]);
  await deleted(open, 0);
  expect(await takeBack()).toEqual(['noRow', 'noRow']);
  expect(await own(open)).toEqual([alike]);
});

test('where all of them had the same, those that are left get it back, and one that is gone is told', async () => {
  const { open, takeBack } = await madeAlike([head, head, head]);
  await deleted(open, 0);
  expect(await takeBack()).toHaveLength(1);
  expect(await own(open)).toEqual([head, head]);
});

test('another’s row that is the same as well is not taken for one of them that is gone', async () => {
  const { open, takeBack } = await madeAlike([head, head], [alike]);
  await deleted(open, 0);
  expect(await takeBack()).toEqual(['noRow', 'noRow']);
  expect(await own(open)).toEqual([alike, alike]);
});

describe('taken back in several requests, for the texts are long', () => {
  const long = (at: number): Cells => ['', `第${String(at)}次修正`.padEnd(25_000, '管'), '否'];
  const rows = Array.from({ length: 14 }, (_, at) => long(at));

  test('all of them get back what each had', async () => {
    const { open, takeBack } = await madeAlike(rows);
    const sent = open.line.requests;
    expect(await own(open)).toEqual(rows.map(() => alike));
    expect(await takeBack()).toEqual([]);
    expect(open.line.requests - sent).toBeGreaterThan(10);
    expect(await own(open)).toEqual(rows);
  });

  test('the upper one gone, none gets what another had', async () => {
    const { open, takeBack } = await madeAlike(rows);
    await deleted(open, 0);
    expect(await takeBack()).toEqual(rows.map(() => 'noRow'));
    expect(await own(open)).toEqual(rows.slice(1).map(() => alike));
  });
});
