import { d, office } from './office';

describe('meeting', () => {
  it('MR-01 reports each year without a meeting', () => {
    const gap = office().set('Reviews', 'MR-114-01', { date: d(112, 12, 15) });
    // Years gone by cannot be made up for: said once.
    expect(gap.of('MR-01')).toEqual(['W 113、114 日期']);
    // The years are named once.
    expect(gap.said('MR-01')).toMatch(/^管審會議：113、114 年無管理審查會議/);
    expect(office().clear('Reviews').of('MR-01')).toEqual(['115 日期']);
    // Other meetings are none; a workbook that is just begun has the year before it.
    const project = office().set('Reviews', 'MR-115-01', { reviewType: '專案工作會議' });
    expect(project.of('MR-01')).toEqual(['115 日期']);
    expect(office().clear('Reviews', 'Audits').of('MR-01')).toEqual(['W 115 日期']);
  });

  it('MR-01 takes a planned meeting for this year, but not for a year gone by', () => {
    expect(office().of('MR-01', '2026-01-01')).toEqual([]);
    expect(office().of('MR-01', '2026-12-31')).toEqual([]);
    // Planned and passed over: MR-29 says so.
    expect(office().set('Reviews', 'MR-114-01', { status: '籌備中' }).of('MR-01')).toEqual([]);
    // One that lacks its date may be this year's: MR-27 asks for it.
    expect(office().set('Reviews', 'MR-115-01', { date: '' }).of('MR-01')).toEqual([]);
  });

  it('MR-01 does not count the years from a meeting registered for its decisions alone', () => {
    const old = { reviewId: 'MR-111-01', date: d(111, 12, 15), status: '已核定' };
    expect(office().add('Reviews', old).of('MR-01')).toEqual([]);
    // With what the meeting yielded it is the first of those kept here.
    const kept = { ...old, suitability: '適用' };
    expect(office().add('Reviews', kept).of('MR-01')).toEqual(['W 112、113 日期']);
  });

  it('MR-29 warns of a meeting whose day has passed and that is not held', () => {
    // 115/12/10 is the day of MR-115-01.
    expect(office().of('MR-29', '2026-12-10')).toEqual([]);
    expect(office().of('MR-29', '2026-12-11')).toEqual(['W MR-115-01 狀態']);
    const blank = office().set('Reviews', 'MR-114-01', { status: '' });
    expect(blank.of('MR-29')).toEqual(['W MR-114-01 狀態']);
    expect(office().set('Reviews', 'MR-114-01', { status: '已召開' }).of('MR-29')).toEqual([]);
    // What 狀態 cannot be read is REG-03's.
    expect(office().set('Reviews', 'MR-114-01', { status: '開了' }).of('MR-29')).toEqual([]);
  });

  it('MR-01 warns while a meeting can still be made up for', () => {
    // The last meeting's day went by in 籌備中; of 116 no internal audit has ended.
    expect(office().of('MR-01', '2027-01-01')).toEqual(['W 116 日期']);
    const audited = office().add('Audits', {
      auditId: 'IA-116-01',
      auditType: '內部稽核',
      endDate: d(116, 5, 3),
    });
    expect(audited.of('MR-01', '2027-05-02')).toEqual(['W 116 日期']);
    expect(audited.of('MR-01', '2027-05-03')).toEqual(['116 日期']);
  });

  it('MR-01 is silent where a date or status could not be read', () => {
    expect(office().set('Reviews', 'MR-115-01', { date: '15/12/10' }).of('MR-01')).toEqual([]);
    expect(office().set('Reviews', 'MR-114-01', { status: '開完' }).of('MR-01')).toEqual([]);
    expect(office().drop('Reviews').of('MR-01')).toEqual([]);
  });

  it('MR-02 reports a meeting before the end of the internal audit of its year', () => {
    const ending = (endDate: number | '') => office().set('Audits', 'IA-115-01', { endDate });
    expect(ending(d(115, 12, 10)).of('MR-02')).toEqual([]);
    expect(ending(d(115, 12, 11)).of('MR-02')).toEqual(['MR-115-01 日期']);
    expect(ending(d(115, 12, 11)).said('MR-02')).toContain(
      '尚未結束（稽核 IA-115-01 迄日 115/12/11）',
    );
    const planned = ending(d(115, 12, 11)).set('Audits', 'IA-115-01', { status: '規劃中' });
    expect(planned.of('MR-02')).toEqual(['MR-115-01 日期']);
    // A finished one of another year, or by others, is not it: none is, and AUD-01 says so.
    const other = office().set('Audits', 'IA-115-01', { auditType: '驗證稽核' });
    for (const none of [ending(d(114, 12, 31)), other]) {
      expect([...none.of('MR-02'), ...none.of('AUD-01')]).toEqual(['115 狀態']);
    }
    // Next year's meeting of which AUD-01 does not speak yet.
    const ahead = office()
      .set('Reviews', 'MR-115-01', { status: '已召開' })
      .add('Reviews', { reviewId: 'MR-116-01', date: d(116, 3, 1), status: '籌備中' });
    expect(ahead.of('MR-02', '2026-12-20')).toEqual(['MR-116-01 日期']);
    expect(ahead.said('MR-02', '2026-12-20')).toContain('116 年沒有內部稽核');
  });

  it('MR-02 leaves it to AUD-01 that no internal audit is finished', () => {
    const both = (changed: { status?: string; endDate?: number | '' }) => {
      const audit = office().set('Audits', 'IA-115-01', changed);
      return [...audit.of('MR-02'), ...audit.of('AUD-01')];
    };
    expect(both({ status: '規劃中' })).toEqual(['115 狀態']);
    expect(both({ status: '執行中', endDate: d(115, 12, 1) })).toEqual(['115 狀態']);
    expect(both({ endDate: '' })).toEqual(['115 狀態']);
    expect(both({})).toEqual([]);
    const gone = office().remove('Audits', 'IA-115-01');
    expect([...gone.of('MR-02'), ...gone.of('AUD-01')]).toEqual(['115 狀態']);
  });

  it('MR-02 warns of years gone by, but not of a meeting registered for its decisions alone', () => {
    const old = { reviewId: 'MR-113-01', date: d(113, 12, 15), status: '已核定' };
    expect(office().add('Reviews', old).of('MR-02')).toEqual([]);
    const kept = { ...old, suitability: '適用' };
    expect(office().add('Reviews', kept).of('MR-02')).toEqual(['W MR-113-01 日期']);
  });

  it('MR-03 reminds before twelve months are over, and warns after', () => {
    // 114/12/15 and a year: 115/12/15; the office reminds 7 days before.
    const last = () => office().remove('Reviews', 'MR-115-01');
    expect(last().of('MR-03', '2026-12-07')).toEqual([]);
    expect(last().of('MR-03', '2026-12-08')).toEqual(['I MR-114-01 日期']);
    expect(last().of('MR-03', '2026-12-15')).toEqual(['I MR-114-01 日期']);
    expect(last().of('MR-03', '2026-12-16')).toEqual(['W MR-114-01 日期']);
    expect(last().said('MR-03', '2026-12-16')).toContain('已於 115/12/15 滿十二個月');
    expect(office().said('MR-03', '2026-12-08')).toContain('下次會議訂於 115/12/10');
    const leap = last().set('Reviews', 'MR-114-01', { date: d(113, 2, 29) });
    expect(leap.of('MR-03', '2025-02-28')).toEqual(['I MR-114-01 日期']);
    expect(leap.of('MR-03', '2025-03-01')).toEqual(['W MR-114-01 日期']);
    // Passed over in 籌備中: MR-29.
    expect(office().of('MR-03', '2026-12-16')).toEqual([]);
    expect(office().clear('Reviews').of('MR-03')).toEqual([]);
  });

  it('MR-04 asks for an id of its own, and offers the next free one', () => {
    const twin = office().add('Reviews', { reviewId: 'mr-115-01', date: d(115, 3, 1) });
    expect(twin.of('MR-04')).toEqual(['mr-115-01 會議編號']);
    expect(twin.of('REG-05')).toEqual([]);
    expect(twin.problems().find(({ rule }) => rule === 'MR-04')?.fix).toMatchObject({
      kind: 'cells',
      cells: [{ table: 'Reviews', row: 6, column: '會議編號', after: 'MR-115-02' }],
    });
    const blank = office().set('Reviews', 'MR-115-01', { reviewId: '' });
    expect([...blank.of('MR-04'), ...blank.of('REG-05')]).toEqual(['會議編號']);
    const other = office().add('Reviews', { reviewId: 'MR-115-02', date: d(115, 3, 1) });
    expect(other.of('MR-04')).toEqual([]);
  });

  it('MR-04 reports a meeting held on a day to come', () => {
    const held = (date: number) =>
      office().set('Reviews', 'MR-115-01', { status: '已召開', date }).of('MR-04');
    expect(held(d(115, 11, 23))).toEqual(['MR-115-01 日期']);
    expect(held(d(115, 11, 22))).toEqual([]);
    // What follows from it is not said again.
    const ahead = office().set('Reviews', 'MR-115-01', { status: '已召開' });
    expect([...ahead.of('MR-13'), ...ahead.of('MR-21')]).toEqual([]);
  });

  it('MR-27 reports a meeting without a date at that cell, once', () => {
    const next = office().set('Reviews', 'MR-115-01', { date: '' });
    expect(next.problems().map(({ rule, key, column }) => `${rule} ${key} ${column}`)).toEqual([
      'MR-27 MR-115-01 日期',
    ]);
    const held = office().set('Reviews', 'MR-114-01', { date: '' });
    expect(held.of('MR-27')).toEqual(['MR-114-01 日期']);
    expect([...held.of('TRK-01'), ...held.of('TRK-06')]).toEqual([]);
    const project = { reviewId: 'PW-115-01', reviewType: '專案工作會議', status: '已召開' };
    expect(office().add('Reviews', project).of('MR-27')).toEqual(['PW-115-01 日期']);
    // Of one that comes after the next the day need not be fixed yet.
    const later = office().add('Reviews', { reviewId: 'MR-116-01', status: '籌備中' });
    expect(later.of('MR-27')).toEqual(['W MR-116-01 日期']);
    expect(office().set('Reviews', 'MR-115-01', { date: '下週' }).of('MR-27')).toEqual([]);
  });

  it('MR-27 reports attendance of no meeting, once for each id', () => {
    const of = (reviewId: string) =>
      office().add('Attendance', { reviewId, name: '甲' }, { reviewId, name: '乙' });
    expect(of('MR-199-01').of('MR-27')).toEqual(['MR-199-01 甲 會議編號']);
    expect(of('mr-115-01').of('MR-27')).toEqual([]);
    expect(of('').of('MR-27')).toEqual([]);
  });

  it('MR-02 allows a further meeting of the year before the audit', () => {
    const extra = office().add('Reviews', {
      reviewId: 'MR-115-00',
      date: d(115, 3, 1),
      chair: '王安平',
      status: '已召開',
    });
    expect(extra.of('MR-02')).toEqual([]);
    expect(extra.remove('Reviews', 'MR-115-01').of('MR-02')).toEqual(['MR-115-00 日期']);
  });

  it('MR-02 does not look beyond the next meeting', () => {
    const ahead = office().add('Reviews', {
      reviewId: 'MR-116-01',
      date: d(116, 12, 10),
      status: '籌備中',
    });
    expect(ahead.of('MR-02')).toEqual([]);
    expect(ahead.set('Reviews', 'MR-115-01', { status: '已召開' }).of('MR-02')).toEqual([
      'MR-116-01 日期',
    ]);
  });

  it('MR-02 is silent without a date, and on what could not be read', () => {
    const none = () => office().remove('Audits', 'IA-115-01');
    expect(none().set('Reviews', 'MR-115-01', { date: '' }).of('MR-02')).toEqual([]);
    expect(none().set('Reviews', 'MR-115-01', { date: '15/12/10' }).of('MR-02')).toEqual([]);
    expect(none().drop('Audits').of('MR-02')).toEqual([]);
    expect(office().set('Audits', 'IA-115-01', { endDate: '15/9/2' }).of('MR-02')).toEqual([]);
    expect(office().set('Audits', 'IA-115-01', { auditType: '內稽' }).of('MR-02')).toEqual([]);
  });

  it('MR-05 reports a chair who is not the 資安長 of that day', () => {
    const chair = (name: string) => office().set('Reviews', 'MR-115-01', { chair: name });
    expect(chair('黃志明').of('MR-05')).toEqual(['MR-115-01 主席']);
    expect(chair('黃志明').said('MR-05')).toContain('該日資安長為「王安平」');
    expect(chair('王 安平').of('MR-05')).toEqual([]);
    expect(chair('王安平(秘書室)').of('MR-05')).toEqual([]);
  });

  it('MR-05 lets the 資安主管 stand in for a stated reason', () => {
    const deputy = office().set('Reviews', 'MR-115-01', { chair: '李文德' });
    expect(deputy.of('MR-05')).toEqual(['MR-115-01 主席代理原因']);
    deputy.set('Reviews', 'MR-115-01', { chairDeputyReason: '資安長公出' });
    expect(deputy.of('MR-05')).toEqual([]);
  });

  it('MR-05 goes by the day of the meeting', () => {
    const left = (endDate: number) => office().set('Members', 'M-01', { endDate }).of('MR-05');
    expect(left(d(115, 12, 10))).toEqual([]);
    expect(left(d(115, 12, 9))).toEqual(['MR-115-01 主席']);
    expect(left(d(114, 12, 14))).toEqual(['MR-114-01 主席', 'MR-115-01 主席']);
  });

  it('MR-05 lets either preside on the day of a handover', () => {
    const chaired = (chair: string, day: number) =>
      office()
        .set('Members', 'M-01', { endDate: d(114, 12, day) })
        .add('Members', {
          memberId: 'M-30',
          name: '趙小雨',
          unit: '秘書室',
          position: '資安長(召集人)',
          startDate: d(114, 12, day),
        })
        .set('Reviews', 'MR-115-01', { chair: '趙小雨' })
        .set('Reviews', 'MR-114-01', { chair })
        .of('MR-05');
    expect(chaired('王安平', 15)).toEqual([]);
    expect(chaired('趙小雨', 15)).toEqual([]);
    expect(chaired('王安平', 14)).toEqual(['MR-114-01 主席']);
    expect(chaired('趙小雨', 16)).toEqual(['MR-114-01 主席']);
  });

  it('MR-05 asks for a chair of held meetings and of the next one, not of later ones', () => {
    const blank = office()
      .set('Reviews', 'MR-114-01', { chair: '' })
      .set('Reviews', 'MR-115-01', { chair: '' })
      .add('Reviews', { reviewId: 'MR-116-01', date: d(116, 12, 10), status: '籌備中' });
    expect(blank.of('MR-05')).toEqual(['MR-114-01 主席', 'MR-115-01 主席']);
  });

  it('MR-05 is silent on what could not be read', () => {
    const other = () => office().set('Reviews', 'MR-115-01', { chair: '黃志明' });
    expect(other().set('Reviews', 'MR-115-01', { date: '15/12/10' }).of('MR-05')).toEqual([]);
    expect(other().set('Members', 'M-07', { position: '資訊長' }).of('MR-05')).toEqual([]);
    expect(other().set('Members', 'M-06', { position: '資訊長' }).of('MR-05')).toEqual([
      'MR-115-01 主席',
    ]);
    expect(other().drop('Members').of('MR-05')).toEqual([]);
  });
});
