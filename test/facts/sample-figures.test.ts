import { factsOf } from '../../src/facts/facts';
import { figuresOf } from '../../src/facts/figures';
import { meetingOf } from '../../src/facts/meeting';
import type { Day } from '../../src/register/day';
import { readRegister } from '../../src/register/read';
import { sampleBlocks } from '../register/sample-blocks';

const register = readRegister(sampleBlocks());
const facts = factsOf(register, { today: () => '2026-11-22' as Day });

function figuresAt(reviewId: string) {
  const review = facts.review(reviewId);
  if (!review) throw new Error(`no review ${reviewId}`);
  return figuresOf(meetingOf(facts, review));
}

// Worked out from the rows of the sample by a program of its own in another language, from the
// definitions of the domain: 期初, 新增, 結案, 期末 of each 類別, then the rates.
test.each([
  ['MR-113-01', 'total', [0, 13, 2, 11]],
  ['MR-113-01', 'nc', [0, 10, 1, 9]],
  ['MR-114-01', 'total', [11, 16, 16, 11]],
  ['MR-114-01', 'nc', [9, 11, 13, 7]],
  ['MR-115-01', 'total', [11, 18, 14, 15]],
  ['MR-115-01', 'nc', [7, 13, 9, 11]],
  ['MR-115-01', '主要不符合', [2, 2, 2, 2]],
  ['MR-115-01', '次要不符合', [5, 11, 7, 9]],
  ['MR-115-01', '觀察事項', [2, 3, 3, 2]],
  ['MR-115-01', '建議事項', [2, 2, 2, 2]],
])('%s %s: what was open, new, closed and is open', (reviewId, group, wanted) => {
  const figures = figuresAt(reviewId);
  const flow = ['opening', 'new', 'closed', 'closing'] as const;
  expect(flow.map((name) => figures[`3-1.${group}.${name}`]?.value)).toEqual(wanted);
});

test.each([
  ['MR-113-01', '3-1.onTimeRate', 5, 6],
  ['MR-114-01', '3-1.onTimeRate', 10, 12],
  ['MR-115-01', '3-1.onTimeRate', 13, 18],
  ['MR-113-01', '3-1.effectiveRate', 2, 2],
  ['MR-114-01', '3-1.effectiveRate', 13, 14],
  ['MR-115-01', '3-1.effectiveRate', 12, 15],
])('%s %s is %s of %s', (reviewId, id, numerator, denominator) => {
  expect(figuresAt(reviewId)[id]).toMatchObject({ numerator, denominator });
});

test('days to close of the third period: 2183 over 14 findings', () => {
  expect(figuresAt('MR-115-01')['3-1.averageDaysToClose']?.value).toBeCloseTo(2183 / 14, 9);
});

test.each([
  ['1.open', ['MR-113-01-A04', 'MR-114-01-A02', 'MR-114-01-A03', 'MR-114-01-A05']],
  ['1.released', ['MR-113-01-A03', 'MR-114-01-A01', 'MR-114-01-A04']],
  ['1.overdue', ['MR-113-01-A04', 'MR-114-01-A02']],
  ['1.stale', ['MR-114-01-A03']],
  ['1.other.open', ['PW-115-01-A01']],
  ['3-1.overdue', ['CA-114-010', 'CA-115-010']],
  [
    '3-1.repeat',
    [
      'NC-115-002',
      'NC-115-005',
      'NC-115-006',
      'NC-115-007',
      'NC-115-008',
      'NC-115-009',
      'NC-115-012',
      'NC-115-014',
      'NC-115-017',
    ],
  ],
  ['3-3.audits', ['IA-115-01']],
  ['3-4.met', ['O-01']],
  ['3-4.notMet', ['O-03']],
  ['3-4.noData', ['O-02']],
  ['5.open', ['R-115-01', 'R-115-02', 'R-115-03', 'R-115-06', 'R-115-08', 'R-115-12']],
  ['5.overdue', ['R-115-06']],
  ['5.open.高', ['R-115-01', 'R-115-02', 'R-115-03', 'R-115-06']],
  ['5.now.unrated', []],
])('MR-115-01 %s: the rows behind it', (id, rows) => {
  expect(figuresAt('MR-115-01')[id]).toMatchObject({ value: rows.length, rows });
});

test('risks of the third review, as assessed and as they are now', () => {
  const figures = figuresAt('MR-115-01');
  const of = (prefix: string) =>
    ['高', '中', '低'].map((level) => figures[`${prefix}.${level}`]?.value);
  expect([of('5'), of('5.now')]).toEqual([
    [4, 6, 2],
    [4, 2, 6],
  ]);
});

// latest against the one before, then period against period; met, with a value, expected.
test.each([
  ['MR-115-01', 'M-01', 'improving', 'flat', 10, 11, 12],
  ['MR-115-01', 'M-02', 'flat', 'improving', 4, 4, 4],
  ['MR-115-01', 'M-03', 'improving', 'improving', 2, 3, 4],
  ['MR-115-01', 'M-04', 'improving', 'improving', 1, 2, 2],
  ['MR-115-01', 'M-05', 'flat', 'improving', 2, 2, 4],
  ['MR-114-01', 'M-01', 'flat', 'flat', 11, 12, 12],
  ['MR-114-01', 'M-02', 'improving', 'worsening', 1, 4, 4],
  ['MR-114-01', 'M-03', 'improving', 'improving', 0, 4, 4],
  ['MR-114-01', 'M-04', 'improving', 'improving', 0, 2, 2],
  ['MR-114-01', 'M-05', 'improving', 'insufficient', 3, 4, 4],
])('%s %s: %s, over the period %s; %s met of %s in %s', (reviewId, id, ...wanted) => {
  const figures = figuresAt(reviewId);
  const names = ['trend', 'periodTrend', 'metPeriods', 'recorded', 'expected'];
  expect(names.map((name) => figures[`3-2.${id}.${name}`]?.value)).toEqual(wanted);
});

test('all monitored indicators of the third period: 19 met of 22 with a value in 26', () => {
  const figures = figuresAt('MR-115-01');
  const names = ['metPeriods', 'recorded', 'expected'];
  expect(names.map((name) => figures[`3-2.total.${name}`]?.value)).toEqual([19, 22, 26]);
});
