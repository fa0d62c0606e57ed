import { noFilter } from '../../../src/app/findings/finding-filter';
import { bindFindings } from '../../../src/app/findings/findings-use-cases';
import { readEntries } from '../../../src/app/journal';
import { bindRow } from '../../../src/app/row/row-use-cases';
import type { Day } from '../../../src/register/day';
import { reopened, type OpenWorkbook } from '../../workbook/over-host';
import { sampleBook } from '../../sample-book';

const clock = { today: () => '2026-11-22' as Day };
let made: OpenWorkbook;

const casesOf = ({ workbook }: OpenWorkbook) =>
  bindFindings(workbook, clock, bindRow(workbook, clock));

beforeAll(async () => {
  made = await sampleBook({ now: () => new Date('2026-11-22T12:00:00+08:00') });
});

/** Cells of columns of a table, row by row, as the sheet shows them. */
async function shownIn(table: string, ...headers: string[]): Promise<string[][]> {
  return made.excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem(table);
    const cells = headers.map((header) => columns.getItem(header).getDataBodyRange().load('text'));
    await context.sync();
    return (cells[0]?.text ?? []).map((_, at) => cells.map(({ text }) => text[at]?.[0] ?? ''));
  });
}

/** 編號 of the rows that the sheet shows. */
async function inSight(table = 'Findings'): Promise<string[]> {
  return made.excel.run(async (context) => {
    const ids = context.workbook.tables.getItem(table).columns.getItem('編號');
    const view = ids.getDataBodyRange().getVisibleView().load('values');
    await context.sync();
    return view.values.flat().map(String);
  });
}

/** As a person filters a column in the sheet. */
async function filterByHand(header: string, texts: string[] | undefined): Promise<void> {
  await made.excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Findings');
    table.clearFilters();
    const { filter } = table.columns.getItem(header);
    if (texts) filter.applyValuesFilter(texts);
    else filter.applyCustomFilter('*主機*');
    await context.sync();
  });
}

test('what is overdue is filtered in both tables, brought to the front, and shown again', async () => {
  const standingAt = (day: string) => {
    const on = { today: () => day as Day };
    return bindFindings(made.workbook, on, bindRow(made.workbook, on));
  };
  const cases = standingAt('2027-12-31');
  // Not done by its first date, and followed by no other action.
  const rows = await shownIn(
    'CorrectiveActions',
    ...['編號', '發現編號', '前案編號', '預定完成日', '實際完成日'],
  );
  const replaced = new Set(rows.map(([, , before]) => before));
  const late = rows.filter(
    ([id, , , due, done]) => due !== '' && done === '' && !replaced.has(id ?? ''),
  );
  expect(late.length).toBeGreaterThan(1);
  const findings = new Set(late.map(([, finding]) => finding ?? ''));
  const ids = (await shownIn('Findings', '編號')).flat();
  const front = () =>
    made.excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
      return sheet.name;
    });

  await made.workbook.goToSheet('成員');
  // Before the first of all dates.
  expect(await standingAt('2020-01-01').overdue()).toMatchObject({ findings: 0, actions: 0 });
  expect(await front()).toBe('成員');
  expect(await cases.overdue()).toMatchObject({
    ...{ findings: findings.size, actions: late.length, unnamed: 0, hidden: undefined },
  });
  expect(await inSight()).toEqual(ids.filter((id) => findings.has(id)));
  expect(await inSight('CorrectiveActions')).toEqual(late.map(([id]) => id));
  expect(await front()).toBe('發現事項');
  // Whoever works on the actions stays there.
  await made.workbook.goToSheet('矯正措施');
  await cases.overdue();
  expect(await front()).toBe('矯正措施');
  expect((await cases.read('', noFilter)).filter).toEqual({ ...noFilter, late: true });

  expect(await cases.clearAll()).toEqual(['發現事項', '矯正措施']);
  expect(await inSight()).toEqual(ids);
  expect(await cases.clearAll()).toEqual([]);
});

test('one fault in passing while it filters the second table leaves both filtered', async () => {
  const on = { today: () => '2027-12-31' as Day };
  const cases = bindFindings(made.workbook, on, bindRow(made.workbook, on));
  let isFirst = true;
  made.line.beforeRequest('each', () => {
    const { filter } = made.host.model.table('Findings') ?? {};
    const isSet = made.host.model.table('Findings')?.columns.some((_, at) => filter?.criteria(at));
    if (!isSet || !isFirst) return;
    isFirst = false;
    made.host.faults.inject({ code: 'AccessDenied', action: 1, times: 1 });
  });
  expect(await cases.overdue()).toMatchObject({ unnamed: 0 });
  expect(isFirst).toBe(false);
  expect(await cases.clearAll()).toEqual(['發現事項', '矯正措施']);
});

test('a chip sets the filter of the column that carries it, or that of 編號, and both together', async () => {
  const cases = casesOf(made);
  const units = await shownIn('Findings', '編號', '受稽單位', '結案日');
  const ofUnit = units.filter(([, unit]) => unit === '民政課').map(([id]) => id);
  expect(ofUnit.length).toBeGreaterThan(1);
  await cases.set('', { ...noFilter, unit: '民政課' });
  expect(await inSight()).toEqual(ofUnit);

  // Done, without a result, and of a finding that is open: no column of 發現事項 says so.
  const open = new Set(units.filter(([, , closed]) => closed === '').map(([id]) => id));
  const waiting = (await shownIn('CorrectiveActions', '發現編號', '實際完成日', '驗證結果'))
    .filter(([id, done, result]) => open.has(id ?? '') && done !== '' && result === '')
    .map(([id]) => id ?? '');
  expect(waiting.length).toBeGreaterThan(1);
  await cases.set('', { ...noFilter, unverified: true });
  expect(await inSight()).toEqual(waiting);
  await cases.set('', { ...noFilter, unverified: true, unit: '民政課' });
  const both = waiting.filter((id) => ofUnit.includes(id));
  expect(await inSight()).toEqual(both);
  const desk = await cases.read('', noFilter);
  expect(desk).toMatchObject({ shown: both.length, all: 47, others: [] });
  expect(desk.filter).toEqual({ ...noFilter, unverified: true, unit: '民政課' });

  // What nothing fits leaves the filter as it is.
  expect(await cases.set('', { ...noFilter, mine: true })).toEqual({ isNone: true, unnamed: 0 });
  expect(await inSight()).toEqual(both);
  await cases.clear();
  expect(await inSight()).toHaveLength(47);
});

