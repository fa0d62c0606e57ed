import { coverageOf, meanOf, type Coverage } from './coverage';
import type { Meeting } from './meeting';
import type { Indicator } from '../register/register';
import type { Period } from '../register/period';
import { trendBetween, type Trend } from './trend';

/** An indicator over the 期別 of a review and of the one before (3-2.ID.periodTrend). */
export interface PeriodCoverage {
  readonly indicator: Indicator;
  /** Null where the indicator has no 頻率. */
  readonly now: Coverage | null;
  readonly before: Coverage | null;
  /** Of the 期別 with a value; null where too few were measured, or one is contested. */
  readonly mean: number | null;
  readonly meanBefore: number | null;
  readonly trend: Trend;
}

export function periodCoverage(indicator: Indicator, meeting: Meeting): PeriodCoverage {
  const { facts, period, previousPeriod } = meeting;
  const own = facts.readingsOf(indicator);
  const now = period && coverageOf(own, period);
  const before = previousPeriod && coverageOf(own, previousPeriod);
  const mean = now && meanOf(now);
  const meanBefore = before && meanOf(before);
  const trend = trendBetween(indicator, meanBefore, mean, facts.settings);
  return { indicator, now, before, mean, meanBefore, trend };
}

/** 期別 of the review without a value: those that are over, and those that go on today. */
export function unmeasured(
  { now }: PeriodCoverage,
  { facts }: Pick<Meeting, 'facts'>,
): { readonly missing: readonly Period[]; readonly notDue: readonly Period[] } {
  const recorded = new Set(now?.recorded.map(({ period }) => period.label));
  const without = (now?.expected ?? []).filter(({ label }) => !recorded.has(label));
  return {
    missing: without.filter(({ end }) => end < facts.today),
    notDue: without.filter(({ end }) => end >= facts.today),
  };
}
