import { type Block, type Paper, textOfCell } from '../../../src/review/document';
import { VIEWS, type ViewName } from '../../../src/review/views/views';
import { d, factsFrom, small, type Sheets } from '../../facts/small-register';

// Today is 115/12/10.

function paperOf(view: ViewName, sheets: Sheets): Paper {
  return VIEWS[view].paper(factsFrom(sheets));
}

type TableBlock = Extract<Block, { kind: 'table' }>;

function tablesOf(paper: Paper): TableBlock[] {
  return paper.blocks.filter((block): block is TableBlock => block.kind === 'table');
}

function tableUnder(paper: Paper, heading: string): readonly (readonly string[])[] {
  const at = paper.blocks.findIndex(
    (block) => block.kind === 'heading' && block.text.includes(heading),
  );
  const found = paper.blocks.slice(at + 1).find((block) => block.kind === 'table');
  if (at < 0 || found?.kind !== 'table') throw new Error(`no table under ${heading}`);
  return found.rows.map((row) => row.map(textOfCell));
}

const member = (memberId: string, name: string, unit: string, position: string, more = {}) => ({
  memberId,
  name,
  unit,
  position,
  startDate: d(110, 1, 1),
  ...more,
});

test('a view carries its 表單編號 and says of which day it is; a missing table is said', () => {
  const numbered = { item: '表單編號：任期', value: 'QH-04-077' };
  const sheets = { ...small, Settings: [...(small.Settings ?? []), numbered] };
  const paper = paperOf('terms', sheets);
  expect(paper).toMatchObject({ sheetTitle: '任期', orientation: 'landscape' });
  expect(paper.footer.left).toContain('表單編號：QH-04-077');
  expect(paper.footer.center).toContain('QH-02-006');
  expect(paper.blocks[1]).toEqual({ kind: 'paragraph', text: '資料截至115年12月10日。' });
  for (const view of ['independence', 'duties', 'terms'] as const) {
    expect(tablesOf(paperOf(view, {}))).toEqual([]);
  }
});

describe('稽核獨立性', () => {
  const sheets: Sheets = {
    Units: [
      { unit: '行政室', inScope: '是' },
      { unit: '政風室', inScope: '是' },
      { unit: '民政課', inScope: '是' },
      { unit: '人事室', inScope: '否' },
    ],
    Members: [
      member('M-1', '許嘉慧', '政風室', '稽核小組組長'),
      member('M-2', '紀博文', '人事室', '稽核小組成員'),
    ],
    Audits: [
      {
        auditId: 'IA-114-01',
        units: '民政課',
        auditors: '許嘉慧',
        endDate: d(114, 9, 5),
        status: '完成',
      },
      {
        auditId: 'IA-115-01',
        units: '行政室、政風室',
        auditors: '許嘉慧、紀博文',
        endDate: d(115, 9, 5),
        status: '完成',
      },
    ],
  };
  const paper = paperOf('independence', sheets);

  test('each auditor beside each unit, the own one marked', () => {
    expect(tableUnder(paper, '二、')).toEqual([
      ['許嘉慧\n政風室', '1', '1', '1※'],
      ['紀博文\n人事室', '', '1', '1'],
    ]);
  });

  test('rule F: the own unit of an auditor, by whom it was audited', () => {
    expect(tableUnder(paper, '三、')).toEqual([
      ['政風室', '是', 'IA-115-01 115/09/05', '紀博文', '已由其他單位稽核人員稽核'],
      ['人事室', '否', '—', '—', '非驗證範圍，無須受稽'],
    ]);
    const alone = {
      ...sheets,
      Audits: [{ auditId: 'IA-1', units: '政風室', auditors: '許嘉慧', endDate: d(115, 9, 5) }],
    };
    expect(tableUnder(paperOf('independence', alone), '三、')[0]?.[4]).toBe(
      '未由其他單位稽核人員稽核，不符要求',
    );
    const never = { ...sheets, Audits: (sheets.Audits ?? []).slice(0, 1) };
    expect(tableUnder(paperOf('independence', never), '三、')[0]?.[4]).toContain('尚未受稽');
  });

  test('units in scope that nobody audited within a year stand out', () => {
    expect(tableUnder(paper, '四、').map((row) => [row[0], row[3]])).toEqual([
      ['行政室', '已受稽'],
      ['政風室', '已受稽'],
      // 114/9/5 is more than a year before 115/12/10.
      ['民政課', '逾一年未受稽'],
    ]);
  });
});

