import { atOnce } from '../../src/register/steps';
import { checkFacts } from '../../src/app/check-workbook';
import { printedProblems, stillPrinted } from '../../src/app/papers/printed-problems';
import { d, office, type Office } from './office';

const named = (one: Office) =>
  one.add(
    'Settings',
    { item: '文件編號', value: 'QH-02-006' },
    { item: '版次', value: 'V1.0' },
    { item: '文件日期', value: '110年11月24日' },
  );

function problems(change: (one: Office) => unknown) {
  const one = named(office());
  change(one);
  const facts = one.facts();
  return atOnce(printedProblems(facts, checkFacts(facts).problems)).map(
    ({ rule, severity, key, column }) => `${rule} ${severity} ${key} ${column}`,
  );
}

const described = (description: string) => (one: Office) =>
  one.set('AgendaItems', 'MR-115-01-2', { subject: '法規修正', description });

test('an office in order gives none', () => {
  expect(problems(() => undefined)).toEqual([]);
});

test('RPT-03 names what is unfinished where it is printed, and nothing that only sounds so', () => {
  expect(problems(described('修法內容待補。'))).toEqual(['RPT-03 E MR-115-01-2 說明']);
  expect(problems(described('與○○公司簽訂契約。'))).toEqual(['RPT-03 E MR-115-01-2 說明']);
  expect(problems(described('合計 #REF! 件已完成。'))).toEqual(['RPT-03 E MR-115-01-2 說明']);
  expect(problems(described('尚待補正之文件已送達，一〇〇年起之契約亦同。'))).toEqual([]);
  // No paper in the making prints what a meeting of the year before was told.
  expect(
    problems((one) => one.set('AgendaItems', 'MR-114-01-2', { description: '修法內容待補。' })),
  ).toEqual([]);
  // 「待補」 alone is MR-12's: nothing is said.
  expect(problems(described('待補'))).toEqual([]);
});

test('RPT-05 tells once of what the foot of the pages leaves blank', () => {
  expect(problems((one) => one.set('Settings', '版次', { value: '' }))).toEqual([
    'RPT-05 I 版次 值',
  ]);
  // It is born with 普通; who clears it does not know.
  expect(problems((one) => one.add('Settings', { item: '機密等級', value: '' }))).toEqual([
    'RPT-05 I 機密等級 值',
  ]);
  const facts = office().facts();
  const [only, ...others] = atOnce(printedProblems(facts, []));
  expect(others).toEqual([]);
  expect(only?.message).toContain('文件編號、版次、文件日期');
});

test('RPT-07 asks for 紀錄 where a noun is meant, and leaves the verb', () => {
  expect(problems(described('查無備份記錄，已補辦。'))).toEqual(['RPT-07 W MR-115-01-2 說明']);
  expect(problems(described('主機應記錄登入時間，並由專人記錄於簿冊。'))).toEqual([]);
  expect(problems(described('備份紀錄完整。'))).toEqual([]);
  expect(problems(described('已留存會議記錄備查。'))).toEqual(['RPT-07 W MR-115-01-2 說明']);
  expect(problems(described('系統保存操作記錄六個月。'))).toEqual(['RPT-07 W MR-115-01-2 說明']);
  expect(problems(described('處理經過已由承辦人記錄於系統。'))).toEqual([]);
});

test('RPT-08 tells once of counts of one unit in words and in digits', () => {
  const mixed = (one: Office) =>
    one
      .set('AgendaItems', 'MR-115-01-2', { subject: '法規修正', description: '修正十二項規定。' })
      .set('AgendaItems', 'MR-115-01-4', { subject: '陳情', description: '共提出 12 項意見。' });
  expect(problems(mixed)).toEqual(['RPT-08 I MR-115-01-2 說明']);
  expect(problems(described('第二項之規定，每年一次，共 3 項，檢討 2 次。'))).toEqual([]);
});

test('what was found holds until its cell is changed', () => {
  const one = named(office());
  described('修法內容待補。')(one);
  const found = atOnce(printedProblems(one.facts(), []));
  expect(found.map(({ rule }) => rule)).toEqual(['RPT-03']);
  expect(stillPrinted(one.facts(), found)).toEqual(found);
  one.set('Reviews', 'MR-115-01', { date: d(115, 12, 16) });
  expect(stillPrinted(one.facts(), found)).toEqual(found);
  described('已修正公布。')(one);
  expect(stillPrinted(one.facts(), found)).toEqual([]);
});
