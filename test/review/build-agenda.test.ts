import type { Agenda, AgendaPart } from '../../src/review/agenda';
import { agendaJson } from '../../src/review/agenda-json';
import { buildAgenda } from '../../src/review/build-agenda';
import { type Block, textOfCell } from '../../src/review/document';
import { NoSuchReviewError } from '../../src/review/no-such-review-error';
import { added, changed, d, factsFrom, small, type Sheets } from '../facts/small-register';

function agendaOf(sheets: Sheets, reviewId = 'MR-115-01'): Agenda {
  return buildAgenda(factsFrom(sheets), reviewId);
}

function partOf(agenda: Agenda, no: string): AgendaPart {
  const all = agenda.parts.flatMap((part) => [part, ...part.items]);
  const part = all.find((one) => one.no === no);
  if (!part) throw new Error(`no part ${no}`);
  return part;
}

type TableBlock = Extract<Block, { kind: 'table' }>;

function tableOf(agenda: Agenda, caption: string): TableBlock {
  const found = agenda.papers
    .flatMap(({ blocks }) => blocks)
    .find(
      (block): block is TableBlock =>
        block.kind === 'table' && (block.caption ?? '').startsWith(caption),
    );
  if (!found) throw new Error(`no table ${caption}`);
  return found;
}

/** What 議程附表 says under a heading: the heading, and the rows of each table below it. */
function sectionOf(agenda: Agenda, no: string): { heading: string; tables: string[][][] } {
  const { blocks = [] } = agenda.papers[1] ?? {};
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.text.startsWith(no));
  const to = blocks.findIndex(({ kind }, at) => kind === 'heading' && at > from);
  const [heading, ...rest] = blocks.slice(from, to < 0 ? blocks.length : to);
  if (heading?.kind !== 'heading') throw new Error(`no section ${no}`);
  return {
    heading: heading.text,
    tables: rest.flatMap((block) =>
      block.kind === 'table' ? [block.rows.map((row) => row.map(textOfCell))] : [],
    ),
  };
}

const agenda = agendaOf(small);

test('the six parts stand in the procedure’s order and words, the trends of part 3 under it', () => {
  expect(agenda.parts.map(({ no, title }) => `${no} ${title}`)).toEqual([
    '1 過往管理審查之議案的處理狀態',
    '2 與資訊安全管理系統有關之內部及外部議題的變更',
    '3 資訊安全績效之回饋，包括下列之趨勢',
    '4 關注方之回饋',
    '5 風險評鑑結果及風險處理計畫之狀態',
    '6 持續改善之機會',
  ]);
  expect(agenda.parts[2]?.items.map(({ no, title }) => `${no} ${title}`)).toEqual([
    '3-1 不符合項目及矯正措施',
    '3-2 監督及量測結果',
    '3-3 稽核結果',
    '3-4 資訊安全目標之達成',
  ]);
  const headings = agenda.paper.blocks.flatMap((block) =>
    block.kind === 'heading' ? [block.text] : [],
  );
  expect(headings).toEqual([
    '摘要及提請裁示事項',
    '重點數字',
    '一、過往管理審查之議案的處理狀態（吳育成報告）',
    '二、與資訊安全管理系統有關之內部及外部議題的變更（吳育成報告）',
    '三、資訊安全績效之回饋，包括下列之趨勢',
    '（一）不符合項目及矯正措施（沈佩真報告）',
    '（二）監督及量測結果（吳育成報告）',
    '（三）稽核結果（許嘉慧報告）',
    '（四）資訊安全目標之達成（吳育成報告）',
    '四、關注方之回饋（吳育成報告）',
    '五、風險評鑑結果及風險處理計畫之狀態（吳育成報告）',
    '六、持續改善之機會（吳育成報告）',
    '審查結論',
  ]);
});

