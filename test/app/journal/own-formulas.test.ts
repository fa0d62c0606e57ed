// Excel fills a column of a table with a formula that is entered into one of its cells.
import { Host } from '../../../src/host/host';
import { readEntries, restore, writeJournalled } from '../../../src/app/journal';
import { tableNamed } from '../../../src/register/register';
import { type CellChange, noEdit } from '../../../src/workbook/edit/table-edit';
import { atEveryRequest, answerIsLost, sessionEnds } from '../../workbook/interrupted';
import { failure, type OpenWorkbook } from '../../workbook/over-host';
import { byHand, office, title, writing } from './office';

const own = '="主"&"任"';
const other = '="課"&"長"';

function formulas(
  { excel }: OpenWorkbook,
  table = 'Units',
  header = '主管職稱',
): Promise<unknown[]> {
  return excel.run(async (context) => {
    const column = context.workbook.tables.getItem(table).columns.getItem(header);
    const body = column.getDataBodyRange().load('formulas');
    await context.sync();
    return body.formulas.map(([formula]: unknown[]) => formula);
  });
}

/** An office whose 主管職稱 are worked out, all in one way and then one of them in another. */
async function made(cells: readonly string[] = [own, other, own]): Promise<OpenWorkbook> {
  const open = await office();
  for (const each of [cells.map(() => own), cells]) {
    await byHand(open, (table) => {
      const column = table.columns.getItem('主管職稱').getDataBodyRange();
      column.numberFormat = each.map(() => ['General']);
      column.formulas = each.map((formula) => [formula]);
    });
  }
  return open;
}

const entered = { value: '代理課長' };
const change: CellChange = { ...title, before: { value: '課長', formula: other }, after: entered };
const edit = { ...noEdit, cells: [change] };

test('one that is put back does not come into the cells beside it', async () => {
  const open = await made();
  expect(await formulas(open)).toEqual([own, other, own]);
  const { entry = '' } = await writeJournalled(open.workbook, edit, writing);
  expect(await formulas(open)).toEqual([own, '代理課長', own]);
  const { conflicts } = await restore(open.workbook, entry, writing.at);
  expect(conflicts).toEqual([]);
  expect(await formulas(open)).toEqual([own, other, own]);
});

test('nor where all others are blank', async () => {
  const open = await made();
  await byHand(open, (table) => {
    const column = table.columns.getItem('主管職稱').getDataBodyRange();
    for (const row of [0, 2]) column.getCell(row, 0).values = [['']];
  });
  const { entry = '' } = await writeJournalled(open.workbook, edit, writing);
  await restore(open.workbook, entry, writing.at);
  expect(await formulas(open)).toEqual(['', other, '']);
});

test('of a filtered table each comes back to its own, though all of them are put back', async () => {
  const [one, two, three] = ['="甲"&"長"', other, '="乙"&"長"'];
  const open = await made([one, two, three]);
  const rows = [
    { ...change, key: '行政室', row: 3, before: { value: '甲長', formula: one } },
    change,
    { ...change, key: '財政課', row: 5, before: { value: '乙長', formula: three } },
  ];
  // As a remedy puts ours in the place of theirs.
  const ours = { value: '我們', formula: '="我"&"們"' };
  const cells = rows.map((row) => ({ ...row, after: ours }));
  const { entry = '' } = await writeJournalled(open.workbook, { ...noEdit, cells }, writing);
  await byHand(open, (table) => {
    table.columns.getItem('驗證範圍').filter.applyValuesFilter(['是']);
  });
  await restore(open.workbook, entry, writing.at);
  expect(await formulas(open)).toEqual([one, two, three]);
});

test('what was left out in the end stays as it is, though all of the column were asked for', async () => {
  const open = await made([own, own, own]);
  const rows = [3, 4, 5].map((row, at) => ({
    ...change,
    ...{ key: ['行政室', '民政課', '財政課'][at] ?? '', row },
    before: { value: '主任', formula: at === 1 ? own : '=1+1' },
    after: { value: '課長', formula: other },
  }));
  const { conflicts } = await writeJournalled(open.workbook, { ...noEdit, cells: rows }, writing);
  expect(conflicts.map(({ key }) => key)).toEqual(['行政室', '財政課']);
  expect(await formulas(open)).toEqual([own, other, own]);
});

