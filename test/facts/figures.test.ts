import type { Figures } from '../../src/facts/figure';
import { computeFigures } from '../../src/facts/figures';
import { added, changed, d, factsFrom, small, type Sheets } from './small-register';

function figuresOf(sheets: Sheets, reviewId = 'MR-115-01'): Figures {
  const facts = factsFrom(sheets);
  const review = facts.review(reviewId);
  if (!review) throw new Error(`no review ${reviewId}`);
  return computeFigures(facts, review);
}

/** Value and rows of the figures under a prefix, the rest of their ids as keys. */
function under(figures: Figures, prefix: string) {
  return Object.fromEntries(
    Object.entries(figures)
      .filter(([id]) => id.startsWith(prefix))
      .map(([id, { value, rows }]) => [id.slice(prefix.length), [value, ...rows]]),
  );
}

const figures = figuresOf(small);

test('1: resolutions of earlier reviews, open or released on the day, overdue and stale', () => {
  // Review on 115/12/10, the one before on 114/12/11.
  // A04 of 114 is released on 115/12/11, the day after: still open. A02 of 113 was released on the
  // day of the review before: neither. A03 of 114 on the day itself: released.
  expect(under(figures, '1.')).toEqual({
    open: [4, 'MR-113-01-A01', 'MR-114-01-A01', 'MR-114-01-A02', 'MR-114-01-A04'],
    released: [2, 'MR-113-01-A03', 'MR-114-01-A03'],
    // Due 114/6/30 and 115/12/9; 115/12/10 is the day itself.
    overdue: [2, 'MR-113-01-A01', 'MR-114-01-A02'],
    // Never updated, updated on the day of the review before, never updated.
    stale: [3, 'MR-113-01-A01', 'MR-114-01-A01', 'MR-114-01-A04'],
    'other.open': [0],
  });
});

test('3-1 flow: found or closed on the first and last day counts, the days beside them do not', () => {
  // N1 found the day before the start; N5 closed on the first day: both are opening. N6 was closed the
  // day before the start: it is not. N2 found on the first day, N3 on the last: new. N4 a day later: not.
  // N7 closed on the last day: closed. N8 closed a day later: still open at the end.
  expect(under(figures, '3-1.total.')).toEqual({
    opening: [3, 'N1', 'N5', 'N7'],
    new: [4, 'N2', 'N3', 'N8', 'N9'],
    closed: [3, 'N5', 'N7', 'N9'],
    closing: [4, 'N1', 'N2', 'N3', 'N8'],
  });
  expect(under(figures, '3-1.主要不符合.')).toEqual({
    opening: [1, 'N1'],
    new: [2, 'N2', 'N9'],
    closed: [1, 'N9'],
    closing: [2, 'N1', 'N2'],
  });
  expect(under(figures, '3-1.次要不符合.')).toEqual({
    opening: [1, 'N5'],
    new: [1, 'N3'],
    closed: [1, 'N5'],
    closing: [1, 'N3'],
  });
  expect(under(figures, '3-1.觀察事項.')).toEqual({
    opening: [1, 'N7'],
    new: [0],
    closed: [1, 'N7'],
    closing: [0],
  });
  expect(under(figures, '3-1.建議事項.')).toEqual({
    opening: [0],
    new: [1, 'N8'],
    closed: [0],
    closing: [1, 'N8'],
  });
});

test('3-1 previous period: the same four for 113/12/1 … 114/11/30', () => {
  expect(under(figures, '3-1.prev.total.')).toEqual({
    opening: [1, 'N5'],
    new: [3, 'N1', 'N6', 'N7'],
    closed: [1, 'N6'],
    closing: [3, 'N1', 'N5', 'N7'],
  });
  expect(under(figures, '3-1.prev.主要不符合.')).toMatchObject({ closing: [1, 'N1'] });
});

