import { buildAgenda } from '../../src/review/build-agenda';
import { textOfCell } from '../../src/review/document';
import { added, changed, d, factsFrom, small, type Sheets } from '../facts/small-register';

function agendaOf(sheets: Sheets) {
  return buildAgenda(factsFrom(sheets), 'MR-115-01');
}

/** 「part｜fact｜proposal｜rows」 */
function linesOf(sheets: Sheets): string[] {
  return agendaOf(sheets).summary.map(({ part, fact, proposal, rows }) =>
    [part, fact, proposal, rows.join(' ')].join('｜'),
  );
}

/** The next review of an office of which nothing else is recorded. */
const bare: Sheets = {
  Settings: small.Settings ?? [],
  Reviews: (small.Reviews ?? []).filter(({ reviewId }) => reviewId === 'MR-115-01'),
};
/** The meeting is on 115/12/10 and looks at 114/12/1 … 115/11/30. */
const withReviews: Sheets = {
  ...bare,
  Reviews: (small.Reviews ?? []).map((row) =>
    row.reviewId === 'MR-115-01' ? { ...row, periodStart: d(114, 12, 1) } : row,
  ),
};
const period = changed(bare, 'Reviews', 'MR-115-01', { periodStart: d(114, 12, 1) });

function finding(findingId: string, more = {}) {
  return {
    findingId,
    category: '次要不符合',
    foundDate: d(115, 6, 1),
    description: `${findingId}之說明`,
    unit: '民政課',
    ...more,
  };
}

function action(actionId: string, findingId: string, more = {}) {
  return { actionId, findingId, action: '修訂', unit: '行政室', ...more };
}

test('the small office: every kind of line, the most serious first', () => {
  expect(linesOf(small)).toEqual([
    // 114/6/30 is 528 days before the meeting.
    '1｜歷次決議逾期2件：MR-113-01-A01逾528日、MR-114-01-A02逾1日。｜請主辦單位說明逾期原因，提請裁示。｜MR-113-01-A01 MR-114-01-A02',
    // C4 was 無效, but its finding N5 is closed: nothing to decide.
    '3-1｜主要不符合未結2件：N1（辦理中）、N2（可結案）。｜提請裁示督導方式及所需資源。｜N1 N2',
    '3-1｜矯正措施逾期2件：C1逾10日、C7逾1日。｜請負責單位說明逾期原因，提請裁示。｜C1 C7',
    '5｜高風險未完成1項：R2逾1日。｜提請裁示處理優先順序及所需資源。｜R2',
    '3-4｜目標未達成1項：O2「O2指標」4件（115，未滿期），超過3件。｜尚無對應之改善措施，提請裁示。｜O2',
    // K1 has 115Q2 and 115Q3 of 114Q4 … 115Q3; K2 has 115上 of 114下, 115上; K4 two months of twelve.
    '3-2｜未量測4項：K1指標（114Q4、115Q1）、K2指標（114下）、K3指標（114下）、K4指標（114-12、115-01、115-02、115-03、115-04等10期，詳附表五）。｜請補行量測或說明原因，提請裁示。｜K1 K2 K3 K4',
    '3-1｜重複缺失3件（前期0件）：A.5.1、A.8.8、8.1。｜提請裁示是否列為持續改善事項。｜N2 N9 N3',
    '3-1｜措施驗證有效、可結案1件：N2。｜提請同意結案。｜N2',
  ]);
});

test('a measure without effect is the second thing a chair reads, while its finding is open', () => {
  const open = added(
    added(period, 'Findings', finding('F1')),
    'CorrectiveActions',
    action('A1', 'F1', {
      dueDate: d(115, 8, 1),
      doneDate: d(115, 8, 1),
      verifiedDate: d(115, 9, 1),
      result: '無效',
    }),
  );
  expect(linesOf(open)).toEqual([
    '3-1｜矯正措施驗證無效1件：A1（F1）。｜請重行提出矯正措施（A1），提請裁示。｜A1',
  ]);
  const followed = added(
    open,
    'CorrectiveActions',
    action('A2', 'F1', { previousActionId: 'A1', dueDate: d(116, 3, 1) }),
  );
  expect(linesOf(followed)).toEqual([
    '3-1｜矯正措施驗證無效1件：A1（F1），後續A2。｜請依後續措施重行矯正，提請裁示。｜A1',
  ]);
  // What followed held: then it is about closing.
  const held = changed(followed, 'CorrectiveActions', 'A2', {
    doneDate: d(115, 10, 1),
    verifiedDate: d(115, 11, 1),
    result: '有效',
  });
  expect(linesOf(held)).toEqual(['3-1｜措施驗證有效、可結案1件：F1。｜提請同意結案。｜F1']);
  // Verified after the meeting: at the meeting nobody knows.
  const later = changed(held, 'CorrectiveActions', 'A2', { verifiedDate: d(115, 12, 11) });
  expect(linesOf(later)[0]).toContain('矯正措施驗證無效1件');
});

