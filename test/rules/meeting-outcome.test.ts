import { d, office } from './office';

/** MR-115-01 was held on 115/11/20, two days before today. */
function held() {
  return office()
    .set('Reviews', 'MR-115-01', {
      date: d(115, 11, 20),
      status: '已召開',
      periodEnd: d(115, 11, 15),
    })
    .add(
      'Attendance',
      ...['王安平', '李文德', '黃志明', '張正義'].map((name) => ({
        reviewId: 'MR-115-01',
        name,
        role: '委員',
        attendance: '出席',
      })),
    );
}

describe('what a meeting yields', () => {
  it('MR-06 wants both heads to attend, or somebody named to report', () => {
    const audit = (cells: Readonly<Record<string, string>>) =>
      office().set('Attendance', 'MR-114-01 張正義', cells);
    expect(audit({ attendance: '請假' }).of('MR-06')).toEqual(['MR-114-01 張正義 代理人']);
    expect(audit({ attendance: '' }).of('MR-06')).toEqual(['MR-114-01 張正義 出席狀況']);
    expect(audit({ attendance: '代理', deputy: '林淑芬' }).of('MR-06')).toEqual([]);
    const gone = office().remove('Attendance', 'MR-114-01 張正義');
    expect(gone.of('MR-06')).toEqual(['MR-114-01 會議編號']);
    expect(gone.said('MR-06')).toContain('沒有稽核小組組長「張正義」');
    const named = audit({ attendance: '缺席' })
      .set('AgendaItems', 'MR-114-01-3-1', { reporter: '林淑芬' })
      .set('AgendaItems', 'MR-114-01-3-3', { reporter: '林淑芬' });
    expect(named.of('MR-06')).toEqual([]);
    named.set('AgendaItems', 'MR-114-01-3-3', { reporter: '張正義' });
    expect(named.of('MR-06')).toEqual(['MR-114-01 張正義 代理人']);
    // 李文德 heads the working group as 資安主管; who chairs is there.
    const chair = office()
      .remove('Attendance', 'MR-114-01 李文德')
      .set('Reviews', 'MR-114-01', { chair: '李文德', chairDeputyReason: '資安長公出' });
    expect(chair.of('MR-06')).toEqual([]);
  });

  it('MR-06 says before the meeting only what is known of it', () => {
    const invited = (cells: Readonly<Record<string, string>>) =>
      office()
        .add('Attendance', { reviewId: 'MR-115-01', name: '張正義', role: '委員', ...cells })
        .of('MR-06');
    expect(invited({})).toEqual([]);
    expect(invited({ attendance: '請假' })).toEqual(['MR-115-01 張正義 代理人']);
    expect(office().clear('Attendance').of('MR-06')).toEqual([]);
  });

  it('MR-07 and MR-06 take either for the seat on the day of a handover', () => {
    const handover = (day: number) =>
      office()
        .set('Members', 'M-05', { endDate: d(114, 12, day) })
        .set('Members', 'M-21', { endDate: d(114, 12, day) })
        .add(
          'Members',
          {
            memberId: 'M-30',
            name: '趙小雨',
            unit: '政風室',
            position: '稽核小組組長',
            startDate: d(114, 12, day),
          },
          {
            memberId: 'M-31',
            name: '趙小雨',
            unit: '政風室',
            position: '委員',
            startDate: d(114, 12, day),
          },
        );
    // 張正義, who is leaving, attended on 114/12/15.
    expect([handover(15).of('MR-06'), handover(15).of('MR-07')]).toEqual([[], []]);
    expect(handover(14).of('MR-06')).toEqual(['MR-114-01 會議編號']);
    const another = handover(15).add('Members', {
      memberId: 'M-32',
      name: '周大年',
      unit: '民政課',
      position: '委員',
      startDate: d(114, 12, 15),
    });
    expect(another.of('MR-07')).toEqual(['W MR-114-01 會議編號']);
  });

  it('MR-07 wants each member of the committee listed with how he attended', () => {
    const gone = office().remove('Attendance', 'MR-114-01 黃志明');
    expect(gone.of('MR-07')).toEqual(['W MR-114-01 會議編號']);
    expect(gone.said('MR-07')).toContain('沒有委員 黃志明');
    const blank = office().set('Attendance', 'MR-114-01 黃志明', { attendance: '' });
    expect(blank.of('MR-07')).toEqual(['W MR-114-01 黃志明 出席狀況']);
    expect(blank.set('Attendance', 'MR-114-01 黃志明', { attendance: '到' }).of('MR-07')).toEqual(
      [],
    );
    // Not yet in office, or no longer.
    const before = (cells: Readonly<Record<string, number>>) =>
      office().remove('Attendance', 'MR-114-01 黃志明').set('Members', 'M-07', cells).of('MR-07');
    expect(before({ startDate: d(114, 12, 16) })).toEqual([]);
    expect(before({ startDate: d(114, 12, 15) })).toEqual(['W MR-114-01 會議編號']);
    expect(before({ endDate: d(114, 12, 14) })).toEqual([]);
    // The chair was there without a row; a head is MR-06's.
    expect(office().remove('Attendance', 'MR-114-01 王安平').of('MR-07')).toEqual([]);
    expect(office().remove('Attendance', 'MR-114-01 李文德').of('MR-07')).toEqual([]);
    expect(office().clear('Attendance').of('MR-07')).toEqual(['W MR-114-01 會議編號']);
  });

  it('MR-09 wants 紀錄 named, and not the chair', () => {
    const by = (minutesBy: string) => office().set('Reviews', 'MR-115-01', { minutesBy });
    expect(by('').of('MR-09')).toEqual(['MR-115-01 紀錄']);
    expect(by('王 安平').of('MR-09')).toEqual(['W MR-115-01 紀錄']);
    expect(by('黃志明').of('MR-09')).toEqual([]);
    const later = { reviewId: 'MR-116-01', date: d(116, 12, 1), status: '籌備中' };
    expect(office().add('Reviews', later).of('MR-09')).toEqual([]);
  });

  it('MR-13 wants each item decided after the meeting', () => {
    const item = (cells: Readonly<Record<string, string>>) =>
      office().set('AgendaItems', 'MR-114-01-4', cells).of('MR-13');
    expect(item({ decisionType: '', decision: '' })).toEqual(['MR-114-01-4 決議類別']);
    expect(item({ decisionType: '洽悉', decision: '' })).toEqual([]);
    expect(item({ decisionType: '', decision: '請續辦' })).toEqual([]);
    expect(item({ decisionType: '知道了', decision: '' })).toEqual([]);
    expect(held().of('MR-13')).toHaveLength(9);
  });

  it('MR-19 wants each 決定 tracked, unless it says that it need not be', () => {
    const item = (cells: Readonly<Record<string, string>>) =>
      office().set('AgendaItems', 'MR-114-01-2', { decisionType: '決定', ...cells });
    const lacking = item({ decision: '行政室應於年底前公告。' });
    expect(lacking.of('MR-19')).toEqual(['MR-114-01-2 決議類別']);
    expect(lacking.problems().find(({ rule }) => rule === 'MR-19')?.fix).toEqual({
      kind: 'rows',
      label: '列入決議列管',
      table: 'Resolutions',
      rows: [
        {
          編號: 'MR-114-01-A03',
          會議編號: 'MR-114-01',
          項次: '2',
          決議事項: '行政室應於年底前公告。',
          列管狀態: '繼續列管',
        },
      ],
    });
    expect(item({ decision: '請即公告，無須列管。' }).of('MR-19')).toEqual([]);
    expect(item({ decision: '免予列管' }).of('MR-19')).toEqual([]);
    expect(item({ decision: '解除列管' }).of('MR-19')).toEqual(['MR-114-01-2 決議類別']);
    expect(
      office().set('AgendaItems', 'MR-114-01-6', { decisionType: '決定' }).of('MR-19'),
    ).toEqual([]);
  });

  it('MR-19 leaves it to TRK-01 that a decision lost its meeting', () => {
    const lost = (resolutionId: string, reviewId: string) =>
      office()
        .set('AgendaItems', 'MR-114-01-6', { decisionType: '決定' })
        .set('Resolutions', 'MR-114-01-A01', { resolutionId, reviewId });
    for (const reviewId of ['', 'MR-141-01']) {
      expect(lost('MR-114-01-A01', reviewId).of('TRK-01')).toEqual(['MR-114-01-A01 會議編號']);
      expect(lost('MR-114-01-A01', reviewId).of('MR-19')).toEqual([]);
    }
    // By its number it is of the other meeting: this one's decision has no row.
    expect(lost('MR-115-01-A01', '').of('MR-19')).toEqual(['MR-114-01-6 決議類別']);
  });

  it('MR-19 wants the item of each tracked decision', () => {
    const of = (itemNo: string) => office().set('Resolutions', 'MR-114-01-A01', { itemNo });
    expect(of('臨時動議').of('MR-19')).toEqual(['MR-114-01-A01 項次']);
    expect(of('').of('MR-19')).toEqual(['MR-114-01-A01 項次']);
    expect(of('3-1').of('MR-19')).toEqual([]);
    expect(of('六').of('MR-19')).toEqual([]);
    // Other meetings have no agenda here.
    const project = office()
      .add('Reviews', {
        reviewId: 'PW-115-01',
        reviewType: '專案工作會議',
        date: d(115, 9, 8),
        status: '已召開',
      })
      .add('Resolutions', {
        resolutionId: 'PW-115-01-A01',
        reviewId: 'PW-115-01',
        lead: '行政室',
        dueDate: d(115, 12, 31),
        state: '繼續列管',
      });
    expect(project.problems()).toEqual([]);
  });

  it('MR-20 reports a decision of nothing but 原則同意, 再議 or 加強辦理', () => {
    const decided = (decision: string) =>
      office().set('AgendaItems', 'MR-114-01-4', { decision }).of('MR-20');
    for (const empty of ['原則同意', '再議。', '請加強辦理', '原則同意，請加強辦理。']) {
      expect([empty, decided(empty)]).toEqual([empty, ['W MR-114-01-4 決議內容']]);
    }
    for (const said of [
      '原則同意，請行政室於 116 年 3 月底前提報細部計畫。',
      '同意備查',
      '請行政室加強辦理教育訓練',
    ]) {
      expect([said, decided(said)]).toEqual([said, []]);
    }
  });

  it('MR-21 wants three conclusions after the meeting', () => {
    const without = office().set('Reviews', 'MR-114-01', { adequacy: '' });
    expect(without.of('MR-21')).toEqual(['MR-114-01 適切性']);
    expect(held().of('MR-21')).toEqual(['MR-115-01 適用性']);
    expect(held().said('MR-21')).toContain('適用性、適切性、有效性的結論空白');
    expect(office().set('Reviews', 'MR-114-01', { adequacy: '#N/A' }).of('MR-21')).toEqual([]);
  });

  it('MR-22 wants the outputs of the standard answered, be it with 「無」', () => {
    const without = office().set('Reviews', 'MR-114-01', { resources: '' });
    expect(without.of('MR-22')).toEqual(['W MR-114-01 資源需求']);
    expect(held().of('MR-22')).toEqual(['W MR-115-01 改善決定']);
    // In a workbook of the first version the column is not there: REG-02 says so.
    expect(held().retitle('Reviews', 'resources', '經費').of('MR-22')).toEqual([]);
  });

  it('MR-23 reports a meeting that decided nothing', () => {
    const only = (decisionType: string) => {
      const one = office().clear('Resolutions');
      for (const no of ['1', '2', '3-1', '3-2', '3-3', '3-4', '4', '5', '6']) {
        one.set('AgendaItems', `MR-114-01-${no}`, { decisionType });
      }
      return one;
    };
    expect(only('洽悉').of('MR-23')).toEqual(['W MR-114-01 會議編號']);
    const passed = only('洽悉').set('AgendaItems', 'MR-114-01-6', { decisionType: '照案通過' });
    expect(passed.of('MR-23')).toEqual([]);
    const tracked = only('洽悉').add('Resolutions', {
      resolutionId: 'MR-114-01-A01',
      reviewId: 'MR-114-01',
    });
    expect(tracked.of('MR-23')).toEqual([]);
  });

  it('MR-25 wants the last meeting held to fix the next within twelve months', () => {
    const next = (nextDate: number | '') =>
      office().set('Reviews', 'MR-114-01', { nextDate }).of('MR-25');
    expect(next('')).toEqual(['W MR-114-01 下次會議日期']);
    expect(next(d(115, 12, 15))).toEqual([]);
    expect(next(d(115, 12, 16))).toEqual(['W MR-114-01 下次會議日期']);
    expect(next(d(114, 12, 15))).toEqual(['W MR-114-01 下次會議日期']);
    // Only of the last one.
    const two = held().set('Reviews', 'MR-114-01', { nextDate: '' });
    expect(two.of('MR-25')).toEqual(['W MR-115-01 下次會議日期']);
  });

  it('MR-26 reports minutes approved before the meeting', () => {
    const approved = (approvedDate: number) =>
      office().set('Reviews', 'MR-114-01', { approvedDate }).of('MR-26');
    expect(approved(d(114, 12, 14))).toEqual(['W MR-114-01 核定日期']);
    expect(approved(d(114, 12, 15))).toEqual([]);
  });

  test('an old meeting registered only for its decisions has nothing to report', () => {
    for (const head of [{}, { name: '111 年管理審查會議', chair: '某前任', minutesBy: '某前任' }]) {
      const old = office()
        .add('Reviews', { reviewId: 'MR-111-01', date: d(111, 12, 20), status: '已核定', ...head })
        .add('Resolutions', {
          resolutionId: 'MR-111-01-A04',
          reviewId: 'MR-111-01',
          resolution: '汰換核心交換器',
          lead: '行政室',
          dueDate: d(115, 12, 31),
          progress: '採購中',
          updatedDate: d(115, 10, 1),
          state: '繼續列管',
        });
      expect(old.problems()).toEqual([]);
    }
  });
});
