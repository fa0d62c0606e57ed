import { makeAgenda } from '../../src/app/agenda';
import { checkWorkbook } from '../../src/app/check-workbook';
import { loadFacts } from '../../src/app/load-facts';
import { keepApproved } from '../../src/app/papers/approved-copy';
import { fixedClock } from '../../src/app/fixed-clock';
import { type Facts, factsOf } from '../../src/facts/facts';
import type { Day } from '../../src/register/day';
import { unreadBlock } from '../../src/register/block';
import { readRegister } from '../../src/register/read';
import { buildAgenda } from '../../src/review/build-agenda';
import { failure, reopened, sheetNames, type OpenWorkbook } from '../workbook/over-host';
import { sampleBook } from '../sample-book';

const id = 'MR-114-01';
const clock = fixedClock('2026-11-22' as Day);
const later = fixedClock('2026-12-01' as Day);
const copy = ['議程 MR-114-01 核定版 1151122', '議程附表 MR-114-01 核定版 1151122'];
const laterCopy = ['議程 MR-114-01 核定版 1151201', '議程附表 MR-114-01 核定版 1151201'];

async function sample(): Promise<OpenWorkbook> {
  const open = await sampleBook();
  await setStatus(open, '已核定');
  return open;
}

async function setStatus({ excel }: OpenWorkbook, status: string): Promise<void> {
  await excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem('Reviews');
    const ids = columns.getItem('會議編號').getDataBodyRange().load('values');
    await context.sync();
    const row = (ids.values as unknown[][]).findIndex(([each]) => each === id);
    columns.getItem('狀態').getDataBodyRange().getRow(row).values = [[status]];
    await context.sync();
  });
}

const agenda = (open: OpenWorkbook, on = clock, freeze = false) =>
  makeAgenda(open.workbook, id, on, undefined, false, freeze);

const copiesIn = async (open: OpenWorkbook) =>
  (await sheetNames(open)).filter((name) => name.includes('核定版'));

/** All that stands in a sheet, with what protects it and how many charts it has. */
async function sheet({ excel }: OpenWorkbook, name: string) {
  return excel.run(async (context) => {
    const found = context.workbook.worksheets.getItem(name);
    const used = found.getUsedRange().load('values,formulas');
    const protection = found.protection.load('protected,options');
    const charts = found.charts.getCount();
    await context.sync();
    const { protected: isProtected, options } = protection;
    const { values, formulas } = used;
    return { values, formulas, isProtected, options, charts: charts.value };
  });
}

test('an approved review has a copy, protected, with values and charts of its own; later runs leave it', async () => {
  const open = await sample();
  const made = await agenda(open);
  expect(made.sheetNames).toEqual(['議程 MR-114-01', '議程附表 MR-114-01']);
  expect(made.notices.join()).toContain(copy[0]);
  expect(await copiesIn(open)).toEqual(copy);
  const file = reopened(open);
  for (const [at, name] of copy.entries()) {
    const kept = await sheet(file, name);
    const ordinary = await sheet(file, made.sheetNames[at] ?? '');
    expect(kept.isProtected).toBe(true);
    expect(kept.options.selectionMode).toBe('Normal');
    expect(kept.values).toEqual(ordinary.values);
    expect(kept.formulas).toEqual(kept.values);
    expect(kept.charts).toBe(ordinary.charts);
    expect(ordinary.isProtected).toBe(false);
  }
  // No password; what people then do to it stays as well.
  await file.excel.run(async (context) => {
    const found = context.workbook.worksheets.getItem(copy[0] ?? '');
    found.protection.unprotect();
    found.getRange('A1').values = [['另外寫的']];
    await context.sync();
  });
  const before = await sheet(file, copy[0] ?? '');
  expect((await agenda(file, clock, true)).notices.join()).toMatch(/核定版.*已經在/);
  expect(await copiesIn(file)).toEqual(copy);
  // On another day not by itself, and beside the first where it is asked for.
  const facts = await loadFacts(file.workbook, later);
  const { papers } = buildAgenda(facts, id);
  const keep = (asked: boolean) =>
    keepApproved(file.workbook, facts, { review: id, papers }, asked);
  expect(await keep(false)).toEqual({ sheetNames: [], notices: [] });
  expect((await keep(true)).sheetNames).toEqual(laterCopy);
  expect(await copiesIn(file)).toEqual([...copy, ...laterCopy]);
  expect(await sheet(file, copy[0] ?? '')).toEqual(before);
});

