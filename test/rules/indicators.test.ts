import { office } from './office';

describe('indicators', () => {
  it('KPI-01 asks each indicator for direction, unit, target and frequency', () => {
    const bare = office().add('Indicators', { indicatorId: 'K-3', name: '修補率' });
    expect(bare.of('KPI-01')).toEqual(['K-3 方向', 'K-3 單位', 'K-3 目標值', 'K-3 頻率']);
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

  it('KPI-04 reports a typed trend of an indicator with fewer than two periods', () => {
    const claimed = (description: string) =>
      office()
        .remove('Measurements', 'K-1 114下')
        .set('AgendaItems', 'MR-115-01-3-2', { description })
        .of('KPI-04');
    const hint = 'I K-1 指標編號';
    expect(claimed('K-1 本期呈上升。')).toEqual(['MR-115-01-3-2 說明', hint]);
    expect(claimed('系統可用率較上期改善')).toEqual(['MR-115-01-3-2 說明', hint]);
    expect(claimed('K-1 僅一期資料，尚無法判斷是否改善。')).toEqual([hint]);
    expect(claimed('系統可用率 99.4%，已達目標，將持續改善。')).toEqual([hint]);
    expect(claimed('K-10 上升')).toEqual([hint]);
    expect(claimed('K-2 下降。系統可用率 99.4%')).toEqual([hint]);
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
    expect(earlier.of('KPI-04')).toEqual(['MR-114-01-3-4 說明']);
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
