import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkWorkbook } from '../../src/app/check-workbook';
import { createSheets } from '../../src/app/create-sheets';
import { fixedClock } from '../../src/app/fixed-clock';
import { readEntries, restore, writeJournalled } from '../../src/app/journal';
import { migrate, previewMigration } from '../../src/app/migration';
import { applyRemedies, previewRemedies } from '../../src/app/remedies/remedies';
import { Host } from '../../src/host/host';
import { customProperties } from '../../src/host/model/custom-document-properties';
import type { Day } from '../../src/register/day';
import { SCHEMA_VERSION } from '../../src/register/schema-version';
import { caseFile } from '../cli/case';
import { run } from '../cli/run';
import { over, reopened, type OpenWorkbook } from '../workbook/over-host';
import { cellsOf, lost } from '../workbook/repair/cells';

const clock = fixedClock('2026-12-01' as Day);
const first = caseFile('23-columns-missing', 'resolutions.xlsx');

// What the second version brought, copied by hand from the design's list.
const brought = {
  Audits: ['外部人員及佐證'],
  CorrectiveActions: ['展延核准'],
  Indicators: ['資料窗'],
  Reviews: ['會議類別', '改善決定', 'ISMS 變更需求', '資源需求', '主席致詞', '散會時間'],
  AgendaItems: ['案別', '議題類別', '影響與因應', '擬辦'],
  Resolutions: ['逾期原因', '展延至'],
};

test('a workbook of the first version gets the columns of the second in their places, and loses nothing', async () => {
  const book = over(Host.open(readFileSync(first)));
  expect(await book.workbook.schemaVersion()).toBe(1);
  const before = await cellsOf(book.host);
  const preview = await previewMigration(book.workbook, clock);
  expect([preview.from, preview.to]).toEqual([1, 2]);
  expect(await cellsOf(book.host)).toEqual(before);

  await migrate(book.workbook, preview, { at: '2026-12-01 09:00' });
  const saved = reopened(book);
  expect(lost(before, await cellsOf(saved.host))).toEqual([]);
  expect(await saved.workbook.schemaVersion()).toBe(2);
  const blocks = await saved.workbook.readBlocks();
  for (const [table, headers] of Object.entries(brought)) {
    const found = blocks.find((block) => block.table === table)?.headers;
    expect(found).toEqual(expect.arrayContaining(headers));
  }
  const resolutions = blocks.find(({ table }) => table === 'Resolutions')?.headers ?? [];
  expect(resolutions.slice(8, 11)).toEqual(['更新日期', '逾期原因', '展延至']);
  const settings = blocks.find(({ table }) => table === 'Settings')?.values ?? [];
  expect(settings.map(([item]) => item)).toContain('可接受風險等級');
  // 解除日期 is of the first version: that it is missing is an error of its own.
  const { problems } = await checkWorkbook(saved.workbook, clock);
  expect(problems.filter(({ rule }) => rule === 'REG-02').map(({ column }) => column)).toEqual([
    '解除日期',
  ]);
  const entries = await readEntries(saved.workbook);
  expect(entries.flatMap(({ structure = [] }) => structure).join('\n')).toContain('「逾期原因」');
});

test('what was cut off between the columns and their lists the next migration finishes', async () => {
  const host = Host.open(readFileSync(first));
  const book = over(host);
  const preview = await previewMigration(book.workbook, clock);
  const isOwed = () => customProperties(host.model).some(({ key }) => key === 'ISMS 修復未完成');
  // The pane is closed once columns are in, before what belongs to them.
  book.line.beforeRequest('each', () => {
    if (isOwed()) host.faults.crash();
  });
  await expect(migrate(book.workbook, preview, { at: '2026-12-01 09:00' })).rejects.toThrow();
  expect(isOwed()).toBe(true);
  host.faults.clear();

  const next = over(host, 'next');
  await migrate(next.workbook, await previewMigration(next.workbook, clock), {
    at: '2026-12-01 09:05',
  });
  expect(isOwed()).toBe(false);
  const whole = over(Host.open(readFileSync(first)));
  await migrate(whole.workbook, await previewMigration(whole.workbook, clock), {
    at: '2026-12-01 09:00',
  });
  const rulesOf = ({ host: { model } }: OpenWorkbook) =>
    model.sheets.map(({ name, validations }) => `${name} ${String(validations.all().length)}`);
  expect(rulesOf(next)).toEqual(rulesOf(whole));
});

test('a new workbook is of the second version and has nothing to add', async () => {
  const book = over(Host.blank());
  await createSheets(book.workbook, { sample: false });
  expect(await reopened(book).workbook.schemaVersion()).toBe(2);
  expect((await previewMigration(book.workbook, clock)).remedies).toEqual([]);
});

