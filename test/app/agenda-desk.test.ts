import { readAgendaDesk } from '../../src/app/agenda-desk';
import { checkWorkbook } from '../../src/app/check-workbook';
import { fixedClock } from '../../src/app/fixed-clock';
import { goToReviewToFill } from '../../src/app/go-to-review-to-fill';
import { dayOf, type Day } from '../../src/register/day';
import { failure, type OpenWorkbook } from '../workbook/over-host';
import { sampleBook } from '../sample-book';

const clock = fixedClock(dayOf(2026, 12, 1) as Day);

/** The sample, its meetings in 狀態 as given: MR-113-01, MR-114-01, MR-115-01 and others after them. */
async function sample() {
  const made = await sampleBook({ now: () => new Date('2026-12-01T12:00:00+08:00') });
  return made;
}

function setAll({ excel }: OpenWorkbook, table: string, header: string, value: string) {
  return excel.run(async (context) => {
    const column = context.workbook.tables.getItem(table).columns.getItem(header);
    const cells = column.getDataBodyRange().load('rowCount');
    await context.sync();
    cells.values = Array.from({ length: cells.rowCount }, () => [value]);
    await context.sync();
  });
}

test('after a meeting was held the next one is ready, never the oldest', async () => {
  const made = await sample();
  const desk = await readAgendaDesk(made.workbook, undefined, clock);
  expect(desk.agenda?.review).toBe('MR-115-01');
  expect(desk.noNext).toBe('');
});

test('with all meetings held none is chosen; it says so, and a past one can still be had', async () => {
  const made = await sample();
  await setAll(made, 'Reviews', '狀態', '已召開');
  const desk = await readAgendaDesk(made.workbook, undefined, clock);
  expect(desk.agenda).toBeUndefined();
  expect(desk.noNext).toBe(
    '「管審會議」沒有尚未召開的會議：登錄的各次都已召開。請新增一列，填會議編號、日期，狀態選「籌備中」；要再印過去的議程，請從清單選擇會議。',
  );
  expect(desk.reviews.map(({ reviewId, isNext }) => [reviewId, isNext])).toEqual([
    ['MR-113-01', false],
    ['MR-114-01', false],
    ['MR-115-01', false],
  ]);
  // The check comes from the same reading.
  expect(desk.report).toEqual(await checkWorkbook(made.workbook, clock));

  const past = await readAgendaDesk(made.workbook, 'MR-113-01', clock);
  expect(past.agenda?.review).toBe('MR-113-01');
  expect(past.noNext).not.toBe('');
});

test('the next step leads to the row below the meetings, in the column of 會議編號', async () => {
  const made = await sample();
  const { values, headerRow } = (await made.workbook.readBlocks()).find(
    ({ table }) => table === 'Reviews',
  ) ?? { values: [], headerRow: 0 };
  const { address } = await goToReviewToFill(made.workbook);
  expect(address).toBe(`管審會議!A${headerRow + values.length + 1}`);
});

test('one reading gives meetings, agenda and check', async () => {
  const made = await sample();
  const requests = async (work: () => Promise<unknown>) => {
    const before = made.line.requests;
    await work();
    return made.line.requests - before;
  };
  // The tables once, and once the sheets that were made of them: an approved agenda is compared with.
  const tables = await requests(() => made.workbook.readBlocks());
  const sheets = await requests(() => made.workbook.madeSheets());
  expect(await requests(() => readAgendaDesk(made.workbook, undefined, clock))).toBe(
    tables + sheets,
  );
});

test('a meeting that is no longer in the sheet is not replaced by another', async () => {
  const made = await sample();
  const { message } = await failure(readAgendaDesk(made.workbook, 'MR-999-01', clock));
  expect(message).toMatch(/MR-999-01/);
});

test('a missing column of 管審會議 is the reason given, not a meeting to be added', async () => {
  const made = await sample();
  await made.excel.run(async (context) => {
    context.workbook.tables.getItem('Reviews').columns.getItem('會議編號').delete();
    await context.sync();
  });
  const { code, message } = await failure(readAgendaDesk(made.workbook, undefined, clock));
  expect(code).toBe('noReviews');
  expect(message).toMatch(/^管審會議缺少「會議編號」欄/);
});
