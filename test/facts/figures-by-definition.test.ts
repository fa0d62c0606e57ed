import type { Figures } from '../../src/facts/figure';
import { computeFigures } from '../../src/facts/figures';
import { factsOf } from '../../src/facts/facts';
import { readRegister } from '../../src/register/read';
import type { Clock, Day } from '../../src/register/day';
import type { TableName } from '../../src/register/register';
import { added, blocksOf, changed, clock, d, small, type Sheets } from './small-register';

// The small office: MR-115-01 on 115/12/10 looks at 114/12/1 … 115/11/30, MR-114-01 on 114/12/11 at
// 113/12/1 … 114/11/30, MR-113-01 on 113/12/12 at 112/12/1 … 113/11/30. Worked out by hand.

interface Without {
  readonly table: TableName;
  /** Header; the whole table where absent. */
  readonly column?: string;
}

function figuresOf(sheets: Sheets, reviewId = 'MR-115-01', without?: Without): Figures {
  const blocks = blocksOf(sheets)
    .filter(({ table }) => table !== without?.table || without.column !== undefined)
    .map((block) =>
      block.table === without?.table
        ? { ...block, headers: block.headers.map((h) => (h === without.column ? '另取的名稱' : h)) }
        : block,
    );
  const facts = factsOf(readRegister(blocks), clock);
  const review = facts.review(reviewId);
  if (!review) throw new Error(`no review ${reviewId}`);
  return computeFigures(facts, review);
}

function at(figures: Figures, id: string) {
  const { value, rows } = figures[id] ?? { value: 'no such figure', rows: [] };
  return [value, ...rows];
}

describe('a day that has not come, of what has happened', () => {
  // Today is 115/11/1; all four are said to have happened on 115/11/15, before MR-115-01.
  const earlier: Clock = { today: () => '2026-11-01' as Day };
  const slip = d(115, 11, 15);
  let sheets = added(small, 'Findings', {
    findingId: 'X1',
    category: '次要不符合',
    foundDate: d(114, 6, 1),
    closedDate: slip,
  });
  sheets = added(sheets, 'CorrectiveActions', {
    actionId: 'XC',
    findingId: 'X1',
    dueDate: d(114, 10, 1),
    doneDate: slip,
  });
  sheets = added(sheets, 'Resolutions', {
    resolutionId: 'MR-113-01-A09',
    reviewId: 'MR-113-01',
    releasedDate: slip,
  });
  const of = (reviewId: string) => {
    const facts = factsOf(readRegister(blocksOf(sheets)), earlier);
    const review = facts.review(reviewId);
    if (!review) throw new Error(`no review ${reviewId}`);
    return computeFigures(facts, review);
  };
  const held = of('MR-114-01');
  const next = of('MR-115-01');

  test.each([
    ['3-1.nc.new', 'X1'],
    ['3-1.nc.closing', 'X1'],
    ['3-1.overdue', 'XC'],
    ['3-1.onTimeRate', 'XC'],
    ['1.open', 'MR-113-01-A09'],
  ])('changes nothing in a review held before it: %s counts %s', (id, key) => {
    expect(held[id]?.rows).toContain(key);
    expect(held[id]?.uncounted ?? []).not.toContain(key);
  });

  test.each([
    ['3-1.prev.nc.new', 'X1'],
    ['3-1.prev.nc.closing', 'X1'],
    ['3-1.series.MR-114-01.nc.closing', 'X1'],
    ['3-1.prev.onTimeRate', 'XC'],
    ['3-1.prev.overdue', 'XC'],
  ])('nor in what the next review says of the period before: %s counts %s', (id, key) => {
    expect(next[id]?.rows).toContain(key);
    expect(next[id]?.uncounted ?? []).not.toContain(key);
  });

  test.each([
    ['3-1.nc.closed', 'X1'],
    ['3-1.nc.closing', 'X1'],
    ['3-1.averageDaysToClose', 'X1'],
    ['3-1.overdue', 'XC'],
    ['1.open', 'MR-113-01-A09'],
  ])('leaves the row out of the figure it would bend: %s without %s', (id, key) => {
    expect(next[id]?.rows).not.toContain(key);
    expect(next[id]?.uncounted).toContain(key);
  });
});

