import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PaperKind } from '../../src/review/papers/paper-kind';
import { PAPERS } from '../../src/review/papers/papers';
import { validationErrors } from '../host/xlsx/parts';
import { run } from './run';

jest.setTimeout(120_000);

const folder = mkdtempSync(join(tmpdir(), 'isms-papers-'));
const at = (name: string) => join(folder, name);
const sample = at('sample.xlsx');
const today = ['--today', '2026-11-22'];
const kinds: [string, PaperKind][] = Object.entries(PAPERS);

/** What the paper of a kind is asked about, of the sample. */
function subjectOf({ asksFor }: PaperKind): string[] {
  if (asksFor === 'finding') return ['--finding', 'NC-115-001'];
  return asksFor === 'findingOrAudit' ? ['--audit', 'IA-115-01'] : [];
}

beforeAll(async () => {
  expect(await run('init', sample, '--sample')).toMatchObject({ code: 0 });
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test.each(kinds)('paper %s is text, without a hole in it', async (name, kind) => {
  const text = await run('paper', name, sample, ...subjectOf(kind), ...today);
  expect(text).toMatchObject({ code: 0, stderr: '' });
  expect(text.stdout).not.toMatch(/undefined|NaN|\bnull\b|Invalid|\[object/);
});

test('all papers together are sheets of a valid workbook, each told as data', async () => {
  const all = at('all.xlsx');
  let from = sample;
  for (const [name, kind] of kinds) {
    const made = await run(
      ...['paper', name, from, ...subjectOf(kind), ...today, '--out', all, '--json'],
    );
    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(made.stdout)).toMatchObject({ paper: name, title: kind.title });
    from = all;
  }
  expect(validationErrors(readFileSync(all))).toEqual([]);
});

test('what is written is said, with every sheet of it', async () => {
  const out = at('said.xlsx');
  const made = await run('paper', 'agenda', sample, '--out', out, ...today);
  expect(made.stdout).toMatch(/^已將工作表「議程 MR-115-01」.*寫入「.*said\.xlsx」。\n$/);
});

test.each([
  [['paper', 'poster', sample], '沒有「poster」這種文件；可用的有：agenda（議程）'],
  [['paper', 'agenda', sample, '--review', 'MR-999-01'], '沒有會議編號「MR-999-01」'],
  [['paper', 'terms', sample, '--review', 'MR-115-01'], '「任期」不須指定會議、發現或稽核'],
  [['paper', 'agenda', sample, '--review', ''], '選項「--review」的值是空白'],
  [['paper', 'agenda', at('none.xlsx')], '找不到檔案'],
])('%j is refused in a sentence', async (args, words) => {
  const out = at('refused.xlsx');
  const refused = await run(...args, '--out', out, ...today);
  expect(refused).toMatchObject({ code: 2, stdout: '' });
  expect(refused.stderr).toContain(words);
  expect(existsSync(out)).toBe(false);
});
