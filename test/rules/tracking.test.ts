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
    // TRK-03 asks for the day of the release.
    expect(changed({ state: '解除列管' })).toEqual([]);
    expect(changed({ releasedDate: d(115, 6, 1) })).toEqual(['MR-114-01-A01 列管狀態']);
    expect(changed({ state: '解除列管', releasedDate: d(115, 6, 1) })).toEqual([]);
  });

  it('TRK-01 is silent on the resolutions of a meeting without a date, which MR-27 reports', () => {
    expect(office().set('Reviews', 'MR-114-01', { date: '' }).of('TRK-01')).toEqual([]);
    expect(office().set('Reviews', 'MR-114-01', { date: '14/12/15' }).of('TRK-01')).toEqual([]);
    expect(office().set('Reviews', 'MR-115-01', { date: '' }).of('TRK-01')).toEqual([]);
  });

  it('TRK-01 offers the meeting that the number of a decision names', () => {
    const lost = office().set('Resolutions', 'MR-114-01-A01', { reviewId: 'MR-141-01' });
    expect(lost.problems().find(({ rule }) => rule === 'TRK-01')?.fix).toMatchObject({
      cells: [{ column: '會議編號', after: 'MR-114-01' }],
    });
  });

  it.each([
    '無逾期案件；一案繼續列管',
    '無逾期案件',
    '前次決議一案，辦理情形無變更',
    '無重大延誤，其餘詳附表',
  ])('TRK-01 does not take 「%s」 for 「無」', (description) => {
    const item = office().set('AgendaItems', 'MR-115-01-1', { description });
    expect(item.of('TRK-01')).toEqual([]);
    const reason = office().set('AgendaItems', 'MR-115-01-1', {
      noReportReason: '無逾期案件；一案繼續列管',
    });
    expect(reason.of('TRK-01')).toEqual([]);
  });

  it.each(['無', '本期無。', '無待追蹤決議', '目前無前次會議之決議事項。', '皆無列管案件'])(
    'TRK-01 takes 「%s」 for 「無」',
    (description) => {
      const item = office().set('AgendaItems', 'MR-115-01-1', { description });
      expect(item.of('TRK-01')).toEqual(['MR-115-01-1 說明']);
    },
  );

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

  it.each([
    '首次會議決議二案，一案已辦畢，一案繼續列管。',
    '首次會議，決議二案均辦理中',
    '第一次會議決議之備援案繼續列管',
    '自首次會議以來之決議詳附表',
  ])('TRK-06 lets 「%s」 speak of the first meeting', (description) => {
    expect(office().set('AgendaItems', 'MR-115-01-1', { description }).of('TRK-06')).toEqual([]);
  });

  it.each([
    '首次會議',
    '本次為首次管理審查會議，尚無前次決議。',
    '本次為第一次會議',
    '首次會議無前次決議',
    '首次會議，故無前次決議可報告',
  ])('TRK-06 takes 「%s」 for a claim to be the first', (description) => {
    const said = office().set('AgendaItems', 'MR-115-01-1', { description });
    expect(said.of('TRK-06')).toEqual(['MR-115-01-1 說明']);
  });

  it('TRK-06 lets a review already held be the first of those kept here', () => {
    const words = { description: '首次會議，無前次決議' };
    const old = { reviewId: 'MR-113-01', date: d(113, 12, 15), status: '已核定' };
    const held = office().add('Reviews', old).set('AgendaItems', 'MR-114-01-1', words);
    expect(held.of('TRK-06')).toEqual([]);
    // The next one is not the first while decisions of an old meeting are registered.
    expect(held.set('AgendaItems', 'MR-115-01-1', words).of('TRK-06')).toEqual([
      'MR-115-01-1 說明',
    ]);
  });

  it('TRK-06 is silent where the order of the meetings could not be read', () => {
    const said = office()
      .set('AgendaItems', 'MR-115-01-1', { description: '首次會議，無前次決議' })
      .set('Reviews', 'MR-114-01', { date: '14/12/15' });
    expect(said.of('TRK-06')).toEqual([]);
  });

  it('TRK-06 is silent of the items of two meetings of one number on two days', () => {
    const words = { description: '上次決議均已辦畢' };
    const twice = (date: number) =>
      office()
        .add('Reviews', { reviewId: 'MR-114-01', date, status: '已核定' })
        .set('AgendaItems', 'MR-114-01-1', words)
        .of('TRK-06');
    expect(twice(d(113, 12, 15))).toEqual([]);
    expect(twice(d(115, 1, 15))).toEqual([]);
    // Twice on one day it is one meeting in two rows.
    expect(twice(d(114, 12, 15))).toEqual(['MR-114-01-1 說明']);
  });

  it('TRK-01 lets a held review say 「無」 of what is registered of the time before', () => {
    const old = office()
      .add('Reviews', { reviewId: 'MR-113-01', date: d(113, 12, 15), status: '已核定' })
      .add('Resolutions', {
        resolutionId: 'MR-113-01-A01',
        reviewId: 'MR-113-01',
        state: '繼續列管',
      })
      .set('AgendaItems', 'MR-114-01-1', { description: '無' })
      .set('AgendaItems', 'MR-115-01-1', { description: '無' });
    expect(old.of('TRK-01')).toEqual(['MR-115-01-1 說明']);
  });

  it('TRK-02 reports an open decision that nobody updated since the last meeting', () => {
    const updated = (updatedDate: number | '') =>
      office().set('Resolutions', 'MR-114-01-A01', { updatedDate });
    // The last meeting was on 114/12/15.
    expect(updated(d(114, 12, 16)).of('TRK-02')).toEqual([]);
    expect(updated(d(114, 12, 15)).of('TRK-02')).toEqual(['W MR-114-01-A01 更新日期']);
    expect(updated('').said('TRK-02')).toContain('前次會議 114/12/15 之後辦理情形未更新');
    // Of what is released nothing is to be told any more; without a next meeting nobody asks yet.
    const old = office().set('Resolutions', 'MR-114-01-A02', { updatedDate: '' });
    expect(old.of('TRK-02')).toEqual([]);
    expect(updated('').remove('Reviews', 'MR-115-01').of('TRK-02')).toEqual([]);
    expect(
      office().set('Resolutions', 'MR-114-01-A01', { updatedDate: '月初' }).of('TRK-02'),
    ).toEqual([]);
  });

  it('TRK-03 asks what the release of a decision rests on', () => {
    const released = (cells: Readonly<Record<string, string | number>>) =>
      office().set('Resolutions', 'MR-114-01-A02', cells).of('TRK-03');
    expect(released({})).toEqual([]);
    expect(released({ progress: '' })).toEqual(['MR-114-01-A02 辦理情形']);
    expect(released({ releaseBasis: '', evidence: '無' })).toEqual(['MR-114-01-A02 解除依據']);
    expect(released({ evidence: '' })).toEqual(['MR-114-01-A02 佐證']);
    expect(released({ releasedDate: '' })).toEqual(['MR-114-01-A02 解除日期']);
    expect(released({ releasedDate: d(114, 12, 14) })).toEqual(['MR-114-01-A02 解除日期']);
    expect(released({ releasedDate: d(114, 12, 15) })).toEqual([]);
    expect(released({ releasedDate: '四月' })).toEqual([]);
    // Of an open one nothing of it is asked.
    expect(released({ state: '繼續列管', releasedDate: '', evidence: '' })).toEqual([]);
  });

  it('TRK-04 reports a released decision whose 辦理情形 says that it is not done', () => {
    const progress = (text: string) =>
      office().set('Resolutions', 'MR-114-01-A02', { progress: text }).of('TRK-04');
    expect(progress('未完成')).toEqual(['MR-114-01-A02 列管狀態']);
    expect(progress('設備採購中，尚未完成。')).toEqual(['MR-114-01-A02 列管狀態']);
    // What it is said of is read out of the words.
    expect(progress('第一階段已完成，第二階段未完成')).toEqual(['W MR-114-01-A02 列管狀態']);
    expect(progress('原未完成之部分已於 115 年 3 月完成')).toEqual([]);
    expect(progress('尚未完成之清查已補辦，全數完成。')).toEqual([]);
    const open = office().set('Resolutions', 'MR-114-01-A01', { progress: '未完成' });
    expect(open.of('TRK-04')).toEqual([]);
  });

  it('TRK-05 asks an overdue decision for its reason and a new date to come', () => {
    // Due on 115/6/30; with both it may wait for the meeting.
    const late = (cells: Readonly<Record<string, string | number>>) =>
      office().set('Resolutions', 'MR-114-01-A01', cells);
    expect(late({ lateReason: '' }).of('TRK-05')).toEqual(['W MR-114-01-A01 逾期原因']);
    // 115/6/30 to 115/11/22: 31 + 31 + 30 + 31 + 22 days.
    expect(late({ lateReason: '' }).said('TRK-05')).toContain('已逾期 145 日');
    expect(late({ extendedTo: '' }).of('TRK-05')).toEqual(['W MR-114-01-A01 展延至']);
    expect(late({ extendedTo: d(115, 6, 30) }).of('TRK-05')).toEqual(['W MR-114-01-A01 展延至']);
    expect(late({ extendedTo: d(115, 11, 21) }).of('TRK-05')).toEqual(['W MR-114-01-A01 展延至']);
    expect(late({ extendedTo: d(115, 11, 22) }).of('TRK-05')).toEqual([]);
    const due = { lateReason: '', extendedTo: '', dueDate: d(115, 11, 22) };
    expect(late(due).of('TRK-05')).toEqual([]);
    expect(late({ ...due, dueDate: d(115, 11, 21) }).of('TRK-05')).toEqual([
      'W MR-114-01-A01 逾期原因',
    ]);
    expect(
      late({ lateReason: '' }).retitle('Resolutions', 'lateReason', '原因').of('TRK-05'),
    ).toEqual([]);
  });

  it('TRK-08 reports a number that is missing among the decisions of a meeting', () => {
    const gap = office().remove('Resolutions', 'MR-114-01-A01');
    expect(gap.of('TRK-08')).toEqual(['MR-114-01-A02 編號']);
    expect(gap.said('TRK-08')).toContain('缺 MR-114-01-A01');
    // Nobody can see that the last one is gone.
    expect(office().remove('Resolutions', 'MR-114-01-A02').of('TRK-08')).toEqual([]);
    const own = office().set('Resolutions', 'MR-114-01-A01', { resolutionId: '決議一' });
    expect(own.of('TRK-08')).toEqual(['MR-114-01-A02 編號']);
    own.set('Resolutions', 'MR-114-01-A02', { resolutionId: '決議二' });
    expect(own.of('TRK-08')).toEqual([]);
    // It is there, of a meeting that is not (TRK-01), or without its number (REG-05).
    const strayed = office().set('Resolutions', 'MR-114-01-A01', { reviewId: 'MR-113-07' });
    expect([...strayed.of('TRK-01'), ...strayed.of('TRK-08')]).toEqual(['MR-114-01-A01 會議編號']);
    const blank = office().set('Resolutions', 'MR-114-01-A01', { resolutionId: '' });
    expect([...blank.of('REG-05'), ...blank.of('TRK-08')]).toEqual(['編號']);
    // Of the time before only what was still open is registered.
    const old = office()
      .add('Reviews', { reviewId: 'MR-113-01', date: d(113, 12, 15), status: '已核定' })
      .add('Resolutions', { resolutionId: 'MR-113-01-A03', reviewId: 'MR-113-01' });
    expect(old.of('TRK-08')).toEqual([]);
  });
});