describe('what is proposed is what is recorded', () => {
  const overdue = added(withReviews, 'Resolutions', {
    resolutionId: 'MR-114-01-A01',
    reviewId: 'MR-114-01',
    resolution: '完成清查。',
    lead: '行政室',
    dueDate: d(115, 11, 30),
    state: '繼續列管',
  });
  const proposalOf = (sheets: Sheets) => agendaOf(sheets).summary[0]?.proposal;

  test('展延至, unless that day has passed too', () => {
    const extended = (extendedTo: number) =>
      proposalOf(changed(overdue, 'Resolutions', 'MR-114-01-A01', { extendedTo }));
    expect(extended(d(116, 3, 31))).toBe('提請同意展延：MR-114-01-A01至116年3月31日。');
    expect(extended(d(115, 12, 9))).toBe('請主辦單位說明逾期原因，提請裁示。');
  });

  test('擬辦 of the row: the clauses that name the line’s rows, and what follows them', () => {
    const proposed = (proposal: string) =>
      proposalOf(
        added(overdue, 'AgendaItems', {
          agendaItemId: 'X',
          reviewId: 'MR-115-01',
          itemNo: '1',
          proposal,
        }),
      );
    expect(proposed('MR-113-01-A09 請補報；MR-114-01-A01 提請同意展延；下次再報。')).toBe(
      'MR-114-01-A01 提請同意展延；下次再報。',
    );
    // Where no clause names a row, it is about all of them.
    expect(proposed('各案提請同意繼續列管。')).toBe('各案提請同意繼續列管。');
    expect(proposed('無')).toBe('請主辦單位說明逾期原因，提請裁示。');
  });

  test('an extension that was approved is not asked for again', () => {
    const sheets = added(
      added(period, 'Findings', finding('F1')),
      'CorrectiveActions',
      action('A1', 'F1', {
        dueDate: d(115, 12, 1),
        extendedTo: d(116, 6, 30),
        extensionApproval: '資安長 115/11/30',
      }),
      action('A2', 'F1', { dueDate: d(115, 12, 8), extendedTo: d(116, 1, 31) }),
    );
    expect(linesOf(sheets)).toEqual([
      '3-1｜矯正措施逾期2件：A1逾9日、A2逾2日。｜請依核准之展延期限辦理：A1至116年6月30日。提請同意展延：A2至116年1月31日。｜A1 A2',
    ]);
  });
});

test('a 期別 that still runs cannot have been missed', () => {
  const sheets: Sheets = {
    ...period,
    Indicators: [
      { indicatorId: 'K1', name: '可用率', indicatorType: '監督量測', frequency: '年', unit: '%' },
    ],
  };
  // 115 ends on 115/12/31, after the meeting.
  expect(linesOf(sheets)).toEqual([]);
});

describe('nothing to decide', () => {
  const saidOf = (sheets: Sheets) =>
    agendaOf(sheets).paper.blocks.flatMap((block) =>
      block.kind === 'paragraph' ? [block.text] : [],
    );

  test('of what nobody has recorded yet nothing is said to be in order', () => {
    expect(saidOf(period)).toContain('「指標」、「風險處理」、「發現事項」尚無資料，無從判斷。');
    const one = added(period, 'Risks', { riskId: 'R9', level: '低', treatment: '接受' });
    expect(saidOf(one)).toContain('「指標」、「發現事項」尚無資料，無從判斷。');
  });

  test('is said', () => {
    expect(agendaOf(period).summary).toEqual([]);
    expect(saidOf(period)[0]).toBe(
      '無逾期、未達成、未量測、重複缺失或待同意結案之事項須提請裁示。',
    );
  });

  test('but not of what nobody can look into', () => {
    const said = saidOf(changed(period, 'Reviews', 'MR-115-01', { periodEnd: '' }));
    expect(said).toContain(
      '就可判讀之資料，無逾期、未達成、未量測、重複缺失或待同意結案之事項須提請裁示。',
    );
    expect(said).toContain(
      '審查期間迄日尚未填寫，無法判斷資安目標是否達成、指標是否未量測、有無重複缺失。',
    );
  });
});

