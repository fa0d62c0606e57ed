import { added, changed, d, factsFrom, small, type Sheets } from '../../facts/small-register';
import {
  blocksUnder,
  cellsOf,
  formsOf,
  headingsOf,
  meetingPaper,
  paragraphsOf,
  tablesOf,
  valuesOf,
} from './paper-under-test';

// Today is 115/12/10, the day of MR-115-01.

const item = (agendaItemId: string, itemNo: string, more = {}) => ({
  agendaItemId,
  reviewId: 'MR-115-01',
  itemNo,
  ...more,
});
const attendee = (name: string, role: string, attendance: string, deputy = '') => ({
  reviewId: 'MR-115-01',
  name,
  role,
  attendance,
  deputy,
});

const held: Sheets = {
  ...added(
    changed(small, 'Reviews', 'MR-115-01', {
      status: '已召開',
      openingRemarks: '請各單位如實提出問題。',
      closingTime: '16:20',
      suitability: '繼續適用。',
      changes: '無',
      nextDate: d(116, 12, 9),
    }),
    'Resolutions',
    {
      resolutionId: 'MR-115-01-A02',
      reviewId: 'MR-115-01',
      itemNo: '3-1',
      resolution: '修訂檢核表',
      lead: '行政室',
      support: '政風室',
      dueDate: d(116, 3, 31),
    },
  ),
  AgendaItems: [
    item('I-6', '6', { itemCase: '討論案', subject: '變更管理範本', description: '宜有範本。' }),
    item('I-2', '2', {
      subject: '法規修正',
      description: '已公布施行。',
      impact: '須檢視文件。',
      decisionType: '洽悉',
    }),
    item('I-M', '臨時動議', {
      itemCase: '討論案',
      subject: '汰換設備',
      decisionType: '照案通過',
      decision: '請編列預算。',
    }),
    item('I-31', '3-1', { decisionType: '決定', decision: '修訂檢核表。' }),
    item('I-4', '4', { noReportReason: '本期未接獲關注方意見', decisionType: '洽悉' }),
  ],
  Attendance: [
    attendee('周明遠', '委員', '出席'),
    attendee('吳育成', '委員', '代理', '沈佩真'),
    attendee('許嘉慧', '列席', '出席'),
    attendee('鄭前任', '列席', '請假'),
  ],
};
const minutes = meetingPaper('minutes', factsFrom(held), 'MR-115-01');

test('會議紀錄 keeps the order of official minutes', () => {
  expect(minutes).toMatchObject({ sheetTitle: '會議紀錄 MR-115-01', orientation: 'portrait' });
  expect([...valuesOf(minutes.blocks)].slice(0, 9)).toEqual([
    ['時間', '115年12月10日（星期四）下午2時'],
    ['地點', '第一會議室'],
    ['主席', '周明遠'],
    ['紀錄', '沈佩真'],
    ['出席', '秘書室主任秘書周明遠'],
    ['列席', '政風室主任許嘉慧'],
    ['請假', '鄭前任'],
    ['缺席', '無'],
    ['代理', '行政室主任吳育成（由沈佩真代理）'],
  ]);
  expect(paragraphsOf(minutes.blocks)[0]).toBe('應出席委員2人：出席1人、代理1人。');
  expect(headingsOf(minutes).filter((text) => !text.startsWith('（'))).toEqual([
    '一、主席致詞',
    '二、前次會議決議辦理情形',
    '三、報告事項',
    '四、討論事項',
    '五、臨時動議',
    // MR-115-01-A01 names no 項次.
    '六、其他列管決議',
    '七、審查結論',
    '八、散會時間',
  ]);
  expect(paragraphsOf(blocksUnder(minutes, '主席致詞'))).toEqual(['請各單位如實提出問題。']);
  expect(paragraphsOf(blocksUnder(minutes, '散會時間'))).toEqual(['下午4時20分']);
});

test('what earlier meetings decided stands as it was on the day', () => {
  const [table] = tablesOf({ ...minutes, blocks: blocksUnder(minutes, '前次會議決議') });
  // Released on 114/12/11 (A02, the day of the last review) is no news; A03 the day after is.
  expect(cellsOf(table).map(([key, , , , state]) => [key, state])).toEqual([
    ['MR-113-01-A01', '114/06/30\n繼續列管\n逾期528日'],
    ['MR-114-01-A01', '115/12/10\n繼續列管'],
    ['MR-114-01-A02', '115/12/09\n繼續列管\n逾期1日'],
    ['MR-114-01-A04', '（未填）\n繼續列管'],
    ['MR-113-01-A03', '（未填）\n解除列管\n114/12/12'],
    ['MR-114-01-A03', '（未填）\n解除列管\n115/12/10'],
  ]);
  expect(table?.rows[0]?.[0]).toMatchObject({
    row: { table: 'Resolutions', key: 'MR-113-01-A01' },
  });
});

