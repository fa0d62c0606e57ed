import type { Figures } from '../../src/facts/figure';
import { computeFigures } from '../../src/facts/figures';
import { four, fourFacts } from './four-reviews';

const facts = fourFacts();
const of = (reviewId: string): Figures => {
  const review = facts.review(reviewId);
  if (!review) throw new Error(`no review ${reviewId}`);
  return computeFigures(facts, review);
};
const now = of('MR-115-01');

/** A figure in one line: its value (of a rate its two counts), then the rows behind it. */
function line(figures: Figures, id: string): string {
  const figure = figures[id];
  if (!figure) return 'no such figure';
  const { value, rows, numerator, denominator } = figure;
  const said =
    denominator === undefined ? String(value) : `${String(numerator)}/${String(denominator)}`;
  return [said, ...rows].join(' ');
}

// Every line was counted from the rows of `four` by the words of the definitions.
test.each([
  // Part 1, on 115/12/10; the meeting before was on 114/12/11. A01 of PM-115-01 is no review's.
  ['1.open', '3 MR-113-01-A01 MR-114-01-A01 MR-114-01-A02'],
  ['1.released', '1 MR-113-01-A02'],
  // MR-114-01-A01 is due on the day itself.
  ['1.overdue', '2 MR-113-01-A01 MR-114-01-A02'],
  // Updated on the day of the meeting before, not after it.
  ['1.stale', '1 MR-113-01-A01'],
  ['1.other.open', '1 PM-115-01-A01'],
  // 114/12/1 … 115/11/30. F14 was found a day later.
  ['3-1.total.opening', '2 F09 F10'],
  ['3-1.total.new', '4 F11 F12 F13 F15'],
  ['3-1.total.closed', '1 F12'],
  ['3-1.total.closing', '5 F09 F10 F11 F13 F15'],
  ['3-1.nc.opening', '1 F09'],
  ['3-1.nc.new', '4 F11 F12 F13 F15'],
  ['3-1.nc.closed', '1 F12'],
  ['3-1.nc.closing', '4 F09 F11 F13 F15'],
  ['3-1.主要不符合.opening', '0'],
  ['3-1.主要不符合.new', '1 F11'],
  ['3-1.主要不符合.closed', '0'],
  ['3-1.主要不符合.closing', '1 F11'],
  ['3-1.次要不符合.opening', '1 F09'],
  ['3-1.次要不符合.new', '3 F12 F13 F15'],
  ['3-1.次要不符合.closed', '1 F12'],
  ['3-1.次要不符合.closing', '3 F09 F13 F15'],
  ['3-1.觀察事項.opening', '1 F10'],
  ['3-1.觀察事項.new', '0'],
  ['3-1.觀察事項.closed', '0'],
  ['3-1.觀察事項.closing', '1 F10'],
  ['3-1.建議事項.new', '0'],
  ['3-1.建議事項.closing', '0'],
  // 113/12/1 … 114/11/30.
  ['3-1.prev.total.opening', '2 F04 F06'],
  ['3-1.prev.total.new', '3 F08 F09 F10'],
  ['3-1.prev.total.closed', '3 F04 F06 F08'],
  ['3-1.prev.total.closing', '2 F09 F10'],
  ['3-1.prev.nc.new', '2 F08 F09'],
  ['3-1.prev.nc.closing', '1 F09'],
  ['3-1.prev.觀察事項.closing', '1 F10'],
  // Due in the period: C09 not done, C12 done after the meeting; C10, C11, C13 in time.
  ['3-1.onTimeRate', '3/5 C09 C10 C11 C12 C13'],
  // C07 on its day, C08 a day late.
  ['3-1.prev.onTimeRate', '1/2 C07 C08'],
  // F12, 115/3/1 → 115/9/1: 31 + 30 + 31 + 30 + 31 + 31.
  ['3-1.averageDaysToClose', '184 F12'],
  ['3-1.overdue', '2 C09 C12'],
  // On 114/12/11 C09 (114/12/31) was not due yet.
  ['3-1.prev.overdue', '0'],
  // F11 after F04 and F08, F13 after F05; F01 of 8.1 was found more than 3 years before F12.
  ['3-1.repeat', '2 F11 F13'],
  ['3-1.prev.repeat', '2 F08 F09'],
  // C13 was verified on 115/12/1.
  ['3-1.effectiveRate', '1/2 C10 C11'],
  ['3-1.prev.effectiveRate', '3/3 C05 C07 C08'],
  ['3-1.incidents', '1 F13'],
  ['3-1.prev.incidents', '0'],
  // The reviews on record.
  ['3-1.series.MR-112-01.nc.opening', '1 F01'],
  ['3-1.series.MR-112-01.nc.new', '2 F02 F04'],
  ['3-1.series.MR-112-01.nc.closed', '2 F01 F02'],
  ['3-1.series.MR-112-01.nc.closing', '1 F04'],
  ['3-1.series.MR-112-01.total.closing', '2 F03 F04'],
  ['3-1.series.MR-113-01.nc.opening', '1 F04'],
  ['3-1.series.MR-113-01.nc.new', '2 F05 F06'],
  ['3-1.series.MR-113-01.nc.closed', '1 F05'],
  ['3-1.series.MR-113-01.nc.closing', '2 F04 F06'],
  ['3-1.series.MR-113-01.total.closed', '3 F03 F05 F07'],
  ['3-1.series.MR-114-01.nc.opening', '2 F04 F06'],
  ['3-1.series.MR-114-01.nc.new', '2 F08 F09'],
  ['3-1.series.MR-114-01.nc.closed', '3 F04 F06 F08'],
  ['3-1.series.MR-114-01.nc.closing', '1 F09'],
  ['3-1.series.MR-115-01.nc.opening', '1 F09'],
  ['3-1.series.MR-115-01.nc.new', '4 F11 F12 F13 F15'],
  ['3-1.series.MR-115-01.nc.closed', '1 F12'],
  ['3-1.series.MR-115-01.nc.closing', '4 F09 F11 F13 F15'],
  ['3-1.series.MR-112-01.onTimeRate', '1/2 C01 C02'],
  ['3-1.series.MR-113-01.onTimeRate', '2/3 C04 C05 C06'],
  ['3-1.series.MR-112-01.effectiveRate', '2/2 C01 C02'],
  ['3-1.series.MR-113-01.effectiveRate', '1/2 C04 C06'],
  ['3-1.series.MR-112-01.repeat', '0'],
  ['3-1.series.MR-113-01.repeat', '1 F05'],
  // (123 + 274) ÷ 2: F01 31 + 30 + 31 + 31; F02 245 to 11/1 and 29.
  ['3-1.series.MR-112-01.averageDaysToClose', '198.5 F01 F02'],
  // K1, 季: 114Q4, 115Q1 … Q3; 115Q4 began before the period's end.
  ['3-2.K1.latest', '90 K1 115Q4'],
  ['3-2.K1.previous', '91 K1 115Q3'],
  // One 百分點 is not less than one.
  ['3-2.K1.trend', 'worsening K1 115Q3 K1 115Q4'],
  // (96 + 97 + 95 + 94) ÷ 4 = 95.5; (93 + 92 + 92.5 + 91) ÷ 4 = 92.125.
  [
    '3-2.K1.periodTrend',
    'worsening K1 113Q4 K1 114Q1 K1 114Q2 K1 114Q3 K1 114Q4 K1 115Q1 K1 115Q2 K1 115Q3',
  ],
  ['3-2.K1.metPeriods', '0'],
  ['3-2.K1.missedPeriods', '4 K1 114Q4 K1 115Q1 K1 115Q2 K1 115Q3'],
  ['3-2.K1.recorded', '4 K1 114Q4 K1 115Q1 K1 115Q2 K1 115Q3'],
  ['3-2.K1.expected', '4 K1'],
  // 92.5, 91, 90.
  ['3-2.K1.run', '-2 K1 115Q2 K1 115Q3 K1 115Q4'],
  // K2, 半年: 114下 and 115上; before them 113下 and 114上. 6 → 5 crosses the target.
  ['3-2.K2.latest', '5 K2 115上'],
  ['3-2.K2.previous', '5 K2 114下'],
  ['3-2.K2.trend', 'flat K2 114下 K2 115上'],
  ['3-2.K2.periodTrend', 'improving K2 113下 K2 114上 K2 114下 K2 115上'],
  ['3-2.K2.metPeriods', '2 K2 114下 K2 115上'],
  ['3-2.K2.missedPeriods', '0'],
  ['3-2.K2.expected', '2 K2'],
  // K3, 月: one of 114-12 … 115-11.
  ['3-2.K3.latest', '3 K3 115-10'],
  ['3-2.K3.previous', 'null'],
  ['3-2.K3.trend', 'insufficient K3 115-10'],
  ['3-2.K3.periodTrend', 'insufficient K3 115-10'],
  ['3-2.K3.metPeriods', '1 K3 115-10'],
  ['3-2.K3.recorded', '1 K3 115-10'],
  ['3-2.K3.expected', '12 K3'],
  ['3-2.total.metPeriods', '3 K2 114下 K2 115上 K3 115-10'],
  ['3-2.total.expected', '18 K1 K2 K3'],
  ['3-2.prev.total.metPeriods', '3 K1 113Q4 K1 114Q1 K1 114Q2'],
  ['3-2.prev.total.expected', '18 K1 K2 K3'],
  ['3-3.audits', '1 IA-115-01'],
  ['3-3.findings.total', '3 F11 F12 F15'],
  ['3-3.findings.nc', '3 F11 F12 F15'],
  ['3-3.findings.主要不符合', '1 F11'],
  ['3-3.findings.次要不符合', '2 F12 F15'],
  ['3-3.findings.觀察事項', '0'],
  ['3-3.prev.audits', '1 IA-114-01'],
  ['3-3.prev.findings.total', '3 F08 F09 F10'],
  ['3-3.prev.findings.nc', '2 F08 F09'],
  // O1 of 115 is 89 of 90; O2 of 115上 equals its target; O3 has no 115Q3.
  ['3-4.met', '1 O2'],
  ['3-4.notMet', '1 O1'],
  ['3-4.noData', '1 O3'],
  ['3-4.prev.met', '1 O1'],
  ['3-4.prev.notMet', '0'],
  ['3-4.prev.noData', '2 O2 O3'],
  ['3-4.O1.run', '-1 O1 114 O1 115'],
  ['5.高', '3 R1 R2 R5'],
  ['5.中', '2 R3 R4'],
  ['5.低', '1 R6'],
  ['5.open', '3 R2 R3 R5'],
  ['5.overdue', '1 R2'],
  ['5.open.高', '2 R2 R5'],
  ['5.open.中', '1 R3'],
  ['5.open.低', '0'],
  // Not yet treated, or not by that day: R2 and R5 at 高. R1 is 低 now, R6 was not rated.
  ['5.now.高', '2 R2 R5'],
  ['5.now.中', '2 R3 R4'],
  ['5.now.低', '1 R1'],
  ['5.now.unrated', '1 R6'],
])('MR-115-01: %s is %s', (id, expected) => {
  expect(line(now, id)).toBe(expected);
});

