import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeAgenda } from '../../src/app/agenda';
import { checkWorkbook } from '../../src/app/check-workbook';
import { makePaper } from '../../src/app/papers';
import { programVersion } from '../../src/app/papers/program-version';
import { fixedClock } from '../../src/app/fixed-clock';
import type { Day } from '../../src/register/day';
import { reopened, type OpenWorkbook } from '../workbook/over-host';
import { sampleBook } from '../sample-book';

const clock = fixedClock('2026-11-22' as Day);
const later = fixedClock('2026-12-01' as Day);

async function sample(): Promise<OpenWorkbook> {
  const open = await sampleBook();
  return open;
}

/** What the check says of made papers. */
async function said({ workbook }: OpenWorkbook, on = clock): Promise<string[]> {
  const { problems } = await checkWorkbook(workbook, on);
  return problems.flatMap(({ rule, severity, sheet, message }) =>
    rule.startsWith('RPT') ? [`${rule} ${severity} ${sheet ?? ''} ${message}`] : [],
  );
}

/** Zero-based place of the first row that holds this in a column. */
async function rowOf({ excel }: OpenWorkbook, table: string, header: string, value: string) {
  return excel.run(async (context) => {
    const column = context.workbook.tables.getItem(table).columns.getItem(header);
    const body = column.getDataBodyRange().load('values');
    await context.sync();
    return (body.values as unknown[][]).findIndex(([cell]) => cell === value);
  });
}

/** Puts a value into a column of a row of a table, the first where none is named. */
async function put(
  { excel }: OpenWorkbook,
  table: string,
  header: string,
  value: unknown,
  at = 0,
): Promise<void> {
  await excel.run(async (context) => {
    const found = context.workbook.tables.getItem(table);
    found.columns.getItem(header).getDataBodyRange().getCell(at, 0).values = [[value]];
    await context.sync();
  });
}

describe('a made agenda', () => {
  it('RPT-01 names the figures that would change, and is silent once it is made anew', async () => {
    const open = await sample();
    const { sheetName } = await makeAgenda(open.workbook, undefined, clock);
    expect(await said(open)).toEqual([]);
    // A day later nothing has changed but the day.
    expect(await said(reopened(open), later)).toEqual([]);

    // 2026-11-10: a decision that was open is released, one fewer and one more.
    const at = await rowOf(open, 'Resolutions', '列管狀態', '繼續列管');
    await put(open, 'Resolutions', '列管狀態', '解除列管', at);
    await put(open, 'Resolutions', '解除日期', 46336, at);
    const [first, ...others] = await said(open);
    expect(others).toEqual([]);
    expect(first).toMatch(/^RPT-01 E 議程 MR-115-01 .*\S+→\S+.*重新產生/);
    expect(first).toContain(sheetName);

    await makeAgenda(open.workbook, undefined, clock);
    expect(await said(open)).toEqual([]);
  });

  it('RPT-01 tells of a printed number that was typed over, and not of other words', async () => {
    const open = await sample();
    const { sheetName } = await makeAgenda(open.workbook, undefined, clock);
    const cells = await open.excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem(sheetName).getUsedRange().load('values');
      await context.sync();
      return used.values as unknown[][];
    });
    const row = cells.findIndex((line) => line.some((cell) => /\d+件/.test(String(cell))));
    const column = cells[row]?.findIndex((cell) => /\d+件/.test(String(cell))) ?? 0;
    const text = String(cells[row]?.[column]);
    const write = (value: string) =>
      open.excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(sheetName);
        sheet.getRangeByIndexes(row, column, 1, 1).values = [[value]];
        await context.sync();
      });
    await write(`${text}（修）`);
    expect(await said(open)).toEqual([]);
    await write(text.replace(/\d+件/, '97件'));
    const [only, ...others] = await said(open);
    expect(others).toEqual([]);
    expect(only).toMatch(/^RPT-01 E 議程 MR-115-01 .*改為「97」/);
  });

  it('RPT-02 where the document differs and no figure does; renamed or deleted it is silent', async () => {
    const open = await sample();
    const { sheetNames } = await makeAgenda(open.workbook, undefined, clock);
    await put(open, 'Settings', '值', '另一個鎮公所');
    const [only, ...others] = await said(open);
    expect(others).toEqual([]);
    expect(only).toMatch(/^RPT-02 W 議程 MR-115-01 .*資料表已變更/);
    await open.excel.run(async (context) => {
      sheetNames.forEach((name, at) => {
        const sheet = context.workbook.worksheets.getItem(name);
        if (at === 0) sheet.name = '定稿';
        else sheet.delete();
      });
      await context.sync();
    });
    expect(await said(open)).toEqual([]);
  });

  it('RPT-02 speaks of other papers too', async () => {
    const open = await sample();
    await makePaper(open.workbook, 'terms', {}, clock);
    expect(await said(open)).toEqual([]);
    await put(open, 'Members', '姓名', '林測試');
    expect((await said(open)).map((each) => each.slice(0, 8))).toEqual(['RPT-02 W']);
  });
});

test('the version that papers keep is the program’s', () => {
  const text = readFileSync(join(__dirname, '..', '..', 'package.json'), 'utf8');
  expect(programVersion).toBe((JSON.parse(text) as { version: string }).version);
});