describe('what happened after the review’s day does not count', () => {
  test('3-1.overdue: an action done a day later is open at the review, one done that day is not', () => {
    const done = (day: number) =>
      figuresOf(changed(small, 'CorrectiveActions', 'C7', { doneDate: day }));
    // C1 is open and due on 115/11/30, C7 was due on 115/12/9.
    expect(at(done(d(115, 12, 11)), '3-1.overdue')).toEqual([2, 'C1', 'C7']);
    expect(at(done(d(115, 12, 10)), '3-1.overdue')).toEqual([1, 'C1']);
  });

  test('3-1.prev.overdue: as it stood on the day of the previous review', () => {
    // On 114/12/11 C4 (due 114/12/1) and C5 (due 114/11/30) were done; nothing else was due.
    expect(at(figuresOf(small), '3-1.prev.overdue')).toEqual([0]);
    const late = changed(small, 'CorrectiveActions', 'C4', { doneDate: d(114, 12, 12) });
    expect(at(figuresOf(late), '3-1.prev.overdue')).toEqual([1, 'C4']);
  });

  test('5.open and 5.overdue: a treatment done a day later is open at the review', () => {
    // R1 was due on 115/5/31, R2 on 115/12/9; R3 is due on the day itself.
    const figures = figuresOf(changed(small, 'Risks', 'R1', { doneDate: d(115, 12, 11) }));
    expect(at(figures, '5.open')).toEqual([3, 'R1', 'R2', 'R3']);
    expect(at(figures, '5.overdue')).toEqual([2, 'R1', 'R2']);
    expect(at(figures, '5.open.高')).toEqual([2, 'R1', 'R2']);
    // Not yet treated on that day: at its present level, not at its 殘餘等級.
    expect(at(figures, '5.now.高')).toEqual([2, 'R1', 'R2']);
  });
});

describe('risks', () => {
  test('接受 is no open treatment; its level is the 殘餘等級, without one unrated', () => {
    const accepted = changed(small, 'Risks', 'R2', { treatment: '接受' });
    const figures = figuresOf(accepted);
    expect(at(figures, '5.open')).toEqual([1, 'R3']);
    expect(at(figures, '5.overdue')).toEqual([0]);
    // R2 高 → 殘餘 中; R3 is still 中.
    expect(at(figures, '5.now.中')).toEqual([2, 'R2', 'R3']);
    const unrated = figuresOf(changed(accepted, 'Risks', 'R2', { residualLevel: '' }));
    expect(at(unrated, '5.now.unrated')).toEqual([1, 'R2']);
    expect(at(unrated, '5.now.高')).toEqual([0]);
    // By 風險等級 nothing changes.
    expect(at(unrated, '5.高')).toEqual([2, 'R1', 'R2']);
  });

  test('its level now is asked of the one cell that says it: no other that is odd leaves it out', () => {
    // R3 is open: 中 by its 風險等級, whatever stands in 殘餘等級.
    const odd = figuresOf(changed(small, 'Risks', 'R3', { residualLevel: '不詳' }));
    expect(at(odd, '5.now.中')).toEqual(at(figuresOf(small), '5.now.中'));
    // Open and without a 風險等級 it has none now; a 殘餘等級 is not what it lacks.
    const blank = figuresOf(changed(small, 'Risks', 'R3', { level: '' }));
    expect(at(blank, '5.now.unrated')).toEqual(at(figuresOf(small), '5.now.unrated'));
    expect(blank['5.now.unrated']?.uncounted).toEqual(['R3']);
  });
});