describe('權責覆蓋', () => {
  const duty = (letter: string, cells: object) => ({
    dutyId: `2-3-${letter}`,
    role: 'ISMS 承辦人',
    letter,
    duty: `第 ${letter} 項權責`,
    ...cells,
  });
  const sheets: Sheets = {
    Settings: [{ item: '主責上限', value: 2 }],
    Members: [
      member('M-1', '柯以柔', '行政室', 'ISMS 承辦人'),
      member('M-2', '石承翰', '行政室', 'ISMS 承辦人', { endDate: d(114, 1, 31) }),
    ],
    Responsibilities: [
      duty('A', { accountable: '柯以柔', responsible: '柯以柔' }),
      duty('B', { accountable: '柯以柔', responsible: '石承翰' }),
      duty('C', { accountable: '柯以柔', responsible: '' }),
      duty('D', { accountable: '', responsible: '柯以柔' }),
      duty('E', { accountable: '柯以柔、石承翰', responsible: '柯以柔' }),
    ],
  };
  const paper = paperOf('duties', sheets);

  test('who answers for too much, and what is missing of which duty', () => {
    expect(tableUnder(paper, '二、')).toEqual([
      ['柯以柔', 'ISMS 承辦人', '4', '3', '過載，超過上限2項'],
      ['石承翰', '（非現任成員）', '1', '1', ''],
    ]);
    expect(tableUnder(paper, '三、').map((row) => [row[0], row[3]])).toEqual([
      ['2-3-B', '石承翰非現任成員'],
      ['2-3-C', '無執行人員'],
      ['2-3-D', '未指派主責'],
      ['2-3-E', '主責2人，應為一人；石承翰非現任成員'],
    ]);
  });

  test('each duty beside each person', () => {
    const matrix = tablesOf(paper).at(-1);
    expect(matrix?.columns.map(({ header }) => header)).toEqual([
      '項次',
      '權責內容',
      '柯以柔',
      '石承翰＊',
    ]);
    expect(matrix?.rows.map((row) => [row[0], row[2], row[3]])).toEqual([
      ['A', '◎', ''],
      ['B', '●', '○'],
      ['C', '●', ''],
      ['D', '○', ''],
      ['E', '◎', '●'],
    ]);
  });

  test('above a column the longest name a cell holds takes no more than a cell, and is whole in the list', () => {
    const name = '柯'.repeat(32_767);
    const long = paperOf('duties', {
      ...sheets,
      Responsibilities: [duty('A', { accountable: name })],
    });
    const header = tablesOf(long).at(-1)?.columns[2]?.header ?? '';
    expect(header).toMatch(/^柯+…＊$/);
    expect(header.length).toBeLessThan(200);
    expect(tableUnder(long, '二、')[0]?.[0]).toBe(name);
  });
});

describe('任期', () => {
  const sheets: Sheets = {
    Members: [
      member('M-1', '魏廷安', '秘書室', '資安長(召集人)', {
        startDate: d(114, 1, 1),
        endDate: d(114, 6, 30),
      }),
      // Nobody from 114/7/1 to 114/7/10: ten days.
      member('M-2', '岑文淵', '秘書室', '資安長(召集人)', { startDate: d(114, 7, 11) }),
      // One leaves on the day the other comes.
      member('M-3', '穆雅文', '政風室', '稽核小組組長', {
        startDate: d(114, 1, 1),
        endDate: d(115, 1, 31),
      }),
      member('M-4', '卓明軒', '政風室', '稽核小組組長', { startDate: d(115, 1, 31) }),
    ],
  };
  const paper = paperOf('terms', sheets);

  test('the days on which nobody held a position that the procedure asks for', () => {
    expect(tableUnder(paper, '一、')).toEqual([
      ['資安長(召集人)', '岑文淵', '114/07/01 至 114/07/10', '10'],
      // 365 days of 114, and 344 of 115 up to 12/10.
      ['資安主管(副召集人)', '（出缺）', '114/01/01 至 115/12/10', '709'],
      ['執行小組組長', '（出缺）', '114/01/01 至 115/12/10', '709'],
      ['ISMS 承辦人', '（出缺）', '114/01/01 至 115/12/10', '709'],
      ['稽核小組組長', '卓明軒', '無', '—'],
    ]);
  });

  test('who held it when, in order, with the days served', () => {
    expect(tableUnder(paper, '二、').map((row) => [row[0], row[3], row[4], row[5]])).toEqual([
      // January to June of 114: 31 + 28 + 31 + 30 + 31 + 30.
      ['魏廷安', '114/01/01', '114/06/30', '181'],
      // 365 − 191 days before 114/7/11, and 344 of 115.
      ['岑文淵', '114/07/11', '在任', '518'],
    ]);
  });

  test('a term that cannot be read leaves the question open', () => {
    const [first, ...rest] = sheets.Members ?? [];
    const odd = { Members: [{ ...first, endDate: '114/6/31' }, ...rest] };
    expect(tableUnder(paperOf('terms', odd), '一、')[0]?.[2]).toContain('無法判斷');
  });
});

