import { d, office } from './office';

describe('what a meeting reviews', () => {
  it('MR-15 wants a period, without which there is no trend, where people wrote all of item 3', () => {
    const written = () => {
      const one = office().set('Reviews', 'MR-115-01', { periodEnd: '' });
      for (const no of ['3-1', '3-2', '3-3', '3-4']) {
        one.set('AgendaItems', `MR-115-01-${no}`, { description: '詳口頭報告之內容' });
      }
      return one;
    };
    expect(written().of('MR-15')).toEqual(['MR-115-01 審查期間迄']);
    expect(written().of('MR-12')).toEqual([]);
    // Where the agenda would say 「尚未填寫」 MR-12 asks for it, once.
    const silent = office().set('Reviews', 'MR-115-01', { periodEnd: '' });
    expect([...silent.of('MR-15'), ...silent.of('MR-12')]).toEqual(['MR-115-01 審查期間迄']);
    const bad = written().set('Reviews', 'MR-115-01', { periodEnd: '115/2/30' });
    expect(bad.of('MR-15')).toEqual([]);
  });

  // Found in 114/12/1 … 115/11/30: NC-115-001 (closed 115/11/1), -002 and -003, of which 001 and 002 are 不符合.
  it.each([
    ['期末未結3件，詳附表', ['W MR-115-01-3-1 說明']],
    ['期末未結2件，詳附表', []],
    ['期末未結不符合項目 1 件', []],
    ['本期新增發現事項計5件', ['W MR-115-01-3-1 說明']],
    ['本期新增之不符合項目 2 件', []],
    ['前期本期新增5件', []],
    ['114 年期末未結 7 件', []],
    ['重複缺失2件', ['W MR-115-01-3-1 說明']],
    ['重複缺失0件', []],
    // One action was due in the period and done in time.
    ['如期完成率為 90%', ['W MR-115-01-3-1 說明']],
    ['如期完成率達 100%', []],
    // 115/9/2 to 115/11/1 are 60 days.
    ['平均結案天數 45 日', ['W MR-115-01-3-1 說明']],
    ['平均結案天數 60.0 天', []],
    ['逾期與新增之情形詳附表，期末未結已說明', []],
    ['逾期件數為 4 件', ['W MR-115-01-3-1 說明']],
    ['逾期完成 4 件，NC-115-002 逾期 30 日', []],
    ['本期不符合項目計 9 件', ['W MR-115-01-3-1 說明']],
    ['本期不符合項目計 2 件，前期不符合項目計 9 件', []],
  ])('MR-15 compares the numbers of 「%s」 with the figures', (description, found) => {
    const said = office().set('AgendaItems', 'MR-115-01-3-1', { description });
    expect(said.of('MR-15')).toEqual(found);
  });

  it.each([
    // K-1 was 99.1 and 99.4 against a target of 99.
    ['3-2', '系統可用率為 97%，未達目標', ['W MR-115-01-3-2 說明']],
    ['3-2', '系統可用率（K-1）達 99.4%', []],
    ['3-2', '系統可用率 115 年上半年為 98.4%', ['W MR-115-01-3-2 說明']],
    ['3-2', '系統可用率 114 年下半年為 99.1%', []],
    ['3-2', '系統可用率已逾目標 99%，115 年 9 月系統可用率 97%', []],
    // One audit in the period, with three findings.
    ['3-3', '辦理內部稽核 1 次，發現事項計 4 件', ['W MR-115-01-3-3 說明']],
    ['3-3', '辦理內部稽核 1 次，發現事項計 3 件', []],
    ['3-3', '上級機關稽核發現事項 0 件', []],
    ['3-3', '稽核共 2 次', ['W MR-115-01-3-3 說明']],
    // By unit: 民政課 one, 行政室 two.
    ['3-3', '發現件數為 4 件', ['W MR-115-01-3-3 說明']],
    ['3-3', '行政室發現件數 2 件', []],
    // K-2, 件: 1 in 114 and 0 in 115.
    ['3-4', '資安事件數計 4 件', ['W MR-115-01-3-4 說明']],
    ['3-4', '資安事件數 0 件，已達目標', []],
  ])('MR-15 compares the numbers of item %s: 「%s」', (no, description, found) => {
    const said = office().set('AgendaItems', `MR-115-01-${no}`, { description });
    expect(said.of('MR-15')).toEqual(found);
  });

  it('MR-15 leaves it to KPI-04 that one value makes no trend', () => {
    const once = (description: string) => {
      const one = office()
        .remove('Measurements', 'K-2 114')
        .set('AgendaItems', 'MR-115-01-3-4', { description });
      return [...one.of('KPI-04'), ...one.of('MR-15')];
    };
    expect(once('資安事件數降至 3 件。')).toEqual(['W MR-115-01-3-4 說明']);
    expect(once('資安事件數為 3 件。')).toEqual(['I K-2 指標編號', 'W MR-115-01-3-4 說明']);
  });

  it('MR-15 does not take one indicator for another whose name holds its own', () => {
    const other = {
      indicatorId: 'K-3',
      name: '核心系統可用率',
      indicatorType: '監督量測',
      direction: '愈高愈好',
      unit: '%',
      target: 98,
      frequency: '半年',
    };
    const said = (description: string) =>
      office()
        .add('Indicators', other)
        .add('Measurements', { indicatorId: 'K-3', period: '115上', value: 98.2 })
        .set('AgendaItems', 'MR-115-01-3-2', { description })
        .of('MR-15');
    expect(said('核心系統可用率 98.2%，系統可用率 99.4%。')).toEqual([]);
    expect(said('核心系統可用率 99.4%。')).toEqual(['W MR-115-01-3-2 說明']);
    expect(said('系統可用率 98.2%。')).toEqual(['W MR-115-01-3-2 說明']);
  });

  it('MR-16 wants a risk assessment within twelve months before the meeting', () => {
    // The meeting is on 115/12/10.
    const assessed = (assessedDate: number | string) =>
      office().set('Risks', 'R-01', { assessedDate }).of('MR-16');
    expect(assessed(d(114, 12, 10))).toEqual([]);
    expect(assessed(d(114, 12, 9))).toEqual(['R-01 評鑑日期']);
    expect(assessed('')).toEqual(['R-01 評鑑日期']);
    expect(assessed('去年')).toEqual([]);
    expect(office().clear('Risks').of('MR-16')).toEqual([]);
    const two = office()
      .set('Risks', 'R-01', { assessedDate: d(113, 1, 1) })
      .add('Risks', { riskId: 'R-02', assessedDate: d(115, 1, 1) });
    expect(two.of('MR-16')).toEqual([]);
  });

  it('MR-17 reminds of the law that changed since the last meeting', () => {
    // In force on 114/12/1.
    const since = (date: number) => office().set('Reviews', 'MR-114-01', { date });
    expect(since(d(114, 11, 30)).of('MR-17')).toEqual(['I MR-115-01-2 說明']);
    expect(since(d(114, 12, 1)).of('MR-17')).toEqual([]);
    const named = since(d(114, 11, 30)).set('AgendaItems', 'MR-115-01-2', {
      subject: '資通安全管理法修正施行',
    });
    expect(named.of('MR-17')).toEqual([]);
    expect(office().of('MR-17')).toEqual([]);
  });

  it('MR-24 wants the period to begin the day after the one before it ended', () => {
    const from = (periodStart: number | '') =>
      office().set('Reviews', 'MR-115-01', { periodStart });
    expect(from(d(114, 12, 2)).of('MR-24')).toEqual(['MR-115-01 審查期間起']);
    expect(from(d(114, 12, 2)).said('MR-24')).toContain('空缺（114/12/01）');
    expect(from(d(114, 11, 1)).said('MR-24')).toContain('重疊（114/11/01 至 114/11/30）');
    expect(from('').of('MR-24')).toEqual([]);
    expect(
      from(d(114, 12, 2))
        .problems()
        .find(({ rule }) => rule === 'MR-24')?.fix,
    ).toMatchObject({ cells: [{ column: '審查期間起', after: d(114, 12, 1) }] });
    // What was held stays as it was.
    expect(
      from(d(114, 12, 2))
        .set('Reviews', 'MR-115-01', { status: '已召開' })
        .of('MR-24'),
    ).toEqual(['W MR-115-01 審查期間起']);
    expect(office().set('Reviews', 'MR-114-01', { periodEnd: '' }).of('MR-24')).toEqual([]);
    // One meeting in two rows does not follow itself: MR-04 speaks of it.
    const twice = office().add('Reviews', {
      ...{ reviewId: 'mr-115-01', date: d(115, 12, 10), status: '籌備中' },
      ...{ periodStart: d(114, 12, 1), periodEnd: d(115, 11, 30) },
    });
    expect(twice.of('MR-04')).toEqual(['mr-115-01 會議編號']);
    expect(twice.of('MR-24')).toEqual([]);
    // Told as ever; but what it is to follow is known only when the two rows have ids of their own.
    const gap = twice.set('Reviews', 'MR-115-01', { periodStart: d(114, 12, 2) });
    const [told] = gap.problems().filter(({ rule }) => rule === 'MR-24');
    expect(told).toMatchObject({ key: 'MR-115-01', severity: 'E' });
    expect(told?.fix).toBeUndefined();
    const first = office()
      .set('AgendaItems', 'MR-114-01-1', { noReportReason: '首次會議，無前次決議' })
      .add('Reviews', { reviewId: 'MR-114-01', date: d(114, 12, 10), status: '已召開' });
    expect([...first.of('TRK-01'), ...first.of('TRK-06')]).toEqual([]);
    expect(office().set('Reviews', 'MR-114-01', { date: '114/2/30' }).of('MR-24')).toEqual([]);
  });

  it('MR-28 reports a period that is reversed, or ends after its meeting', () => {
    const set = (cells: Readonly<Record<string, number>>) =>
      office().set('Reviews', 'MR-115-01', cells);
    const reversed = set({ periodStart: d(115, 12, 1) });
    expect(reversed.problems().map(({ rule, column }) => `${rule} ${column}`)).toEqual([
      'MR-28 審查期間起',
    ]);
    expect(set({ periodStart: d(115, 11, 30) }).of('MR-28')).toEqual([]);
    expect(set({ periodEnd: d(115, 12, 10) }).of('MR-28')).toEqual([]);
    expect(set({ periodEnd: d(115, 12, 11) }).of('MR-28')).toEqual(['MR-115-01 審查期間迄']);
    const held = office().set('Reviews', 'MR-114-01', { periodEnd: d(114, 12, 31) });
    expect(held.of('MR-28')).toEqual(['MR-114-01 審查期間迄']);
  });
});
