import { makeAgenda, previewAgenda } from '../../src/app/agenda';
import { readAgendaDesk } from '../../src/app/agenda-desk';
import { fixedClock } from '../../src/app/fixed-clock';
import { dayOf, type Day } from '../../src/register/day';
import { failure, type OpenWorkbook } from '../workbook/over-host';
import { sampleBook } from '../sample-book';

const clock = fixedClock(dayOf(2026, 12, 1) as Day);

async function sample(change: (table: Excel.Table) => void): Promise<OpenWorkbook> {
  const made = await sampleBook({ now: () => new Date('2026-12-01T12:00:00+08:00') });
  await made.excel.run(async (context) => {
    change(context.workbook.tables.getItem('Reviews'));
    await context.sync();
  });
  return made;
}

test('with every meeting held none is taken for the next, and the next step is named', async () => {
  const made = await sample((reviews) => {
    const rows = reviews.columns.getItem('狀態').getDataBodyRange();
    rows.getLastRow().values = [['已召開']];
    rows.getRow(0).values = [['已召開']];
  });
  const { reviews: choices } = await readAgendaDesk(made.workbook, undefined, clock);
  expect(choices.length).toBeGreaterThan(1);
  const open = choices.filter(({ isNext }) => isNext);
  if (open.length === 0) {
    const { code, message } = await failure(makeAgenda(made.workbook, undefined, clock));
    expect(code).toBe('noReview');
    expect(message).toMatch(/各次都已召開.*新增一列/);
  } else throw new Error(`${open[0]?.reviewId ?? ''} is still to come`);
});

test('without the column 會議編號 that is the reason, for the choice as for the agenda', async () => {
  const made = await sample((reviews) => {
    reviews.columns.getItem('會議編號').delete();
  });
  for (const attempt of [
    () => readAgendaDesk(made.workbook, undefined, clock),
    () => previewAgenda(made.workbook, undefined, clock),
    () => previewAgenda(made.workbook, 'MR-115-01', clock),
  ]) {
    const { code, message } = await failure(attempt());
    expect(code).toBe('noReviews');
    expect(message).toMatch(/管審會議缺少「會議編號」欄/);
  }
});

test('a meeting to come without 會議編號 is named by its row', async () => {
  const made = await sample((reviews) => {
    reviews.columns.getItem('會議編號').getDataBodyRange().values = Array.from(
      { length: 4 },
      () => [''],
    );
  });
  const { message } = await failure(makeAgenda(made.workbook, undefined, clock));
  expect(message).toMatch(/第 \d+ 列的會議尚未召開，但沒有會議編號/);
});