test('three hundred open findings stand in 附表二, every one; the first page names five and how many', () => {
  const many = Array.from({ length: 300 }, (_, n) =>
    finding(`F${String(n + 1)}`, { category: '主要不符合' }),
  );
  const agenda = agendaOf({ ...period, Findings: many });
  expect(agenda.summary[0]?.fact).toContain('F5等300件，詳附表二，均待矯正。');
  expect(agenda.summary[0]?.rows).toHaveLength(300);
  const listed = agenda.papers[1]?.blocks.flatMap((block) =>
    block.kind === 'table' && block.columns.length === 9
      ? block.rows.map(([first]) => textOfCell(first))
      : [],
  );
  expect(listed).toEqual(many.map(({ findingId }) => findingId));
});

test('the eight figures of the first page, beside the period before, in words', () => {
  expect(
    agendaOf(small).keyFigures.map(({ name, now, before, change, judgement }) =>
      [name, now, before, change, judgement].join('｜'),
    ),
  ).toEqual([
    // N1 N2 N3 now, N1 N5 before.
    '期末未結不符合｜3件｜2件｜增加1件｜惡化',
    // 2 of 4 against 1 of 1: too few for a percentage, and for points.
    '如期完成率｜2／4件｜1／1件｜—｜惡化',
    // (212 + 578 + 365 …) as the figures of 3-1 have it: 385 against 182 days.
    '平均結案天數｜385日｜182日｜增加203日｜惡化',
    '重複缺失｜3件｜0件｜增加3件｜惡化',
    '驗證有效率｜2／3件｜1／1件｜—｜惡化',
    // Met: K1 115Q3, K2 115上, K4 115-10 and 115-11; K3 has no 方向; K5 115.
    '監督量測期內達標｜5／7期（應有21期）｜—｜—｜無法比較',
    // O1 of three; a year before only O2 has a value, and misses.
    '目標達成｜1／3項｜0／3項｜增加1項｜改善',
    '未完成之高風險｜1項｜—｜—｜無法比較',
  ]);
});

test('a draft says how old it is, what was approved says when', () => {
  const headOf = (cells: Readonly<Record<string, string | number>>) =>
    agendaOf(changed(small, 'Reviews', 'MR-115-01', cells)).papers.map(
      ({ header }) => header.right,
    );
  expect(headOf({})).toEqual(Array(2).fill('草稿\u3000資料截至115年12月10日'));
  expect(headOf({ status: '已召開' })).toEqual(['', '']);
  expect(headOf({ status: '已核定', approvedDate: d(115, 12, 10) })).toEqual(
    Array(2).fill('核定 115年12月10日'),
  );
});

test('a number that leaves rows out says so and is not judged', () => {
  const unsure = added(small, 'Findings', {
    findingId: 'N99',
    foundDate: d(115, 6, 1),
    description: 'N99之說明',
    unit: '民政課',
    category: '',
  });
  const { now, judgement } = agendaOf(unsure).keyFigures[0] ?? {};
  expect([now, judgement]).toEqual([expect.stringMatching(/件（另1筆未計入）$/), '無法比較']);
});

test('a period of which no objective has a value is no period in which none was met', () => {
  const figure = agendaOf({ ...small, Measurements: [] }).keyFigures.find(
    ({ name }) => name === '目標達成',
  );
  expect(figure).toMatchObject({ now: expect.stringContaining('無量測值'), before: '—' });
  expect(figure?.judgement).toBe('無法比較');
});

test('indicators whose 種類 is not filled are no reason to say that there are none', () => {
  const metIn = (sheets: typeof small) =>
    agendaOf(sheets).keyFigures.find(({ id }) => id === '3-2.total.metPeriods')?.now;
  const untyped = (small.Indicators ?? []).map((row) => ({ ...row, indicatorType: '' }));
  expect(metIn({ ...small, Indicators: untyped })).toBe('無法計算');
  expect(metIn({ ...small, Indicators: [] })).toBe('無指標');
});

test('what the first page does not judge is not judged in the body; a finding still open is none of those closed', () => {
  const agenda = agendaOf(changed(small, 'Findings', 'N1', { foundDate: '', closedDate: '' }));
  const judged = Object.fromEntries(
    agenda.keyFigures.map(({ name, judgement }) => [name, judgement]),
  );
  expect(judged['期末未結不符合']).toBe('無法比較');
  expect(judged['平均結案天數']).not.toBe('無法比較');
  const [flow = ''] = agenda.parts.flatMap(({ items }) => items)[0]?.sentences ?? [];
  expect(flow).toMatch(/^不符合項目期末.*另有未計入者，無法判斷好壞/);
  expect(flow).not.toContain('屬');
});
