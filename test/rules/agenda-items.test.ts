import { d, office } from './office';

const nine = ['1', '2', '3-1', '3-2', '3-3', '3-4', '4', '5', '6'].map((no) => `MR-115-01-${no}`);

describe('agenda items', () => {
  it('MR-10 reports the items the next review lacks, once, and of one already held as W', () => {
    const lacking = office().remove('AgendaItems', 'MR-115-01-3-4', 'MR-115-01-5');
    expect(lacking.of('MR-10')).toEqual(['MR-115-01 會議編號']);
    expect(lacking.said('MR-10')).toContain(
      '議程缺少項次 3-4「資訊安全目標之達成」、5「風險評鑑結果及風險處理計畫之狀態」',
    );
    expect(office().clear('AgendaItems').of('MR-10')).toEqual([
      'MR-115-01 會議編號',
      'W MR-114-01 會議編號',
    ]);
    const held = office()
      .remove('AgendaItems', 'MR-114-01-6')
      .add('AgendaItems', { agendaItemId: 'X', reviewId: 'MR-114-01', itemNo: '5' });
    expect(held.of('MR-10')).toEqual(['W MR-114-01 會議編號']);
    expect(held.said('MR-10')).toContain('議程缺少項次 6「持續改善之機會」，項次 5 重複');
  });

  it('MR-10 asks nothing of a review that comes after the next one', () => {
    const later = office().add('Reviews', {
      reviewId: 'MR-116-01',
      date: d(116, 12, 9),
      status: '籌備中',
    });
    expect(later.of('MR-10')).toEqual([]);
  });

  it.each(['1', '3-1', '3-2', '3-3', '3-4', '5'])('MR-10 reports a second row of item %s', (no) => {
    const row = { agendaItemId: 'X', reviewId: 'MR-115-01', itemNo: no };
    expect(office().add('AgendaItems', row).of('MR-10')).toEqual(['X 項次']);
  });

  it('MR-10 lets 2, 4, 6 and 臨時動議 have several rows, and rows stand in any order', () => {
    const rows = ['6', '2', '4', '2', '臨時動議', '臨時動議'].map((itemNo, index) => ({
      agendaItemId: `X-${String(index)}`,
      reviewId: 'MR-115-01',
      itemNo,
      description: '提報內容之說明文字。',
    }));
    expect(
      office()
        .add('AgendaItems', ...rows)
        .of('MR-10'),
    ).toEqual([]);
    const swapped = office()
      .set('AgendaItems', 'MR-115-01-3-1', { itemNo: '3-2' })
      .set('AgendaItems', 'MR-115-01-3-2', { itemNo: '3-1' });
    expect(swapped.of('MR-10')).toEqual([]);
  });

  it('MR-11 has a seventh item only with the 2022 edition, and of meetings not yet held', () => {
    const seven = { agendaItemId: 'MR-115-01-7', reviewId: 'MR-115-01', itemNo: '7' };
    expect(office().add('AgendaItems', seven).of('MR-11')).toEqual(['MR-115-01-7 項次']);
    const edition = () => office().add('Settings', { item: '議程版本', value: '含 2022 年版' });
    expect(edition().of('MR-11')).toEqual(['MR-115-01 會議編號']);
    expect(edition().of('MR-10')).toEqual([]);
    expect(edition().said('MR-11')).toContain('7「關注方需求與期望之變更」');
    expect(edition().add('AgendaItems', seven).of('MR-11')).toEqual([]);
    const again = { ...seven, agendaItemId: 'MR-115-01-7-2' };
    expect(edition().add('AgendaItems', seven, again).of('MR-11')).toEqual([]);
    // Held under the switch of its day.
    const held = { ...seven, reviewId: 'MR-114-01' };
    expect(office().add('AgendaItems', held).of('MR-11')).toEqual([]);
  });

  it('MR-10 offers the rows that are missing, under numbers not yet in use', () => {
    const lacking = office()
      .remove('AgendaItems', 'MR-115-01-2', 'MR-115-01-3-4')
      .set('AgendaItems', 'MR-115-01-6', { agendaItemId: 'MR-115-01-2' });
    const found = lacking.problems().find(({ rule }) => rule === 'MR-10');
    expect(found?.fix).toEqual({
      kind: 'rows',
      label: '補列 2 列議案',
      table: 'AgendaItems',
      rows: [
        { 議案編號: 'MR-115-01-2-2', 會議編號: 'MR-115-01', 項次: '2' },
        {
          議案編號: 'MR-115-01-3-4',
          會議編號: 'MR-115-01',
          項次: '3-4',
          案由: '資訊安全目標之達成',
        },
      ],
    });
    const all = office()
      .remove('AgendaItems', ...nine)
      .problems();
    expect(all.find(({ rule }) => rule === 'MR-10')?.fix).toMatchObject({
      label: '補列 9 列議案',
    });
  });

  it('MR-10 asks nothing of a meeting registered for its decisions alone', () => {
    const old = { reviewId: 'MR-113-01', date: d(113, 12, 15), status: '已核定' };
    expect(office().add('Reviews', old).of('MR-10')).toEqual([]);
    const kept = { ...old, periodEnd: d(113, 11, 30) };
    expect(office().add('Reviews', kept).of('MR-10')).toEqual(['W MR-113-01 會議編號']);
  });

  it('MR-14 reports an item whose reporter’s office is vacant and that names nobody else', () => {
    const vacant = () => office().set('Members', 'M-05', { endDate: d(115, 12, 9) });
    expect(vacant().of('MR-14')).toEqual(['W MR-115-01-3-1 陳報人']);
    expect(vacant().said('MR-14')).toContain('項次 3-1、3-3 由稽核小組組長陳報');
    const named = vacant().set('AgendaItems', 'MR-115-01-3-1', { reporter: '林淑芬' });
    expect(named.of('MR-14')).toEqual(['W MR-115-01-3-3 陳報人']);
    named.set('AgendaItems', 'MR-115-01-3-3', { reporter: '林淑芬' });
    expect(named.of('MR-14')).toEqual([]);
    // In office on the day of the meeting.
    expect(
      office()
        .set('Members', 'M-05', { endDate: d(115, 12, 10) })
        .of('MR-14'),
    ).toEqual([]);
    expect(
      office()
        .set('Members', 'M-03', { endDate: d(115, 1, 1) })
        .of('MR-14'),
    ).toEqual(['W MR-115-01-1 陳報人']);
  });

  it('MR-10 reports an item that belongs to no review, or has no 項次', () => {
    const row = { agendaItemId: 'X', itemNo: '2' };
    expect(office().add('AgendaItems', row).of('MR-10')).toEqual(['X 會議編號']);
    const unknown = office().add('AgendaItems', { ...row, reviewId: 'MR-199-01' });
    expect(unknown.of('MR-10')).toEqual(['X 會議編號']);
    const numberless = office().set('AgendaItems', 'MR-115-01-6', { itemNo: '' });
    expect(numberless.of('MR-10')).toEqual(['MR-115-01-6 項次']);
    const held = office().set('AgendaItems', 'MR-114-01-6', { itemNo: '' });
    expect(held.of('MR-10')).toEqual(['W MR-114-01-6 項次']);
  });

  it('MR-10 is silent where the missing item may be one that could not be read', () => {
    expect(office().set('AgendaItems', 'MR-115-01-6', { itemNo: '六' }).of('MR-10')).toEqual([]);
    expect(office().set('AgendaItems', 'MR-115-01-6', { itemNo: '六' }).of('REG-03')).toEqual([
      'MR-115-01-6 項次',
    ]);
    expect(office().drop('AgendaItems').of('MR-10')).toEqual([]);
  });

  it('MR-12 asks items 2, 4 and 6 for content or a reason', () => {
    const item = (cells: Readonly<Record<string, string>>) =>
      office()
        .set('AgendaItems', 'MR-115-01-4', { description: '', ...cells })
        .of('MR-12');
    const row = ['MR-115-01-4 說明'];
    expect(item({})).toEqual(row);
    expect(item({ description: '無' })).toEqual(row);
    expect(item({ description: '無。' })).toEqual(row);
    expect(item({ description: '－' })).toEqual(row);
    expect(item({ description: '本期無。' })).toEqual(row);
    expect(item({ description: '本次會議無報告事項' })).toEqual(row);
    // Of a part that asks for changes or feedback this is 「無」, and the reason is wanting.
    expect(item({ description: '無變更' })).toEqual(row);
    expect(item({ description: '本期無任何回饋。' })).toEqual(row);
    expect(item({ description: '無變更', noReportReason: '法規未修正' })).toEqual([]);
    expect(item({ noReportReason: '本期無' })).toEqual(row);
    expect(item({ description: '本期無。', noReportReason: '本期未接獲意見' })).toEqual([]);
    expect(item({ description: '本期無重大變更，法規修正已納入檢視。' })).toEqual([]);
    expect(item({ noReportReason: '無' })).toEqual(row);
    expect(item({ subject: '關注方之回饋' })).toEqual(row);
    expect(item({ description: '無', noReportReason: '本期未接獲意見' })).toEqual([]);
    expect(item({ description: '無，本期未接獲關注方意見' })).toEqual([]);
    // 案由 names the subject and reports nothing of it.
    expect(item({ subject: '上級機關來函要求盤點物聯網設備' })).toEqual(row);
    expect(item({ subject: '關注方回饋事項' })).toEqual(row);
  });

  it('MR-12 takes register data for the content of computed items', () => {
    expect(office().clear('Findings', 'CorrectiveActions').of('MR-12')).toEqual([
      'MR-114-01-3-1 說明',
      'MR-115-01-3-1 說明',
    ]);
    expect(office().clear('Measurements').of('MR-12')).toEqual([
      'MR-114-01-3-2 說明',
      'MR-114-01-3-4 說明',
      'MR-115-01-3-2 說明',
      'MR-115-01-3-4 說明',
    ]);
    expect(office().set('Indicators', 'K-2', { indicatorType: '監督量測' }).of('MR-12')).toEqual([
      'MR-114-01-3-4 說明',
      'MR-115-01-3-4 說明',
    ]);
    expect(office().clear('Audits').of('MR-12')).toEqual([
      'MR-114-01-3-3 說明',
      'MR-115-01-3-3 說明',
    ]);
    expect(office().clear('Risks').of('MR-12')).toEqual(['MR-114-01-5 說明', 'MR-115-01-5 說明']);
    expect(office().clear('Resolutions').of('MR-12')).toEqual([]);
    const reason = office()
      .clear('Risks')
      .remove('AgendaItems', 'MR-114-01-5')
      .set('AgendaItems', 'MR-115-01-5', { noReportReason: '風險評鑑排於下半年辦理' });
    expect(reason.of('MR-12')).toEqual([]);
  });

  it('MR-12 leaves it to MR-10 that a computed item stands twice', () => {
    const twice = office().add('AgendaItems', {
      agendaItemId: 'Z',
      reviewId: 'MR-115-01',
      itemNo: '5',
    });
    expect([...twice.of('MR-10'), ...twice.of('MR-12')]).toEqual(['Z 項次']);
  });

  it('MR-12 counts measurements within the review period', () => {
    const later = office().set('Reviews', 'MR-114-01', { periodEnd: d(114, 6, 30) });
    // K-1 begins with 114下, the first day of which is 114/7/1.
    expect(later.of('MR-12')).toEqual(['MR-114-01-3-2 說明']);
    expect(later.set('Reviews', 'MR-114-01', { periodEnd: d(114, 7, 1) }).of('MR-12')).toEqual([]);
    // The period ends in 115: of a yearly objective that is the 期別 of the review, not 114.
    const blank = office().set('Measurements', 'K-2 115', { value: '' });
    expect(blank.of('MR-12')).toEqual(['MR-115-01-3-4 說明']);
  });

  it('MR-12 asks once for the end of the review period, without which item 3 cannot be computed', () => {
    const endless = () => office().set('Reviews', 'MR-115-01', { periodEnd: '' });
    expect(endless().of('MR-12')).toEqual(['MR-115-01 審查期間迄']);
    for (const no of ['3-1', '3-2', '3-3']) {
      expect(
        endless()
          .set('AgendaItems', `MR-115-01-${no}`, { description: '另行口頭報告本期辦理情形' })
          .of('MR-12'),
      ).toEqual(['MR-115-01 審查期間迄']);
    }
    expect(office().set('Reviews', 'MR-115-01', { periodEnd: '15/11/30' }).of('MR-12')).toEqual([]);
  });

  it('MR-12 is silent on what could not be read', () => {
    expect(office().set('AgendaItems', 'MR-115-01-4', { description: '#N/A' }).of('MR-12')).toEqual(
      [],
    );
    const blank = office().set('AgendaItems', 'MR-115-01-4', { description: '' });
    expect(blank.set('AgendaItems', 'MR-115-01-4', { itemNo: '四' }).of('MR-12')).toEqual([]);
    expect(office().clear('Risks').drop('Risks').of('MR-12')).toEqual([]);
  });
});