test('the paper opens with the meeting’s facts in 民國 text and closes with signatures', () => {
  expect(agenda.title).toBe('青禾鎮公所資訊安全管理委員會 115年度管理審查會議 議程');
  expect(agenda.paper).toMatchObject({
    sheetTitle: '議程 MR-115-01',
    orientation: 'portrait',
    header: { left: '青禾鎮公所\u3000115年度管理審查會議 議程' },
    // 表單編號 is not yet assigned and 版次 is unknown: left blank.
    footer: {
      left: '表單編號：',
      center: '依據文件：QH-02-006',
      right: ['機密等級：普通\u3000第', { number: 'page' }, '頁，共', { number: 'pages' }, '頁'],
    },
  });
  expect(agenda.paper.blocks[0]).toEqual({ kind: 'title', text: agenda.title });
  expect(agenda.paper.blocks[1]).toEqual({
    kind: 'facts',
    facts: [
      { label: '時間', value: '115年12月10日（星期四）下午2時' },
      { label: '地點', value: '第一會議室' },
      { label: '主席', value: '周明遠（資安長）' },
      { label: '紀錄', value: '沈佩真' },
      { label: '應出席', value: '委員1人、列席2人（依現任成員計）' },
      { label: '審查期間', value: '114年12月1日至115年11月30日' },
      { label: '會議編號', value: 'MR-115-01' },
    ],
  });
  expect(agenda.paper.blocks.at(-1)).toEqual({
    kind: 'signatures',
    labels: ['承辦人', '資安主管（兼執行小組組長）', '稽核小組組長', '資安長'],
  });
});

test('no table is wider than a portrait page bears, and none is without rows', () => {
  const tablesOf = (at: number) =>
    (agenda.papers[at]?.blocks ?? []).filter((block) => block.kind === 'table');
  const [portrait, landscape] = [tablesOf(0), tablesOf(1)];
  expect(portrait.length).toBeGreaterThan(6);
  expect(landscape.length).toBeGreaterThan(3);
  for (const table of portrait) expect(table.columns.length).toBeLessThanOrEqual(7);
  for (const table of [...portrait, ...landscape]) {
    expect(table.rows.length).toBeGreaterThan(0);
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
  }
});

test('the reporter is the head of that day, unless the row names someone', () => {
  const reporters = Object.fromEntries(
    ['1', '2', '3-1', '3-2', '3-3', '3-4', '4', '5', '6'].map((no) => [
      no,
      partOf(agenda, no).reporter,
    ]),
  );
  // 鄭前任 left the audit group on 12/9, 許嘉慧 leads it from 12/10, the day of the review.
  expect(reporters).toEqual({
    '1': '吳育成',
    '2': '吳育成',
    '3-1': '沈佩真',
    '3-2': '吳育成',
    '3-3': '許嘉慧',
    '3-4': '吳育成',
    '4': '吳育成',
    '5': '吳育成',
    '6': '吳育成',
  });
});

describe('part 1', () => {
  test('resolutions of a meeting that is not in the table are told in the list too: it is no 「無」', () => {
    const sheets = ['MR-113-01-A01', 'MR-114-01-A01'].reduce(
      (before, id) => changed(before, 'Resolutions', id, { reviewId: 'MR-109-01' }),
      small,
    );
    const { blocks = [] } = agendaOf(sheets).papers[1] ?? {};
    const texts = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
    expect(texts).toContain(
      '另有2筆決議因欄位未填、無法判讀或前後矛盾，未計入相關數字（MR-113-01-A01、MR-114-01-A01）。',
    );
  });

  test('says how many are open, overdue, untouched and released, and lists each', () => {
    expect(partOf(agenda, '1')).toMatchObject({
      status: 'content',
      sentences: [
        '歷次會議決議繼續列管4件，其中逾期2件、本次未更新3件；前次會議（MR-114-01，114年12月11日）後解除列管2件。',
        '各案詳附表一。',
      ],
    });
    const [rows = []] = sectionOf(agenda, '附表一').tables;
    expect(rows.map((row) => [row[0], row[6]])).toEqual([
      // 114/6/30 → 115/12/10 is 2025-06-30 → 2026-12-10: 365 + 163 = 528 days.
      ['MR-113-01-A01', '繼續列管\n逾期528日\n本次未更新'],
      ['MR-114-01-A01', '繼續列管\n本次未更新'],
      ['MR-114-01-A02', '繼續列管\n逾期1日'],
      ['MR-114-01-A04', '繼續列管\n本次未更新'],
      ['MR-113-01-A03', '解除列管\n114/12/12'],
      ['MR-114-01-A03', '解除列管\n115/12/10'],
    ]);
    // In the body only what is overdue and so to be decided.
    expect(tableOf(agenda, '逾期決議').rows.map((row) => row.map(textOfCell))).toEqual([
      [
        'MR-113-01-A01',
        'MR-113-01-A01之決議',
        '行政室',
        '114/06/30\n逾528日',
        '（未填）\n□同意展延至＿＿＿＿ □解除列管',
      ],
      [
        'MR-114-01-A02',
        'MR-114-01-A02之決議',
        '行政室',
        '115/12/09\n逾1日',
        '（未填）\n□同意展延至＿＿＿＿ □解除列管',
      ],
    ]);
  });

  test('of the first meeting is 「無」 because there is none before it', () => {
    expect(partOf(agendaOf(small, 'MR-113-01'), '1')).toMatchObject({
      status: 'none',
      reason: '首次會議，無前次決議',
      sentences: ['無。理由：首次會議，無前次決議。'],
    });
  });

  test('with nothing left to track says so, and not that it is the first', () => {
    const { status, reason } = partOf(agendaOf({ ...small, Resolutions: [] }), '1');
    expect([status, reason]).toEqual(['none', '歷次會議無列管決議']);
  });
});

