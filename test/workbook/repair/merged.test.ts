import { check } from '../../../src/rules/check';
import { factsOf } from '../../../src/facts/facts';
import type { Day } from '../../../src/register/day';
import { readRegister } from '../../../src/register/read';
import { Host } from '../../../src/host/host';
import { mergedIn } from '../merged-file';
import { over, type OpenWorkbook, reopened } from '../over-host';
import { cellsOf } from './cells';
import { sampleBook } from '../../sample-book';

const some = { 發現事項: ['A1:C1', 'B4:B5', 'H6:I7'], 風險處理: ['C4:D4'] };

/** The sample with cells merged, within the tables and above, by a program that keeps what is beneath. */
async function merged(
  places: Readonly<Record<string, readonly string[]>> = some,
  responsibilities?: string,
): Promise<OpenWorkbook> {
  const made = await sampleBook({ now: () => new Date('2026-12-01T12:00:00+08:00') });
  if (responsibilities !== undefined) {
    await made.excel.run(async (context) => {
      context.workbook.tables.getItem('Responsibilities').resize(responsibilities);
      await context.sync();
    });
  }
  return over(Host.open(mergedIn(made.host.save(), places)));
}

async function problemsOf({ workbook }: OpenWorkbook) {
  const register = readRegister(await workbook.readBlocks({ asksLook: true }));
  return check(factsOf(register, { today: () => '2026-12-01' as Day })).filter(
    ({ rule }) => rule === 'REG-11',
  );
}

test('REG-11 names the merged cells of each table once; taken apart, every cell holds what it held', async () => {
  const book = await merged();
  const found = await problemsOf(book);
  expect(found.map(({ table, row, column }) => [table, row, column])).toEqual([
    ['Findings', 4, '發現日期'],
    ['Risks', 4, expect.any(String)],
  ]);
  expect(found[0]?.message).toContain('B4:B5、H6:I7');
  expect(found[0]?.message).not.toMatch(/C4|A1/);
  expect(found[0]?.key).not.toBe('');

  const { fix } = found[0] ?? {};
  expect(fix).toMatchObject({ kind: 'repair', table: 'Findings', repair: 'unmerge' });
  const plan = await book.workbook.planRepair({ table: 'Findings', repair: 'unmerge' });
  expect(plan.refusal).toBeUndefined();
  expect(plan.steps.join()).toContain('B4:B5、H6:I7');
  const values = async () =>
    (await book.workbook.readBlocks({ asksLook: true })).map(({ table, values: cells }) => [
      table,
      cells,
    ]);
  const [held, seen] = [await values(), await cellsOf(book.host)];
  await book.workbook.repair(plan);
  expect(await values()).toEqual(held);
  // The other program showed only the first of merged cells: now it shows all.
  const shown = new Set((await cellsOf(book.host)).map((cell) => JSON.stringify(cell)));
  expect(seen.filter((cell) => !shown.has(JSON.stringify(cell)))).toEqual([]);
  expect((await problemsOf(reopened(book))).map(({ table }) => table)).toEqual(['Risks']);

  const again = await book.workbook.planRepair({ table: 'Findings', repair: 'unmerge' });
  expect(again.refusal).toContain('已經沒有合併儲存格');
});

test('REG-11 names a table with more merged areas than Excel gives in one answer, and they are taken apart', async () => {
  // 權責 stands at A2:L58; blank rows make it longer, and each of its 98 rows has six pairs of cells.
  const areas = Array.from({ length: 98 }, (_, at) =>
    ['A:B', 'C:D', 'E:F', 'G:H', 'I:J', 'K:L'].map((pair) =>
      pair.replace(/[A-L]/g, (letter) => `${letter}${String(at + 3)}`),
    ),
  ).flat();
  const book = await merged({ ...some, 權責: areas }, 'A2:L100');
  const found = await problemsOf(book);
  expect(found.map(({ table }) => table)).toEqual(['Responsibilities', 'Findings', 'Risks']);
  expect(found[0]?.message).toContain('等 588 處');

  const request = { table: 'Responsibilities', repair: 'unmerge' } as const;
  await book.workbook.repair(await book.workbook.planRepair(request));
  expect((await problemsOf(book)).map(({ table }) => table)).toEqual(['Findings', 'Risks']);
});
