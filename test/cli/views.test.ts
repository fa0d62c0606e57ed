import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validationErrors } from '../host/xlsx/parts';
import { run } from './run';
import { sampleBytes } from '../sample-book';

const folder = mkdtempSync(join(tmpdir(), 'isms-views-'));
const at = (name: string) => join(folder, name);
const sample = at('sample.xlsx');
const today = ['--today', '2026-11-22'];

beforeAll(async () => {
  writeFileSync(sample, await sampleBytes());
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test.each([
  ['independence', '稽核獨立性', '政風室'],
  ['duties', '權責覆蓋', '過載'],
  ['terms', '任期', '魏廷安'],
  ['handover', '交接', '決議列管 MR-113-01-A04'],
])('view %s is the paper 「%s」, as text and as data', async (view, title, words) => {
  const text = await run('view', view, sample, ...today);
  expect(text).toMatchObject({ code: 0, stderr: '' });
  expect(text.stdout).toContain(words);
  expect(text.stdout).not.toMatch(/undefined|NaN|null|Invalid|\[object/);
  const json = await run('view', view, sample, '--json', ...today);
  expect(JSON.parse(json.stdout)).toMatchObject({ view, sheetTitle: title });
});

test('--out makes it a sheet of a valid workbook', async () => {
  const out = at('duties.xlsx');
  expect(await run('view', 'duties', sample, '--out', out, ...today)).toEqual({
    code: 0,
    stderr: '',
    stdout: `已將工作表「權責覆蓋」寫入「${out}」。\n`,
  });
  expect(validationErrors(readFileSync(out))).toEqual([]);
});

test('a view that there is not is said, with those there are', async () => {
  const { code, stderr } = await run('view', 'members', sample);
  expect(code).toBe(2);
  expect(stderr).toContain('independence（稽核獨立性）');
});
