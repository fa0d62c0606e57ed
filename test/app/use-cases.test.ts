import { makeAgenda, previewAgenda } from '../../src/app/agenda';
import { checkWorkbook } from '../../src/app/check-workbook';
import { createSheets } from '../../src/app/create-sheets';
import { fixedClock } from '../../src/app/fixed-clock';
import { goToProblem } from '../../src/app/go-to-problem';
import { readAgendaDesk } from '../../src/app/agenda-desk';
import { Host } from '../../src/host/host';
import { dayOf, type Day } from '../../src/register/day';
import { failure, over, sheetNames } from '../workbook/over-host';
import { sampleBook } from '../sample-book';

const today = dayOf(2026, 12, 1) as Day;
const clock = fixedClock(today);

async function sample() {
  const made = await sampleBook({ now: () => new Date('2026-12-01T12:00:00+08:00') });
  return made;
}

test('a new workbook has the 56 duties and its settings, and no sample data', async () => {
  const made = over(Host.blank());
  const { tables } = await createSheets(made.workbook, { sample: false });
  expect(tables).toHaveLength(14);
  const blocks = await made.workbook.readBlocks();
  const rowsOf = (name: string) => blocks.find(({ table }) => table === name)?.values ?? [];
  expect(rowsOf('Responsibilities')).toHaveLength(56);
  expect(rowsOf('Settings').map(([item]) => item)).toContain('機關名稱');
  expect(rowsOf('Members')).toEqual([Array.from({ length: 15 }, () => '')]);
});

test('sample data never gets among data that is there', async () => {
  const made = over(Host.blank());
  await createSheets(made.workbook, { sample: false });
  expect(await failure(createSheets(made.workbook, { sample: true }))).toEqual({
    code: 'sampleOverData',
    message: '活頁簿已有資料表，不會再加入範例資料。',
  });
});

test('a workbook without tables is refused with what to do', async () => {
  const { workbook } = over(Host.blank());
  for (const attempt of [
    () => checkWorkbook(workbook, clock),
    () => readAgendaDesk(workbook, undefined, clock),
    () => previewAgenda(workbook, undefined, clock),
  ]) {
    const { code, message } = await failure(attempt());
    expect(code).toBe('noTables');
    expect(message).toMatch(/建立工作表/);
  }
});

test('a unit list of the office’s own does not pass for tables that were lost; two lists are rows of ours', async () => {
  const made = over(Host.blank());
  const put = (sheet: string, cells: string[][]) =>
    made.excel.run(async (context) => {
      const range = context.workbook.worksheets.add(sheet).getRange('A1:F2');
      range.values = cells.map((row) => [...row, ...Array<string>(6 - row.length).fill('')]);
      await context.sync();
    });
  await put('單位', [
    ['單位', '主管職稱', '驗證範圍'],
    ['民政課', '課長', '是'],
  ]);
  expect(await failure(checkWorkbook(made.workbook, clock))).toMatchObject({ code: 'noTables' });
  await put('出席', [
    ['會議編號', '姓名', '身分', '出席狀況', '代理人'],
    ['MR-115-01', '林大同', '委員', '出席', ''],
  ]);
  const { problems } = await checkWorkbook(made.workbook, clock);
  expect(problems.filter(({ message }) => message.includes('不是 Excel 表格'))).toHaveLength(2);
});

test('the sample checks without errors; a slip is found and led to', async () => {
  const made = await sample();
  expect(await checkWorkbook(made.workbook, clock)).toMatchObject({ ready: true });

  await made.excel.run(async (context) => {
    const column = context.workbook.tables.getItem('Findings').columns.getItem('類別');
    column.getDataBodyRange().getRow(0).values = [['嚴重不符合']];
    await context.sync();
  });
  const report = await checkWorkbook(made.workbook, clock);
  expect(report.ready).toBe(false);
  expect(report.counts.E).toBe(report.problems.filter(({ severity }) => severity === 'E').length);
  const problem = report.problems.find(({ rule }) => rule === 'FND-03');
  expect(problem).toMatchObject({ table: 'Findings', row: 3, column: '類別', value: '嚴重不符合' });
  if (!problem) throw new Error('FND-03 did not report');
  // 類別 is the fifth column of 發現事項.
  expect(await goToProblem(made.workbook, problem)).toMatchObject({ address: '發現事項!E3' });
});

test('a meeting that is no management review has no agenda', async () => {
  const made = await sample();
  const attempt = failure(previewAgenda(made.workbook, 'PW-115-01', clock));
  const { code, message } = await attempt;
  expect(code).toBe('notAReview');
  expect(message).toContain('PW-115-01 的會議類別是「專案工作會議」');
});

test('the next review is offered first, and its agenda becomes a sheet', async () => {
  const made = await sample();
  const { reviews } = await readAgendaDesk(made.workbook, undefined, clock);
  expect(reviews.map(({ reviewId, isNext }) => [reviewId, isNext])).toEqual([
    ['MR-113-01', false],
    ['MR-114-01', false],
    ['MR-115-01', true],
  ]);
  const { agenda, sheetName } = await makeAgenda(made.workbook, undefined, clock);
  expect(sheetName).toBe('議程 MR-115-01');
  expect(agenda.parts.map(({ no }) => no)).toEqual(['1', '2', '3', '4', '5', '6']);
  expect((await sheetNames(made)).slice(-2)).toEqual([sheetName, '議程附表 MR-115-01']);

  const earlier = await previewAgenda(made.workbook, 'MR-113-01', clock);
  expect(earlier.review).toBe('MR-113-01');
  const { message } = await failure(previewAgenda(made.workbook, 'MR-999-01', clock));
  expect(message).toMatch(/MR-999-01/);
});