test('3-1: opening + new − closed is closing, and the rows of closing are as many', () => {
  for (const id of Object.keys(figures).filter((key) => key.endsWith('.closing'))) {
    const at = (name: string) => Number(figures[id.replace('closing', name)]?.value);
    expect([id, at('opening') + at('new') - at('closed')]).toEqual([id, figures[id]?.rows.length]);
  }
});

test('3-1 rates, mean, overdue and repeats', () => {
  // Due in the period: C1 (open), C2 (on its day), C3 (a day late), C4 (early): 2 of 4.
  expect(figures['3-1.onTimeRate']).toEqual({
    value: 0.5,
    rows: ['C1', 'C2', 'C3', 'C4'],
    numerator: 2,
    denominator: 4,
  });
  // N5 2024-05-01 → 2025-12-01 579 days, N7 2025-08-01 → 2026-11-30 486, N9 2026-02-01 → 05-02 90:
  // 1155 ÷ 3 = 385.
  expect(figures['3-1.averageDaysToClose']).toEqual({ value: 385, rows: ['N5', 'N7', 'N9'] });
  // Open and due before 115/12/10: C1 (11/30) and C7 (12/9); C6 is due on the day.
  expect(figures['3-1.overdue']).toEqual({ value: 2, rows: ['C1', 'C7'] });
  // N2 after N1, N3 after N5, N9 exactly three years after N0. N8 is a suggestion.
  expect(figures['3-1.repeat']).toEqual({ value: 3, rows: ['N2', 'N3', 'N9'] });
  // C4 on the first day (無效), C2, C3 (有效); C5 was verified the day before.
  expect(figures['3-1.effectiveRate']).toEqual({
    value: 2 / 3,
    rows: ['C2', 'C3', 'C4'],
    numerator: 2,
    denominator: 3,
  });
  expect(figures['3-1.prev.effectiveRate']).toMatchObject({ numerator: 1, rows: ['C5'] });
});

test('3-1.repeat: a day more than three years before is no repeat', () => {
  const sheets = changed(small, 'Findings', 'N0', { foundDate: d(112, 1, 31) });
  expect(figuresOf(sheets)['3-1.repeat']?.rows).toEqual(['N2', 'N3']);
});

test('a rate without a case has no value, never 0', () => {
  expect(figuresOf({ ...small, CorrectiveActions: [] })['3-1.onTimeRate']).toEqual({
    value: null,
    rows: [],
    numerator: 0,
    denominator: 0,
  });
});

test('3-2: the last two values that begin by the end of the period, and the trend by direction', () => {
  // 115Q4 is blank: the last two are Q2 and Q3. 90 → 96 is +6.7 %, higher is better.
  // Quarters that end in 114/12/1 … 115/11/30: 114Q4 (on 12/31), 115Q1, Q2, Q3. Against 95, 90 misses
  // and 96 meets. Nothing was measured in the period before. The value has moved once, the good way.
  expect(under(figures, '3-2.K1.')).toEqual({
    latest: [96, 'K1 115Q3'],
    previous: [90, 'K1 115Q2'],
    trend: ['improving', 'K1 115Q2', 'K1 115Q3'],
    recorded: [2, 'K1 115Q2', 'K1 115Q3'],
    expected: [4, 'K1'],
    metPeriods: [1, 'K1 115Q3'],
    missedPeriods: [1, 'K1 115Q2'],
    periodTrend: ['insufficient', 'K1 115Q2', 'K1 115Q3'],
    run: [1, 'K1 115Q2', 'K1 115Q3'],
  });
  // 114下 and 115上 end in the period, 115下 a month after it: it is the latest, and none of the review.
  expect(under(figures, '3-2.K2.')).toMatchObject({
    trend: ['worsening', 'K2 115上', 'K2 115下'],
    run: [-1, 'K2 115上', 'K2 115下'],
    recorded: [1, 'K2 115上'],
    metPeriods: [1, 'K2 115上'],
    missedPeriods: [0],
    expected: [2, 'K2'],
  });
  // 115-12 begins after the period. 100 → 104 is +4 %, under 5 %.
  expect(under(figures, '3-2.K4.')).toMatchObject({
    latest: [104, 'K4 115-11'],
    trend: ['flat', 'K4 115-10', 'K4 115-11'],
    recorded: [2, 'K4 115-10', 'K4 115-11'],
    expected: [12, 'K4'],
  });
  // One value only; of years the one in which the period ends, 115, is the review's.
  expect(under(figures, '3-2.K5.')).toEqual({
    latest: [7, 'K5 115'],
    previous: [null],
    trend: ['insufficient', 'K5 115'],
    recorded: [1, 'K5 115'],
    expected: [1, 'K5'],
    metPeriods: [1, 'K5 115'],
    missedPeriods: [0],
    periodTrend: ['insufficient', 'K5 115'],
    run: [null, 'K5 115'],
  });
});

