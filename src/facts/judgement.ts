import type { Settings } from '../register/settings';
import type { Figure } from './figure';
import type { Trend } from './trend';

/** How a built-in figure is judged against the period before (domain: Figures). */
interface Scale {
  readonly better: 'fewer' | 'more';
  /** Of what kind the figure is: equal counts, rates within 1 百分點 and days within 5 % are 持平. */
  readonly unit: 'count' | 'rate' | 'days';
}

const scales = {
  closing: { better: 'fewer', unit: 'count' },
  overdue: { better: 'fewer', unit: 'count' },
  repeat: { better: 'fewer', unit: 'count' },
  averageDaysToClose: { better: 'fewer', unit: 'days' },
  onTimeRate: { better: 'more', unit: 'rate' },
  effectiveRate: { better: 'more', unit: 'rate' },
  metPeriods: { better: 'more', unit: 'rate' },
  objectivesMet: { better: 'more', unit: 'count' },
} as const satisfies Readonly<Record<string, Scale>>;

export type Judged = keyof typeof scales;

/**
 * `insufficient` where either period has no value, or rows that could not be counted and may turn it
 * round: 無法比較.
 */
export function judgementOf(
  name: Judged,
  now: Figure | undefined,
  before: Figure | undefined,
  settings: Pick<Settings, 'flatPoints' | 'flatPercent'>,
): Trend {
  const { better, unit } = scales[name];
  const [after, earlier] = [now?.value, before?.value];
  if (typeof after !== 'number' || typeof earlier !== 'number') return 'insufficient';
  if ([now, before].some((figure) => (figure?.uncounted ?? []).length > 0)) return 'insufficient';
  const change = after - earlier;
  if (change === 0 || isSmall(unit, change, earlier, settings)) return 'flat';
  return change > 0 === (better === 'more') ? 'improving' : 'worsening';
}

function isSmall(
  unit: Scale['unit'],
  change: number,
  earlier: number,
  { flatPoints, flatPercent }: Pick<Settings, 'flatPoints' | 'flatPercent'>,
): boolean {
  // Within, both ends included: that is how the domain words it. Nine decimals against binary noise.
  const within = (size: number, limit: number) => Number(size.toFixed(9)) <= limit;
  if (unit === 'rate') return within(Math.abs(change) * 100, flatPoints);
  return (
    unit === 'days' && earlier !== 0 && within((Math.abs(change) / earlier) * 100, flatPercent)
  );
}