test('the command says what it would add and leaves the file alone; with --out it writes another', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'isms-migrate-'));
  try {
    const before = readFileSync(first);
    const shown = await run('migrate', first);
    expect(shown.stdout).toContain('活頁簿的資料版本：1；本程式的版本：2。');
    expect(shown.stdout).toContain('加入「逾期原因」、「展延至」欄');
    const out = join(folder, 'out.xlsx');
    const { code, stdout } = await run('migrate', first, '--out', out, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ from: 1, to: 2, written: out });
    expect(readFileSync(first).equals(before)).toBe(true);
    expect((await run('migrate', out)).stdout).toContain('沒有需要加入的欄或項目。');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a workbook of a later program stays one, and the command says who can read all of it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'isms-migrate-'));
  try {
    const book = over(Host.blank());
    await createSheets(book.workbook, { sample: false });
    await book.excel.run(async (context) => {
      context.workbook.properties.custom.add('ISMS 資料版本', 9);
      await context.sync();
    });
    const file = join(folder, 'later.xlsx');
    writeFileSync(file, book.host.save());
    const out = join(folder, 'out.xlsx');
    const { stdout, stderr } = await run('migrate', file, '--out', out);
    expect(stdout).toContain('活頁簿的資料版本：9；本程式的版本：2。');
    expect(stderr).toContain('由較新版的程式建立');
    expect(await over(Host.open(readFileSync(out))).workbook.schemaVersion()).toBe(9);
    for (const command of ['check', 'fix', 'undo', 'new-year']) {
      expect([command, (await run(command, file)).stderr]).toEqual([
        command,
        expect.stringContaining('由較新版的程式建立'),
      ]);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

const at = '2026-12-01 09:00';
const folder = 'test/fixtures/versions';

/** What each file says of itself. The second was made when the columns had come and the mark had not. */
const MARKED = { 'version-1.xlsx': 1, 'version-2-unmarked.xlsx': 1, 'version-2.xlsx': 2 };

const structural = ({ rule }: { readonly rule: string }) => rule.startsWith('REG-');

test('one workbook of every version is kept, the present one included', () => {
  const files = readdirSync(folder).filter((name) => /^version-.*\.xlsx$/.test(name));
  expect(files.sort()).toEqual(Object.keys(MARKED));
  expect(Math.max(...Object.values(MARKED))).toBe(SCHEMA_VERSION);
});

test.each(Object.entries(MARKED))(
  '%s opens, is brought up to this program, loses nothing and has no fault of structure then',
  async (file, version) => {
    const book = over(Host.open(readFileSync(join(folder, file))));
    const before = await cellsOf(book.host);
    // All fourteen tables of the sample: nothing that is compared below is empty.
    expect(before.length).toBeGreaterThan(1500);
    expect(await book.workbook.schemaVersion()).toBe(version);
    const plan = await previewMigration(book.workbook, clock);
    expect(plan.from).toBe(version);
    await migrate(book.workbook, plan, { at });

    const saved = reopened(book);
    expect(lost(before, await cellsOf(saved.host))).toEqual([]);
    expect(await saved.workbook.schemaVersion()).toBe(SCHEMA_VERSION);
    expect(await saved.workbook.presentTables()).toHaveLength(14);
    const { problems } = await checkWorkbook(saved.workbook, clock);
    expect(problems.filter(structural)).toEqual([]);
    const again = await previewMigration(saved.workbook, clock);
    expect([again.from, again.remedies]).toEqual([SCHEMA_VERSION, []]);
  },
);

const OF_LATER = {
  version: 'ISMS 資料版本',
  column: '處理等級',
  item: '後來版本的設定',
  hidden: 'isms-later',
};

/** The present workbook as a later program would have left it: a column, an item and a state more. */
async function ofLaterProgram(): Promise<OpenWorkbook> {
  const book = over(Host.open(readFileSync(join(folder, 'version-2.xlsx'))));
  await book.excel.run(async (context) => {
    const { tables, properties } = context.workbook;
    properties.custom.add(OF_LATER.version, 9);
    properties.custom.add(OF_LATER.hidden, '{"a":1}');
    const findings = tables.getItem('Findings');
    const rows = findings.rows.getCount();
    tables.getItem('Settings').rows.add(undefined, [[OF_LATER.item, '甲', '後來才有']]);
    await context.sync();
    const values = Array.from({ length: rows.value }, (_, row) => [`第 ${String(row)} 級`]);
    findings.getDataBodyRange().getCell(0, 1).numberFormat = [['@']];
    findings.getDataBodyRange().getCell(0, 1).values = [['115/3/1']];
    findings.columns.add(3, [[OF_LATER.column], ...values]);
    await context.sync();
  });
  return reopened(book);
}

/** What of a later program stands in the workbook. */
async function laterParts({ excel, workbook }: OpenWorkbook) {
  const blocks = await workbook.readBlocks();
  const findings = blocks.find(({ table }) => table === 'Findings');
  const column = findings?.headers.indexOf(OF_LATER.column) ?? -1;
  const settings = blocks.find(({ table }) => table === 'Settings')?.values ?? [];
  return excel.run(async (context) => {
    const { custom } = context.workbook.properties;
    const hidden = custom.getItemOrNullObject(OF_LATER.hidden).load('value');
    const version = custom.getItemOrNullObject(OF_LATER.version).load('value');
    await context.sync();
    return {
      version: version.isNullObject ? undefined : (version.value as unknown),
      hidden: hidden.isNullObject ? undefined : (hidden.value as unknown),
      item: settings.find(([item]) => item === OF_LATER.item)?.slice(0, 3),
      column: findings?.values.map((row) => row[column]).filter((value) => value !== ''),
    };
  });
}

test('in a workbook of a later program rows are added beside its columns, mended and taken back: what is its own stays', async () => {
  const book = await ofLaterProgram();
  const before = await laterParts(book);
  expect(before).toMatchObject({
    version: 9,
    hidden: '{"a":1}',
    item: [OF_LATER.item, '甲', '後來才有'],
  });
  expect(before.column?.length).toBeGreaterThan(20);

  const plan = await previewMigration(book.workbook, clock);
  expect([plan.from, plan.to, plan.remedies]).toEqual([9, SCHEMA_VERSION, []]);
  await migrate(book.workbook, plan, { at });
  await createSheets(book.workbook, { sample: false });
  const row = { 編號: 'NC-115-901', 發現日期: 46_300, 不符合事項: '另一版本的增益集所加' };
  const add = [{ table: 'Findings' as const, rows: [row] }];
  const added = await writeJournalled(
    book.workbook,
    { cells: [], add, remove: [] },
    { what: '新增', at },
  );
  expect(added.conflicts).toEqual([]);
  const saved = reopened(book);
  const findings = (await saved.workbook.readBlocks()).find(({ table }) => table === 'Findings');
  const written = findings?.values.find(([key]) => key === 'NC-115-901') ?? [];
  const cell = (header: string) => written[findings?.headers.indexOf(header) ?? -1];
  expect([cell('發現日期'), cell(OF_LATER.column), cell('不符合事項')]).toEqual([
    46_300,
    '',
    '另一版本的增益集所加',
  ]);
  expect(await laterParts(saved)).toEqual(before);

  const [entry] = await readEntries(saved.workbook);
  await restore(saved.workbook, entry?.id ?? '', at);
  expect(await laterParts(reopened(saved))).toEqual(before);
});

test('mending twice mends nothing the second time: programs that mend the same workbook never answer each other', async () => {
  const book = await ofLaterProgram();
  const before = await laterParts(book);
  const sure = await previewRemedies(book.workbook, clock, () => true);
  // A text date was left there.
  expect(sure.edit.cells.map(({ column }) => column)).toContain('發現日期');
  await applyRemedies(book.workbook, sure, { at });
  const saved = reopened(book);
  expect(await laterParts(saved)).toEqual(before);
  const again = await previewRemedies(saved.workbook, clock, () => true);
  expect([again.edit.cells, again.edit.add, again.edit.remove, again.repairs]).toEqual([
    [],
    [],
    [],
    [],
  ]);
});

test('where a later program keeps the journal nothing is written that it could not take back; all is read as before', async () => {
  const book = await ofLaterProgram();
  const journal =
    '<journal xmlns="urn:isms-management-review:journal">{"version":2,"log":[]}</journal>';
  await book.excel.run(async (context) => {
    context.workbook.customXmlParts.add(journal);
    await context.sync();
  });
  const before = await cellsOf(book.host);
  const row = { 編號: 'NC-115-901', 發現日期: 46_300 };
  const edit = { cells: [], add: [{ table: 'Findings' as const, rows: [row] }], remove: [] };
  const writing = writeJournalled(book.workbook, edit, { what: '新增', at });
  await expect(writing).rejects.toMatchObject({ code: 'laterJournal' });
  expect((await checkWorkbook(book.workbook, clock)).problems.length).toBeGreaterThan(0);
  expect(await cellsOf(book.host)).toEqual(before);
  expect((await book.workbook.readJournal()).text).toBe('{"version":2,"log":[]}');
});