describe('what people write', () => {
  test('content, 「無」 with its reason, and what is not filled in', () => {
    expect(partOf(agenda, '2')).toMatchObject({
      status: 'content',
      sentences: ['資通安全法規修正，已納入年度計畫。'],
    });
    expect(partOf(agenda, '4')).toMatchObject({
      status: 'none',
      reason: '本期未接獲關注方意見',
      sentences: ['無。理由：本期未接獲關注方意見。'],
    });
    const without = agendaOf({ ...small, AgendaItems: [] });
    expect(partOf(without, '2')).toMatchObject({
      status: 'missing',
      reason: '',
      sentences: ['（尚未填寫）'],
    });
    expect(
      without.paper.blocks.filter(
        (block) => block.kind === 'paragraph' && block.emphasis && block.text === '（尚未填寫）',
      ),
    ).toHaveLength(2);
  });

  test('「無」 alone is no reason', () => {
    const sheets = changed(small, 'AgendaItems', 'MR-115-01-4', { noReportReason: '無' });
    expect(partOf(agendaOf(sheets), '4').status).toBe('missing');
  });

  test('a reason typed over data does not hide the data', () => {
    const sheets = changed(small, 'AgendaItems', 'MR-115-01-3-1', { noReportReason: '本期無缺失' });
    expect(partOf(agendaOf(sheets), '3-1').status).toBe('content');
  });

  test('part 3 is missing while one of its items is', () => {
    const withoutObjectives = (small.Indicators ?? []).filter(
      (row) => row.indicatorType !== '資安目標',
    );
    const three = partOf(agendaOf({ ...small, Indicators: withoutObjectives }), '3');
    expect(three.items.map(({ status }) => status)).toEqual([
      'content',
      'content',
      'content',
      'missing',
    ]);
    expect(three.status).toBe('missing');
  });

  const fieldsOf = (sheets: Sheets, no: string) =>
    Object.fromEntries(
      agendaOf(sheets)
        .paper.blocks.flatMap((block) => (block.kind === 'form' ? block.rows.flat() : []))
        .flatMap(({ box = '', label, value }) =>
          box.startsWith(`${no}.`) ? [[box.slice(no.length + 1), `${label}：${value}`]] : [],
        ),
    );

  test('each item has one box for what is decided, by whom and by when, blank before the meeting', () => {
    for (const no of ['1', '2', '3-1', '3-2', '3-3', '3-4', '4', '5', '6']) {
      expect(fieldsOf(small, no)).toEqual({
        decision: '決定：',
        owner: '主辦：',
        due: '完成期限：',
      });
    }
    expect(JSON.stringify(agenda.paper)).not.toContain('案由');
  });

  test('after it the box holds what was recorded; a 討論案 is closed by a 決議', () => {
    const after = added(
      changed(small, 'AgendaItems', 'MR-115-01-2', {
        itemCase: '討論案',
        decisionType: '照案通過',
        decision: '請行政室於116年3月底前完成。',
      }),
      'Resolutions',
      {
        resolutionId: 'MR-115-01-A02',
        reviewId: 'MR-115-01',
        itemNo: '2',
        resolution: '完成修訂。',
        lead: '行政室、政風室',
        dueDate: d(116, 3, 31),
      },
    );
    expect(fieldsOf(after, '2')).toEqual({
      decision: '決議：照案通過：請行政室於116年3月底前完成。',
      owner: '主辦：行政室、政風室',
      due: '完成期限：116年3月31日',
    });
  });

  test('several rows of an item stand in one table, and say once what is proposed alike', () => {
    const more = added(
      changed(small, 'AgendaItems', 'MR-115-01-2', {
        topicType: '外部議題',
        subject: '法規修正',
        impact: '修訂程序。',
        proposal: '提請洽悉。',
      }),
      'AgendaItems',
      {
        agendaItemId: 'X-2',
        reviewId: 'MR-115-01',
        itemNo: '2',
        topicType: '內部議題',
        subject: '人員異動',
        description: '2人調職。',
        proposal: '請人事室補件。',
      },
      {
        agendaItemId: 'X-3',
        reviewId: 'MR-115-01',
        itemNo: '2',
        topicType: '內部議題',
        subject: '系統擴充',
        description: '新增1項業務。',
        proposal: '提請洽悉。',
      },
    );
    const { blocks } = agendaOf(more).paper;
    const table = blocks.find(
      (block): block is TableBlock => block.kind === 'table' && block.columns[1]?.header === '議題',
    );
    expect(table?.columns.map(({ header }) => header)).toEqual([
      '類別',
      '議題',
      '變更',
      '影響與因應',
    ]);
    expect(table?.rows.map((row) => row.map(textOfCell))).toEqual([
      ['外部議題', '1. 法規修正', '資通安全法規修正，已納入年度計畫。', '修訂程序。'],
      ['內部議題', '2. 人員異動', '2人調職。', ''],
      ['內部議題', '3. 系統擴充', '新增1項業務。', ''],
    ]);
    expect(JSON.stringify(blocks)).toContain('1、3. 提請洽悉。\\n2. 請人事室補件。');
  });

  test('a long 說明 of a computed item stands at full width', () => {
    const text = '法規修正，'.repeat(40);
    const sheets = changed(small, 'AgendaItems', 'MR-115-01-3-1', { description: text });
    expect(agendaOf(sheets).paper.blocks).toContainEqual({
      kind: 'paragraph',
      text: `說明：${text}`,
    });
  });

  test('an item without a 項次 is named, not lost; so is a seventh in a six-part agenda', () => {
    const more = added(
      small,
      'AgendaItems',
      { agendaItemId: 'X-1', reviewId: 'MR-115-01', description: '漏填項次' },
      { agendaItemId: 'X-7', reviewId: 'MR-115-01', itemNo: '7', description: '需求' },
    );
    expect(agendaOf(more).notes).toEqual([
      '另有2列審查議案之項次未填、無法判讀或不在本議程版本內，未列入議程（X-1、X-7）。',
    ]);
  });
});