describe('nonconformities together, and over the reviews on record', () => {
  test('nc: 主要 and 次要不符合, the period and the one before', () => {
    const figures = figuresOf(small);
    // Opening N1, N5; new N2, N3, N9; closed N5, N9; left N1, N2, N3.
    expect(at(figures, '3-1.nc.opening')).toEqual([2, 'N1', 'N5']);
    expect(at(figures, '3-1.nc.new')).toEqual([3, 'N2', 'N3', 'N9']);
    expect(at(figures, '3-1.nc.closed')).toEqual([2, 'N5', 'N9']);
    expect(at(figures, '3-1.nc.closing')).toEqual([3, 'N1', 'N2', 'N3']);
    expect(at(figures, '3-1.prev.nc.closing')).toEqual([2, 'N1', 'N5']);
  });

  test('series: the flow of each review up to this one, by its own period', () => {
    const figures = figuresOf(small);
    // 112/12/1 … 113/11/30: N5 found; N0 was closed long before. One left.
    expect(at(figures, '3-1.series.MR-113-01.nc.new')).toEqual([1, 'N5']);
    expect(at(figures, '3-1.series.MR-113-01.nc.closing')).toEqual([1, 'N5']);
    expect(at(figures, '3-1.series.MR-114-01.nc.new')).toEqual([1, 'N1']);
    expect(at(figures, '3-1.series.MR-114-01.total.closing')).toEqual([3, 'N1', 'N5', 'N7']);
    expect(at(figures, '3-1.series.MR-115-01.nc.closing')).toEqual([3, 'N1', 'N2', 'N3']);
    // Seen from the review before, this one is still to come.
    const before = Object.keys(figuresOf(small, 'MR-114-01'));
    expect(before.filter((id) => id.startsWith('3-1.series.MR-115-01'))).toEqual([]);
  });

  test('series: five reviews at the most', () => {
    const five = [109, 110, 111, 112].map((year) => ({
      reviewId: `MR-${String(year)}-01`,
      date: d(year, 12, 10),
      periodStart: d(year - 1, 12, 1),
      periodEnd: d(year, 11, 30),
      status: '已核定',
    }));
    const ids = Object.keys(figuresOf(added(small, 'Reviews', ...five)));
    const reviews = new Set(
      ids.flatMap((id) => /^3-1\.series\.(MR-\d+-\d+)\./.exec(id)?.[1] ?? []),
    );
    expect([...reviews]).toEqual(['MR-111-01', 'MR-112-01', 'MR-113-01', 'MR-114-01', 'MR-115-01']);
  });

  test('the rates of the period before', () => {
    const figures = figuresOf(small);
    // Due in 113/12/1 … 114/11/30: C5, done on its day.
    expect(figures['3-1.prev.onTimeRate']).toMatchObject({ value: 1, rows: ['C5'] });
    // Closed in it: N6, 114/6/1 → 114/11/30: 182 days.
    expect(at(figures, '3-1.prev.averageDaysToClose')).toEqual([182, 'N6']);
    // N1 (A.5.1) has no earlier one.
    expect(at(figures, '3-1.prev.repeat')).toEqual([0]);
  });
});

test('1.other.open: open decisions of other meetings stand in a list of their own', () => {
  const meeting = { reviewId: 'PM-115-01', reviewType: '專案工作會議', date: d(115, 6, 1) };
  const later = { reviewId: 'PM-115-02', reviewType: '其他', date: d(115, 12, 11) };
  const of = (reviewId: string, more = {}) => ({
    resolutionId: `${reviewId}-A01`,
    reviewId,
    resolution: '更新網路架構圖',
    lead: '行政室',
    state: '繼續列管',
    ...more,
  });
  const sheets = added(
    added(small, 'Reviews', { ...meeting, status: '已召開' }, { ...later, status: '籌備中' }),
    'Resolutions',
    of('PM-115-01'),
    of('PM-115-01', { resolutionId: 'PM-115-01-A02', releasedDate: d(115, 12, 1) }),
    of('PM-115-02'),
  );
  const figures = figuresOf(sheets);
  // A02 was released before the review; the meeting of the day after has decided nothing yet.
  expect(at(figures, '1.other.open')).toEqual([1, 'PM-115-01-A01']);
  expect(figures['1.open']).toEqual(figuresOf(small)['1.open']);
  // It is no review: the previous one is still MR-114-01.
  expect(at(figures, '3-1.prev.total.closing')).toEqual([3, 'N1', 'N5', 'N7']);
});