describe('交接', () => {
  const sheets: Sheets = {
    Members: [
      member('M-1', '柯以柔', '行政室', 'ISMS 承辦人', { deputy: '韓佩珊', phone: '分機 112' }),
      member('M-2', '紀博文', '人事室', '稽核小組成員', { endDate: d(116, 3, 31) }),
    ],
    Responsibilities: [
      {
        dutyId: '2-3-E',
        role: 'ISMS 承辦人',
        letter: 'E',
        duty: '審查執行狀況。',
        responsible: '柯以柔',
        frequency: '每半年',
        lastDone: d(115, 8, 31),
      },
      {
        dutyId: '3-1-A',
        role: '稽核小組',
        letter: 'A',
        duty: '分析缺失。',
        responsible: '紀博文',
        frequency: '每半年',
        lastDone: d(115, 8, 31),
      },
    ],
    CorrectiveActions: [
      { actionId: 'CA-1', action: '建置環境。', owner: '柯以柔', dueDate: d(115, 11, 30) },
      { actionId: 'CA-2', action: '修訂程序', owner: '柯以柔', dueDate: d(116, 1, 15) },
      // Verified within 30 days: by 115/12/31.
      { actionId: 'CA-3', action: '更換電池', dueDate: d(115, 12, 1), doneDate: d(115, 12, 1) },
      {
        actionId: 'CA-4',
        action: '已驗證',
        dueDate: d(115, 12, 1),
        doneDate: d(115, 12, 1),
        verifiedDate: d(115, 12, 5),
        result: '有效',
      },
    ],
    Indicators: [{ indicatorId: 'K-1', name: '可用率', frequency: '半年' }],
    Measurements: [{ indicatorId: 'K-1', period: '115下', value: 99 }],
    Reviews: [
      {
        reviewId: 'MR-116-01',
        name: '116 年會議',
        date: d(116, 12, 9),
        periodEnd: d(116, 11, 30),
        status: '籌備中',
      },
    ],
    Resolutions: [
      { resolutionId: 'A01', reviewId: 'MR-115-01', resolution: '補訓', dueDate: d(116, 3, 31) },
      {
        resolutionId: 'A02',
        reviewId: 'MR-115-01',
        resolution: '已完成',
        dueDate: d(116, 3, 31),
        state: '解除列管',
        releasedDate: d(115, 12, 1),
      },
    ],
  };
  const paper = paperOf('handover', sheets);

  test('what is late, and what comes month by month', () => {
    expect(tableUnder(paper, '二、')).toEqual([
      ['115/11/30', '追蹤完成：建置環境', '柯以柔', '矯正措施 CA-1'],
    ]);
    const months = paper.blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 2 ? [block.text] : [],
    );
    expect(months).toEqual([
      '115年12月',
      '116年1月',
      '116年2月',
      '116年3月',
      '116年7月',
      '116年8月',
      '116年11月',
      '116年12月',
    ]);
    expect(tableUnder(paper, '115年12月').map((row) => row[3])).toEqual(['矯正措施 CA-3']);
    expect(tableUnder(paper, '116年1月').map((row) => row[3])).toEqual(['矯正措施 CA-2']);
    // Half a year after 115/8/31 there is no 31 February.
    expect(tableUnder(paper, '116年2月')).toEqual([
      ['116/02/28', '每半年：審查執行狀況', '柯以柔', '權責 2-3-E'],
    ]);
    expect(tableUnder(paper, '116年3月').map((row) => row[3])).toEqual([
      '決議列管 A01',
      '成員 M-2',
    ]);
    expect(tableUnder(paper, '116年7月')).toEqual([
      ['116/07/01', '登錄量測值：K-1（116上）', '—', '指標'],
    ]);
    expect(tableUnder(paper, '116年8月').map((row) => row[0])).toEqual(['116/08/31']);
    expect(tableUnder(paper, '116年12月')[0]?.[1]).toContain('召開116 年會議');
  });

  test('a finding without a measure and a value that was not recorded are late, as a measure is', () => {
    const finding = (id: string, category: string, foundDate: number, more = {}) => ({
      ...{ findingId: id, category, foundDate, description: '紀錄未保存', unit: '民政課' },
      ...more,
    });
    // Today is 115/12/10; a minor one has 14 days of grace.
    const late = tableUnder(
      paperOf('handover', {
        ...sheets,
        Findings: [
          finding('NC-115-001', '主要不符合', d(115, 12, 9)),
          finding('NC-115-002', '次要不符合', d(115, 11, 25)),
          finding('NC-115-003', '次要不符合', d(115, 11, 26)),
          finding('NC-115-004', '觀察事項', d(115, 1, 5)),
          finding('NC-115-005', '主要不符合', d(115, 1, 5), { closedDate: d(115, 2, 1) }),
          finding('NC-115-006', '主要不符合', d(115, 1, 5)),
        ],
        CorrectiveActions: [
          { actionId: 'CA-9', findingId: 'nc-115-006', doneDate: d(115, 2, 1), result: '有效' },
        ],
        Reviews: [
          {
            reviewId: 'MR-116-01',
            date: d(116, 1, 15),
            status: '籌備中',
            periodStart: d(115, 1, 1),
            periodEnd: d(115, 12, 31),
          },
        ],
        Indicators: [
          {
            indicatorId: 'K-1',
            name: 'x',
            indicatorType: '監督量測',
            frequency: '月',
            owner: '柯以柔',
          },
        ],
        Measurements: [
          { indicatorId: 'K-1', period: '115-02', value: 0 },
          { indicatorId: 'K-1', period: '115-03', value: '' },
        ],
      }),
      '二、',
    );
    expect(late).toEqual([
      [
        '115/02/01',
        '補登量測值：K-1（115-01、115-03、115-04、115-05、115-06等10期）；確未量測者說明原因',
        '柯以柔',
        '指標 K-1',
      ],
      ['115/12/09', '提出矯正措施：紀錄未保存', '民政課', '發現事項 NC-115-001'],
      ['115/12/09', '提出矯正措施：紀錄未保存', '民政課', '發現事項 NC-115-002'],
    ]);
  });

  test('an audit is late after its last day; whether one without a 狀態 is over nobody can say', () => {
    const audit = (id: string, start: number, end: number, status: string) => ({
      ...{ auditId: id, auditType: '內部稽核', units: '民政課', status },
      ...{ startDate: d(115, 12, start), endDate: d(115, 12, end) },
    });
    const audited = paperOf('handover', {
      ...sheets,
      // Today is 115/12/10.
      Audits: [
        audit('IA-1', 8, 11, '規劃中'),
        audit('IA-2', 1, 2, ''),
        audit('IA-3', 1, 3, '執行中'),
        audit('IA-4', 20, 22, ''),
      ],
    });
    const late = tableUnder(audited, '二、').filter((row) => row[3]?.startsWith('稽核 '));
    expect(late.map((row) => row.join('｜'))).toEqual([
      '115/12/02｜內部稽核：受稽單位 民政課（狀態未填）｜—｜稽核 IA-2',
      '115/12/03｜內部稽核：受稽單位 民政課｜—｜稽核 IA-3',
    ]);
    const coming = tableUnder(audited, '115年12月').filter((row) => row[3]?.startsWith('稽核 '));
    expect(coming.map((row) => [row[0], row[3]])).toEqual([
      ['115/12/11', '稽核 IA-1'],
      ['115/12/20', '稽核 IA-4'],
    ]);
  });

  test('whom to ask, and the duties that go with the post', () => {
    expect(tableUnder(paper, '一、')[0]).toEqual([
      'ISMS 承辦人',
      '柯以柔',
      '（未填）',
      '行政室',
      '110/01/01',
      '韓佩珊',
      '分機 112',
    ]);
    expect(tableUnder(paper, '四、').map((row) => [row[0], row[4]])).toEqual([
      ['2-3-E', '116/02/28'],
    ]);
  });
});
