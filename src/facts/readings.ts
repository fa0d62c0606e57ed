import type { Period } from '../register/period';
import { parsePeriod } from '../register/period';
import { readable } from '../register/readable';
import type { Indicator, Measurement } from '../register/register';
import { RowsById } from './grouping';

/** One 期別 of an indicator in its place in time; a blank value stays null. */
export interface Reading {
  readonly period: Period;
  /** Null where nothing was measured, and where two rows claim the 期別. */
  readonly value: number | null;
  /** More than one, each with a value, where the 期別 is contested. */
  readonly rows: readonly Measurement[];
  readonly isContested: boolean;
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

/** @param own the rows of 量測值 that name the indicator */
export function readingsFrom(indicator: Indicator, own: readonly Measurement[]): IndicatorReadings {
  const uncounted: Measurement[] = [];
  const byLabel = new Map<string, { period: Period; rows: Measurement[] }>();
  for (const row of own) {
    const period = row.period === null ? null : parsePeriod(row.period);
    // Whatever 期別 is meant, nothing was measured in it.
    if (period === null && row.value === null && readable(row, 'value')) continue;
    if (period === null || !readable(row, 'period', 'value')) {
      uncounted.push(row);
      continue;
    }
    const same = byLabel.get(period.label);
    if (same) same.rows.push(row);
    else byLabel.set(period.label, { period, rows: [row] });
  }
  const readings = [...byLabel.values()].map(({ period, rows }): Reading => {
    const valued = rows.filter((row) => row.value !== null);
    const isContested = valued.length > 1;
    // Of two values for one 期別 neither is taken.
    if (isContested) uncounted.push(...valued);
    const told = valued.length > 0 ? valued : rows.slice(0, 1);
    return {
      period,
      value: isContested ? null : (told[0]?.value ?? null),
      rows: told,
      isContested,
    };
  });
  return { indicator, readings: readings.sort(byTime), uncounted };
}

/** What was measured, by indicator. */
export class Readings {
  private readonly measured: RowsById<Measurement>;
  private readonly known = new Map<Indicator, IndicatorReadings>();

  constructor(measurements: readonly Measurement[]) {
    this.measured = new RowsById(measurements, (row) => row.indicatorId);
  }

  of(indicator: Indicator): IndicatorReadings {
    const before = this.known.get(indicator);
    if (before) return before;
    const own = readingsFrom(indicator, this.measured.of(indicator.indicatorId));
    this.known.set(indicator, own);
    return own;
  }
}

/** Whether the 期別 has at least one value, be it contested. */
export function isMeasured({ value, isContested }: Reading): boolean {
  return value !== null || isContested;
}

/** Equal is met. Null when the target, the direction or the value is missing. */
export function meetsTarget(
  { target, direction }: Pick<Indicator, 'target' | 'direction'>,
  value: number | null,
): boolean | null {
  if (target === null || direction === null || value === null) return null;
  return direction === '愈高愈好' ? value >= target : value <= target;
}