test('a filter set by hand is the chip that it comes to, or is told as one of the sheet', async () => {
  const cases = casesOf(made);
  let heard: () => void = () => undefined;
  const told = new Promise<void>((resolve) => (heard = resolve));
  const stop = await cases.watch(heard);
  await filterByHand('來源', ['資安事件']);
  await told;
  await stop();
  expect((await cases.read('', noFilter)).filter).toEqual({ ...noFilter, source: '資安事件' });
  await filterByHand('來源', ['資安事件', '內部稽核']);
  expect(await cases.read('', noFilter)).toMatchObject({ filter: noFilter, others: ['來源'] });
  await filterByHand('不符合事項', undefined);
  expect(await cases.read('', noFilter)).toMatchObject({
    filter: noFilter,
    others: ['不符合事項'],
  });
  const issued = (await shownIn('Findings', '開立人')).filter(([name]) => name === '童欣怡');
  await cases.set('童欣怡', { ...noFilter, mine: true });
  expect(await inSight()).toHaveLength(issued.length);
  expect((await cases.read('童欣怡', noFilter)).filter.mine).toBe(true);
  await cases.clear();
});

test('views are kept with the workbook under their names', async () => {
  const cases = casesOf(made);
  const late = { ...noFilter, late: true };
  await cases.keepView({ name: '逾期 <未結>', filter: late });
  await cases.keepView({ name: '民政課', filter: { ...noFilter, unit: '民政課' } });
  await cases.keepView({ name: '民政課', filter: { ...late, unit: '民政課' } });
  const { views } = await casesOf(reopened(made)).read('', noFilter);
  expect(views).toEqual([
    { name: '民政課', filter: { ...late, unit: '民政課' } },
    { name: '逾期 <未結>', filter: late },
  ]);
  await cases.dropView('民政課');
  expect((await cases.read('', noFilter)).views).toHaveLength(1);
});

test('an action is verified by an auditor, never by its doer, and by one from outside once it is agreed to', async () => {
  const cases = casesOf(made);
  const { works } = await cases.read('', noFilter);
  // 民政課 has this one in hand; 童欣怡 is of 稽核小組, 韓佩珊 is not.
  const at = works.find(({ key }) => key === 'CA-115-008');
  if (!at) throw new Error('CA-115-008');
  expect(at).toMatchObject({ owner: '凌家豪', isToVerify: true });
  const given = { verifier: '凌家豪', verifiedDate: '115/11/20', result: '有效', remark: '' };
  const before = made.host.save();
  const doer = await cases.verify(at, given, true);
  expect(doer).toMatchObject({ kind: 'objections' });
  if (doer.kind !== 'objections') return;
  expect(doer.objections.map(({ field, isRefusal }) => [field, isRefusal])).toEqual([
    ['verifier', true],
  ]);
  const outside = await cases.verify(at, { ...given, verifier: '韓佩珊' }, false);
  if (outside.kind !== 'objections') throw new Error(outside.kind);
  expect(outside.objections).toEqual([
    {
      ...{ field: 'verifier', isRefusal: false, text: expect.stringContaining('CA-14') },
      problem: expect.objectContaining({ rule: 'CA-14' }),
    },
  ]);
  const future = await cases.verify(at, { ...given, verifiedDate: '115/13/1', verifier: '' }, true);
  if (future.kind !== 'objections') throw new Error(future.kind);
  expect(future.objections.map(({ field }) => field)).toEqual(['verifier', 'verifiedDate']);
  expect(Buffer.compare(made.host.save(), before)).toBe(0);

  const done = await cases.verify(at, { ...given, verifier: '童欣怡', remark: '抽查三份' }, false);
  if (done.kind !== 'saved') throw new Error(JSON.stringify(done));
  const row = async () =>
    (await shownIn('CorrectiveActions', '編號', '驗證人', '驗證日期', '驗證結果', '備註')).find(
      ([id]) => id === 'CA-115-008',
    );
  const written = await row();
  expect(written?.slice(1, 4)).toEqual(['童欣怡', '115/11/20', '有效']);
  expect(written?.[4]).toMatch(/驗證說明：抽查三份$/);
  expect((await readEntries(made.workbook))[0]?.what).toBe('驗證：矯正措施 CA-115-008');
  await cases.undo(done.saved.entry ?? '');
  expect((await row())?.slice(1, 4)).toEqual(['', '', '']);
});

test('who one is, is found among the names of the members', async () => {
  const cases = casesOf(made);
  const named: (readonly string[])[] = [];
  const desk = await cases.read((people) => {
    named.push(people);
    return people[1] ?? '';
  }, noFilter);
  expect(named).toEqual([desk.people]);
  expect(desk.me).toBe(desk.people[1]);
  expect((await cases.read('', noFilter)).me).toBe('');
});
