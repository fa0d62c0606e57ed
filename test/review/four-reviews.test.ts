import type { Day } from '../../src/register/day';
import { buildAgenda } from '../../src/review/build-agenda';
import { textOfCell, type Block } from '../../src/review/document';
import { d, factsFrom } from '../facts/small-register';
import { fourFacts } from '../facts/four-reviews';

// The office whose figures are counted by hand in test/facts/four-reviews.test.ts.
const agenda = buildAgenda(fourFacts(), 'MR-115-01');

test('summary: part, fact, proposal and rows, the most serious first', () => {
  expect(
    agenda.summary.map(({ part, fact, proposal, rows }) =>
      [part, fact, proposal, rows.join(' ')].join('｜'),
    ),
  ).toEqual([
    // 114/6/30 → 115/12/10: 365 + 163; 115/6/30 → 115/12/10: 163.
    '1｜歷次決議逾期2件：MR-113-01-A01逾528日、MR-114-01-A02逾163日。｜提請同意展延：MR-113-01-A01至116年6月30日、MR-114-01-A02至116年1月31日。｜MR-113-01-A01 MR-114-01-A02',
    // C04 was without effect too; C05 followed, and F04 is closed.
    '3-1｜矯正措施驗證無效1件：C10（F11）。｜請重行提出矯正措施（C10），提請裁示。｜C10',
    '3-1｜主要不符合未結1件：F11（待矯正）。｜提請裁示督導方式及所需資源。｜F11',
    // 12/10 is day 344 of 115.
    '3-1｜矯正措施逾期2件：C09逾344日、C12逾10日。｜提請同意展延：C09至116年3月31日、C12至115年12月31日。｜C09 C12',
    '5｜高風險未完成2項：R2逾1日、R5。｜提請裁示處理優先順序及所需資源。｜R2 R5',
    '3-4｜目標未達成1項：O1「O1指標」89%（115，未滿期），未達90%。｜尚無對應之改善措施，提請裁示。｜O1',
    // K3: 114-12 … 115-11 without 115-10.
    '3-2｜未量測1項：K3指標（114-12、115-01、115-02、115-03、115-04等11期，詳附表五）。｜請補行量測或說明原因，提請裁示。｜K3',
    // O2: 114下, 115上 of which the second; O3: 114Q4 … 115Q3 of which 115Q2.
    '3-4｜資安目標未量測2項：O2指標（114下）、O3指標（114Q4、115Q1、115Q3）。｜請補行量測或說明原因，提請裁示。｜O2 O3',
    '3-1｜重複缺失2件（前期2件）：A.8.8、A.5.1。｜提請裁示是否列為持續改善事項。｜F11 F13',
    '3-1｜措施驗證有效、可結案1件：F15。｜提請同意結案。｜F15',
  ]);
});

test('key figures with change and judgement', () => {
  expect(
    agenda.keyFigures.map(({ name, now, before, change, judgement }) =>
      [name, now, before, change, judgement].join('｜'),
    ),
  ).toEqual([
    '期末未結不符合｜4件｜1件｜增加3件｜惡化',
    // Two cases before are too few for a percentage, and for 百分點.
    '如期完成率｜60%（3／5）｜1／2件｜—｜改善',
    // 184 against 321.3.
    '平均結案天數｜184日｜321.3日｜減少137.3日｜改善',
    '重複缺失｜2件｜2件｜不變｜持平',
    '驗證有效率｜1／2件｜3／3件｜—｜惡化',
    // 3 ÷ 7 = 42.9 %, 3 ÷ 6 = 50 %: 7.1 百分點.
    '監督量測期內達標｜3／7期（應有18期）｜3／6期（應有18期）｜下降7.1百分點｜惡化',
    '目標達成｜1／3項｜1／3項｜不變｜持平',
    '未完成之高風險｜2項｜—｜—｜無法比較',
  ]);
});

test('a part says something or is missing; 3 by its four items', () => {
  expect(
    agenda.parts
      .flatMap((part) => [part, ...part.items])
      .map(({ no, status }) => `${no} ${status}`),
  ).toEqual([
    '1 content',
    '2 missing',
    '3 content',
    '3-1 content',
    '3-2 content',
    '3-3 content',
    '3-4 content',
    '4 missing',
    '5 content',
    '6 content',
  ]);
});