describe('indicators', () => {
  const percent = (id: string, more = {}): Sheets =>
    changed(small, 'Indicators', id, { unit: '%', ...more });
  const measured = (sheets: Sheets, id: string, values: Readonly<Record<string, number | ''>>) => ({
    ...sheets,
    Measurements: Object.entries(values).map(([period, value]) => ({
      indicatorId: id,
      period,
      value,
    })),
  });

  test.each([
    // Of 99 a change of 0.99 is one percent; in 百分點 it is less than one.
    [99.5, 98.51, 'flat'],
    [99.5, 98.5, 'worsening'],
    [50, 50.99, 'flat'],
    [50, 51, 'improving'],
    // Across the target of 95 nothing is flat, however little it moved.
    [94.9, 95, 'improving'],
    [95, 94.9, 'worsening'],
  ])('trend of a percentage from %d to %d is %s', (before, now, trend) => {
    const sheets = measured(percent('K1'), 'K1', { '115Q2': before, '115Q3': now });
    expect(figuresOf(sheets)['3-2.K1.trend']?.value).toBe(trend);
  });

  test('持平百分點 is a setting; across the target a count is not flat either', () => {
    const sheets = measured(percent('K1'), 'K1', { '115Q2': 97, '115Q3': 98.5 });
    const wider = added(sheets, 'Settings', { item: '持平百分點', value: 2 });
    expect(figuresOf(sheets)['3-2.K1.trend']?.value).toBe('improving');
    expect(figuresOf(wider)['3-2.K1.trend']?.value).toBe('flat');
    // K4 counts 件 with a target of 99: 98 → 100 is 2 %.
    const crossed = measured(small, 'K4', { '115-10': 98, '115-11': 100 });
    expect(figuresOf(crossed)['3-2.K4.trend']?.value).toBe('improving');
  });

  test('a contested 期別 is insufficient: neither of its values is taken', () => {
    const twice = added(small, 'Measurements', { indicatorId: 'K1', period: '115年Q3', value: 80 });
    const figures = figuresOf(twice);
    expect(figures['3-2.K1.latest']).toMatchObject({
      value: null,
      uncounted: ['K1 115Q3', 'K1 115Q3'],
    });
    expect(figures['3-2.K1.trend']?.value).toBe('insufficient');
    expect(figures['3-2.K1.periodTrend']?.value).toBe('insufficient');
    expect(figures['3-2.K1.previous']?.value).toBe(90);
  });

  test('periodTrend: the mean of the review’s 期別 against that of the previous one’s', () => {
    // Before: 113Q4, 114Q1 … Q3 of which two: (80 + 90) ÷ 2 = 85. Now 114Q4, 115Q1 … Q3: (90 + 92) ÷ 2
    // = 91, 7 % more. 115Q4 ends after the period.
    const values = { '114Q1': 80, '114Q3': 90, '115Q1': 90, '115Q2': 92, '115Q4': 10 };
    const figures = figuresOf(measured(small, 'K1', values));
    expect(at(figures, '3-2.K1.periodTrend')).toEqual([
      'improving',
      'K1 114Q1',
      'K1 114Q3',
      'K1 115Q1',
      'K1 115Q2',
    ]);
    // One quarter of four does not speak for the year.
    const few = figuresOf(measured(small, 'K1', { ...values, '115Q2': '' }));
    expect(few['3-2.K1.periodTrend']?.value).toBe('insufficient');
    // Of a year there is one 期別 only: 114 against 115.
    const yearly = figuresOf(measured(small, 'K5', { '114': 8, '115': 7 }));
    expect(at(yearly, '3-2.K5.periodTrend')).toEqual(['worsening', 'K5 114', 'K5 115']);
  });

  test('periodTrend: a mean of exactly the target meets it, whatever binary fractions make of it', () => {
    // (94.9 + 94.8 + 94.6 + 95.7) ÷ 4 = 380 ÷ 4 = 95, the target; before (95 + 95) ÷ 2 = 95.
    const values = {
      '114Q1': 95,
      '114Q2': 95,
      '114Q4': 94.9,
      '115Q1': 94.8,
      '115Q2': 94.6,
      '115Q3': 95.7,
    };
    expect(figuresOf(measured(small, 'K1', values))['3-2.K1.periodTrend']?.value).toBe('flat');
  });

  test('totals over all 監督量測 indicators', () => {
    const figures = figuresOf(small);
    // 季 4, 半年 2 and 2, 月 12, 年 1.
    expect(figures['3-2.total.expected']?.value).toBe(21);
    // K1 Q2, Q3; K2 上; K3 上; K4 10, 11; K5 115.
    expect(figures['3-2.total.recorded']?.value).toBe(7);
    // K1 Q3 (96 ≥ 95), K2 上 (4 ≤ 5), K4 both (≥ 99), K5 (7 ≥ 5); K3 has no direction.
    expect(at(figures, '3-2.total.metPeriods')).toEqual([
      5,
      'K1 115Q3',
      'K2 115上',
      'K4 115-10',
      'K4 115-11',
      'K5 115',
    ]);
  });

  test.each([
    // K1 is to rise.
    [{ '114Q4': 80, '115Q1': 82, '115Q2': 90, '115Q3': 96 }, 3],
    [{ '114Q4': 99, '115Q1': 82, '115Q2': 81, '115Q3': 80 }, -3],
    [{ '114Q4': 80, '115Q1': 90, '115Q2': 82, '115Q3': 80 }, -2],
    [{ '115Q2': 80, '115Q3': 80 }, 0],
    [{ '115Q3': 80 }, null],
    // What was not measured ends the row: nobody knows which way it went there.
    [{ '114Q3': 99, '115Q1': 98, '115Q2': 81, '115Q3': 80 }, -2],
    [{ '114Q4': 99, '115Q1': '' as const, '115Q2': 81, '115Q3': 80 }, -1],
    [{ '114Q4': 99, '115Q1': 98, '115Q3': 80 }, null],
    // The year turns within the row.
    [
      { '113Q4': 80, '114Q1': 82, '114Q3': 84, '114Q4': 86, '115Q1': 88, '115Q2': 90, '115Q3': 91 },
      4,
    ],
  ])('run of %j is %s', (values, run) => {
    expect(figuresOf(measured(small, 'K1', values))['3-2.K1.run']?.value).toBe(run);
  });
});

