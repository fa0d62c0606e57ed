import type { Figure } from '../../src/facts/figure';
import { judgementOf, type Judged } from '../../src/facts/judgement';

const settings = { flatPoints: 1, flatPercent: 5 };

function judged(name: Judged, before: number | null, now: number | null) {
  const figure = (value: number | null): Figure => ({ value, rows: [] });
  return judgementOf(name, figure(now), figure(before), settings);
}

test.each<[Judged, number | null, number | null, string]>([
  // Fewer open, overdue and repeated are better; only equal counts are 持平.
  ['closing', 7, 6, 'improving'],
  ['closing', 6, 7, 'worsening'],
  ['overdue', 100, 99, 'improving'],
  ['repeat', 3, 3, 'flat'],
  // Rates: 80 % → 81 % is one 百分點, within; 80 % → 81.1 % is not.
  ['onTimeRate', 0.8, 0.81, 'flat'],
  ['onTimeRate', 0.8, 0.811, 'improving'],
  ['effectiveRate', 0.929, 0.8, 'worsening'],
  // Days: 100 → 105 is five percent, within; 106 is not.
  ['averageDaysToClose', 100, 105, 'flat'],
  ['averageDaysToClose', 100, 106, 'worsening'],
  ['averageDaysToClose', 100, 94, 'improving'],
  ['averageDaysToClose', 0, 1, 'worsening'],
  // No earlier period, or nothing to divide by.
  ['closing', null, 3, 'insufficient'],
  ['onTimeRate', 0.5, null, 'insufficient'],
])('%s from %d to %d is %s', (name, before, now, judgement) => {
  expect(judged(name, before, now)).toBe(judgement);
});
