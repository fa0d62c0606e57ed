import { readEntries, restore, writeJournalled } from '../../../src/app/journal';
import { Host } from '../../../src/host/host';
import { noEdit, type CellChange, type TableEdit } from '../../../src/workbook/edit/table-edit';
import { failure, over, type OpenWorkbook } from '../../workbook/over-host';
import { byHand, office, officeHost, rowsOf, writing } from './office';

// People put a column of their own beside ours, and let a formula of theirs fill it in every row.

const FORMULA = '=[@單位]&"／"&[@主管職稱]';

async function withOwnColumn(open: OpenWorkbook, formula = FORMULA): Promise<OpenWorkbook> {
  await byHand(open, (table) => {
    const column = table.columns.add(undefined, undefined, '自算');
    column.getDataBodyRange().formulas = formula as never;
  });
  return open;
}

/** What is in the column, as formulas. */
async function ownFormulas({ excel }: OpenWorkbook): Promise<unknown[]> {
  return excel.run(async (context) => {
    const column = context.workbook.tables.getItem('Units').columns.getItem('自算');
    const body = column.getDataBodyRange().load('formulas');
    await context.sync();
    return (body.formulas as unknown[][]).map(([formula]) => formula);
  });
}

const adding = (...rows: Record<string, string>[]): TableEdit => ({
  ...noEdit,
  add: [{ table: 'Units', rows }],
});
const social = { 單位: '社會課', 主管職稱: '課長', 驗證範圍: '是' };

test('rows that were added are taken back, though the people’s formula has filled itself in', async () => {
  const open = await withOwnColumn(await office());
  const before = await rowsOf(open);
  const { entry } = await writeJournalled(
    open.workbook,
    adding(social, { 單位: '農業課' }),
    writing,
  );
  expect((await rowsOf(open)).slice(3)).toEqual([
    ['社會課', '課長', '是', '社會課／課長'],
    ['農業課', '', '', '農業課／'],
  ]);
  const { conflicts } = await restore(open.workbook, entry ?? '', writing.at);
  expect(conflicts).toEqual([]);
  expect(await rowsOf(open)).toEqual(before);
  expect(await ownFormulas(open)).toEqual([FORMULA, FORMULA, FORMULA]);
});

test('what is typed there since is no formula: the row stays, and that is told', async () => {
  const open = await withOwnColumn(await office());
  const { entry } = await writeJournalled(open.workbook, adding(social), writing);
  await byHand(open, (table) => {
    table.columns.getItem('自算').getDataBodyRange().getLastRow().values = [['自己記的']];
  });
  const { conflicts } = await restore(open.workbook, entry ?? '', writing.at);
  expect(conflicts).toMatchObject([{ code: 'changed', key: '社會課' }]);
  expect((await rowsOf(open))[3]).toEqual(['社會課', '課長', '是', '自己記的']);
});

describe('a table of one blank row, in which the people’s formula stands', () => {
  const blank = async () => {
    const made = over(Host.blank());
    await made.workbook.createSheets(() => ({}));
    return withOwnColumn(made, '="第"&ROW()&"列"');
  };

  test('takes a row, and is as it was when it is taken back', async () => {
    const open = await blank();
    const before = await rowsOf(open);
    expect(before).toEqual([['', '', '', '第3列']]);
    const { entry, conflicts } = await writeJournalled(open.workbook, adding(social), writing);
    expect(conflicts).toEqual([]);
    expect(await rowsOf(open)).toEqual([['社會課', '課長', '是', '第3列']]);
    expect((await restore(open.workbook, entry ?? '', writing.at)).conflicts).toEqual([]);
    expect(await rowsOf(open)).toEqual(before);
    expect(await ownFormulas(open)).toEqual(['="第"&ROW()&"列"']);
  });

  test('keeps it where Excel refuses the row in the middle', async () => {
    const open = await blank();
    open.host.faults.inject({ member: 'Range.values', code: 'GeneralException' });
    await failure(writeJournalled(open.workbook, adding(social), writing));
    open.host.faults.clear();
    expect(await readEntries(open.workbook)).toEqual([]);
    expect(await rowsOf(open)).toEqual([['', '', '', '第3列']]);
    expect(await ownFormulas(open)).toEqual(['="第"&ROW()&"列"']);
  });
});

test('of two rows of one key the one that was changed is put back, though the formula shows another text by now', async () => {
  const open = over(await officeHost());
  await byHand(open, (table) => {
    table.rows.add(undefined, [['民政課', '代理', '否']]);
  });
  await withOwnColumn(open);
  const [, , , twin] = await rowsOf(open);
  const change: CellChange = {
    ...{ table: 'Units', key: '民政課', row: 6, column: '主管職稱' },
    ...{ before: { value: '代理' }, after: { value: '秘書' }, among: 'several' },
  };
  const { entry } = await writeJournalled(open.workbook, { ...noEdit, cells: [change] }, writing);
  expect((await rowsOf(open))[3]).toEqual(['民政課', '秘書', '否', '民政課／秘書']);
  await byHand(open, (table) => {
    table.sort.apply([{ key: 1, ascending: false }]);
  });
  const { conflicts } = await restore(open.workbook, entry ?? '', writing.at);
  expect(conflicts).toEqual([]);
  expect(await rowsOf(open)).toContainEqual(twin);
});

test('a row that lost its number is given it back, though the formula beside it shows another text by now', async () => {
  const open = await withOwnColumn(await office());
  const before = await rowsOf(open);
  const at = before.findIndex(([unit]) => unit === '民政課');
  const change: CellChange = {
    ...{ table: 'Units', key: '民政課', row: 3 + at, column: '單位' },
    ...{ before: { value: '民政課' }, after: { value: '' } },
  };
  const { entry } = await writeJournalled(open.workbook, { ...noEdit, cells: [change] }, writing);
  expect((await rowsOf(open))[at]?.[0]).toBe('');
  const { conflicts } = await restore(open.workbook, entry ?? '', writing.at);
  expect(conflicts).toEqual([]);
  expect(await rowsOf(open)).toEqual(before);
});

test('of rows that are added together those without anything for the people’s column keep its formula', async () => {
  const open = await withOwnColumn(await office());
  const before = await rowsOf(open);
  const edit = adding(social, { 單位: '農業課', 自算: '自己記的' }, { 單位: '建設課', 自算: '' });
  const { entry } = await writeJournalled(open.workbook, edit, writing);
  expect((await ownFormulas(open)).slice(3)).toEqual([FORMULA, '自己記的', FORMULA]);
  expect((await restore(open.workbook, entry ?? '', writing.at)).conflicts).toEqual([]);
  expect(await rowsOf(open)).toEqual(before);
});

test('a refused row that gives the people’s column something goes as well, though its formula stood there first', async () => {
  const open = await withOwnColumn(await office());
  const before = await rowsOf(open);
  const formulas = await ownFormulas(open);
  open.host.faults.inject({ code: 'GeneralException', member: 'Range.numberFormat', times: 1 });
  await failure(writeJournalled(open.workbook, adding({ ...social, 自算: '另填' }), writing));
  open.host.faults.clear();
  expect(await rowsOf(open)).toEqual(before);
  expect(await ownFormulas(open)).toEqual(formulas);
});
