import { d, office } from './office';

describe('tracking', () => {
  it('MR-18 asks a resolution for 主辦 and 完成期限', () => {
    const bare = office().set('Resolutions', 'MR-114-01-A01', { lead: '', dueDate: '' });
    expect(bare.of('MR-18')).toEqual(['MR-114-01-A01 主辦', 'MR-114-01-A01 完成期限']);
  });

  it('MR-18 reports a 完成期限 before the meeting', () => {
    const due = (dueDate: number) => office().set('Resolutions', 'MR-114-01-A01', { dueDate });
    expect(due(d(114, 12, 14)).of('MR-18')).toEqual(['MR-114-01-A01 完成期限']);
    expect(due(d(114, 12, 14)).said('MR-18')).toContain('114/12/14 早於會議日期 114/12/15');
    expect(due(d(114, 12, 15)).of('MR-18')).toEqual([]);
  });

  it('MR-18 is silent on an unknown meeting, and on what could not be read', () => {
    const early = () => office().set('Resolutions', 'MR-114-01-A01', { dueDate: d(114, 1, 1) });
    expect(early().set('Resolutions', 'MR-114-01-A01', { reviewId: 'MR-99' }).of('MR-18')).toEqual(
      [],
    );
    expect(early().set('Reviews', 'MR-114-01', { date: '14/12/15' }).of('MR-18')).toEqual([]);
    const unread = office().set('Resolutions', 'MR-114-01-A01', {
      dueDate: '年底前',
      lead: '#N/A',
    });
    expect(unread.of('MR-18')).toEqual([]);
  });

  it('TRK-01 reports a resolution that cannot be placed', () => {
    const changed = (cells: Readonly<Record<string, string | number>>) =>
      office().set('Resolutions', 'MR-114-01-A01', cells).of('TRK-01');
    expect(changed({ reviewId: 'MR-113-01' })).toEqual(['MR-114-01-A01 會議編號']);
    expect(changed({ reviewId: '' })).toEqual(['MR-114-01-A01 會議編號']);
    expect(changed({ state: '' })).toEqual(['MR-114-01-A01 列管狀態']);
    expect(changed({ state: '解除列管' })).toEqual(['MR-114-01-A01 解除日期']);
    expect(changed({ releasedDate: d(115, 6, 1) })).toEqual(['MR-114-01-A01 列管狀態']);
    expect(changed({ state: '解除列管', releasedDate: d(115, 6, 1) })).toEqual([]);
  });

  it('TRK-01 reports the resolutions of a meeting without a date', () => {
    const undated = office().set('Reviews', 'MR-114-01', { date: '' });
    expect(undated.of('TRK-01')).toEqual(['MR-114-01-A01 會議編號', 'MR-114-01-A02 會議編號']);
    expect(office().set('Reviews', 'MR-114-01', { date: '14/12/15' }).of('TRK-01')).toEqual([]);
    expect(office().set('Reviews', 'MR-115-01', { date: '' }).of('TRK-01')).toEqual([]);
  });

  it('TRK-01 reports item 1 that says 「無」 while resolutions are open', () => {
    const item = (cells: Readonly<Record<string, string>>) =>
      office().set('AgendaItems', 'MR-115-01-1', cells);
    expect(item({ description: '無' }).of('TRK-01')).toEqual(['MR-115-01-1 說明']);
    expect(item({ description: '無。' }).said('TRK-01')).toContain(
      '尚有 1 件決議未解除列管（MR-114-01-A01）',
    );
    expect(item({ noReportReason: '均已辦畢' }).of('TRK-01')).toEqual(['MR-115-01-1 無報告理由']);
    expect(item({ description: '前次決議辦理情形如附表' }).of('TRK-01')).toEqual([]);
  });

  it('TRK-01 allows 「無」 once all are released on the day of the meeting', () => {
    const released = (releasedDate: number) =>
      office()
        .set('AgendaItems', 'MR-115-01-1', { description: '無待追蹤決議' })
        .set('Resolutions', 'MR-114-01-A01', { state: '解除列管', releasedDate })
        .of('TRK-01');
    expect(released(d(115, 12, 10))).toEqual([]);
    // Still open when the meeting is held.
    expect(released(d(115, 12, 11))).toEqual(['MR-115-01-1 說明']);
    const first = office().set('AgendaItems', 'MR-114-01-1', {
      noReportReason: '首次會議，無前次決議',
    });
    expect(first.of('TRK-01')).toEqual([]);
  });

  it('TRK-01 is silent on what could not be read', () => {
    const none = () => office().set('AgendaItems', 'MR-115-01-1', { description: '無' });
    expect(none().set('Resolutions', 'MR-114-01-A01', { state: '追蹤' }).of('TRK-01')).toEqual([]);
    expect(
      none().set('Resolutions', 'MR-114-01-A01', { releasedDate: '15.5.1' }).of('TRK-01'),
    ).toEqual([]);
    expect(none().set('Resolutions', 'MR-114-01-A01', { reviewId: '#REF!' }).of('TRK-01')).toEqual(
      [],
    );
    expect(none().set('Reviews', 'MR-115-01', { date: '15/12/10' }).of('TRK-01')).toEqual([]);
    expect(none().drop('Reviews').of('TRK-01')).toEqual([]);
  });

  it('TRK-06 reports 「首次會議」 where there were meetings before', () => {
    for (const column of ['description', 'noReportReason'] as const) {
      const said = office().set('AgendaItems', 'MR-115-01-1', { [column]: '首次會議，無前次決議' });
      expect(said.of('TRK-06')).toEqual([
        `MR-115-01-1 ${column === 'description' ? '說明' : '無報告理由'}`,
      ]);
      expect(said.said('TRK-06')).toContain('此前已有 MR-114-01');
    }
  });

  it('TRK-06 asks the first meeting to say so, or to leave it to the agenda', () => {
    const first = (cells: Readonly<Record<string, string>>) =>
      office().set('AgendaItems', 'MR-114-01-1', cells).of('TRK-06');
    expect(first({ description: '上次決議均已辦畢' })).toEqual(['MR-114-01-1 說明']);
    expect(first({ description: '首次會議，無前次決議' })).toEqual([]);
    expect(first({ description: '無', noReportReason: '首次會議，無前次決議。' })).toEqual([]);
    expect(first({})).toEqual([]);
  });

  it('TRK-06 is silent where the order of the meetings could not be read', () => {
    const said = office()
      .set('AgendaItems', 'MR-115-01-1', { description: '首次會議，無前次決議' })
      .set('Reviews', 'MR-114-01', { date: '14/12/15' });
    expect(said.of('TRK-06')).toEqual([]);
  });
});
