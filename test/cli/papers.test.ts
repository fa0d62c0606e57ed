import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixedClock } from '../../src/app/fixed-clock';
import { makePaper, type PaperRequest } from '../../src/app/papers';
import { openHost, workbookOver } from '../../src/cli/open-workbook';
import { dayOf, type Day } from '../../src/register/day';
import type { PaperKind } from '../../src/review/papers/paper-kind';
import { type PaperName, PAPERS } from '../../src/review/papers/papers';
import { paperText } from '../../src/review/text/paper-text';
import { validationErrors } from '../host/xlsx/parts';
import { run } from './run';
import { sampleBytes } from '../sample-book';

const folder = mkdtempSync(join(tmpdir(), 'isms-papers-'));
const at = (name: string) => join(folder, name);
const sample = at('sample.xlsx');
const today = ['--today', '2026-11-22'];
const clock = fixedClock(dayOf(2026, 11, 22) as Day);
const kinds = Object.entries(PAPERS) as [PaperName, PaperKind][];

/** What the paper of a kind is asked about, of the sample. */
function subjectOf({ asksFor }: PaperKind): PaperRequest {
  if (asksFor === 'finding') return { finding: 'NC-115-001' };
  return asksFor === 'findingOrAudit' ? { audit: 'IA-115-01' } : {};
}

beforeAll(async () => {
  writeFileSync(sample, await sampleBytes());
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('every paper of the sample is text without a hole, and all are sheets of a valid workbook', async () => {
  const host = openHost(sample, { now: () => new Date('2026-11-22T12:00:00+08:00') });
  const book = workbookOver(host);
  for (const [name, kind] of kinds) {
    const { paper, notices } = await makePaper(book, name, subjectOf(kind), clock);
    expect([name, notices]).toEqual([name, []]);
    const text = paper.papers.map(paperText).join('\n');
    expect([name, text]).toEqual([name, expect.stringMatching(/\p{Script=Han}/u)]);
    expect([name, /undefined|NaN|\bnull\b|Invalid|\[object/.exec(text)]).toEqual([name, null]);
  }
  expect(validationErrors(host.save())).toEqual([]);
});

test('without an output the paper is told as text or as data', async () => {
  const text = await run('paper', 'terms', sample, ...today);
  expect(text).toMatchObject({ code: 0, stderr: '' });
  expect(text.stdout).toContain('魏廷安');
  const json = await run('paper', 'agenda', sample, '--json', ...today);
  expect(JSON.parse(json.stdout)).toMatchObject({
    paper: 'agenda',
    title: '議程',
    review: 'MR-115-01',
  });
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

describe('files that leave the office', () => {
  const { PATH: path, SOFFICE_PATH: office } = process.env;

  afterEach(() => {
    process.env['PATH'] = path;
    if (office === undefined) delete process.env['SOFFICE_PATH'];
    else process.env['SOFFICE_PATH'] = office;
  });

  test.each(['pdf', 'ods'])(
    'without LibreOffice %s is refused with what to do, and nothing is written',
    async (kind) => {
      delete process.env['SOFFICE_PATH'];
      process.env['PATH'] = folder;
      const [file, out] = [at(`none.${kind}`), at('none.xlsx')];
      const args = ['paper', 'terms', sample, '--out', out, `--${kind}`, file];
      const refused = await run(...args, ...today);
      expect(refused).toMatchObject({ code: 2, stdout: '' });
      expect(refused.stderr).toMatch(/需要 LibreOffice.*SOFFICE_PATH.*--html.*沒有寫出任何檔案/);
      expect([existsSync(file), existsSync(out)]).toEqual([false, false]);
    },
  );

  test('a place of LibreOffice where nothing is, is said as that', async () => {
    process.env['SOFFICE_PATH'] = at('nothing');
    const refused = await run('paper', 'terms', sample, '--pdf', at('none.pdf'), ...today);
    expect(refused.stderr).toContain('nothing」不存在');
  });

  test('the page of a paper needs nothing but itself', async () => {
    const file = at('agenda.html');
    const made = await run('paper', 'agenda', sample, '--html', file, ...today);
    expect(made).toMatchObject({ code: 0, stdout: `已將議程寫入「${file}」。\n`, stderr: '' });
    const html = readFileSync(file, 'utf8');
    expect(html).toContain('<title>議程 MR-115-01</title>');
    expect(html).not.toMatch(/<script|<link|<img|href=|src=|url\(/);
  });

  test.each([
    ['--pdf', 'paper.xlsx', '.pdf'],
    ['--ods', 'paper.pdf', '.ods'],
    ['--html', 'paper.xlsx', '.html'],
  ])('%s %s is a slip', async (option, name, ending) => {
    const refused = await run('paper', 'terms', sample, option, at(name), ...today);
    expect(refused.stderr).toContain(`的檔名要以 ${ending} 結尾。`);
  });
});
