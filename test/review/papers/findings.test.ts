import { d, factsFrom, type Sheets } from '../../facts/small-register';
import {
  blocksUnder,
  formsOf,
  headingsOf,
  onlyPaper,
  paragraphsOf,
  valuesOf,
} from './paper-under-test';

// Today is 115/12/10.

const finding = (findingId: string, aspect: string, more = {}) => ({
  findingId,
  auditId: 'IA-115-01',
  aspect,
  category: '次要不符合',
  description: `${findingId}之事實。`,
  unit: '民政課',
  source: '內部稽核',
  ...more,
});
const action = (actionId: string, findingId: string, more = {}) => ({
  actionId,
  findingId,
  cause: '無人覆核',
  action: '每月覆核。',
  ...more,
});

const sheets: Sheets = {
  Settings: [{ item: '表單編號：改善報告', value: 'QH-04-006' }],
  Audits: [
    {
      auditId: 'IA-115-01',
      auditType: '內部稽核',
      startDate: d(115, 9, 14),
      endDate: d(115, 9, 18),
      units: '行政室、民政課',
    },
    {
      auditId: 'IA-115-02',
      auditType: '自行檢查',
      startDate: d(115, 10, 1),
      endDate: d(115, 10, 1),
    },
  ],
  Findings: [
    finding('N-1', '技術面', { clause: 'A.8.13', foundDate: d(115, 9, 15), issuer: '許嘉慧' }),
    finding('N-2', '', { category: '觀察事項' }),
    finding('N-3', '策略面'),
    finding('N-4', '技術面', { auditId: 'ia-115-01', closedDate: d(115, 11, 30) }),
    finding('N-5', '技術面', { auditId: '', source: '資安事件', foundDate: d(115, 3, 2) }),
  ],
  CorrectiveActions: [
    action('C-1', 'N-1', {
      levels: '管理、人力',
      dueDate: d(115, 10, 31),
      doneDate: d(115, 10, 31),
      verifier: '許嘉慧',
      verifiedDate: d(115, 11, 5),
      result: '無效',
      containment: '停用帳號。',
      // Typed over: what the dates say counts.
      progress: '逾期完成',
    }),
    action('C-2', 'N-1', {
      previousActionId: 'C-1',
      levels: '策略',
      dueDate: d(115, 12, 9),
      extendedTo: d(116, 3, 31),
      followUp: '書面複查',
      lateReason: '待料。',
    }),
    action('C-3', 'N-3', { dueDate: d(115, 12, 10), levels: '資源' }),
    action('C-4', 'N-3', {
      action: '',
      cause: '',
      dueDate: d(115, 11, 30),
      doneDate: d(115, 12, 1),
    }),
  ],
};
const facts = factsFrom(sheets);
const audit = (at: number) => facts.rows.Audits[at];
const found = (id: string) => {
  const row = facts.finding(id);
  if (!row) throw new Error(`no finding ${id}`);
  return row;
};

