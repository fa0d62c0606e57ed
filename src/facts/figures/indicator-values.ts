import type { Facts } from '../facts';
import type { Period } from '../../register/period';
import { parsePeriod } from '../../register/period';
import type { Indicator, Measurement } from '../../register/register';
import { readable } from '../../register/readable';

/** One 量測值 in its place in time; a blank value stays null. */
export interface Reading {
  readonly period: Period;
  readonly value: number | null;
  readonly row: Measurement;
}

export interface IndicatorReadings {
  readonly indicator: Indicator;
  /** By last day; of those that end together, the one that begins earlier first. */
  readonly readings: readonly Reading[];
  /** 期別 not to be understood, value unread, or two values for one 期別. */
  readonly uncounted: readonly Measurement[];
}

function byTime(a: Reading, b: Reading): number {
  const place = ({ period }: Reading) => `${period.end} ${period.start}`;
  return place(a) < place(b) ? -1 : 1;
}

export function readingsOf(indicator: Indicator, facts: Facts): IndicatorReadings {
  const own = facts.rows.Measurements.filter(
    (row) => row.indicatorId !== null && row.indicatorId === indicator.indicatorId,
  );
  const uncounted: Measurement[] = [];
  const byLabel = new Map<string, Reading[]>();
  for (const row of own) {
    const period = row.period === null ? null : parsePeriod(row.period);
    if (period === null || !readable(row, 'period', 'value')) uncounted.push(row);
    else {
      const same = byLabel.get(period.label) ?? [];
      byLabel.set(period.label, [...same, { period, value: row.value, row }]);
    }
  }
  const readings: Reading[] = [];
  for (const same of byLabel.values()) {
    const valued = same.filter((reading) => reading.value !== null);
    const one = valued[0] ?? same[0];
    // Of two values for one 期別 neither is taken.
    if (valued.length > 1) uncounted.push(...valued.map((reading) => reading.row));
    else if (one) readings.push(one);
  }
  return { indicator, readings: readings.sort(byTime), uncounted };
}

/** Equal is met. Null when the target, the direction or the value is missing. */
export function meetsTarget(indicator: Indicator, value: number | null): boolean | null {
  const { target, direction } = indicator;
  if (target === null || direction === null || value === null) return null;
  return direction === '愈高愈好' ? value >= target : value <= target;
}
