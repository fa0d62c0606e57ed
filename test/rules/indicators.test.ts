import { d, office } from './office';

describe('indicators', () => {
  it('KPI-01 asks each indicator for 種類, direction, unit, target and frequency', () => {
    const bare = office().add('Indicators', { indicatorId: 'K-3', name: '修補率' });
    expect(bare.of('KPI-01')).toEqual([
      'K-3 種類',
      'K-3 方向',
      'K-3 單位',
      'K-3 目標值',
      'K-3 頻率',
    ]);
    expect(bare.said('KPI-01')).toContain('指標 K-3：目標值空白');
  });

  it('KPI-01 reports a direction or target that is none, once', () => {
    const odd = office().set('Indicators', 'K-1', { direction: '越高越好', target: '九成' });
    expect(odd.of('KPI-01')).toEqual(['K-1 方向', 'K-1 目標值']);
    expect(odd.said('KPI-01')).toContain('是否為「愈高愈好」？');
    expect(odd.of('REG-03')).toEqual([]);
    expect(odd.of('REG-04')).toEqual([]);
  });

  it('KPI-01 takes a target of 0 for a target, and is silent on an error value', () => {
    expect(office().set('Indicators', 'K-2', { target: 0 }).of('KPI-01')).toEqual([]);
    expect(office().set('Indicators', 'K-2', { target: '#DIV/0!' }).of('KPI-01')).toEqual([]);
    expect(office().set('Indicators', 'K-2', { owner: '' }).of('KPI-01')).toEqual([]);
  });

  it('KPI-02 reports a second value of one 期別, however the two are spelled', () => {
    const second = (indicatorId: string, period: string | number) =>
      office().add('Measurements', { indicatorId, period, value: 99 });
    for (const written of ['115上', '115年上半年', '115H1', '１１５　上']) {
      const twice = second('k-1', written);
      expect(twice.of('KPI-02')).toEqual(['k-1 115上 期別']);
      expect(twice.of('REG-05')).toEqual([]);
      expect(twice.said('KPI-02')).toContain(
        `期別「${written}」的量測值與前面的列同為「k-1 115上」`,
      );
    }
    expect(second('K-1', '115下').of('KPI-02')).toEqual([]);
    expect(second('', '115上').of('KPI-02')).toEqual([]);
  });

  it('KPI-02 lets a second row be that has no value', () => {
    const place = (value: string | number) =>
      office().add('Measurements', { indicatorId: 'K-1', period: '115上', value }).of('KPI-02');
    expect(place('')).toEqual([]);
    expect(place(99.4)).toEqual(['K-1 115上 期別']);
  });

  it('KPI-03 shows how many of the 期別 that have ended were measured', () => {
    // 114/12/1 to 115/11/30: 114下 and 115上 of half a year; of the year 115, which is not over.
    const blank = office().set('Measurements', 'K-1 115上', { value: '' });
    expect(blank.of('KPI-03')).toEqual(['W K-1 指標編號']);
    expect(blank.said('KPI-03')).toContain('1/2');
    expect(blank.said('KPI-03')).toContain('缺 115上');
    expect(office().set('Measurements', 'K-1 115上', { value: 0 }).of('KPI-03')).toEqual([]);
    const year = office().remove('Measurements', 'K-2 115');
    expect(year.of('KPI-03', '2026-12-31')).toEqual([]);
    expect(year.of('KPI-03', '2027-01-01')).toEqual(['W K-2 指標編號']);
  });

  it('KPI-03 is silent on 期別 before the review period, and where none is to come', () => {
    expect(office().remove('Measurements', 'K-2 114').of('KPI-03')).toEqual([]);
    const held = office()
      .remove('Measurements', 'K-1 115上')
      .set('Reviews', 'MR-115-01', { status: '已召開', date: d(115, 11, 20) });
    expect(held.of('KPI-03')).toEqual([]);
  });

  it('KPI-03 says of a table without values one thing, and nothing of what cannot be read', () => {
    expect(office().clear('Measurements').of('KPI-03')).toEqual(['W 實際值']);
    const odd = (cells: object) => office().set('Measurements', 'K-1 115上', cells).of('KPI-03');
    expect(odd({ value: '九成九' })).toEqual([]);
    expect(odd({ period: '上半年' })).toEqual([]);
    expect(
      office()
        .remove('Measurements', 'K-1 115上')
        .set('Indicators', 'K-1', { frequency: '' })
        .of('KPI-03'),
    ).toEqual([]);
  });

  it('KPI-04 reports a typed trend of an indicator with fewer than two periods', () => {
    const claimed = (description: string) =>
      office()
        .remove('Measurements', 'K-1 114下')
        .set('AgendaItems', 'MR-115-01-3-2', { description })
        .of('KPI-04');
    // What is said of the sentence is not said again of the indicator.
    const hint = 'I K-1 指標編號';
    expect(claimed('K-1 本期呈上升。')).toEqual(['W MR-115-01-3-2 說明']);
    expect(claimed('系統可用率較上期改善')).toEqual(['W MR-115-01-3-2 說明']);
    expect(claimed('K-1 僅一期資料，尚無法判斷是否改善。')).toEqual([hint]);
    expect(claimed('系統可用率 99.4%，已達目標，將持續改善。')).toEqual([hint]);
    expect(claimed('K-10 上升')).toEqual([hint]);
    expect(claimed('K-2 下降。系統可用率 99.4%')).toEqual([hint]);
  });

  /** K-1 has one value, K-2 has two; K-1 is 系統可用率, K-2 資安事件數. */
  const typed = (description: string) =>
    office()
      .remove('Measurements', 'K-1 114下')
      .set('AgendaItems', 'MR-115-01-3-2', { description })
      .problems()
      .filter(({ rule, severity }) => rule === 'KPI-04' && severity === 'W').length;

  it.each([
    '系統可用率升至 99.4%。',
    '系統可用率由 99.6% 降至 99.4%',
    '系統可用率 99.4%，較前期提升',
    '系統可用率 99.4%，已達目標，惟較上期下降。',
    '系統可用率（K-1）與資安事件數均較前次下降',
    '本期下降者為系統可用率。',
    '資安事件數 0 件，系統可用率則較前期提升',
    '為強化服務，系統可用率已較前期改善',
    '系統可用率趨勢為改善',
    'Ｋ－１ 惡化',
    '系統可用率由 99.4% 降到 99.1%',
    '增設線路已使系統可用率提升。',
    '因增設線路，系統可用率得以提升',
    '增設線路後已將系統可用率提升至 99.4%',
    '因應系統可用率下降，已增設線路',
  ])('KPI-04 hears a claim of a trend in 「%s」', (description) => {
    expect(typed(description)).toBe(1);
  });

  it.each([
    '系統可用率首次量測為 99.4%，資安事件數則較前期提升',
    '系統可用率首次量測為 99.4%；資安事件數較去年下降，屬改善',
    '系統可用率首次量測為 99.4%、資安事件數下降',
    '系統可用率首次量測為 99.4%，整體防護能力較前期提升',
    '為提升系統可用率，將增設備援線路。',
    '系統可用率 99.4%，為降低中斷風險已增設線路。',
    '系統可用率 99.4%，宜持續提升',
    '系統可用率 99.4%，擬於明年提升至 99.9%',
    '提升系統可用率之作法另案研議',
    '系統可用率僅一期資料，無法與前期比較是否提升',
    '系統可用率未達標之原因已列改善措施，並限期改善。',
    '為使系統可用率提升，規劃增設備援線路。',
    '目標為將系統可用率提升至 99.9%。',
    '避免系統可用率下降，已增設線路。',
    '為提升系統可用率及降低中斷次數，擬增設線路。',
  ])('KPI-04 hears none in 「%s」', (description) => {
    expect(typed(description)).toBe(0);
  });

  it('KPI-04 says one thing of a table without values, and nothing where KPI-03 does', () => {
    const empty = office().clear('Measurements');
    expect([...empty.of('KPI-03'), ...empty.of('KPI-04')]).toEqual(['W 實際值']);
    // Without a review no 期別 is missed.
    const begun = empty.clear('Reviews');
    expect([...begun.of('KPI-03'), ...begun.of('KPI-04')]).toEqual(['I 實際值']);
    expect(begun.said('KPI-04')).toContain('2 項指標');
  });

  it('KPI-04 says what 期別 cannot be compared, KPI-03 and KPI-04 nothing twice of a doubled indicator', () => {
    const odd = office().add('Measurements', { indicatorId: 'K-1', period: '115-11', value: 99 });
    expect(odd.of('KPI-04')).toEqual(['I K-1 指標編號']);
    expect(odd.said('KPI-04')).toContain('期別長短不一（頻率為半年）');
    const twice = office()
      .remove('Measurements', 'K-1 114下')
      .add('Indicators', {
        ...{ indicatorId: 'k-1', name: '可用率', indicatorType: '監督量測', unit: '%' },
        ...{ direction: '愈高愈好', target: 99, frequency: '半年' },
      });
    expect(twice.of('REG-05')).toEqual(['k-1 指標編號']);
    expect(twice.of('KPI-03')).toEqual(['W K-1 指標編號']);
    expect(twice.of('KPI-04')).toEqual(['I K-1 指標編號']);
  });

  it('KPI-04 keeps apart two indicators of which one name holds the other', () => {
    const two = (description: string) =>
      office()
        .add('Indicators', {
          indicatorId: 'K-3',
          name: '核心系統可用率',
          indicatorType: '監督量測',
          direction: '愈高愈好',
          unit: '%',
          target: 99,
          frequency: '半年',
        })
        .add('Measurements', { indicatorId: 'K-3', period: '115上', value: 99.9 })
        .set('AgendaItems', 'MR-115-01-3-2', { description })
        .of('KPI-04');
    expect(two('系統可用率較前期提升')).toEqual(['I K-3 指標編號']);
    expect(two('核心系統可用率較前期提升')).toEqual(['W MR-115-01-3-2 說明']);
  });

  it('KPI-04 lets a trend of two periods be, and counts them to the end of the review period', () => {
    const claim = office().set('AgendaItems', 'MR-115-01-3-4', {
      description: '資安事件數較去年下降',
    });
    expect(claim.of('KPI-04')).toEqual([]);
    const earlier = claim.set('AgendaItems', 'MR-114-01-3-4', {
      description: '資安事件數較去年下降',
    });
    // By 114/11/30 there is the value of 114 alone.
    expect(earlier.of('KPI-04')).toEqual(['W MR-114-01-3-4 說明']);
    const blank = office().set('Measurements', 'K-2 114', { value: '' });
    expect(blank.of('KPI-04')).toEqual(['I K-2 指標編號']);
  });

  it('KPI-04 informs of an indicator without two periods', () => {
    const one = office().remove('Measurements', 'K-2 114');
    expect(one.of('KPI-04')).toEqual(['I K-2 指標編號']);
    expect(one.said('KPI-04')).toContain('僅一期資料');
    expect(one.remove('Measurements', 'K-2 115').said('KPI-04')).toContain('尚無量測值');
  });

  it('KPI-04 is silent on a value that could not be read', () => {
    expect(office().set('Measurements', 'K-2 114', { value: '一件' }).of('KPI-04')).toEqual([]);
    const claim = office()
      .remove('Measurements', 'K-2 114')
      .set('AgendaItems', 'MR-115-01-3-4', { description: '資安事件數下降' })
      .set('Reviews', 'MR-115-01', { periodEnd: '115/11/31' });
    expect(claim.of('KPI-04')).toEqual(['I K-2 指標編號']);
    expect(claim.drop('Measurements').of('KPI-04')).toEqual([]);
  });

  it('KPI-05 reports a review period longer or shorter than the one before', () => {
    // 113/12/1 to 114/11/30 is a year; to 115/8/31 are nine months.
    const short = office().set('Reviews', 'MR-115-01', { periodEnd: d(115, 8, 31) });
    expect(short.of('KPI-05')).toEqual(['W MR-115-01 審查期間起']);
    expect(short.said('KPI-05')).toContain('計 274 日');
    expect(short.said('KPI-05')).toContain('計 365 日');
    const said = (description: string) =>
      short.set('AgendaItems', 'MR-115-01-3-1', { description }).of('KPI-05');
    expect(said('本期審查期間較前期短 3 個月，件數不宜直接比較。')).toEqual([]);
    expect(said('本期新增 3 件。')).toEqual(['W MR-115-01 審查期間起']);
  });

  it('KPI-05 takes a leap year for a year, and asks nothing of the first review', () => {
    // 112/12/1 to 113/11/30 has 366 days, the year before it 365.
    const leap = office()
      .set('Reviews', 'MR-114-01', { periodStart: d(111, 12, 1), periodEnd: d(112, 11, 30) })
      .set('Reviews', 'MR-115-01', { periodStart: d(112, 12, 1), periodEnd: d(113, 11, 30) });
    expect(leap.of('KPI-05')).toEqual([]);
    const first = office()
      .remove('Reviews', 'MR-114-01')
      .set('Reviews', 'MR-115-01', { periodEnd: d(115, 8, 31) });
    expect(first.of('KPI-05')).toEqual([]);
    const unread = office().set('Reviews', 'MR-114-01', { periodStart: '113/13/1' });
    expect(unread.of('KPI-05')).toEqual([]);
  });

  it('KPI-05 leaves it to MR-24 and MR-28 that a date is wrong', () => {
    const gap = office().set('Reviews', 'MR-115-01', { periodStart: d(115, 1, 1) });
    expect([...gap.of('MR-24'), ...gap.of('KPI-05')]).toEqual(['MR-115-01 審查期間起']);
    const late = office().set('Reviews', 'MR-115-01', { periodEnd: d(115, 12, 31) });
    expect([...late.of('MR-28'), ...late.of('KPI-05')]).toEqual(['MR-115-01 審查期間迄']);
  });

  describe('an objective that was not met', () => {
    // At most 2 incidents a year; 3 in 115.
    const missed = () => office().set('Measurements', 'K-2 115', { value: 3 });

    it('KPI-09 asks what is being done about it', () => {
      expect(missed().of('KPI-09')).toEqual(['W K-2 指標編號']);
      expect(missed().said('KPI-09')).toContain('115 實際值 3 未達目標值 2');
      expect(office().set('Measurements', 'K-2 115', { value: 2 }).of('KPI-09')).toEqual([]);
      expect(office().set('Measurements', 'K-2 115', { value: '' }).of('KPI-09')).toEqual([]);
    });

    it('KPI-09 is content with an action, a row of item 6 or an open decision that names it', () => {
      const named = 'K-2 超過目標，增辦演練';
      expect(
        missed().set('CorrectiveActions', 'CA-115-002', { action: named }).of('KPI-09'),
      ).toEqual([]);
      const item = { description: '降低資安事件數之作法' };
      expect(missed().set('AgendaItems', 'MR-115-01-6', item).of('KPI-09')).toEqual([]);
      const decided = (id: string) =>
        missed().set('Resolutions', id, { resolution: named }).of('KPI-09');
      expect(decided('MR-114-01-A01')).toEqual([]);
      // Released, or of another item or review: nothing is being done.
      expect(decided('MR-114-01-A02')).toEqual(['W K-2 指標編號']);
      expect(missed().set('AgendaItems', 'MR-115-01-4', item).of('KPI-09')).toHaveLength(1);
      expect(missed().set('AgendaItems', 'MR-114-01-6', item).of('KPI-09')).toHaveLength(1);
    });

    it('KPI-09 does not take K-20 for K-2, nor asks of 監督量測', () => {
      const other = { description: 'K-20 增辦演練' };
      expect(missed().set('AgendaItems', 'MR-115-01-6', other).of('KPI-09')).toHaveLength(1);
      expect(missed().set('Indicators', 'K-2', { indicatorType: '監督量測' }).of('KPI-09')).toEqual(
        [],
      );
    });
  });

  it('KPI-10 offers the indicator whose number differs in zeros alone', () => {
    const stray = office().add(
      'Measurements',
      { indicatorId: 'K-01', period: '115下', value: 99 },
      { indicatorId: 'K-01', period: '116上', value: 98 },
    );
    const fix = stray.problems().find(({ rule }) => rule === 'KPI-10')?.fix;
    expect(fix).toMatchObject({ kind: 'cells', label: '改為「K-1」' });
    expect(fix?.kind === 'cells' && fix.cells.map(({ key, after }) => [key, after])).toEqual([
      ['K-01 115下', 'K-1'],
      ['K-01 116上', 'K-1'],
    ]);
    const far = office().add('Measurements', { indicatorId: 'K-9', period: '115下', value: 99 });
    expect(far.problems().find(({ rule }) => rule === 'KPI-10')?.fix).toBeUndefined();
  });

  it('KPI-10 says of a workbook without indicators one thing', () => {
    const none = office().clear('Indicators');
    expect(none.of('KPI-10')).toEqual(['K-1 114下 指標編號']);
    expect(none.said('KPI-10')).toContain('4 列量測值');
  });

  it('KPI-10 reports a value of an indicator that does not exist, an id once', () => {
    const stray = office().add(
      'Measurements',
      { indicatorId: 'K-01', period: '115上', value: 99 },
      { indicatorId: 'k-01', period: '115下', value: 98 },
    );
    expect(stray.of('KPI-10')).toEqual(['K-01 115上 指標編號']);
    expect(stray.said('KPI-10')).toContain('此編號的 2 列');
    // The id compares by what is meant; a blank one is REG-05's, and one without its row its own.
    const same = office().add('Measurements', { indicatorId: 'ｋ–1', period: '115下', value: 9 });
    expect(same.of('KPI-10')).toEqual([]);
    const blank = office().add('Measurements', { indicatorId: '', period: '115下', value: 9 });
    expect(blank.of('KPI-10')).toEqual([]);
    expect(stray.set('Indicators', 'K-2', { indicatorId: '' }).of('KPI-10')).toEqual([]);
  });
});
