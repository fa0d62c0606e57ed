// Two people with one workbook open through Microsoft 365 or SharePoint: two panes over one document,
// each of which hears of the other's changes as `Remote`.
import { makeAgenda } from '../../src/app/agenda';
import { checkWorkbook } from '../../src/app/check-workbook';
import { bindTypedDates, type DatedCell } from '../../src/app/dates/typed-dates';
import { createSheets } from '../../src/app/create-sheets';
import { readEntries, restore, writeJournalled } from '../../src/app/journal';
import { LiveCheck } from '../../src/app/live-check';
import { applyRemedies, previewRemedies } from '../../src/app/remedies/remedies';
import type { DraftRow, Drafts } from '../../src/app/row/draft';
import { draftFor, type RowDesk } from '../../src/app/row/row-desk';
import { fieldsOf } from '../../src/app/row/row-fields';
import { bindRow, type RowUseCases } from '../../src/app/row/row-use-cases';
import { Host } from '../../src/host/host';
import { HERE } from '../../src/host/objects/session';
import { over, type OpenWorkbook, sheetNames } from '../workbook/over-host';
import { clock, deletedInGrid, meetingOffice, rowOf, rowsOf, typedInGrid } from './meeting/office';

const at = '2026-12-10 10:05';
const THERE = 'there';
const turn = () => new Promise((resolve) => setTimeout(resolve, 60));

async function until(isSo: () => boolean): Promise<void> {
  for (let times = 0; times < 50 && !isSo(); times++) await turn();
}

interface Seat extends OpenWorkbook {
  readonly row: RowUseCases;
}

/** 甲 before the host, 乙 elsewhere, both with the sample. */
async function twoSeats(): Promise<{ readonly one: Seat; readonly two: Seat }> {
  const own = await meetingOffice();
  const other = over(own.host, 'other', { seat: THERE });
  return {
    one: { ...own, row: bindRow(own.workbook, clock) },
    two: { ...other, row: bindRow(other.workbook, clock) },
  };
}

/** What a person has typed into the form of a row, as the tables stood when it was opened. */
async function typed(
  { row }: Seat,
  key: string,
  texts: Readonly<Record<string, string>>,
): Promise<{ readonly desk: RowDesk; readonly draft: DraftRow }> {
  const desk = await row.read(true);
  const place = desk.rows.rowOf('Findings', key);
  if (typeof place === 'string') throw new Error(place);
  const cells = Object.entries(texts).map(([header, text]) => {
    const before = desk.rows.cell('Findings', key, header) ?? '';
    return [header, { before, text }] as const;
  });
  const draft = draftFor(desk, { table: 'Findings', key, row: place });
  return { desk, draft: { ...draft, cells: Object.fromEntries(cells) } };
}

const save = ({ row }: Seat, drafts: Drafts) => row.save(drafts, '填寫 發現事項');

test('both write, each into a row of his own, though the other sorts and adds meanwhile', async () => {
  const { one, two } = await twoSeats();
  const mine = await typed(one, 'NC-115-009', { 備註: '甲所填' });
  const his = await typed(two, 'NC-115-011', { 備註: '乙所填' });
  await two.excel.run(async (context) => {
    const findings = context.workbook.tables.getItem('Findings');
    findings.sort.apply([{ key: 0, ascending: false }]);
    findings.rows.add(0, undefined);
    await context.sync();
  });
  expect(await save(one, [mine.draft])).toMatchObject({ cells: 1, blocked: [], notices: [] });
  expect(await save(two, [his.draft])).toMatchObject({ cells: 1, blocked: [], notices: [] });
  expect(await rowOf(two, 'Findings', 'NC-115-009')).toMatchObject({ 備註: '甲所填' });
  expect(await rowOf(one, 'Findings', 'NC-115-011')).toMatchObject({ 備註: '乙所填' });
});

test('of one row the first saves, the second is told of the cell that both changed and sees both sides', async () => {
  const { one, two } = await twoSeats();
  const mine = await typed(one, 'NC-115-009', { 條文: 'A.5.20', 備註: '甲所填' });
  const his = await typed(two, 'NC-115-009', { 條文: 'A.5.21' });
  await save(one, [mine.draft]);
  const refused = await save(two, [his.draft]);
  expect(refused).toMatchObject({ cells: 0, entry: undefined });
  expect(refused.blocked.map(({ code, column, text }) => [code, column, text])).toEqual([
    ['changed', '條文', expect.stringContaining('「A.5.20」')],
  ]);
  const now = await two.row.read(true);
  const place = now.rows.rowOf('Findings', 'NC-115-009');
  const field = fieldsOf(now, his.draft, Number(place)).find(({ header }) => header === '條文');
  expect(field).toMatchObject({ isClash: true, seen: 'A.5.20', text: 'A.5.21' });
  // Cells of the row that only one of them has changed are no conflict.
  const more = await typed(two, 'NC-115-009', { 受稽單位: '民政課' });
  await typedInGrid(one, 'Findings', 'NC-115-009', '備註', '甲又改了');
  expect(await save(two, [more.draft])).toMatchObject({ cells: 1, blocked: [] });
  expect(await rowOf(one, 'Findings', 'NC-115-009')).toMatchObject({
    ...{ 條文: 'A.5.20', 受稽單位: '民政課', 備註: '甲又改了' },
  });
});