let file: Uint8Array | undefined;

test.each([
  ['the session ends', sessionEnds],
  ['the answer is lost', answerIsLost],
])('%s at any request of putting back: all cells before it or after it', async (_, disturb) => {
  file ??= await (async () => {
    const open = await made();
    await writeJournalled(open.workbook, edit, writing);
    return open.host.save();
  })();
  const saved = file;
  const fresh = () => Promise.resolve(Host.open(saved));
  const work = async ({ workbook }: OpenWorkbook) => {
    const [entry] = await readEntries(workbook);
    return restore(workbook, entry?.id ?? '', writing.at);
  };
  const states = [
    [own, '代理課長', own],
    [own, other, own],
  ];
  const requests = await atEveryRequest(fresh, work, disturb, async ({ open }) => {
    expect(states).toContainEqual(await formulas(open));
  });
  expect(requests).toBeGreaterThanOrEqual(4);
});

test.each(['Range.values', 'Range.formulas'])(
  'Excel refuses %s: all cells are as they were',
  async (member) => {
    const open = await made();
    const { entry = '' } = await writeJournalled(open.workbook, edit, writing);
    open.host.faults.inject({ code: 'GeneralException', member });
    expect(await failure(restore(open.workbook, entry, writing.at))).toMatchObject({
      code: 'GeneralException',
    });
    expect(await formulas(open)).toEqual([own, '代理課長', own]);
  },
);

/** An office with findings, in whose 狀態 stands what people have put there in place of our formula. */
async function withStates(held: readonly string[]) {
  const open = await office();
  const rows = held.map((_, at) => ({ 編號: `NC-115-00${String(at + 1)}` }));
  await writeJournalled(open.workbook, { ...noEdit, add: [{ table: 'Findings', rows }] }, writing);
  const put = (table: Excel.Table) => {
    const column = table.columns.getItem('狀態').getDataBodyRange();
    column.formulas = held.map((text) => [text]);
  };
  await byHand(open, put, 'Findings');
  const states = () => formulas(open, 'Findings', '狀態');
  expect(await states()).toEqual(held);
  const after = { value: '', formula: tableNamed('Findings').columns.state?.formula ?? '' };
  const cells = rows.map(({ 編號: key }, at): CellChange => {
    const was = held[at] ?? '';
    const before = was === '' ? { value: '' } : { value: 2, formula: was };
    return { table: 'Findings', key, row: 3 + at, column: '狀態', before, after };
  });
  return { open, states, cells };
}

test('of a column of ours what somebody has emptied meanwhile stays blank', async () => {
  const { open, states, cells } = await withStates(['', '', '']);
  const seen = cells.map((cell, at) => (at === 1 ? { ...cell, before: { value: '結案' } } : cell));
  const { conflicts } = await writeJournalled(open.workbook, { ...noEdit, cells: seen }, writing);
  expect(conflicts.map(({ key }) => key)).toEqual(['NC-115-002']);
  expect((await states()).map((one) => one === '')).toEqual([false, true, false]);
});

test.each([
  { what: 'blank', held: ['', '', '', ''] },
  { what: 'blank last', held: ['=1+1', '=1+1', '', ''] },
  { what: 'theirs last', held: ['', '', '=1+1', '=1+1'] },
])(
  'of a column of ours, $what, that is refilled in parts all is in the journal, and is put back',
  async ({ held }) => {
    const { open, states, cells } = await withStates(held);
    open.host.faults.inject({ code: 'RequestPayloadSizeLimitExceeded', member: 'Range.formulas' });
    const done = await writeJournalled(open.workbook, { ...noEdit, cells }, writing);
    expect(done.record.cells).toHaveLength(held.length);
    expect((await states()).every((one) => one !== '' && one !== '=1+1')).toBe(true);
    const { conflicts } = await restore(open.workbook, done.entry ?? '', writing.at);
    expect(conflicts).toEqual([]);
    expect(await states()).toEqual(held);
  },
);