test('the six parts are reported with 決定, what is to be discussed with 決議, each with its work', () => {
  const reported = blocksUnder(minutes, '三、報告事項');
  const parts = reported.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
  expect(parts).toEqual([
    '（一）過往管理審查之議案的處理狀態',
    '（二）與資訊安全管理系統有關之內部及外部議題的變更',
    '（三）資訊安全績效之回饋，包括下列之趨勢',
    '（三）1. 不符合項目及矯正措施',
    '（三）2. 監督及量測結果',
    '（三）3. 稽核結果',
    '（三）4. 資訊安全目標之達成',
    '（四）關注方之回饋',
    '（五）風險評鑑結果及風險處理計畫之狀態',
    '（六）持續改善之機會',
  ]);
  const external = blocksUnder(minutes, '（二）');
  expect(paragraphsOf(external)).toEqual([
    '案由：法規修正',
    '說明：已公布施行。',
    '影響與因應：須檢視文件。',
  ]);
  expect([...valuesOf(external)]).toEqual([['決定', '洽悉。']]);

  const nonconformities = blocksUnder(minutes, '（三）1.');
  expect([...valuesOf(nonconformities)]).toEqual([['決定', '修訂檢核表。']]);
  expect(cellsOf(tablesOf({ ...minutes, blocks: nonconformities })[0])).toEqual([
    ['MR-115-01-A02', '修訂檢核表', '行政室', '政風室', '116/03/31'],
  ]);

  expect(paragraphsOf(blocksUnder(minutes, '（四）'))).toEqual([
    '無。理由：本期未接獲關注方意見。',
  ]);
  const improvement = blocksUnder(minutes, '（六）');
  expect(paragraphsOf(improvement).at(-1)).toBe('本項提請討論，詳討論事項。');
  expect(formsOf(improvement)).toEqual([]);

  expect([...valuesOf(blocksUnder(minutes, '五、臨時動議'))]).toEqual([
    ['決議', '照案通過：請編列預算。'],
  ]);
});

test('a decision not yet written has room for it, for who does it and by when', () => {
  const discussed = blocksUnder(minutes, '四、討論事項');
  expect(paragraphsOf(discussed)).toEqual(['說明：宜有範本。']);
  expect([...valuesOf(discussed)]).toEqual([
    ['決議', ''],
    ['主辦', ''],
    ['完成期限', ''],
  ]);
  const [form] = formsOf(blocksUnder(minutes, '（五）'));
  expect(form?.rows.flat().map(({ label, box }) => [label, box])).toEqual([
    ['決定', '5.decision'],
    ['主辦', '5.owner'],
    ['完成期限', '5.due'],
  ]);
});

test('of two items under one 項次 each has the work its words assign; what is not tracked has room', () => {
  const work = (resolutionId: string, resolution: string) => ({
    resolutionId,
    reviewId: 'MR-115-01',
    itemNo: '2',
    resolution,
    lead: '行政室',
  });
  const paper = meetingPaper(
    'minutes',
    factsFrom({
      ...held,
      AgendaItems: [
        item('I-2', '2', { subject: '甲案', decisionType: '決定', decision: '修訂程序。' }),
        item('I-2-2', '2', { subject: '乙案', decisionType: '決定', decision: '採購設備。' }),
        item('I-5', '5', { decisionType: '決定', decision: '補正評鑑。' }),
        item('I-6', '6', { decisionType: '決定', decision: '加強宣導，無須列管。' }),
      ],
      Resolutions: [work('A-1', '採購設備'), work('A-2', '修訂程序')],
    }),
    'MR-115-01',
  );
  const external = blocksUnder(paper, '（二）');
  const kinds = external.map(({ kind }) => kind).filter((kind) => kind !== 'paragraph');
  expect(kinds).toEqual(['form', 'table', 'form', 'table']);
  expect(
    tablesOf({ ...paper, blocks: external }).map((table) => cellsOf(table).map(([key]) => key)),
  ).toEqual([['A-2'], ['A-1']]);
  expect([...valuesOf(blocksUnder(paper, '（五）'))]).toEqual([
    ['決定', '補正評鑑。'],
    ['主辦', ''],
    ['完成期限', ''],
  ]);
  expect([...valuesOf(blocksUnder(paper, '（六）'))]).toEqual([['決定', '加強宣導，無須列管。']]);
});

