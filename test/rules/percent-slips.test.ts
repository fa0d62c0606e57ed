import { office } from './office';

/** K-1 is in %, higher is better, target 99; its values of before are 99.1 (114下) and 99.4 (115上). */
const measured = (values: Readonly<Record<string, number | string>>, indicator: object = {}) => {
  const one = office()
    .remove('Measurements', 'K-1 114下', 'K-1 115上')
    .set('Indicators', 'K-1', indicator);
  for (const [period, value] of Object.entries(values)) {
    one.add('Measurements', { indicatorId: 'K-1', period, value });
  }
  return one;
};

const PERCENTS = { '113上': 94, '113下': 96, '114上': 95.5 };

describe('KPI-02 sees a percentage typed as a share of 1', () => {
  it.each([
    ['one among percentages', { ...PERCENTS, '115上': 0.94 }, {}, ['W K-1 115上 實際值']],
    ['1 for 100 %', { ...PERCENTS, '115上': 1 }, {}, ['W K-1 115上 實際值']],
    [
      'several are one problem',
      { ...PERCENTS, '114下': 0.9, '115上': 0.94 },
      {},
      ['W K-1 114下 實際值'],
    ],
    ['a first value beside the target', { '115上': 0.94 }, {}, ['W K-1 115上 實際值']],
    ['all but the target', { '113下': 0.93, '114上': 0.94, '115上': 0.9 }, {}, ['W K-1 目標值']],
    ['the target alone', PERCENTS, { target: 0.95 }, ['W K-1 目標值']],
    [
      'a percentage among shares',
      { '113下': 0.93, '114上': 0.9, '115上': 95 },
      { target: 0.95 },
      ['W K-1 115上 實際值'],
    ],
    [
      'all of what is to rise',
      { '114下': 0.93, '115上': 0.94 },
      { target: 0.95 },
      ['W K-1 目標值'],
    ],
    ['without a target', { ...PERCENTS, '115上': 0.94 }, { target: '' }, ['W K-1 115上 實際值']],
    [
      '百分比 as the unit',
      { ...PERCENTS, '115上': 0.94 },
      { unit: '百分比' },
      ['W K-1 115上 實際值'],
    ],
  ])('%s', (_, values, indicator, told) => {
    expect(measured(values, indicator).of('KPI-02')).toEqual(told);
  });

  it.each([
    ['values that differ', { ...PERCENTS, '115上': 61 }, {}],
    ['a true fall far below', { ...PERCENTS, '115上': 0.1 }, {}],
    ['0', { ...PERCENTS, '115上': 0 }, {}],
    ['a blank', { ...PERCENTS, '115上': '' }, {}],
    [
      'few percent that become fewer',
      { '113下': 5, '114上': 3, '115上': 0.8 },
      { target: 5, direction: '愈低愈好' },
    ],
    [
      'less than a percent of what is to fall',
      { '114下': 0.4, '115上': 0.3 },
      { target: 0.5, direction: '愈低愈好' },
    ],
    ['another unit', { ...PERCENTS, '115上': 0.94 }, { unit: '件' }],
  ])('and is silent on %s', (_, values, indicator) => {
    expect(measured(values, indicator).of('KPI-02')).toEqual([]);
  });

  it('names the values and the others, and is silent where 說明 says the percentage', () => {
    const slip = () => measured({ ...PERCENTS, '115上': 0.94 });
    expect(slip().said('KPI-02')).toContain(
      '115上 的實際值 0.94，與同一指標的 99、94、96 相差約一百倍',
    );
    expect(
      slip().set('Measurements', 'K-1 115上', { note: '確為０.９４ ％' }).of('KPI-02'),
    ).toEqual([]);
    expect(slip().set('Measurements', 'K-1 115上', { note: '系統汰換' }).of('KPI-02')).toHaveLength(
      1,
    );
  });
});
