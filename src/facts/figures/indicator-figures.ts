import { periodsWithin } from '../../register/period';
import type { Indicator } from '../../register/register';
import { count, notToBeHad, valueOf, type Figure, type Figures } from '../figure';
import type { Meeting } from '../meeting';
import type { Span } from '../span';
import { readingsOf, type IndicatorReadings, type Reading } from './indicator-values';

export type Trend = 'improving' | 'worsening' | 'flat' | 'insufficient';

/** The last two 期別 with a value that begin on or before the period's end. */
export function lastTwo({ readings }: IndicatorReadings, span: Span) {
  const valued = readings.filter(
    (reading) => reading.value !== null && reading.period.start <= span.end,
  );
  return { latest: valued.at(-1), previous: valued.at(-2) };
}

/**
 * A rise is good or bad only by the indicator's 方向. Change is measured against the previous value;
 * from 0 only an equal value is flat. A quarter is not compared with a year.
 */
export function trendOf(
  indicator: Indicator,
  latest: Reading | undefined,
  previous: Reading | undefined,
  flatPercent: number,
): Trend {
  if (latest?.period.frequency !== previous?.period.frequency) return 'insufficient';
  const [now, before] = [latest?.value ?? null, previous?.value ?? null];
  if (now === null || before === null || indicator.direction === null) return 'insufficient';
  const percent = before === 0 ? null : (Math.abs(now - before) / Math.abs(before)) * 100;
  // Nine decimals: 0.855 after 0.9 is a change of 5 %, not of 4.999…
  const isFlat = percent === null ? now === 0 : Number(percent.toFixed(9)) < flatPercent;
  if (isFlat || now === before) return 'flat';
  return now > before === (indicator.direction === '愈高愈好') ? 'improving' : 'worsening';
}

/** The 期別 of the indicator's 頻率 that share a day with the period, and those with a value. */
export function coverage({ indicator, readings }: IndicatorReadings, span: Span) {
  if (indicator.frequency === null) return null;
  const expected = periodsWithin(indicator.frequency, span.start, span.end);
  const recorded = readings.filter(
    (reading) =>
      reading.value !== null && expected.some((period) => period.label === reading.period.label),
  );
  return { expected, recorded };
}

/** Indicators of part 3-2; one without 種類 is in neither part and said so. */
export function measuredIndicators(meeting: Meeting): Indicator[] {
  return meeting.facts.rows.Indicators.filter((row) => row.indicatorType === '監督量測');
}

export function indicatorFigures(meeting: Meeting): Figures {
  const { facts, period: span } = meeting;
  const figures: Record<string, Figure> = {};
  for (const indicator of measuredIndicators(meeting)) {
    const id = `3-2.${indicator.indicatorId ?? indicator.key}`;
    if (!span) {
      for (const name of ['latest', 'previous', 'trend', 'recorded', 'expected']) {
        figures[`${id}.${name}`] = notToBeHad;
      }
      continue;
    }
    const own = readingsOf(indicator, facts);
    const { latest, previous } = lastTwo(own, span);
    const trend = trendOf(indicator, latest, previous, facts.settings.flatPercent);
    const rowsOf = (...readings: (Reading | undefined)[]) =>
      readings.flatMap((reading) => (reading ? [reading.row] : []));
    const covered = coverage(own, span);
    figures[`${id}.latest`] = valueOf(latest?.value ?? null, rowsOf(latest), own.uncounted);
    figures[`${id}.previous`] = valueOf(previous?.value ?? null, rowsOf(previous), own.uncounted);
    figures[`${id}.trend`] = valueOf(trend, rowsOf(previous, latest), own.uncounted);
    figures[`${id}.recorded`] = covered
      ? count(rowsOf(...covered.recorded), own.uncounted)
      : notToBeHad;
    figures[`${id}.expected`] = covered
      ? valueOf(covered.expected.length, [indicator])
      : notToBeHad;
  }
  return figures;
}
