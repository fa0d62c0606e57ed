import type { Period } from '../register/period';
import type { Indicator } from '../register/register';
import { coverageOf } from './coverage';
import type { Meeting } from './meeting';

export interface Unmeasured {
  readonly indicator: Indicator;
  /** In order of time; never none. */
  readonly periods: readonly Period[];
}

/** 期別 of the review that are over and have no value: of one still running nothing can be missed yet. */
export function unmeasuredOf({ facts, period, on }: Meeting): Unmeasured[] {
  if (!period) return [];
  const last = on < facts.today ? on : facts.today;
  return facts.rows.Indicators.flatMap((indicator) => {
    const covered = coverageOf(facts.readingsOf(indicator), period);
    if (!covered) return [];
    const recorded = new Set(covered.recorded.map((one) => one.period.label));
    const periods = covered.expected.filter(({ label, end }) => end < last && !recorded.has(label));
    return periods.length === 0 ? [] : [{ indicator, periods }];
  });
}