test('a change between the last look and the write of the other is told, and no cell of it is lost', async () => {
  const { one, two } = await twoSeats();
  const his = await typed(two, 'NC-115-009', { 條文: 'A.5.21' });
  // The last of the six readings in front of the write.
  two.line.beforeRequest(5, () => typedInGrid(one, 'Findings', 'NC-115-009', '條文', 'A.5.20'));
  const saved = await save(two, [his.draft]);
  expect(saved.cells).toBe(0);
  expect(saved.notices).toEqual([
    expect.stringContaining('「條文」：內容已由「A.5.19」變為「A.5.20」'),
  ]);
  expect(await rowOf(two, 'Findings', 'NC-115-009')).toMatchObject({ 條文: 'A.5.20' });
});

test('what was typed for a row that the other deletes is kept and said to be nowhere', async () => {
  const { one, two } = await twoSeats();
  const { draft } = await typed(one, 'NC-115-009', { 備註: '甲所填' });
  await deletedInGrid(two, 'Findings', 'NC-115-009');
  const before = await rowsOf(two, 'Findings');
  const saved = await save(one, [draft]);
  expect(saved.blocked.map(({ code }) => code)).toEqual(['noRow']);
  expect(await rowsOf(two, 'Findings')).toEqual(before);
});

test('the next free number is given once: who saves later gets the one after it', async () => {
  const { one, two } = await twoSeats();
  const fresh = (text: string): Drafts => {
    const cells = {
      發現日期: { before: '', text: '115/12/9' },
      不符合事項: { before: '', text },
    };
    return [{ table: 'Findings', key: '新增 1', unit: 'one', cells, added: {} }];
  };
  await one.row.read(true);
  await two.row.read(true);
  const first = await one.row.save(fresh('甲所見'), '新增');
  const second = await two.row.save(fresh('乙所見'), '新增');
  const keys = [...first.at, ...second.at].map(({ key }) => key);
  expect(new Set(keys).size).toBe(2);
  // Numbered while the other is about to write: refused rather than given twice.
  const third = two.row.save(fresh('乙再見'), '新增');
  const fourth = one.row.save(fresh('甲再見'), '新增');
  await Promise.all([third, fourth]);
  const ids = (await rowsOf(one, 'Findings')).map((row) => String(row['編號']));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test('both make the agenda at the same time: one stands, whole and of what the tables hold', async () => {
  const one = over(Host.blank(), 'one');
  const two = over(one.host, 'two', { seat: THERE });
  await createSheets(one.workbook, { sample: false });
  const review = { 會議編號: 'MR-115-01', 日期: 46_366, 狀態: '籌備中' };
  const add = [{ table: 'Reviews' as const, rows: [review] }];
  await writeJournalled(one.workbook, { cells: [], add, remove: [] }, { what: '新增', at });
  const made = await Promise.allSettled([
    makeAgenda(one.workbook, 'MR-115-01', clock),
    makeAgenda(two.workbook, 'MR-115-01', clock),
  ]);
  expect(made.map(({ status }) => status)).toContain('fulfilled');
  const agendas = (await sheetNames(one)).filter((name) => name.includes('議程'));
  expect(agendas).toEqual(['議程 MR-115-01', '議程附表 MR-115-01']);
  const { problems } = await checkWorkbook(two.workbook, clock);
  const ofPapers = problems.map(({ rule }) => rule).filter((rule) => /^RPT-0[12]$/.test(rule));
  expect(ofPapers).toEqual([]);
});

test('both mend the same problems: the second finds them mended, and nothing is written twice', async () => {
  const { one, two } = await twoSeats();
  for (const key of ['NC-115-009', 'NC-115-011']) {
    await typedInGrid(one, 'Findings', key, '發現日期', '115年9月16日');
  }
  const isDate = ({ rule }: { readonly rule: string }) => rule === 'DAT-01';
  const mine = await previewRemedies(one.workbook, clock, isDate);
  const his = await previewRemedies(two.workbook, clock, isDate);
  expect(mine.edit.cells).toHaveLength(2);
  await typedInGrid(two, 'Findings', 'NC-115-011', '發現日期', '115年9月17日');
  const done = await applyRemedies(one.workbook, mine, { at });
  // The journal tells of what was done, and not of what was shown.
  expect(done.conflicts.map(({ code, key }) => [code, key])).toEqual([['changed', 'NC-115-011']]);
  expect((await readEntries(one.workbook))[0]?.what).toBe('修正 DAT-01 共 1 項');
  const before = await rowsOf(one, 'Findings');
  await applyRemedies(two.workbook, his, { at });
  expect(await rowsOf(two, 'Findings')).toEqual(before);
  expect(await readEntries(two.workbook)).toHaveLength(1);
});

test('a step that is taken back leaves what the other has changed since, and either may take it back', async () => {
  const { one, two } = await twoSeats();
  const { draft } = await typed(one, 'NC-115-009', { 條文: 'A.5.20', 備註: '甲所填' });
  const original = await rowOf(one, 'Findings', 'NC-115-009');
  const saved = await save(one, [draft]);
  await typedInGrid(two, 'Findings', 'NC-115-009', '備註', '乙改了');
  const outcome = await restore(two.workbook, saved.entry ?? '', at);
  expect(outcome.conflicts.map(({ column, code }) => [column, code])).toEqual([
    ['備註', 'changed'],
  ]);
  expect(await rowOf(one, 'Findings', 'NC-115-009')).toEqual({ ...original, 備註: '乙改了' });
});

test('what is offered to be taken back is one’s own, though the other has written right after it', async () => {
  const { one, two } = await twoSeats();
  const mine = await typed(one, 'NC-115-009', { 備註: '甲所填' });
  const his = await typed(two, 'NC-115-011', { 備註: '乙所填' });
  let theirs: string | undefined;
  // The sixth request writes, the seventh is the library's own; then the tables are read again.
  one.line.beforeRequest(8, async () => {
    theirs = (await save(two, [his.draft])).entry;
  });
  const { entry = '' } = await save(one, [mine.draft]);
  expect((await readEntries(one.workbook)).map(({ id }) => id)).toEqual([theirs, entry]);
  await restore(one.workbook, entry, at);
  expect(await rowOf(two, 'Findings', 'NC-115-009')).not.toMatchObject({ 備註: '甲所填' });
  expect(await rowOf(two, 'Findings', 'NC-115-011')).toMatchObject({ 備註: '乙所填' });
});

test.each([1, 2])(
  'an entry that the other writes between our look and our write stays in the journal (his entry no. %i)',
  async (count) => {
    const { one, two } = await twoSeats();
    // The first entry makes the part; both may be about to make it.
    if (count > 1) await save(two, [(await typed(two, 'NC-115-010', { 備註: '先前' })).draft]);
    const mine = await typed(one, 'NC-115-009', { 備註: '甲所填' });
    const his = await typed(two, 'NC-115-011', { 備註: '乙所填' });
    let theirs: string | undefined;
    one.line.beforeRequest(5, async () => {
      theirs = (await save(two, [his.draft])).entry;
    });
    const saved = await save(one, [mine.draft]);
    expect(saved).toMatchObject({ cells: 1, notices: [] });
    const ids = (await readEntries(two.workbook)).map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual([saved.entry, theirs]);
    expect(ids).toHaveLength(count + 1);
    await restore(two.workbook, theirs ?? '', at);
    expect(await rowOf(two, 'Findings', 'NC-115-011')).not.toMatchObject({ 備註: '乙所填' });
    expect(await rowOf(two, 'Findings', 'NC-115-009')).toMatchObject({ 備註: '甲所填' });
  },
);

test('of three that write at the same moment each entry stays, though the third has not seen the second’s', async () => {
  const { one, two } = await twoSeats();
  await save(two, [(await typed(two, 'NC-115-010', { 備註: '先前' })).draft]);
  const other = over(one.host, 'third', { seat: 'elsewhere' });
  const three: Seat = { ...other, row: bindRow(other.workbook, clock) };
  const mine = await typed(one, 'NC-115-009', { 備註: '甲所填' });
  const his = await typed(two, 'NC-115-011', { 備註: '乙所填' });
  const third = await typed(three, 'NC-115-008', { 備註: '丙所填' });
  one.line.beforeRequest(5, async () => {
    await save(two, [his.draft]);
  });
  // 甲 has written over 乙's entry and is about to put it in again: 丙 looks and writes before that.
  one.line.beforeRequest(6, async () => {
    expect(await save(three, [third.draft])).toMatchObject({ cells: 1 });
  });
  expect(await save(one, [mine.draft])).toMatchObject({ cells: 1, notices: [] });
  const told = (await readEntries(two.workbook)).map(({ cells }) => cells[0]?.after.value);
  expect(told.sort()).toEqual(['先前', '甲所填', '乙所填', '丙所填'].sort());
});

test('three that make the first entry at the same moment have one journal with all of them', async () => {
  const { one, two } = await twoSeats();
  const other = over(one.host, 'third', { seat: 'elsewhere' });
  const three: Seat = { ...other, row: bindRow(other.workbook, clock) };
  const mine = await typed(one, 'NC-115-009', { 備註: '甲所填' });
  const his = await typed(two, 'NC-115-011', { 備註: '乙所填' });
  const third = await typed(three, 'NC-115-008', { 備註: '丙所填' });
  // Each has looked, and found none, when the next begins.
  two.line.beforeRequest(5, async () => {
    await save(three, [third.draft]);
  });
  one.line.beforeRequest(5, async () => {
    await save(two, [his.draft]);
  });
  expect(await save(one, [mine.draft])).toMatchObject({ cells: 1, notices: [] });
  const told = (await readEntries(two.workbook)).map(({ cells }) => cells[0]?.after.value);
  expect(told.sort()).toEqual(['甲所填', '乙所填', '丙所填'].sort());
});

test('whoever is refused for a cell that the other took at the same moment leaves the other’s entry', async () => {
  const { one, two } = await twoSeats();
  await save(two, [(await typed(two, 'NC-115-010', { 備註: '先前' })).draft]);
  const mine = await typed(one, 'NC-115-009', { 備註: '甲所填' });
  const his = await typed(two, 'NC-115-009', { 備註: '乙所填' });
  let theirs: string | undefined;
  one.line.beforeRequest(5, async () => {
    theirs = (await save(two, [his.draft])).entry;
  });
  expect(await save(one, [mine.draft])).toMatchObject({ cells: 0, entry: undefined });
  expect((await readEntries(two.workbook))[0]).toMatchObject({ id: theirs });
  expect(await readEntries(two.workbook)).toHaveLength(2);
  expect(await rowOf(two, 'Findings', 'NC-115-009')).toMatchObject({ 備註: '乙所填' });
});

/** What a person at a seat types into a cell of 發現事項. */
function typeAt(seat: Seat, place: typeof HERE | typeof THERE, key: string, value: string): void {
  const { model } = seat.host;
  const sheet = model.sheets.find(({ name }) => name === '發現事項');
  const table = sheet?.tables[0];
  if (!sheet || !table) throw new Error('no table');
  const { row, column, rows } = table.rect;
  const own = Array.from({ length: rows }, (_, index) => row + index).find(
    (each) => sheet.value(each, column) === key,
  );
  if (own === undefined) throw new Error(key);
  // 發現日期 stands beside 編號.
  seat.host.edit(() => sheet.setValue(own, column + 1, value), '輸入', place);
}

test('a change of the other is looked at and never answered by a write: a typed date is made by the pane where it was typed', async () => {
  const { one, two } = await twoSeats();
  const dated: Record<string, DatedCell[]> = { one: [], two: [] };
  const reports: string[] = [];
  const stops: (() => Promise<void>)[] = [];
  for (const [name, seat] of Object.entries({ one, two })) {
    const live = new LiveCheck(seat.workbook, clock);
    await live.check();
    const listener = { onReport: () => reports.push(name), onStale: () => undefined };
    stops.push(await live.start(listener));
    const dates = bindTypedDates(seat.workbook, clock);
    stops.push(
      await dates.follow(
        () => true,
        (each) => dated[name]?.push(each),
      ),
    );
    stops.push(await seat.row.follow(() => undefined));
  }
  let changes = 0;
  one.host.onChange(() => changes++);

  // Neither is a date that could be made: the panes only look.
  typeAt(one, HERE, 'NC-115-009', '115/2/30');
  await until(() => new Set(reports).size === 2);
  await turn();
  expect([changes, dated]).toEqual([1, { one: [], two: [] }]);

  // 46,365 is 2026-12-09.
  typeAt(two, THERE, 'NC-115-009', '115/12/9');
  await until(() => (dated['two']?.length ?? 0) > 0);
  await turn();
  expect([dated['one'], dated['two']?.length]).toEqual([[], 1]);
  typeAt(one, HERE, 'NC-115-011', '115/12/9');
  await until(() => (dated['one']?.length ?? 0) > 0);
  await turn();
  expect([dated['one']?.length, dated['two']?.length]).toEqual([1, 1]);
  for (const key of ['NC-115-009', 'NC-115-011']) {
    expect(await rowOf(one, 'Findings', key)).toMatchObject({ 發現日期: 46_365 });
  }
  expect(await readEntries(one.workbook)).toHaveLength(2);
  for (const stop of stops) await stop();
});
