import type { Day } from '../../src/register/day';
import { parsePeriod, periodsWithin } from '../../src/register/period';

test.each([
  ['115', '年', '2026-01-01', '2026-12-31'],
  ['115年度', '年', '2026-01-01', '2026-12-31'],
  ['115上', '半年', '2026-01-01', '2026-06-30'],
  ['115 下半年', '半年', '2026-07-01', '2026-12-31'],
  ['115Q1', '季', '2026-01-01', '2026-03-31'],
  ['１１５ｑ４', '季', '2026-10-01', '2026-12-31'],
  ['113-02', '月', '2024-02-01', '2024-02-29'],
  ['115-2', '月', '2026-02-01', '2026-02-28'],
  ['115-12', '月', '2026-12-01', '2026-12-31'],
])('%s is a %s from %s to %s', (text, frequency, start, end) => {
  expect(parsePeriod(text)).toMatchObject({ frequency, start, end });
});

test.each(['115Q5', '115-13', '115-00', '2026-03', '115中', '去年', ''])(
  '%s is no 期別',
  (text) => {
    expect(parsePeriod(text)).toBeNull();
  },
);

test('the 期別 that share a day with a span', () => {
  const labels = (frequency: '月' | '季' | '半年' | '年') =>
    periodsWithin(frequency, '2025-12-01' as Day, '2026-02-15' as Day).map((p) => p.label);
  expect(labels('月')).toEqual(['114-12', '115-01', '115-02']);
  expect(labels('季')).toEqual(['114Q4', '115Q1']);
  expect(labels('半年')).toEqual(['114下', '115上']);
  expect(labels('年')).toEqual(['114', '115']);
});
