import { readEntries, restore, writeJournalled } from '../../../src/app/journal';
import { restorable } from '../../../src/app/journal-text';
import { noEdit } from '../../../src/workbook/edit/table-edit';
import { failure, type OpenWorkbook } from '../../workbook/over-host';
import { byHand, office, rowsOf, serial, writing } from './office';

/** Taken back, rows of 單位 go in two runs: those above a colleague's, and those that make the table shorter. */
async function added(): Promise<OpenWorkbook & { readonly entry: string }> {
  const open = await office();
  const { entry } = await writeJournalled(
    open.workbook,
    {
      ...noEdit,
      add: [{ table: 'Units', rows: [{ 單位: '社會課' }, { 單位: '農業課' }, { 單位: '觀光課' }] }],
    },
    writing,
  );
  await byHand(open, (table) => {
    table.rows.add(4, [['清潔隊', '隊長', '否']]);
  });
  return { ...open, entry: entry ?? '' };
}

const after = [
  ['行政室', '主任', '是'],
  ['民政課', '課長', '否'],
  ['財政課', '課長', '否'],
  ['清潔隊', '隊長', '否'],
];

async function below({ excel }: OpenWorkbook): Promise<unknown[][]> {
  return excel.run(async (context) => {
    const used = context.workbook.tables.getItem('Units').worksheet.getUsedRange(true);
    used.load('values');
    await context.sync();
    return used.values.filter((row) => /社會課|農業課|觀光課/.test(row.join()));
  });
}

const MEMBERS = ['Range.delete', 'Range.clear', 'Table.resize'];
const open = async () => restorable(await readEntries((await made).workbook));
let made: ReturnType<typeof added>;

beforeEach(() => {
  made = added();
});

test.each(MEMBERS)(
  'rows being taken away, Excel refuses %s once: all of them are gone in the end',
  async (member) => {
    const book = await made;
    book.host.faults.inject({ code: 'GeneralException', member, times: 1 });
    const { conflicts } = await restore(book.workbook, book.entry, writing.at);
    expect(conflicts).toEqual([]);
    expect(await rowsOf(book)).toEqual(after);
    expect(await below(book)).toEqual([]);
    expect(await open()).toEqual([]);
  },
);

test.each(MEMBERS)(
  'and where it refuses %s for good what is left stands in its table, and can be taken back later',
  async (member) => {
    const book = await made;
    book.host.faults.inject({ code: 'GeneralException', member, times: 99 });
    const { code } = await failure(restore(book.workbook, book.entry, writing.at));
    expect(code).toBe('GeneralException');
    const rows = await rowsOf(book);
    expect(rows).toEqual(expect.arrayContaining(after));
    expect(await below(book)).toHaveLength(rows.length - after.length);
    expect(await open()).toHaveLength(1);

    book.host.faults.clear();
    await restore(book.workbook, book.entry, writing.at);
    expect(await rowsOf(book)).toEqual(after);
    expect(await below(book)).toEqual([]);
  },
);

test('rows that were emptied while Excel refuses to make their table shorter hold all of it again, formulas too', async () => {
  const book = await office();
  const all = () =>
    book.excel.run(async (context) => {
      const table = context.workbook.tables.getItem('Findings').getRange().load('address,formulas');
      await context.sync();
      return [table.address, table.formulas];
    });
  const rows = [
    { 編號: 'NC-115-001', 發現日期: serial('2026-03-01'), 條文: '5.1', 備註: '3-1' },
    { 編號: 'NC-115-002', 不符合事項: '門禁紀錄缺頁' },
  ];
  await writeJournalled(book.workbook, { ...noEdit, add: [{ table: 'Findings', rows }] }, writing);
  const more = [{ 編號: 'NC-115-003', 條文: 'A.5.1' }, { 編號: 'NC-115-004' }];
  const add = [{ table: 'Findings', rows: more }] as const;
  const { entry } = await writeJournalled(book.workbook, { ...noEdit, add }, writing);
  const stood = await all();
  book.host.faults.inject({ code: 'GeneralException', member: 'Table.resize', times: 99 });
  await failure(restore(book.workbook, entry ?? '', writing.at));
  expect(await all()).toEqual(stood);
  expect((await readEntries(book.workbook)).map(({ id }) => id)).toContain(entry);

  book.host.faults.clear();
  await restore(book.workbook, entry ?? '', writing.at);
  expect((await rowsOf(book, 'Findings')).map(([number]) => number)).toEqual([
    'NC-115-001',
    'NC-115-002',
  ]);
});
