import { previewAgenda } from '../../src/app/agenda';
import { checkWorkbook, type CheckReport } from '../../src/app/check-workbook';
import { LiveCheck } from '../../src/app/live-check';
import type { Day } from '../../src/register/day';
import { over, type OpenWorkbook } from '../workbook/over-host';
import { sampleBook } from '../sample-book';

// The sample over a busy machine.
let today = '2026-11-22' as Day;
const clock = { today: () => today };

async function followed() {
  today = '2026-11-22' as Day;
  const open = await sampleBook();
  const live = new LiveCheck(open.workbook, clock);
  const first = await live.check();
  const reports: CheckReport[] = [];
  let stale = 0;
  const stop = await live.start({
    onReport: (report) => reports.push(report),
    onStale: () => (stale += 1),
  });
  const next = async () => {
    const before = reports.length;
    for (let wait = 0; wait < 100 && reports.length === before; wait += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return reports.at(-1);
  };
  return { open, live, first, reports, stop, next, stale: () => stale };
}

function put(open: OpenWorkbook, table: string, header: string, row: number, value: unknown) {
  return open.excel.run(async (context) => {
    const column = context.workbook.tables.getItem(table).columns.getItem(header);
    column.getDataBodyRange().getRow(row).values = [[value]];
    await context.sync();
  });
}

const ofRule = (report: CheckReport | undefined, id: string) =>
  report?.problems.filter(({ rule }) => rule === id).length ?? -1;

test('after each edit the report is that of a full check, and nothing is written', async () => {
  const { open, first, next, stop } = await followed();
  // A colleague with another pane over the same workbook.
  const colleague = over(open.host, 'colleague');
  for (const [hand, table, header, row, value, rule] of [
    [open, 'Findings', '受稽單位', 0, '', 'FND-02'],
    [colleague, 'CorrectiveActions', '發現編號', 1, 'NC-999-001', 'CA-01'],
    [colleague, 'Reviews', '日期', 0, '115/13/1', 'DAT-02'],
  ] as const) {
    await put(hand, table, header, row, value);
    const saved = open.host.save();
    const report = await next();
    expect(ofRule(report, rule)).toBe(ofRule(first, rule) + 1);
    // What was read to follow the change left the workbook as the edit had made it.
    expect(Buffer.compare(open.host.save(), saved)).toBe(0);
    expect(report).toEqual(await checkWorkbook(over(open.host, 'other').workbook, clock));
  }
  await stop();
});

test('rows deleted, tables gone and cells below a table are followed too', async () => {
  const { open, next, stop } = await followed();
  await open.excel.run(async (context) => {
    context.workbook.tables.getItem('Findings').rows.getItemAt(0).delete();
    await context.sync();
  });
  expect(await next()).toEqual(await checkWorkbook(over(open.host, 'b').workbook, clock));
  await open.excel.run(async (context) => {
    const below = context.workbook.tables.getItem('Risks').getRange().getRowsBelow(1);
    below.getCell(0, 1).values = [['多出來的一列']];
    await context.sync();
  });
  const withRow = await next();
  expect(withRow).toEqual(await checkWorkbook(over(open.host, 'c').workbook, clock));
  await open.excel.run(async (context) => {
    context.workbook.tables.getItem('Attendance').delete();
    await context.sync();
  });
  const without = await next();
  expect(ofRule(without, 'REG-01')).toBe(ofRule(withRow, 'REG-01') + 1);
  await stop();
});

test('a new day is another check, without a word from Excel', async () => {
  const { live, open, stop } = await followed();
  // What may have come between reading and following is looked for once, in two requests.
  const whole = open.line.requests + 2;
  for (let wait = 0; wait < 100 && open.line.requests < whole; wait += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(await live.newDay()).toBeUndefined();
  today = '2027-03-01' as Day;
  const requests = open.line.requests;
  const report = await live.newDay();
  expect(open.line.requests).toBe(requests);
  expect(report).toEqual(await checkWorkbook(open.workbook, clock));
  expect(await live.newDay()).toBeUndefined();
  await stop();

  // The same workbook, asked again and not waited for.
  const heard: unknown[] = [];
  live.onProgress((progress) => {
    heard.push(progress?.stage);
    if (progress?.stage === 'rules') live.cancel();
  });
  await expect(live.load()).rejects.toMatchObject({ code: 'cancelled' });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect([heard.includes('rows'), heard.at(-1)]).toEqual([true, undefined]);
});

test('without tables left there is no report: what is shown is said to be old', async () => {
  const { open, reports, stale, stop } = await followed();
  await open.excel.run(async (context) => {
    const tables = context.workbook.tables.load('items/name');
    await context.sync();
    for (const table of tables.items) table.delete();
    await context.sync();
  });
  for (let wait = 0; wait < 60 && stale() === 0; wait += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect([stale() > 0, reports.length]).toEqual([true, 0]);
  await stop();
});

test('however many rows there are, reading, an agenda and a followed edit take as many requests', async () => {
  const { open, next, stop } = await followed();
  const requests = async (work: () => Promise<unknown>) => {
    const before = open.line.requests;
    await work();
    return open.line.requests - before;
  };
  const counts = async (unit: string) => [
    await requests(() => open.workbook.readBlocks()),
    await requests(() => previewAgenda(open.workbook, undefined, clock)),
    await requests(() => Promise.all([put(open, 'Findings', '受稽單位', 0, unit), next()])),
  ];
  const few = await counts('');
  await Promise.all([
    open.excel.run(async (context) => {
      const rows = Array.from({ length: 1_000 }, (_, at) => [
        ...[`NC-110-${1_000 + at}`, 44_200, '其他', '', '觀察事項', '管理面', '7.5'],
        ...['紀錄未依規定保存滿三年', '民政課', '紀博堯', null, 44_300, ''],
      ]);
      context.workbook.tables.getItem('Findings').rows.add(undefined, rows as string[][]);
      await context.sync();
    }),
    next(),
  ]);
  expect(await counts('農業課')).toEqual(few);
  // An edit is two of whoever makes it, for it keeps its range, and one to read what it touched.
  expect([few[0], few[2]]).toEqual([1, 3]);
  await stop();
});
