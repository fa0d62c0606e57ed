import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixedClock } from '../../src/app/fixed-clock';
import { loadFacts } from '../../src/app/load-facts';
import { choosePaper, type PaperRequest } from '../../src/app/papers';
import { openHost } from '../../src/cli/open-workbook';
import type { Facts } from '../../src/facts/facts';
import { dayOf, type Day } from '../../src/register/day';
import type { PaperName } from '../../src/review/papers/papers';
import { paperText } from '../../src/review/text/paper-text';
import { over } from '../workbook/over-host';
import { sampleBytes } from '../sample-book';

const folder = mkdtempSync(join(tmpdir(), 'isms-lacking-'));
const sample = join(folder, 'sample.xlsx');
const clock = fixedClock(dayOf(2026, 11, 22) as Day);

beforeAll(async () => {
  writeFileSync(sample, await sampleBytes());
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The sample, of which a table has become plain cells. */
async function without(table: string): Promise<Facts> {
  const { excel, workbook } = over(openHost(sample, {}));
  await excel.run(async (context) => {
    context.workbook.tables.getItem(table).convertToRange();
    await context.sync();
  });
  return loadFacts(workbook, clock);
}

function textOf(facts: Facts, name: PaperName, request: PaperRequest = {}): string {
  return choosePaper(facts, name, request).papers.map(paperText).join('\n');
}

test('without the resolutions nothing is said of none being tracked or all released', async () => {
  const facts = await without('Resolutions');
  const tracking = textOf(facts, 'tracking');
  expect(tracking).toContain('沒有「決議列管」表格，無法列出。');
  expect(tracking).not.toMatch(/均已解除列管|無列管之決議|繼續列管0件/);
  const minutes = textOf(facts, 'minutes');
  expect(minutes).toContain('沒有「決議列管」表格，無法列出。');
  expect(minutes).not.toMatch(/無列管之決議|尚無對應之改善措施/);
  expect(textOf(facts, 'handover')).toContain('沒有「決議列管」表格，其應辦事項無法列出。');
});

test('without the measures no finding is said to lack one', async () => {
  const facts = await without('CorrectiveActions');
  for (const [name, request] of [
    ['agenda', {}],
    ['minutes', {}],
    ['findings-list', {}],
    ['finding', { finding: 'NC-115-016' }],
  ] as const) {
    const text = textOf(facts, name, request);
    expect([name, /待矯正|未提出/.exec(text)?.[0]]).toEqual([name, undefined]);
  }
  expect(textOf(facts, 'agenda')).toContain('主要不符合未結2件：NC-115-006、NC-115-016。');
  expect(textOf(facts, 'findings-list')).toContain('無法判斷未結案者之狀態');
  expect(textOf(facts, 'improvement', { audit: 'IA-115-01' })).toContain(
    '沒有「矯正措施」表格，已登錄之矯正措施未能完整列出。',
  );
  expect(textOf(facts, 'agenda')).toMatch(/改善候選[^\n]*\n?[^\n]*無法判斷矯正措施是否驗證無效。/);
});

test('without the findings an audit is not said to have found nothing', async () => {
  const facts = await without('Findings');
  const text = textOf(facts, 'improvement', { audit: 'IA-115-01' });
  expect(text).toContain('沒有「發現事項」表格，無法列出本次稽核之發現事項。');
  expect(text).not.toContain('無發現事項。');
});

test('without the items a meeting is not said to have discussed nothing', async () => {
  const minutes = textOf(await without('AgendaItems'), 'minutes');
  expect(minutes).toContain('沒有「審查議案」表格，議案及其決定無法列出。');
  expect(minutes).not.toMatch(/(討論事項|臨時動議)\n無。/);
});

test('without the people nobody is said to have left', async () => {
  const coverage = textOf(await without('Members'), 'coverage');
  expect(coverage).toContain('沒有「成員」表格，無法判斷是否現任。');
  expect(coverage).not.toMatch(/（非現任成員）|非現任成員(?:；|\n)/);
});
