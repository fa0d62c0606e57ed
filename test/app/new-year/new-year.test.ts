import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixedClock } from '../../../src/app/fixed-clock';
import { readEntries, restore } from '../../../src/app/journal';
import { previewNewYear, startNewYear } from '../../../src/app/new-year/new-year';
import type { Day } from '../../../src/register/day';
import { run } from '../../cli/run';
import { failure, type OpenWorkbook, reopened } from '../../workbook/over-host';
import { cellsOf } from '../../workbook/repair/cells';
import { sampleBook } from '../../sample-book';

const today = '2026-12-20';
const clock = fixedClock(today as Day);

/** The sample after its meeting of 115/12/10, whose 下次會議日期 is 116/12/9. */
async function held(): Promise<OpenWorkbook> {
  const book = await sampleBook({ now: () => new Date(`${today}T12:00:00+08:00`) });
  await book.excel.run(async (context) => {
    const reviews = context.workbook.tables.getItem('Reviews');
    reviews.columns.getItem('狀態').getDataBodyRange().getLastRow().values = [['已召開']];
    await context.sync();
  });
  return book;
}

test('one batch adds the review, nine items and who is asked; the second time says that it is there', async () => {
  const book = await held();
  const before = await cellsOf(book.host);
  const plan = await previewNewYear(book.workbook, clock);
  expect(await cellsOf(book.host)).toEqual(before);
  const done = await startNewYear(book.workbook, plan, clock);
  expect([done.rows, done.conflicts]).toEqual([24, []]);

  const saved = reopened(book);
  const blocks = await saved.workbook.readBlocks();
  const reviews = blocks.find(({ table }) => table === 'Reviews');
  const row = reviews?.values.at(-1) ?? [];
  const cell = (header: string) => row[reviews?.headers.indexOf(header) ?? -1];
  expect(cell('會議編號')).toBe('MR-116-01');
  // 2027/12/9 and 2026/12/1 as another program counts them.
  expect([cell('日期'), cell('審查期間起'), cell('審查期間迄')]).toEqual([46730, 46357, '']);
  expect(cell('狀態')).toBe('籌備中');
  const again = await previewNewYear(saved.workbook, clock);
  expect([again.isThere, again.review.reviewId, again.edit.add]).toEqual([true, 'MR-116-01', []]);

  const [entry] = await readEntries(saved.workbook);
  expect(entry?.what).toBe('開始新年度：MR-116-01');
  await restore(saved.workbook, entry?.id ?? '', `${today} 12:00`);
  expect(await cellsOf(saved.host)).toEqual(before);
});

test('what has changed since it was shown is not written', async () => {
  const book = await held();
  const plan = await previewNewYear(book.workbook, clock);
  await book.excel.run(async (context) => {
    const members = context.workbook.tables.getItem('Members');
    members.columns.getItem('卸任日').getDataBodyRange().getRow(1).values = [[46388]];
    await context.sync();
  });
  const before = await cellsOf(book.host);
  const { message } = await failure(startNewYear(book.workbook, plan, clock));
  expect(message).toContain('重新預覽');
  expect(await cellsOf(book.host)).toEqual(before);
});

test('the command shows what it would add, and writes another file only with --out', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'isms-year-'));
  try {
    const [input, output] = [join(folder, 'in.xlsx'), join(folder, 'out.xlsx')];
    writeFileSync(input, (await held()).host.save());
    const before = readFileSync(input);
    const shown = await run('new-year', input, '--out', output, '--dry-run', '--today', today);
    expect(shown.stdout).toContain('將加入下一次會議 MR-116-01（接續 MR-115-01）');
    expect(() => readFileSync(output)).toThrow();
    const { stdout, code } = await run(
      ...['new-year', input, '--out', output, '--json', '--today', today],
    );
    expect(code).toBe(0);
    // By hand from the sample: what of 決議列管 has no 解除日期.
    expect(JSON.parse(stdout)).toMatchObject({
      review: { reviewId: 'MR-116-01', date: '2027-12-09', periodStart: '2026-12-01' },
      carried: ['MR-113-01-A04', 'MR-114-01-A02', 'MR-114-01-A03', 'MR-114-01-A05'],
      added: 24,
      written: output,
    });
    const again = await run('new-year', output, '--today', today);
    expect(again.stdout).toContain('MR-116-01 已在表中');
    const agenda = await run(
      ...['agenda', output, '--review', 'MR-116-01', '--json', '--today', today],
    );
    expect(agenda.stdout).toContain('MR-113-01-A04');
    expect(readFileSync(input)).toEqual(before);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