test('means that do not come out even', () => {
  // F04 367 days (113 is a leap year), F06 273, F08 324.
  expect(now['3-1.prev.averageDaysToClose']?.value).toBeCloseTo(964 / 3, 9);
  // F03 320, F05 183, F07 29.
  expect(now['3-1.series.MR-113-01.averageDaysToClose']?.value).toBeCloseTo(532 / 3, 9);
});

test.each([
  ['MR-112-01', '1.open', '0'],
  ['MR-112-01', '3-1.nc.closing', '1 F04'],
  ['MR-112-01', '3-1.overdue', '0'],
  ['MR-113-01', '1.open', '0'],
  ['MR-113-01', '1.released', '1 MR-112-01-A01'],
  ['MR-113-01', '3-1.nc.opening', '1 F04'],
  ['MR-113-01', '3-1.prev.nc.new', '2 F02 F04'],
  ['MR-113-01', '3-3.findings.total', '2 F05 F07'],
  ['MR-113-01', '3-4.notMet', '1 O1'],
  ['MR-114-01', '1.open', '2 MR-113-01-A01 MR-113-01-A02'],
  // Released on the day of the meeting before, not after it.
  ['MR-114-01', '1.released', '0'],
  ['MR-114-01', '1.overdue', '2 MR-113-01-A01 MR-113-01-A02'],
  ['MR-114-01', '1.stale', '1 MR-113-01-A02'],
  ['MR-114-01', '3-2.K1.latest', '93 K1 114Q4'],
  ['MR-114-01', '3-2.K1.metPeriods', '3 K1 113Q4 K1 114Q1 K1 114Q2'],
  ['MR-114-01', '3-2.K1.periodTrend', 'insufficient K1 113Q4 K1 114Q1 K1 114Q2 K1 114Q3'],
  // On 114/12/11 nothing of 115 was done.
  ['MR-114-01', '5.open', '5 R1 R2 R3 R5 R6'],
  ['MR-114-01', '5.now.高', '3 R1 R2 R5'],
  ['MR-114-01', '5.now.unrated', '0'],
])('%s: %s is %s', (reviewId, id, expected) => {
  expect(line(of(reviewId), id)).toBe(expected);
});

test('what one review leaves open the next begins with, in every group', () => {
  const reviews = ['MR-112-01', 'MR-113-01', 'MR-114-01', 'MR-115-01'];
  for (const [at, next] of reviews.slice(1).entries()) {
    for (const group of ['total', 'nc', '主要不符合', '次要不符合', '觀察事項', '建議事項']) {
      const before = reviews[at] ?? '';
      expect(now[`3-1.series.${next}.${group}.opening`]?.rows).toEqual(
        now[`3-1.series.${before}.${group}.closing`]?.rows,
      );
    }
  }
  expect(four.Findings).toHaveLength(15);
});