test('MR-26 names the figures that have changed since, once, and is silent without the copy', async () => {
  const open = await sample();
  await agenda(open);
  const said = async (about = id) =>
    (await checkWorkbook(open.workbook, later)).problems.flatMap(
      ({ rule, severity, sheet: on, message }) =>
        (rule === 'MR-26' || rule === 'RPT-01') && on?.includes(about)
          ? [`${rule} ${severity} ${on ?? ''} ${message}`]
          : [],
    );
  expect(await said()).toEqual([]);
  // The next agenda is compared with it, and is what a recount of it says.
  const next = await makeAgenda(open.workbook, 'MR-115-01', later);
  expect(next.agenda.parts[4]?.sentences.join('')).toMatch(
    /與MR-114-01核定版（115年11月22日）相較：目前為高者由\d+項至\d+項/,
  );
  expect(await said('MR-115-01')).toEqual([]);
  // Every finding is graver than it was.
  await open.excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem('Findings');
    const kinds = columns.getItem('類別').getDataBodyRange().load('values');
    await context.sync();
    kinds.values = kinds.values.map(() => ['主要不符合']);
    await context.sync();
  });
  const [only, ...others] = await said();
  expect(others).toEqual([]);
  expect(only).toContain(`MR-26 W ${copy[0] ?? ''} ${id} 與核定版不符`);
  expect(only).toMatch(/主要不符合\S* \d+→\d+/);
  await open.excel.run(async (context) => {
    for (const name of copy) context.workbook.worksheets.getItem(name).delete();
    await context.sync();
  });
  expect((await said()).filter((each) => each.startsWith('MR-26'))).toEqual([]);
});

test('where Excel refuses the copy that nobody asked for, the agenda counts and that is told', async () => {
  const open = await sample();
  const facts = await loadFacts(open.workbook, clock);
  const { papers } = buildAgenda(facts, id);
  const keep = (asked: boolean, read: Facts | Promise<Facts> = facts) =>
    keepApproved(open.workbook, read, { review: id, papers }, asked);
  const whileRefused = async <T>(work: () => Promise<T>): Promise<T> => {
    open.host.faults.inject({ code: 'AccessDenied', action: 1, times: Infinity });
    return work().finally(() => {
      open.host.faults.clear();
    });
  };
  const told = expect.stringMatching(/^會議已核定，但核定版沒有做成：.*。$/) as string;
  const asWell = { sheetNames: [], notices: [told] };
  expect(await whileRefused(() => keep(false))).toEqual(asWell);
  // The same where it is the tables that cannot be read for it.
  expect(await whileRefused(() => keep(false, loadFacts(open.workbook, clock)))).toEqual(asWell);
  const asked = whileRefused(() => keep(true));
  await expect(asked).rejects.toMatchObject({ code: 'AccessDenied' });
});

test('of tables one of which could not be read no copy is made: it would lack their figures for good', async () => {
  const open = await sample();
  const blocks = (await open.workbook.readBlocks()).map((block) =>
    block.table === 'Audits'
      ? unreadBlock('Audits', '稽核', { code: 'unreadableTable', value: 'AccessDenied' })
      : block,
  );
  const facts = factsOf(readRegister(blocks), clock);
  const { papers } = buildAgenda(facts, id);
  const before = await sheetNames(open);
  const kept = await keepApproved(open.workbook, facts, { review: id, papers }, false);
  expect(kept.sheetNames).toEqual([]);
  expect(kept.notices.join('')).toMatch(/核定版沒有做成：「稽核」表格無法讀取，/);
  expect(await sheetNames(open)).toEqual(before);
});

test('a review that is not approved has none, and is refused before anything is made', async () => {
  const open = await sample();
  await setStatus(open, '已召開');
  const before = await sheetNames(open);
  expect(await failure(agenda(open, clock, true))).toMatchObject({ code: 'notApproved' });
  expect(await sheetNames(open)).toEqual(before);
});

test('a copy that Excel did not protect is protected by the next run, and told', async () => {
  const open = await sample();
  open.host.faults.inject({
    code: 'GeneralException',
    member: 'WorksheetProtection.protect',
    times: 9,
  });
  const { notices } = await agenda(open);
  expect(notices.filter((text) => text.includes('但 Excel 沒有保護它'))).toHaveLength(2);
  const isProtected = () =>
    Promise.all(copy.map(async (name) => (await sheet(open, name)).isProtected));
  expect(await isProtected()).toEqual([false, false]);
  open.host.faults.clear();
  expect((await agenda(open)).notices).toContain(
    '先前沒有保護的核定版「議程 MR-114-01 核定版 1151122」、「議程附表 MR-114-01 核定版 1151122」已補上保護（無密碼）。',
  );
  expect(await isProtected()).toEqual([true, true]);
  expect((await agenda(open)).notices.join()).not.toContain('已補上保護');
});
