import { addDays } from '../register/day';
import { plain } from '../register/identity';
import type { Indicator } from '../register/register';
import type { Settings } from '../register/settings';
import type { Reading } from './readings';
import { meetsTarget } from './readings';

export type Trend = 'improving' | 'worsening' | 'flat' | 'insufficient';

/** Below these a change is 持平: 百分點 where 單位 is %, else percent of the value before. */
export type FlatLimits = Pick<Settings, 'flatPercent' | 'flatPoints'>;

type Judged = Pick<Indicator, 'direction' | 'target' | 'unit'>;

/**
 * A rise is good or bad only by the indicator's 方向. From 0 only an equal value is flat; a change
 * across the target never is.
 */
export function trendBetween(
  indicator: Judged,
  before: number | null,
  now: number | null,
  limits: FlatLimits,
): Trend {
  const { direction } = indicator;
  if (now === null || before === null || direction === null) return 'insufficient';
  if (now === before) return 'flat';
  const crosses = meetsTarget(indicator, before) !== meetsTarget(indicator, now);
  if (!crosses && isSmall(indicator, before, now, limits)) return 'flat';
  return now > before === (direction === '愈高愈好') ? 'improving' : 'worsening';
}

/** A change of it is told in 百分點. */
export function isPercent({ unit }: Pick<Indicator, 'unit'>): boolean {
  return /^(%|百分比)$/.test(plain(unit ?? '').trim());
}

function isSmall(indicator: Judged, before: number, now: number, limits: FlatLimits): boolean {
  const change = Math.abs(now - before);
  const [size, limit] = isPercent(indicator)
    ? [change, limits.flatPoints]
    : [before === 0 ? Infinity : (change / Math.abs(before)) * 100, limits.flatPercent];
  // Nine decimals: 0.855 after 0.9 is a change of 5 %, not of 4.999…
  return Number(size.toFixed(9)) < limit;
}

/** Of two 期別 of an indicator; a quarter is not compared with a year, nor a contested 期別 with any. */
export function trendOf(
  indicator: Judged,
  latest: Reading | undefined,
  previous: Reading | undefined,
  limits: FlatLimits,
): Trend {
  if (latest?.period.frequency !== previous?.period.frequency) return 'insufficient';
  return trendBetween(indicator, previous?.value ?? null, latest?.value ?? null, limits);
}

/**
 * How many 期別 in a row, up to the latest, the value has moved one way: negative the bad way, 0
 * where it stands still; null without direction, or where the last two 期別 do not follow each other
 * with a value each. A 期別 that was not measured ends the row, as does a contested one or one of
 * another length: nobody knows which way the value went there.
 */
export function runOf({ direction }: Judged, valued: readonly Reading[]): number | null {
  if (direction === null) return null;
  let run: number | null = null;
  for (let at = valued.length - 1; at > 0; at--) {
    const [now, before] = [valued[at], valued[at - 1]];
    if (!now || !before || now.value === null || before.value === null) break;
    if (!follows(now, before)) break;
    const step = Math.sign(now.value - before.value) * (direction === '愈高愈好' ? 1 : -1);
    if (run !== null && Math.sign(run) !== step) break;
    run = (run ?? 0) + step;
    if (step === 0) break;
  }
  return run;
}

/** No 期別 lies between the two, which are of one length. */
function follows({ period }: Reading, { period: before }: Reading): boolean {
  return period.frequency === before.frequency && period.start === addDays(before.end, 1);
}

/**
 * How many times in a row, up to the last, a number has moved one way: 2 after two rises, −2 after two
 * falls, 0 where it stands still. One that is not to be had ends the row.
 */
export function movesInARow(values: readonly (number | null)[]): number {
  let run = 0;
  for (let at = values.length - 1; at > 0; at--) {
    const [now, before] = [values[at] ?? null, values[at - 1] ?? null];
    if (now === null || before === null) break;
    const step = Math.sign(now - before);
    if (step === 0 || (run !== 0 && Math.sign(run) !== step)) break;
    run += step;
  }
  return run;
}
