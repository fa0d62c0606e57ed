import { added, changed, d, small, type Sheets } from '../../facts/small-register';
import { agendaOf, partOf, tableOf, textsOf } from './part-of';

// MR-115-01 on 115/12/10 looks at 114/12/1 … 115/11/30, MR-114-01 at 113/12/1 … 114/11/30.

describe('part 3-3', () => {
  test('audits beside the period before, how far the last one’s findings are improved, and by unit', () => {
    const agenda = agendaOf(small);
    const { sentences } = partOf(agenda, '3-3');
    // N2, N3, N8 of two audits; N1 of the one before, whose measure C1 is not done.
    expect(sentences.slice(0, 2)).toEqual([
      '本期稽核2次，其中已完成2次，開立發現事項3件；前期稽核1次，開立1件，本期較前期增加2件，其中不符合項目2件，較前期1件增加1件。',
      '前次稽核（IA-114-01）發現事項1件，截至會議日辦理中1件。',
    ]);
    // N8 was closed on 115/12/1, before the meeting.
    expect(textsOf(tableOf(agenda, '本期稽核發現'))).toEqual([
      ['民政課', '1', '1', '0', '1', '3', '1'],
      ['合計', '1', '1', '0', '1', '3', '1'],
    ]);
  });

  test('the audit team’s own unit: by whom it was audited, or that it was not', () => {
    const said = (sheets: Sheets) => partOf(agendaOf(sheets), '3-3').sentences.join('');
    // 許嘉慧 of 政風室 leads the team on the meeting's day.
    expect(said(small)).toContain('稽核小組人員所屬政風室驗證範圍未填，本期未受稽。');
    const scoped = changed(small, 'Units', '政風室', { inScope: '是' });
    expect(said(scoped)).toContain('政風室屬驗證範圍而本期未受稽，應由其他單位稽核人員稽核。');
    const audited = (auditors: string) =>
      changed(scoped, 'Audits', 'IA-115-01', { units: '政風室', auditors });
    expect(said(audited('鄭前任'))).toContain(
      '稽核小組人員所屬政風室於IA-115-01受稽，未見其他單位之稽核人員。',
    );
    expect(said(audited('鄭前任、吳育成'))).toContain(
      '稽核小組人員所屬政風室由其他單位之吳育成稽核（IA-115-01）。',
    );
  });

  test('a finding of an audit that it does not name is said to be left out of its period', () => {
    const nameless = changed(small, 'Findings', 'N2', { source: '內部稽核', auditId: '' });
    const { sentences } = partOf(agendaOf(nameless), '3-3');
    expect(sentences[0]).toContain('開立發現事項2件；前期稽核1次，開立1件');
    expect(sentences.at(-1)).toMatch(/^另有1筆發現事項.*未計入.*（N2）。$/);
    const checked = changed(small, 'Findings', 'N2', { source: '自行檢查', auditId: '' });
    expect(partOf(agendaOf(checked), '3-3').sentences.join('')).not.toContain('未計入');
  });

  test('where neither 來源 nor 稽核編號 is filled, nobody can say that the audits found nothing', () => {
    const blank = changed(small, 'Findings', 'N2', { source: '', auditId: '' });
    const said = (sheets: typeof small) => partOf(agendaOf(sheets), '3-3').sentences.join('');
    // N9 of the register has neither.
    expect(said(blank)).toContain(
      '本期另有2件發現事項之來源及稽核編號未填，無法判斷是否為稽核所開立（N2、N9）。',
    );
    expect(said(small)).toContain('本期另有1件發現事項之來源及稽核編號未填');
    const told = changed(small, 'Findings', 'N9', { source: '資安事件' });
    expect(said(told)).not.toContain('無法判斷是否為稽核所開立');
  });

  test('a closing after the meeting does not count as improved', () => {
    const later = changed(small, 'Findings', 'N1', { closedDate: d(115, 12, 11) });
    expect(partOf(agendaOf(later), '3-3').sentences[1]).toContain('截至會議日辦理中1件');
    const before = changed(small, 'Findings', 'N1', { closedDate: d(115, 12, 10) });
    expect(partOf(agendaOf(before), '3-3').sentences[1]).toContain('截至會議日結案1件');
  });
});

describe('part 3-4', () => {
  test('target, last values, met or not, and what is done', () => {
    const agenda = agendaOf(small);
    expect(textsOf(tableOf(agenda, '資訊安全目標達成情形'))).toEqual([
      ['O1 O1指標（90件以上）', '115：90件（未滿期）', '達成', '—'],
      ['O2 O2指標（3件以下）', '114：5件\n115：4件（未滿期）', '未達成', '（尚無對應措施）'],
      ['O3 O3指標（3件以下）', '115：未量測（未滿期）', '無資料', '—'],
    ]);
    expect(partOf(agenda, '3-4').sentences).toEqual([
      '資訊安全目標計3項：達成1項、未達成1項、無資料1項；前期達成0項、未達成1項、無資料2項。',
      'O2指標未達成：目標3件以下，實際4件（115，未滿期），尚無對應之改善措施。',
      'O3指標：尚無量測值。',
      'O1指標：僅一期資料，尚無法判斷趨勢。',
    ]);
  });

  test('what is done about one not met is found by its number; O2 is not named by O21', () => {
    const sheets = changed(
      changed(small, 'CorrectiveActions', 'C1', { note: '因應O2未達成' }),
      'CorrectiveActions',
      'C6',
      { note: 'O21' },
    );
    expect(textsOf(tableOf(agendaOf(sheets), '資訊安全目標達成情形'))[1]?.[3]).toBe(
      'C1 修訂作業說明',
    );
  });

  test('the window of a value, the last four of them and since when they move', () => {
    const quarterly = changed(small, 'Indicators', 'O1', {
      frequency: '季',
      unit: '%',
      dataWindow: '近四季',
    });
    const values = Object.entries({
      '114Q3': 99,
      '114Q4': 96,
      '115Q1': 95,
      '115Q2': 92,
      '115Q3': 89,
    });
    const sheets = added(
      { ...quarterly, Measurements: [] },
      'Measurements',
      ...values.map(([period, value]) => ({ indicatorId: 'O1', period, value })),
    );
    expect(partOf(agendaOf(sheets), '3-4').sentences[1]).toBe(
      'O1指標（近四季）未達成：目標90%以上，實際89%（115Q3），最近連續4期惡化，尚無對應之改善措施。',
    );
    expect(textsOf(tableOf(agendaOf(sheets), '資訊安全目標達成情形'))[0]).toEqual([
      'O1 O1指標（90%以上）\n資料窗：近四季',
      '114Q4：96%\n115Q1：95%\n115Q2：92%\n115Q3：89%',
      '未達成\n最近連續4期惡化',
      '（尚無對應措施）',
    ]);
  });
});
