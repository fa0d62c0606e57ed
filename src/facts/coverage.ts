import type { Period } from '../register/period';
import { periodsWithin } from '../register/period';
import { rocYear } from '../register/day';
import type { Indicator, Measurement } from '../register/register';
import { isMeasured, meetsTarget, type IndicatorReadings, type Reading } from './readings';
import type { Span } from './span';

/** The 期別 of a review for one indicator, and what was measured of them (domain: Figures). */
export interface Coverage {
  /** All of them by the indicator's 頻率, in order. */
  readonly expected: readonly Period[];
  /** Those with a value, be it contested. */
  readonly recorded: readonly Reading[];
  readonly met: readonly Reading[];
  readonly missed: readonly Reading[];
}

/**
 * 期別 whose last day is in the period; for 年 the year in which the period ends. Null where the
 * indicator has no 頻率.
 */
export function periodsOfReview({ frequency }: Indicator, span: Span): Period[] | null {
  if (frequency === null) return null;
  const within = periodsWithin(frequency, span.start, span.end);
  if (frequency !== '年') return within.filter((period) => period.end <= span.end);
  return within.filter((period) => period.label === String(rocYear(span.end)));
}

export function coverageOf(own: IndicatorReadings, span: Span): Coverage | null {
  const { indicator, readings } = own;
  const expected = periodsOfReview(indicator, span);
  if (expected === null) return null;
  const labels = new Set(expected.map(({ label }) => label));
  const recorded = readings.filter((one) => labels.has(one.period.label) && isMeasured(one));
  const judged = (met: boolean) =>
    recorded.filter(({ value }) => meetsTarget(indicator, value) === met);
  return { expected, recorded, met: judged(true), missed: judged(false) };
}

/** The mean of a review's 期別; null where too few were measured, or one is contested. */
export function meanOf({ expected, recorded }: Coverage): number | null {
  const values = recorded.flatMap(({ value }) => value ?? []);
  if (values.length === 0 || values.length < recorded.length) return null;
  // Half of them at least: one month does not speak for a year. A year has one 期別 only.
  if (recorded.length * 2 < expected.length) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  // Against binary noise: a mean of exactly the target meets it.
  return Number(mean.toPrecision(12));
}

export function rowsOf(readings: readonly Reading[]): Measurement[] {
  return readings.flatMap(({ rows }) => rows);
}
