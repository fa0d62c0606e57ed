import { added, changed, d, small } from '../../facts/small-register';
import { agendaOf, partOf, pointsOf, tableOf, textsOf } from './part-of';

// The small office: MR-115-01 looks at 114/12/1 … 115/11/30, MR-114-01 at 113/12/1 … 114/11/30, MR-113-01
// at 112/12/1 … 113/11/30.

const agenda = agendaOf(small);

test('what moved, by how much, good or bad, since when, and what is late', () => {
  expect(partOf(agenda, '3-1').sentences).toEqual([
    // 不符合項目: opening N1 N5, new N2 N3 N9, closed N5 N9, left N1 N2 N3; the two reviews before left
    // N5, then N1 N5. New against closed: 1:0, 1:0, 3:2. All findings: 3 left before, 4 now.
    '不符合項目期末（115年11月30日）未結3件，較前期末2件增加1件，屬惡化，已連續2期增加；本期新增3件、結案2件，新增已連續3期多於結案。',
    // Due: 2 of 4 on time, before C5 alone. Days: 385, before N6 182. Repeats: N2 N3 N9, before none, and
    // none before that. Verified: 2 of 3 有效, before C5 alone.
    '如期完成率2／4件，較前期1／1件，屬惡化；平均結案天數385日（3件），較前期182日（1件）增加203日，屬惡化；重複缺失（3年內同條文）3件，較前期0件增加3件，屬惡化；驗證有效率2／3件，較前期1／1件，屬惡化。案件未達5件者僅列件數，不計百分比。',
    '截至會議日（115年12月10日）矯正措施逾期未完成2件（C1逾10日、C7逾1日）；前次會議日（114年12月11日）為0件，增加2件，屬惡化。',
    '本期無登錄來源為資安事件之發現事項，前期0件。',
  ]);
});

test('a row for each review feeds the chart, and every 類別 stands beside the end before', () => {
  expect(textsOf(tableOf(agenda, '不符合項目（件；期末115年11月30日）'))).toEqual([
    ['113年', '0', '1', '0', '1'],
    ['114年', '1', '1', '0', '2'],
    ['115年', '2', '3', '2', '3'],
  ]);
  expect(pointsOf(agenda, '不符合項目增減（件）')).toEqual({
    points: ['113年', '114年', '115年'],
    series: { 新增: [1, 1, 3], 結案: [0, 0, 2], 期末未結: [1, 2, 3] },
  });
  expect(textsOf(tableOf(agenda, '發現事項增減'))).toEqual([
    ['主要不符合', '1', '2', '1', '2', '1', '增加1件'],
    ['次要不符合', '1', '1', '1', '1', '1', '不變'],
    ['觀察事項', '1', '0', '1', '0', '1', '減少1件'],
    ['建議事項', '0', '1', '0', '1', '0', '增加1件'],
    ['合計', '3', '4', '3', '4', '3', '增加1件'],
  ]);
});

test('from the least number of cases on there is a percentage, and points where both have one', () => {
  const onTime = (year: number, count: number, done: number) =>
    Array.from({ length: count }, (_, n) => ({
      actionId: `X${String(year)}${String(n)}`,
      findingId: 'N9',
      dueDate: d(year, 6, 30),
      doneDate: n < done ? d(year, 6, 30) : d(year, 7, 1),
    }));
  // 2 of 4 and 1 more: 3 of 5. Before: 1 of 1 and 3 of 4 more: 4 of 5.
  const one = added(small, 'CorrectiveActions', ...onTime(115, 1, 1));
  expect(partOf(agendaOf(one), '3-1').sentences[1]).toContain(
    '如期完成率60%（3／5件），較前期1／1件，屬惡化；',
  );
  const both = added(one, 'CorrectiveActions', ...onTime(114, 4, 3));
  expect(partOf(agendaOf(both), '3-1').sentences[1]).toContain(
    '如期完成率60%（3／5件），較前期80%（4／5件）下降20百分點，屬惡化；',
  );
});

test('nothing recorded before the period: one period only, no rise claimed and no chart', () => {
  const findings = (small.Findings ?? []).filter(({ findingId }) =>
    ['N2', 'N3'].includes(String(findingId)),
  );
  const once = agendaOf({ ...small, Findings: findings });
  expect(partOf(once, '3-1').sentences.slice(0, 2)).toEqual([
    '不符合項目期末（115年11月30日）未結2件；本期新增2件、結案0件。',
    '僅一期資料，尚無法判斷趨勢。',
  ]);
  expect(partOf(once, '3-1').sentences.join()).not.toMatch(/前期|前次|改善|惡化|持平/);
  // The reviews before have no records: blank, not 0.
  expect(textsOf(tableOf(once, '不符合項目（件；期末115年11月30日）'))).toEqual([
    ['113年', '', '', '', ''],
    ['114年', '', '', '', ''],
    ['115年', '0', '2', '0', '2'],
  ]);
  expect(() => pointsOf(once, '不符合項目增減')).toThrow('no chart');
});

test('資安事件: number and 類別 of the findings of that 來源', () => {
  const event = { source: '資安事件' };
  const two = changed(changed(small, 'Findings', 'N3', event), 'Findings', 'N8', event);
  expect(partOf(agendaOf(two), '3-1').sentences).toContain(
    '本期資安事件2件（次要不符合1件、建議事項1件），前期0件。',
  );
});

test('a review without a period has no place in the series, and is named', () => {
  const without = changed(small, 'Reviews', 'MR-113-01', { periodStart: '', periodEnd: '' });
  const table = tableOf(agendaOf(without), '不符合項目（件；期末115年11月30日）');
  expect(textsOf(table).map(([label]) => label)).toEqual(['114年', '115年']);
  expect(table.note).toContain('MR-113-01未登錄審查期間，未列入。');
});