describe('objectives are judged by the last 期別 of the review', () => {
  const quarterly = changed(small, 'Indicators', 'O1', { frequency: '季' });
  const of = (sheets: Sheets) => {
    const figures = figuresOf(sheets);
    return ['met', 'notMet', 'noData'].filter((outcome) =>
      figures[`3-4.${outcome}`]?.rows.includes('O1'),
    );
  };
  const values = (...rows: readonly (readonly [string, number | ''])[]): Sheets => ({
    ...quarterly,
    Measurements: rows.map(([period, value]) => ({ indicatorId: 'O1', period, value })),
  });

  test('115Q3 is the last that ends by 115/11/30: Q4 does not count, nor a value of Q2', () => {
    // The target is 90 or more.
    expect(of(values(['115Q3', 90], ['115Q4', 10]))).toEqual(['met']);
    expect(of(values(['115Q3', 89], ['115Q2', 95]))).toEqual(['notMet']);
    expect(of(values(['115Q2', 95], ['115Q3', '']))).toEqual(['noData']);
  });
});

describe('what cannot be had is unknown, never nothing', () => {
  test.each<[Without, readonly string[], string]>([
    [
      { table: 'Resolutions' },
      ['1.open', '1.released', '1.overdue', '1.stale', '1.other.open'],
      '活頁簿沒有「決議列管」表格',
    ],
    [
      { table: 'Resolutions', column: '解除日期' },
      ['1.open', '1.released'],
      '決議列管缺少「解除日期」欄',
    ],
    [
      { table: 'Reviews', column: '日期' },
      [
        '1.open',
        '1.stale',
        '3-1.overdue',
        '3-1.prev.total.new',
        '3-2.K1.periodTrend',
        '3-3.prev.audits',
        '5.open',
        '5.overdue',
        '5.now.高',
      ],
      '管審會議缺少「日期」欄',
    ],
    [
      { table: 'Reviews', column: '審查期間迄' },
      ['3-1.total.new', '3-1.onTimeRate', '3-2.K1.latest', '3-3.audits', '3-4.met'],
      '管審會議缺少「審查期間迄」欄',
    ],
    [
      { table: 'Findings' },
      ['3-1.total.opening', '3-1.nc.closing', '3-1.averageDaysToClose', '3-1.repeat'],
      '活頁簿沒有「發現事項」表格',
    ],
    [{ table: 'Findings', column: '類別' }, ['3-1.nc.new', '3-1.repeat'], '發現事項缺少「類別」欄'],
    [
      { table: 'CorrectiveActions', column: '實際完成日' },
      ['3-1.overdue', '3-1.onTimeRate', '3-1.prev.onTimeRate'],
      '矯正措施缺少「實際完成日」欄',
    ],
    [
      { table: 'Risks', column: '處理方式' },
      ['5.open', '5.overdue', '5.now.高'],
      '風險處理缺少「處理方式」欄',
    ],
    [
      { table: 'Measurements' },
      ['3-2.K1.latest', '3-2.total.metPeriods', '3-4.met'],
      '活頁簿沒有「量測值」表格',
    ],
  ])('without %j', (without, ids, reason) => {
    const figures = figuresOf(small, 'MR-115-01', without);
    for (const id of ids)
      expect([id, figures[id]]).toEqual([id, { value: null, rows: [], reason }]);
  });

  test('what does not need it is as it was', () => {
    const whole = figuresOf(small);
    const figures = figuresOf(small, 'MR-115-01', { table: 'Findings', column: '類別' });
    expect(figures['3-1.total.new']).toEqual(whole['3-1.total.new']);
    expect(figures['5.open']).toEqual(whole['5.open']);
  });
});
