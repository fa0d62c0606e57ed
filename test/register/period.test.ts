import type { Day } from '../../src/register/day';
import { parsePeriod, periodOfNumber, periodsWithin } from '../../src/register/period';

test.each([
  ['115', '年', '2026-01-01', '2026-12-31'],
  ['115上', '半年', '2026-01-01', '2026-06-30'],
  ['115下', '半年', '2026-07-01', '2026-12-31'],
  ['115Q1', '季', '2026-01-01', '2026-03-31'],
  ['１１５ｑ４', '季', '2026-10-01', '2026-12-31'],
  ['113-02', '月', '2024-02-01', '2024-02-29'],
  ['115-2', '月', '2026-02-01', '2026-02-28'],
  ['115-12', '月', '2026-12-01', '2026-12-31'],
])('%s is a %s from %s to %s', (text, frequency, start, end) => {
  expect(parsePeriod(text)).toMatchObject({ frequency, start, end });
});

const SPELLINGS: readonly (readonly [label: string, spellings: readonly string[]])[] = [
  ['115', ['115', '115年', '115年度', '民國115年', '民國 115 年度', '１１５', '\u200b115']],
  ['115上', ['115上', '115年上', '115上半年', '115年上半年', '115年度上半年', '115H1', '115-h1']],
  ['115下', ['115下', '115 下半年', '115年度下半年度', '115H2', '１１５Ｈ２']],
  [
    '115Q3',
    [
      '115Q3',
      '115q3',
      '115 Q3',
      '115年Q3',
      '115年度Q3',
      '115-Q3',
      '115/Q3',
      '115第3季',
      '115年3季',
    ].concat('115年第三季', '115年度第三季', '民國115年第3季', '１１５年Ｑ３', '115年三季'),
  ],
  [
    '115-09',
    [
      '115-09',
      '115-9',
      '115/09',
      '115/9',
      '115.09',
      '115.9',
      '115年9月',
      '115年09月',
      '11509',
    ].concat(
      '115年九月',
      '115年度9月份',
      '民國115年9月',
      '115–09',
      '115—9',
      '１１５－０９',
      '115·9',
    ),
  ],
  ['115-12', ['115-12', '115/12', '115年十二月', '115年12月份', '11512']],
  ['115-10', ['115-10', '115.10', '115年十月']],
];

test.each(SPELLINGS.flatMap(([label, written]) => written.map((text) => [text, label] as const)))(
  '%s is the 期別 %s',
  (text, label) => {
    expect(parsePeriod(text)?.label).toBe(label);
  },
);

test.each(
  [
    '115Q5',
    '115第5季',
    '115-13',
    '115-00',
    '11513',
    '2026-03',
    '115中',
    '115H3',
    '去年',
    '第三季',
  ].concat('', '115-9-1', '1150901', '115-09、115-10', '15-03', '15', '131', '115Q', '115-'),
)('%s is no 期別', (text) => {
  expect(parsePeriod(text)).toBeNull();
});

test.each([
  [115, '115'],
  // Typed 115.9, 115.09, 115.12; 115.2 cannot be 115.20.
  [115.9, '115-09'],
  [115.09, '115-09'],
  [115.12, '115-12'],
  [115.2, '115-02'],
  [11509, '115-09'],
  // Excel's serial number of 1 March 2026, made of a typed 2026-03.
  [46082, '115-03'],
])('the number %d is the 期別 %s', (value, label) => {
  expect(periodOfNumber(value)?.label).toBe(label);
});

// 115.1 is typed for January and for October; 46083 is 2 March 2026; 1 is 1 January 1900.
test.each([115.1, 46083, 46082.5, 1, 0, -115, 1150901])('the number %d is no 期別', (value) => {
  expect(periodOfNumber(value)).toBeNull();
});

test('the 期別 that share a day with a span', () => {
  const labels = (frequency: '月' | '季' | '半年' | '年') =>
    periodsWithin(frequency, '2025-12-01' as Day, '2026-02-15' as Day).map((p) => p.label);
  expect(labels('月')).toEqual(['114-12', '115-01', '115-02']);
  expect(labels('季')).toEqual(['114Q4', '115Q1']);
  expect(labels('半年')).toEqual(['114下', '115上']);
  expect(labels('年')).toEqual(['114', '115']);
});
