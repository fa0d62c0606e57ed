import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJs from 'exceljs';
import { caseFile } from './case';
import { run } from './run';

const folder = mkdtempSync(join(tmpdir(), 'isms-agenda-'));
const today = ['--today', '2026-11-22'];

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('a sheet of the name that work in progress once had, and its table, stay with their owner', async () => {
  const out = join(folder, 'kept.xlsx');
  const source = caseFile('18-own-working-name', 'in.xlsx');
  expect(await run('agenda', source, '--out', out, ...today)).toMatchObject({
    code: 0,
    stderr: '',
  });
  const before = new ExcelJs.Workbook();
  await before.xlsx.load(readFileSync(source).slice().buffer);
  const after = new ExcelJs.Workbook();
  await after.xlsx.load(readFileSync(out).slice().buffer);
  const names = (book: ExcelJs.Workbook) => book.worksheets.map(({ name }) => name);
  expect(names(before)).toContain('議程產生中，請勿編輯');
  // Its 「議程 MR-115-01」 bears no mark of ours either: the new one stands beside it.
  expect(names(after)).toEqual([...names(before), '議程 MR-115-01 (2)', '議程附表 MR-115-01']);
  const tablesOn = (book: ExcelJs.Workbook) =>
    book.getWorksheet('議程產生中，請勿編輯')?.getTables().length;
  expect(tablesOn(before)).toBe(1);
  expect(tablesOn(after)).toBe(1);
});

test('a missing 管審會議 is the reason given, never a row to be added', async () => {
  const source = caseFile('19-reviews-table-missing', 'in.xlsx');
  for (const review of [[], ['--review', 'MR-115-01']]) {
    const { code, stderr } = await run('agenda', source, ...review, ...today);
    expect(code).toBe(2);
    expect(stderr).toContain('活頁簿沒有「管審會議」表格');
    expect(stderr).not.toMatch(/新增一列/);
  }
});

test('a row without 會議編號 is not the next meeting', async () => {
  const source = caseFile('20-blank-matches-blank', 'in.xlsx');
  const { code, stdout } = await run('agenda', source, '--json', ...today);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ review: 'MR-115-01' });
});