test('with the 2022 edition a seventh part follows; a meeting held with six keeps six', () => {
  const sheets = added(small, 'Settings', { item: '議程版本', value: '含 2022 年版' });
  expect(agendaOf(sheets).parts.map(({ no }) => no)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
  expect(partOf(agendaOf(sheets), '7').title).toBe('關注方需求與期望之變更');
  expect(agendaOf(sheets, 'MR-114-01').parts).toHaveLength(6);
});

describe('part 3-1', () => {
  test('every open finding with its action, whose lateness counts to the day of the review', () => {
    const { heading, tables } = sectionOf(agenda, '附表二');
    expect(heading).toBe(
      '附表二\u3000未結發現及矯正措施（4件；期末115年11月30日，逾期以會議日115年12月10日計）',
    );
    // C1 was due on 115/11/30, ten days before the review. C2 of N2 is done and 有效.
    // Above the list stands what of each 類別 came and went.
    expect(tables).toHaveLength(2);
    expect(tables.slice(1)).toEqual([
      [
        [
          'N1',
          '主要不符合',
          'N1之說明',
          '行政室',
          '修訂作業說明（C1）',
          '115/11/30',
          '—',
          '逾期辦理中\n10日',
          '逾期原因：（未填）\n□同意展延至＿＿＿＿',
        ],
        [
          'N2',
          '主要不符合',
          'N2之說明',
          '行政室',
          '修訂作業說明（C2）',
          '115/03/31',
          '115/03/31',
          '如期完成\n驗證有效\n可結案',
          '□同意結案',
        ],
        [
          'N3',
          '次要不符合',
          'N3之說明',
          '行政室',
          '修訂作業說明（C6）',
          '115/12/10',
          '—',
          '未逾期辦理中',
          '',
        ],
        ['N8', '建議事項', 'N8之說明', '民政課', '—', '—', '—', '115年12月1日結案', ''],
      ],
    ]);
  });

  test('what could not be counted is said, with its rows', () => {
    const sheets = changed(small, 'Findings', 'N2', { foundDate: '14/12/1' });
    expect(partOf(agendaOf(sheets), '3-1').sentences).toContain(
      '另有1筆發現事項因欄位未填、無法判讀或前後矛盾，未計入相關數字（N2）。',
    );
  });
});

test('unequal periods are stated, with their days', () => {
  // 115/1/1 … 115/11/30: 334 days, against 365.
  const sheets = changed(small, 'Reviews', 'MR-115-01', { periodStart: d(115, 1, 1) });
  expect(partOf(agendaOf(sheets), '3').sentences).toEqual([
    '比較期間：本期115年1月1日至115年11月30日（334日），前期113年12月1日至114年11月30日（365日）。',
    '兩期長度不同，件數增減宜併同期間長短判斷。',
  ]);
  expect(partOf(agenda, '3').sentences).toHaveLength(1);
});

describe('part 3-3', () => {
  test.each([
    ['鄭前任', '由鄭前任（政風室）稽核行政室、民政課；稽核人員均非受稽單位人員。'],
    [
      '鄭前任、吳育成',
      '由鄭前任（政風室）、吳育成（行政室）稽核行政室、民政課；吳育成所屬行政室亦為受稽單位，應由其他單位稽核人員稽核，資料未載明實際分工。',
    ],
    [
      '吳育成',
      '由吳育成（行政室）稽核行政室、民政課；吳育成所屬行政室亦為受稽單位，且無其他單位稽核人員，不符獨立性要求。',
    ],
    [
      '吳育成、某甲',
      '由吳育成（行政室）、某甲（單位未登錄）稽核行政室、民政課；吳育成所屬行政室亦為受稽單位，某甲之服務單位未登錄，無法判斷獨立性。',
    ],
    ['某甲', '由某甲（單位未登錄）稽核行政室、民政課；某甲之服務單位未登錄，無法判斷獨立性。'],
    ['某甲(安信公司)', '由某甲（安信公司）稽核行政室、民政課；稽核人員均非受稽單位人員。'],
    ['', '稽核人員尚未登錄。'],
  ])('independence claims only what the rows show: %s', (auditors, said) => {
    const sheets = changed(small, 'Audits', 'IA-115-01', { auditors });
    const told = partOf(agendaOf(sheets), '3-3').sentences;
    const own = told.find((sentence) => sentence.startsWith('IA-115-01'));
    expect(own).toContain(`）：${said}結論：`);
  });
});

test('part 6: candidates from the data are marked as such', () => {
  expect(partOf(agenda, '6')).toMatchObject({
    status: 'content',
    sentences: [
      '改善候選事項計5項：重複缺失3項、最近兩次量測未達標1項、矯正措施驗證無效1項（由資料列出，供參考），詳附表四。',
    ],
  });
  expect(sectionOf(agenda, '附表四').tables).toEqual([
    [
      // N9 was found before N3 and after N2; each clause has one.
      ['A.5.1', 'N2', '民政課', 'N2之說明', 'N1（114/11/30） N1之說明', 'C1 修訂作業說明'],
      ['A.8.8', 'N9', '民政課', 'N9之說明', 'N0（112/02/01） N0之說明', '（未提出）'],
      ['8.1', 'N3', '民政課', 'N3之說明', 'N5（113/05/01） N5之說明', 'C4 修訂作業說明'],
    ],
    [
      ['最近兩次量測未達標', 'O2', 'O2指標：目標3件以下，5件（114）、4件（115，未滿期）'],
      ['矯正措施驗證無效', 'C4', '發現事項N5，114/12/01驗證無效：修訂作業說明'],
    ],
  ]);
});

describe('what is missing is said and never made up', () => {
  test('a review without date, place or period', () => {
    const bare = agendaOf(
      changed(small, 'Reviews', 'MR-115-01', {
        date: '',
        time: '',
        place: '',
        chair: '',
        minutesBy: '',
        periodEnd: '',
      }),
    );
    expect(bare.date).toBeNull();
    expect(bare.notes).toEqual([
      '會議日期尚未填寫，列管及逾期情形以115年12月10日計。',
      '審查期間迄日尚未填寫，第三項之期間數字無法計算。',
    ]);
    const facts = bare.paper.blocks.find((block) => block.kind === 'facts');
    expect(facts?.facts.map(({ label, value }) => `${label}：${value}`)).toEqual([
      '時間：（尚未填寫）',
      '地點：（尚未填寫）',
      '主席：（尚未填寫）',
      '紀錄：（尚未填寫）',
      '應出席：委員1人、列席2人（依現任成員計）',
      '審查期間：（尚未填寫）',
      '會議編號：MR-115-01',
    ]);
    expect(bare.figures['3-1.total.new']).toEqual({
      value: null,
      rows: [],
      reason: '審查期間迄日尚未填寫',
    });
    expect(partOf(bare, '3-1').status).toBe('missing');
    expect(JSON.stringify(bare.paper)).not.toMatch(/undefined|NaN|null|Invalid/);
  });

  test('an empty register gives an agenda that says so throughout', () => {
    const empty = agendaOf({ Reviews: [{ reviewId: 'MR-115-01' }] });
    expect(empty.parts.map(({ status }) => status)).toEqual([
      'none',
      'missing',
      'missing',
      'missing',
      'missing',
      'missing',
    ]);
    expect(JSON.stringify(empty.paper)).not.toMatch(/undefined|NaN|null|Invalid/);
  });

  test('a review that is not there is a named fault', () => {
    expect(() => agendaOf(small, 'MR-999-01')).toThrow(NoSuchReviewError);
  });
});

test('how many attend, as 出席 records them; their names are for the 簽到簿', () => {
  const sheets = added(
    small,
    'Attendance',
    { reviewId: 'MR-115-01', name: '周明遠', role: '委員', attendance: '出席' },
    { reviewId: 'MR-115-01', name: '吳育成', role: '列席', attendance: '代理', deputy: '沈佩真' },
    { reviewId: 'MR-114-01', name: '他人', role: '委員' },
  );
  const facts = agendaOf(sheets).paper.blocks.find((block) => block.kind === 'facts');
  expect(facts?.facts).toContainEqual({ label: '應出席', value: '委員1人、列席1人' });
});

test('the JSON has the parts with items where there are some, and the figures, not the paper', () => {
  const json = agendaJson(agenda);
  expect(Object.keys(json)).toEqual(['review', 'title', 'date', 'parts', 'summary', 'figures']);
  // Notes stand only where there are some.
  const undated = agendaOf(changed(small, 'Reviews', 'MR-115-01', { date: '' }));
  expect(agendaJson(undated).notes).toHaveLength(1);
  expect(json.date).toBe('2026-12-10');
  expect(json.parts.map((part) => part.items?.length ?? 0)).toEqual([0, 0, 4, 0, 0, 0]);
  expect(json.figures['3-1.total.opening']).toEqual({ value: 3, rows: ['N1', 'N5', 'N7'] });
});