test.each([
  // previous, latest, trend of an indicator that is to rise; flat is under 5 % of the previous value
  [100, 105, 'improving'],
  [100, 104.99, 'flat'],
  [0.9, 0.855, 'worsening'],
  [-100, -90, 'improving'],
  [0, 0, 'flat'],
  [0, 0.001, 'improving'],
])('3-2 trend from %d to %d is %s', (previous, latest, trend) => {
  const sheets: Sheets = {
    ...small,
    Measurements: [
      { indicatorId: 'K5', period: '114', value: previous },
      { indicatorId: 'K5', period: '115', value: latest },
    ],
  };
  expect(figuresOf(sheets)['3-2.K5.trend']?.value).toBe(trend);
});

test('3-2: a half year is not compared with a year', () => {
  const sheets = added(small, 'Measurements', { indicatorId: 'K5', period: '115上', value: 3 });
  // Ordered by last day: 115上 ends 6/30, 115 ends 12/31.
  expect(under(figuresOf(sheets), '3-2.K5.')).toMatchObject({
    latest: [7, 'K5 115'],
    previous: [3, 'K5 115上'],
    trend: ['insufficient', 'K5 115上', 'K5 115'],
  });
});

test('3-3: audits by their last day, the findings that name them, beside the period before', () => {
  expect(figures['3-3.audits']).toEqual({ value: 2, rows: ['IA-114-02', 'IA-115-01'] });
  expect(under(figures, '3-3.findings.')).toEqual({
    total: [3, 'N2', 'N3', 'N8'],
    nc: [2, 'N2', 'N3'],
    主要不符合: [1, 'N2'],
    次要不符合: [1, 'N3'],
    觀察事項: [0],
    建議事項: [1, 'N8'],
  });
  expect(figures['3-3.prev.audits']).toEqual({ value: 1, rows: ['IA-114-01'] });
  expect(figures['3-3.prev.findings.total']).toEqual({ value: 1, rows: ['N1'] });
});

test('3-4: equal is met; a blank value is no data', () => {
  const own = under(figures, '3-4.');
  const isOwn = ([id]: [string, unknown]) => !/^(prev|series)\./.test(id);
  expect(Object.fromEntries(Object.entries(own).filter(isOwn))).toEqual({
    met: [1, 'O1'],
    notMet: [1, 'O2'],
    noData: [1, 'O3'],
    // O2 (愈低愈好) fell from 5 to 4; O1 has one value, O3 none.
    'O1.run': [null, 'O1 115'],
    'O2.run': [1, 'O2 114', 'O2 115'],
    'O3.run': [null],
  });
});

test('5: levels, what is left, open treatments and those past their day', () => {
  expect(under(figures, '5.')).toEqual({
    高: [2, 'R1', 'R2'],
    中: [1, 'R3'],
    低: [1, 'R4'],
    // R1 and R4 are done: 低 each. R2 and R3 are not: they stay at 高 and 中, whatever 殘餘等級 says.
    'now.高': [1, 'R2'],
    'now.中': [1, 'R3'],
    'now.低': [2, 'R1', 'R4'],
    'now.unrated': [0],
    open: [2, 'R2', 'R3'],
    'open.高': [1, 'R2'],
    'open.中': [1, 'R3'],
    'open.低': [0],
    overdue: [1, 'R2'],
  });
});

