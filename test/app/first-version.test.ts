import { previewAgenda } from '../../src/app/agenda';
import { checkWorkbook } from '../../src/app/check-workbook';
import { createSheets } from '../../src/app/create-sheets';
import { fixedClock } from '../../src/app/fixed-clock';
import { Host } from '../../src/host/host';
import { dayOf, type Day } from '../../src/register/day';
import { over } from '../workbook/over-host';
import { sampleBook } from '../sample-book';

const clock = fixedClock(dayOf(2026, 11, 24) as Day);

// What the second version brought, copied by hand from the design's list.
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  Audits: ['外部人員及佐證'],
  CorrectiveActions: ['展延核准'],
  Indicators: ['資料窗'],
  Reviews: ['會議類別', '改善決定', 'ISMS 變更需求', '資源需求', '主席致詞', '散會時間'],
  AgendaItems: ['案別', '議題類別', '影響與因應', '擬辦'],
  Resolutions: ['逾期原因', '展延至'],
};
const FIRST_SETTINGS = [
  '機關名稱',
  '文件編號',
  '版次',
  '文件日期',
  '機密等級',
  '議程版本',
  '持平門檻(%)',
  '最少件數',
  '重複缺失年數',
  '次要不符合寬限日數',
  '驗證期限日數',
  '主要不符合結案日數',
  '說明最少字數',
  '主責上限',
];

const OF_THE_PROCEDURE = ['PRC-08', 'PRC-09'];

/** The sample, and the same without what the second version brought. */
async function samples() {
  const now = await sampleBook({ now: () => new Date('2026-11-24T12:00:00+08:00') });
  // Meetings of other kinds came with 會議類別.
  await now.excel.run(async (context) => {
    for (const name of ['Reviews', 'AgendaItems', 'Resolutions']) {
      const table = context.workbook.tables.getItem(name);
      const body = table.getDataBodyRange().load('values');
      await context.sync();
      const other = body.values.flatMap(([key], at) => (String(key).startsWith('PW-') ? [at] : []));
      for (const at of other.reverse()) table.rows.getItemAt(at).delete();
    }
    await context.sync();
  });
  const older = over(
    Host.open(now.host.save(), { now: () => new Date('2026-11-24T12:00:00+08:00') }),
  );
  await older.excel.run(async (context) => {
    const { tables } = context.workbook;
    for (const [table, headers] of Object.entries(COLUMNS)) {
      for (const header of headers) tables.getItem(table).columns.getItem(header).delete();
    }
    const settings = tables.getItem('Settings').getDataBodyRange().load('values');
    await context.sync();
    const later = settings.values.flatMap(([item], index) =>
      FIRST_SETTINGS.includes(String(item)) ? [] : [index],
    );
    for (const index of later.reverse()) tables.getItem('Settings').rows.getItemAt(index).delete();
    await context.sync();
  });
  return { now, older };
}

test('a workbook of the first version is read as before, and asks for no empty twin', async () => {
  const { now, older } = await samples();
  const report = await checkWorkbook(older.workbook, clock);
  const lacking = report.problems.filter(({ rule }) => rule === 'REG-02');
  expect(lacking.map(({ severity, table }) => [severity, table])).toEqual(
    Object.keys(COLUMNS).map((table) => ['W', table]),
  );
  for (const { table, message } of lacking) {
    for (const header of COLUMNS[table] ?? []) expect(message).toContain(`「${header}」`);
  }
  expect(report.ready).toBe(true);
  // Nothing else is said than of the whole workbook, and nothing of the rest is silenced.
  const whole = await checkWorkbook(now.workbook, clock);
  const others = (problems: typeof report.problems) =>
    problems
      .filter(({ rule }) => rule !== 'REG-02' && !OF_THE_PROCEDURE.includes(rule))
      .map(({ rule, key }) => `${rule} ${key}`);
  expect(others(report.problems)).toEqual(others(whole.problems));
  // The items that record the procedure's approval and what it refers to came with it: nothing is recorded.
  const ofProcedure = report.problems.filter(({ rule }) => OF_THE_PROCEDURE.includes(rule));
  expect(ofProcedure.map(({ rule, severity, key }) => `${rule} ${severity} ${key}`)).toEqual([
    'PRC-09 W 核定日期',
    'PRC-08 I 資訊安全手冊版次',
  ]);
  for (const { key, message } of ofProcedure) expect(message).toContain(`沒有「${key}」這一列`);

  const agenda = await previewAgenda(older.workbook, undefined, clock);
  expect(agenda.review).toBe('MR-115-01');
  expect(agenda.figures).toEqual((await previewAgenda(now.workbook, undefined, clock)).figures);

  expect(await createSheets(older.workbook, { sample: false })).toMatchObject({ tables: [] });
});