test('審查結論 shows what is recorded and leaves the rest to be written', () => {
  expect([...valuesOf(blocksUnder(minutes, '審查結論'))]).toEqual([
    ['適用性', '繼續適用。'],
    ['適切性', ''],
    ['有效性', ''],
    ['改善決定', ''],
    ['ISMS 變更需求', '無'],
    ['資源需求', ''],
    ['下次會議日期', '116年12月9日'],
  ]);
});

test('one box to sign per person: who holds two offices signs once', () => {
  const office = (position: string, name: string) => ({ name, position, startDate: d(110, 1, 1) });
  const labels = meetingPaper(
    'minutes',
    factsFrom({
      ...held,
      Members: [
        office('資安長(召集人)', '周明遠'),
        office('資安主管(副召集人)', '吳育成'),
        office('執行小組組長', '吳育成'),
        office('ISMS 承辦人', '沈佩真'),
        office('稽核小組組長', '許嘉慧'),
      ].map((row, at) => ({ memberId: `M-${String(at)}`, ...row })),
    }),
    'MR-115-01',
  ).blocks.flatMap((block) => (block.kind === 'signatures' ? block.labels : []));
  expect(labels).toEqual(['承辦人', '資安主管（兼執行小組組長）', '稽核小組組長', '資安長']);
  // The small office has no 資安主管: who heads the group is one all the same.
  expect(minutes.blocks.at(-1)).toEqual({ kind: 'signatures', labels });
});

test('a draft is marked so, an approved one carries its day', () => {
  const state = (cells: Record<string, string | number>) =>
    meetingPaper('minutes', factsFrom(changed(held, 'Reviews', 'MR-115-01', cells)), 'MR-115-01')
      .header.right;
  expect(state({ status: '籌備中' })).toBe('草稿\u3000資料截至115年12月10日');
  expect(state({ status: '已召開' })).toBe('');
  expect(state({ status: '已核定', approvedDate: d(115, 12, 10) })).toBe('核定 115年12月10日');
});

test('a project meeting has its minutes: its items and those of its kind before it, no conclusion', () => {
  const meeting = (reviewId: string, date: number) => ({
    reviewId,
    reviewType: '專案工作會議',
    name: `${reviewId}會議`,
    date,
    status: '已召開',
  });
  const paper = meetingPaper(
    'minutes',
    factsFrom({
      Reviews: [meeting('PW-1', d(115, 3, 1)), meeting('PW-2', d(115, 9, 1))],
      AgendaItems: [
        { agendaItemId: 'P-1', reviewId: 'PW-2', subject: '清冊更新', description: '已過期。' },
      ],
      Resolutions: [
        { resolutionId: 'PW-1-A01', reviewId: 'PW-1', resolution: '造冊', lead: '行政室' },
      ],
    }),
    'PW-2',
  );
  expect(headingsOf(paper)).toEqual([
    '一、主席致詞',
    '二、前次會議決議辦理情形',
    '三、報告事項',
    '（一）清冊更新',
    '四、討論事項',
    '五、臨時動議',
    '六、散會時間',
  ]);
  expect(cellsOf(tablesOf(paper)[0]).map(([key]) => key)).toEqual(['PW-1-A01']);
  expect(paper.blocks.at(-1)).toEqual({ kind: 'signatures', labels: ['紀錄', '主席'] });
  expect(paragraphsOf(blocksUnder(paper, '四、'))).toEqual(['無。']);
});

test('nobody is said to have come of whom nothing is recorded', () => {
  const facts = factsFrom({
    ...held,
    Attendance: [attendee('周明遠', '委員', ''), attendee('吳育成', '委員', '出席')],
  });
  const values = valuesOf(meetingPaper('minutes', facts, 'MR-115-01').blocks);
  expect(values.get('出席')).toBe('行政室主任吳育成');
  expect(values.get('請假')).toBe('');
  expect(values.get('出席狀況未登錄')).toBe('秘書室主任秘書周明遠');
});