test.each([
  ['1', '繼續列管3件，其中逾期2件、本次未更新1件'],
  ['1', '解除列管1件'],
  ['3', '本期114年12月1日至115年11月30日，前期113年12月1日至114年11月30日，均為365日'],
  ['3-1', '未結4件，較前期末1件增加3件，屬惡化；本期新增4件、結案1件'],
  ['3-1', '如期完成率60%（3／5件），較前期1／2件，屬改善'],
  ['3-1', '平均結案天數184日（1件），較前期321.3日（3件）減少137.3日，屬改善'],
  ['3-1', '2件，較前期2件不變，屬持平'],
  ['3-1', '驗證有效率1／2件，較前期3／3件，屬惡化'],
  ['3-1', '逾期未完成2件（C09逾344日、C12逾10日）'],
  ['3-1', '本期資安事件1件（次要不符合1件），前期0件'],
  ['3-2', '應量測18期、已量測7期，達標3期；前期應量測18期、已量測6期，達標3期'],
  ['3-2', '改善1項、惡化1項、持平0項、資料不足1項'],
  ['3-2', '屬惡化，最近連續2期惡化'],
  ['3-2', 'K3指標：僅一期資料，尚無法判斷趨勢'],
  ['3-2', 'K3指標11期'],
  ['3-3', '開立發現事項3件；前期稽核1次，開立3件'],
  ['3-3', '不符合項目3件，較前期2件增加1件'],
  // Of IA-114-01: F08 is closed, F09 in hand, F10 without an action.
  ['3-3', '結案1件、辦理中1件、待矯正1件'],
  ['3-4', '達成1項、未達成1項、無資料1項；前期達成1項、未達成0項、無資料2項'],
  ['3-4', '目標90%以上，實際89%（115，未滿期）'],
  ['3-4', '最近已知為85%（115Q2）'],
  ['5', '風險6項，評估時：高3、中2、低1；目前：高2、中2、低1、尚未評定1'],
  // 高 and 中 of now lie above 低.
  ['5', '目前高於此等級者4項'],
  ['5', '未完成3項：高2、中1、低0，其中逾期1項（R2逾1日）'],
  ['5', '周明遠（R4）'],
])('part %s says 「%s」', (no, said) => {
  const part = agenda.parts.flatMap((one) => [one, ...one.items]).find((one) => one.no === no);
  expect(part?.sentences.join('')).toContain(said);
});

/** The first cells of the rows of every table of 附表, in the order of the paper. */
function firstCells(): string[][] {
  return (agenda.papers[1]?.blocks ?? []).flatMap((block) => {
    const parts: readonly Block[] = block.kind === 'beside' ? block.blocks : [block];
    return parts.flatMap((part) =>
      part.kind === 'table' ? [part.rows.map(([first]) => textOfCell(first))] : [],
    );
  });
}

/** The row of a table of 附表 that begins so. */
function rowOf(head: string): string[] | undefined {
  const tables = (agenda.papers[1]?.blocks ?? []).filter((block) => block.kind === 'table');
  const rows = tables.flatMap((table) => table.rows.map((row) => row.map(textOfCell)));
  return rows.find(([first]) => first === head);
}

test('附表: every row that belongs there', () => {
  const [resolutions, others, byCategory, findings, risks, ...rest] = firstCells();
  expect(resolutions).toEqual(['MR-113-01-A01', 'MR-114-01-A01', 'MR-114-01-A02', 'MR-113-01-A02']);
  expect(others).toEqual(['PM-115-01-A01']);
  expect(byCategory).toEqual(['主要不符合', '次要不符合', '觀察事項', '建議事項', '合計']);
  // Of all kinds 4 new and 1 closed leave 5 open, 3 more than the 2 of the period before.
  expect(rowOf('合計')).toEqual(['合計', '2', '4', '1', '5', '2', '增加3件']);
  expect(findings).toEqual(['F09', 'F10', 'F11', 'F13', 'F15']);
  expect(risks).toEqual(['R1', 'R2', 'R3', 'R4', 'R5', 'R6']);
  expect(rest.slice(0, 2)).toEqual([
    ['A.8.8', 'A.5.1'],
    ['最近兩次量測未達標', '矯正措施驗證無效'],
  ]);
});