describe('改善報告', () => {
  const [of] = [audit(0)];
  const paper = onlyPaper('improvement', facts, { ...(of && { audit: of }) });

  test('of an audit takes its findings by 構面 under its head', () => {
    expect(paper).toMatchObject({ sheetTitle: '改善報告 IA-115-01', orientation: 'portrait' });
    expect(paper.footer.left).toContain('QH-04-006');
    expect([...valuesOf(paper.blocks.slice(0, 3))]).toEqual([
      ['受稽單位', '行政室、民政課'],
      ['受稽日期', '115年9月14日至115年9月18日'],
      ['填寫日期', ''],
    ]);
    expect(headingsOf(paper)).toEqual([
      '一、策略面',
      '（一）N-3（次要不符合，民政課）',
      '二、技術面',
      '（一）N-1（次要不符合，條文A.8.13，民政課）',
      '（二）N-4（次要不符合，民政課）',
      '三、構面未填',
      '（一）N-2（觀察事項，民政課）',
    ]);
    expect(paper.blocks.at(-1)).toEqual({ kind: 'signatures', labels: ['承辦人', '單位主管'] });
  });

  test('an item shows the measure that holds, ticked, late by its first date; the replaced one is named', () => {
    const item = blocksUnder(paper, 'N-1');
    expect([...valuesOf(item)]).toEqual([
      ['待改善或建議事項', 'N-1之事實。'],
      ['發生原因（根因）', '無人覆核'],
      ['改善措施', '■策略\u3000□管理\u3000□技術\u3000□人力\u3000□資源\n每月覆核。'],
      ['預計完成時程及追蹤方式', '預定115年12月9日完成，展延至116年3月31日；追蹤方式：書面複查'],
      [
        '執行情形',
        '□如期完成\u3000□逾期完成\u3000□未逾期辦理中\u3000■逾期辦理中\n逾期1日；逾期原因：待料。',
      ],
    ]);
    expect(paragraphsOf(item)).toEqual(['前案：C-1「每月覆核」驗證無效。']);
  });

  test('several measures stand one after the other, and what is blank has room', () => {
    const rows = formsOf(blocksUnder(paper, 'N-3')).flatMap((form) => form.rows);
    expect(rows.map((row) => row.map(({ label, value }) => [label, value]))).toEqual([
      [['待改善或建議事項', 'N-3之事實。']],
      [['措施編號', 'C-3']],
      [['發生原因（根因）', '無人覆核']],
      [['改善措施', '□策略\u3000□管理\u3000□技術\u3000□人力\u3000■資源\n每月覆核。']],
      [['預計完成時程及追蹤方式', '預定115年12月10日完成']],
      [['執行情形', '□如期完成\u3000□逾期完成\u3000■未逾期辦理中\u3000□逾期辦理中']],
      [['措施編號', 'C-4']],
      [['發生原因（根因）', '']],
      [['改善措施', '□策略\u3000□管理\u3000□技術\u3000□人力\u3000□資源']],
      [['措施內容', '']],
      [['預計完成時程及追蹤方式', '預定115年11月30日完成']],
      [
        [
          '執行情形',
          '□如期完成\u3000■逾期完成\u3000□未逾期辦理中\u3000□逾期辦理中\n115年12月1日完成；逾期1日。',
        ],
      ],
    ]);
  });

  test('a finding without measure is left to be answered', () => {
    const values = valuesOf(blocksUnder(paper, 'N-2'));
    expect(values.get('發生原因（根因）')).toBe('');
    expect(values.get('執行情形')).toBe(
      '□如期完成\u3000□逾期完成\u3000□未逾期辦理中\u3000□逾期辦理中',
    );
  });

  test('an audit without findings says so; a finding without audit has its day', () => {
    const [none] = [audit(1)];
    const empty = onlyPaper('improvement', facts, { ...(none && { audit: none }) });
    expect(paragraphsOf(empty.blocks)).toEqual(['本次稽核無發現事項。']);
    expect(valuesOf(empty.blocks).get('受稽日期')).toBe('115年10月1日');
    const single = onlyPaper('improvement', facts, { finding: found('N-5') });
    expect(headingsOf(single)).toEqual(['一、技術面', '（一）N-5（次要不符合，民政課）']);
    expect(valuesOf(single.blocks).get('受稽日期')).toBe('115年3月2日（發現日期）');
  });
});

describe('矯正措施單', () => {
  const paper = onlyPaper('finding', facts, { finding: found('N-1') });

  test('what was found', () => {
    expect(paper).toMatchObject({ sheetTitle: '矯正措施單 N-1', orientation: 'portrait' });
    expect([...valuesOf(paper.blocks.slice(0, 2))]).toEqual([
      ['編號', 'N-1'],
      ['開立人', '許嘉慧'],
      ['發現日期', '115年9月15日'],
      ['受稽單位', '民政課'],
      ['來源', '內部稽核 IA-115-01'],
      ['條文', 'A.8.13'],
      ['類別', '□主要不符合\u3000■次要不符合\u3000□觀察事項\u3000□建議事項'],
      ['事實', 'N-1之事實。'],
    ]);
  });

  test('every measure in turn, the one that replaces another and the one replaced', () => {
    expect(headingsOf(paper)).toEqual(['矯正措施1 C-1（由C-2取代）', '矯正措施2 C-2（前案C-1）']);
    expect([...valuesOf(blocksUnder(paper, 'C-1（由'))]).toEqual([
      ['立即處置', '停用帳號。'],
      ['原因', '無人覆核'],
      ['措施', '□策略\u3000■管理\u3000□技術\u3000■人力\u3000□資源\n每月覆核。'],
      ['負責單位', ''],
      ['負責人', ''],
      ['預定完成', '115年10月31日'],
      ['實際完成', '115年10月31日'],
      ['執行情形', '■如期完成\u3000□逾期完成\u3000□未逾期辦理中\u3000□逾期辦理中'],
      ['驗證人', '許嘉慧'],
      ['驗證日期', '115年11月5日'],
      ['驗證結果', '□有效\u3000□部分有效\u3000■無效'],
    ]);
    const second = valuesOf(blocksUnder(paper, 'C-2（前案'));
    expect(second.get('預定完成')).toBe('115年12月9日（展延至116年3月31日）');
    expect(second.get('驗證結果')).toBe('□有效\u3000□部分有效\u3000□無效');
    expect(second.get('狀態')).toBe('辦理中（前次措施無效，重行矯正）');
    expect(second.get('結案')).toBe('');
  });

  test('a finding without measure has a form to fill in, a closed one its day', () => {
    const blank = valuesOf(onlyPaper('finding', facts, { finding: found('N-2') }).blocks);
    expect(['立即處置', '原因', '措施', '驗證人'].map((label) => blank.get(label))).toEqual([
      '',
      '',
      '',
      '',
    ]);
    expect(blank.get('狀態')).toBe('待回復');
    const closed = valuesOf(onlyPaper('finding', facts, { finding: found('N-4') }).blocks);
    expect(closed.get('結案')).toBe('115年11月30日結案');
    expect(closed.get('編號')).toBe('N-4');
  });
});
