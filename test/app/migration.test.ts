import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkWorkbook } from '../../src/app/check-workbook';
import { createSheets } from '../../src/app/create-sheets';
import { fixedClock } from '../../src/app/fixed-clock';
import { readEntries } from '../../src/app/journal';
import { migrate, previewMigration } from '../../src/app/migration';
import { Host } from '../../src/host/host';
import type { Day } from '../../src/register/day';
import { caseFile } from '../cli/case';
import { run } from '../cli/run';
import { over, reopened } from '../workbook/over-host';
import { cellsOf, lost } from '../workbook/repair/cells';

jest.setTimeout(60_000);

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