test('附表六: part 3 over the four reviews, as counted by hand', () => {
  const tables = (agenda.papers[1]?.blocks ?? []).filter((block) => block.kind === 'table');
  const last = tables.at(-1);
  expect(last?.columns.map(({ header }) => header)).toEqual([
    ...['項次', '項目', '112年', '113年', '114年', '115年'],
  ]);
  expect(last?.rows.map((row) => row.map(textOfCell).join('｜'))).toEqual([
    '3-1｜期末未結不符合項目｜1件｜2件｜1件｜4件',
    // Under five cases no percentage.
    '｜如期完成率｜1／2件｜2／3件｜1／2件｜60%（3／5件）',
    // 397 ÷ 2, 532 ÷ 3, 964 ÷ 3, and F12 alone.
    '｜平均結案天數｜198.5日｜177.3日｜321.3日｜184日',
    '｜重複缺失｜0件｜1件｜2件｜2件',
    '｜驗證有效率｜2／2件｜1／2件｜3／3件｜1／2件',
    // On 113/12/10 all that was due is done, on 114/12/11 too; C09 and C12 at the last.
    '｜會議日逾期未完成之矯正措施｜0件｜0件｜0件｜2件',
    '｜資安事件｜0件｜0件｜0件｜1件',
    // Nothing was measured in the first; K1 113Q4 belongs to the third.
    '3-2｜監督量測期內達標／已量測｜—｜—｜3／6期（應有18期）｜3／7期（應有18期）',
    '3-3｜稽核｜1次｜1次｜1次｜1次',
    '｜稽核發現（其中不符合項目）｜2件（1件）｜2件（1件）｜3件（2件）｜3件（3件）',
    // Of three objectives: O1 of 112 and 113 under 90, of 114 at it.
    '3-4｜目標達成／全部｜0／3項｜0／3項｜1／3項｜1／3項',
  ]);
});

test('of two reviews on one day the one further down is not the first: what stands above it is before it', () => {
  const facts = factsFrom({
    Reviews: [
      { reviewId: 'MR-115-01', date: d(115, 12, 10), status: '已召開' },
      { reviewId: 'MR-115-02', date: d(115, 12, 10), status: '已召開' },
    ],
    Resolutions: [
      {
        resolutionId: 'MR-115-01-A01',
        reviewId: 'MR-115-01',
        resolution: '補辦',
        state: '繼續列管',
      },
    ],
  });
  const first = (id: string) => buildAgenda(facts, id).parts[0]?.sentences.join('') ?? '';
  expect(first('MR-115-01')).toContain('首次會議，無前次決議');
  expect(first('MR-115-02')).toContain('繼續列管1件');
});

test('part 5 beside the copy of the last agenda that was approved, and only beside that', () => {
  const facts = fourFacts();
  const copy = (review: string, day: string, high: number) => ({
    review,
    day: day as Day,
    values: new Map([
      ['5.now.高', high],
      ['5.open', 5],
      ['5.open.高', high],
      ['5.overdue', 1],
    ]),
  });
  const approved = [
    copy('MR-113-01', '2025-01-05', 9),
    copy('mr-114-01', '2025-12-20', 3),
    copy('MR-114-01', '2025-12-15', 8),
    // Its own copy is no earlier one.
    copy('MR-115-01', '2026-12-20', 7),
  ];
  const beside = buildAgenda(
    Object.create(facts, { approved: { value: approved } }) as typeof facts,
    'MR-115-01',
  );
  expect(beside.parts[4]?.sentences.join('')).toContain(
    '與mr-114-01核定版（114年12月20日）相較：目前為高者由3項至2項，減少1項，屬改善；未完成者由5項至3項，減少2項，屬改善；逾期者由1項至1項，不變，屬持平。',
  );
  expect(beside.keyFigures.at(-1)).toMatchObject({
    before: '3項',
    change: '減少1項',
    judgement: '改善',
  });
  expect(agenda.parts[4]?.sentences.join('')).not.toContain('核定版');
});
