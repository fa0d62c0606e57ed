import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJs from 'exceljs';
import { caseFile } from './case';
import { run } from './run';

jest.setTimeout(60_000);

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
  expect(names(after)).toEqual([...names(before), '議程 MR-115-01 (2)']);
  const tablesOn = (book: ExcelJs.Workbook) =>
    book.getWorksheet('議程產生中，請勿編輯')?.getTables().length;
  expect(tablesOn(before)).toBe(1);
  expect(tablesOn(after)).toBe(1);
});