test('6: an indicator that missed its target twice in a row, and actions verified without effect', () => {
  // O2 (≤ 3): 5, then 4. K2 (≤ 5): 4, then 6. K1 (≥ 95): 90, then 96.
  expect(under(figures, '6.')).toEqual({ missedTwice: [1, 'O2'], ineffective: [1, 'C4'] });
});

test('an earlier review is counted at its own day', () => {
  // MR-114-01 on 114/12/11: of the 113 decisions A02 is released that very day, A03 a day later.
  expect(under(figuresOf(small, 'MR-114-01'), '1.')).toMatchObject({
    open: [2, 'MR-113-01-A01', 'MR-113-01-A03'],
    released: [1, 'MR-113-01-A02'],
  });
});

describe('rows that cannot be counted', () => {
  test('a date kept as text counts as the one day it stands for', () => {
    const flow = figuresOf(changed(small, 'Findings', 'N2', { foundDate: '114/12/1' }));
    expect(flow).toEqual(figuresOf(small));
  });

  test('a finding with a date of two readings is left out of all four and named', () => {
    const flow = figuresOf(changed(small, 'Findings', 'N2', { foundDate: '14/12/1' }));
    expect(flow['3-1.total.new']).toEqual({
      value: 3,
      rows: ['N3', 'N8', 'N9'],
      uncounted: ['N2'],
    });
    expect(flow['3-1.total.closing']).toEqual({
      value: 3,
      rows: ['N1', 'N3', 'N8'],
      uncounted: ['N2'],
    });
  });

  test('so is one closed before it was found: it would break the sum', () => {
    const flow = figuresOf(changed(small, 'Findings', 'N9', { closedDate: d(115, 1, 31) }));
    expect(flow['3-1.total.new']).toMatchObject({ value: 3, uncounted: ['N9'] });
  });

  test('an open action without a due day is named beside the overdue ones', () => {
    const one = figuresOf(changed(small, 'CorrectiveActions', 'C1', { dueDate: '' }));
    expect(one['3-1.overdue']).toEqual({ value: 1, rows: ['C7'], uncounted: ['C1'] });
  });

  test('a verification without a result is not verified', () => {
    const one = figuresOf(changed(small, 'CorrectiveActions', 'C3', { result: '' }));
    expect(one['3-1.effectiveRate']).toEqual({
      value: 0.5,
      rows: ['C2', 'C4'],
      numerator: 1,
      denominator: 2,
      uncounted: ['C3'],
    });
  });

  test('of two values for one 期別 neither is taken', () => {
    const sheets = added(small, 'Measurements', { indicatorId: 'O2', period: '115年', value: 1 });
    expect(under(figuresOf(sheets), '3-4.')).toMatchObject({
      met: [1, 'O1'],
      notMet: [0],
      noData: [1, 'O3'],
    });
    expect(figuresOf(sheets)['3-4.met']?.uncounted).toEqual(['O2']);
  });

  test('a row that says nothing was measured leaves nothing open', () => {
    const blank = added(small, 'Measurements', { indicatorId: 'O3', note: '尚未量測' });
    const before = figuresOf(small);
    for (const one of ['3-4.met', '3-4.notMet', '3-4.noData']) {
      expect(figuresOf(blank)[one]).toEqual(before[one]);
    }
    const odd = added(small, 'Measurements', { indicatorId: 'O3', value: 5 });
    expect(figuresOf(odd)['3-4.noData']?.uncounted).toEqual(['O3']);
  });

  test('a resolution of a review that is not there is named, not lost', () => {
    const sheets = changed(small, 'Resolutions', 'MR-114-01-A02', { reviewId: 'MR-104-01' });
    expect(figuresOf(sheets)['1.open']).toMatchObject({
      value: 3,
      uncounted: ['MR-114-01-A02'],
    });
  });
});
