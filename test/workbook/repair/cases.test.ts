import { readFileSync } from 'node:fs';
import { checkWorkbook } from '../../../src/app/check-workbook';
import { fixedClock } from '../../../src/app/fixed-clock';
import { loadRegister } from '../../../src/app/load-register';
import { Host } from '../../../src/host/host';
import type { Day } from '../../../src/register/day';
import type { TableName } from '../../../src/register/register';
import { caseFile } from '../../cli/case';
import { over, type OpenWorkbook, reopened, sheetNames } from '../over-host';
import { cellsOf, lost } from './cells';
import type { RepairRequest } from '../../../src/workbook/repair/repair-plan';

const clock = fixedClock('2026-12-01' as Day);

function opened(name: string, file: string): OpenWorkbook {
  return over(Host.open(readFileSync(caseFile(name, file))));
}

async function mend(book: OpenWorkbook, request: RepairRequest) {
  const before = await cellsOf(book.host);
  const plan = await book.workbook.planRepair(request);
  expect(plan.refusal).toBeUndefined();
  const { settled } = await book.workbook.repair(plan);
  const notices = settled.flatMap((table) => table.notices);
  const after = await cellsOf(book.host);
  return { plan, notices, before, after };
}

async function rowsOf({ workbook }: OpenWorkbook, table: TableName): Promise<number> {
  return (await loadRegister(workbook)).rows[table].length;
}

async function errors({ workbook }: OpenWorkbook): Promise<string[]> {
  const { problems } = await checkWorkbook(workbook, clock);
  return problems.filter(({ rule }) => /REG-0[167]/.test(rule)).map(({ message }) => message);
}

test('case 01: 決議列管 turned into a range is the table again, with its nine rows', async () => {
  const book = opened('01-table-made-a-range', 'step1.xlsx');
  const { plan, before, after, notices } = await mend(book, {
    table: 'Resolutions',
    repair: 'makeTable',
  });
  expect(plan.steps.join('\n')).toContain('A2:N11（標題與 9 列資料）設為表格 Resolutions');
  expect(after).toEqual(before);
  expect(notices).toEqual([]);
  expect(await rowsOf(reopened(book), 'Resolutions')).toBe(9);
  expect(await errors(book)).toEqual([]);
});

test('case 01: beside an empty twin on a sheet of its own, the twin goes and the rows are the table', async () => {
  const book = opened('01-table-made-a-range', 'step2.xlsx');
  const { plan, before, after } = await mend(book, { table: 'Resolutions', repair: 'makeTable' });
  expect(plan.steps[0]).toBe('刪除補建的空白工作表「決議列管 (2)」（其中只有標題，沒有資料）。');
  // Every cell that is not of the twin stands where it stood.
  expect(after).toEqual(before.filter((cell) => !cell.startsWith('決議列管 (2)!')));
  expect(await sheetNames(book)).not.toContain('決議列管 (2)');
  expect(await rowsOf(reopened(book), 'Resolutions')).toBe(9);
  expect(await errors(book)).toEqual([]);
});

test.each(['risks-step1.xlsx', 'risks-step2.xlsx'])(
  'case 01: %s, the same with the twelve risks',
  async (file) => {
    const book = opened('01-table-made-a-range', file);
    const { before, after } = await mend(book, { table: 'Risks', repair: 'makeTable' });
    expect(after).toEqual(before.filter((cell) => !cell.startsWith('風險處理 (2)!')));
    expect(await rowsOf(reopened(book), 'Risks')).toBe(12);
    expect(await errors(book)).toEqual([]);
  },
);

test('case 01: a table that was renamed gets its name back', async () => {
  const book = opened('01-table-made-a-range', 'renamed.xlsx');
  const { plan, before, after } = await mend(book, { table: 'Resolutions', repair: 'renameTable' });
  expect(plan.steps[0]).toBe(
    '工作表「決議列管」的表格「Resolutions2」改名為 Resolutions；各格的內容與位置不變。',
  );
  expect(after).toEqual(before);
  expect(await rowsOf(reopened(book), 'Resolutions')).toBe(9);
  expect(await errors(book)).toEqual([]);
});

test('case 02: the 主要不符合 below the table is taken in', async () => {
  const book = opened('02-rows-below-the-table', 'rows-below.xlsx');
  const rows = await rowsOf(book, 'Findings');
  const { plan, before, after } = await mend(book, {
    table: 'Findings',
    repair: 'takeIn',
    target: { side: 'below' },
  });
  expect(plan.steps[0]).toContain('納入第 50 列（A50:M50）');
  expect(lost(before, after)).toEqual([]);
  expect(await rowsOf(reopened(book), 'Findings')).toBe(rows + 1);
  expect(await errors(book)).toEqual([]);
});

test('case 09: the header row is on again, and the header texts stand once', async () => {
  const book = opened('09-header-row-hidden', 'no-header.xlsx');
  const { plan, before, after } = await mend(book, { table: 'Findings', repair: 'showHeaders' });
  expect(plan.moves).toEqual([]);
  expect(after).toEqual(before);
  // A2:M49, the header row in row 2.
  expect(await rowsOf(reopened(book), 'Findings')).toBe(47);
  expect(await errors(book)).toEqual([]);
});

test('case 19: 管審會議 that bears the name of the 量測值 gets its own back', async () => {
  const book = opened('19-reviews-table-missing', 'in.xlsx');
  const measured = await rowsOf(book, 'Measurements');
  const { before, after } = await mend(book, { table: 'Reviews', repair: 'renameTable' });
  expect(after).toEqual(before);
  const saved = reopened(book);
  expect(await rowsOf(saved, 'Reviews')).toBe(3);
  expect(await rowsOf(saved, 'Measurements')).toBe(measured);
});

test.each([
  ['resolutions.xlsx', 'Resolutions', '解除日期', '佐證'],
  ['reviews.xlsx', 'Reviews', '日期', '時間'],
] as const)(
  'case 23: %s gets its missing column in its place',
  async (file, table, header, next) => {
    const book = opened('23-columns-missing', file);
    const rows = await rowsOf(book, table);
    const { before, after } = await mend(book, {
      table,
      repair: 'addColumns',
      target: { columns: [header] },
    });
    expect(lost(before, after)).toEqual([]);
    expect(after).toHaveLength(before.length + 1);
    const saved = reopened(book);
    const [block] = (await saved.workbook.readBlocks()).filter((each) => each.table === table);
    const headers = block?.headers ?? [];
    expect(headers.indexOf(header)).toBe(headers.indexOf(next) - 1);
    expect(await rowsOf(saved, table)).toBe(rows);
    const { faults } = await loadRegister(saved.workbook);
    expect(
      faults.filter(({ code, column }) => code === 'missingColumn' && column === header),
    ).toEqual([]);
  },
);
