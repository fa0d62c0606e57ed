import { parsePeriod } from '../../register/period';
import type { Indicator, Measurement } from '../../register/register';
import { readable } from '../../register/readable';
import { count, notToBeHad, type Figures } from '../figure';
import type { Meeting } from '../meeting';
import { overlap, type Span } from '../span';
import { meetsTarget, readingsOf, type Reading } from './indicator-values';

export interface ObjectiveResult {
  readonly indicator: Indicator;
  /** Its latest 期別 that overlaps the period; its value may still be blank. */
  readonly latest: Reading | undefined;
  /** uncounted: what it would be judged by could not be read. */
  readonly outcome: 'met' | 'notMet' | 'noData' | 'uncounted';
}

/** Whether a 量測值 that could not be read may be the one the objective is judged by. */
function mayBeLatest(row: Measurement, span: Span, latest: Reading | undefined): boolean {
  const period = row.period === null ? null : parsePeriod(row.period);
  if (period === null) return true;
  return overlap(period, span) && (latest === undefined || period.end >= latest.period.end);
}

export function objectiveResults({ facts }: Meeting, span: Span): ObjectiveResult[] {
  const objectives = facts.rows.Indicators.filter((row) => row.indicatorType === '資安目標');
  return objectives.map((indicator) => {
    const { readings, uncounted } = readingsOf(indicator, facts);
    const latest = readings.filter(({ period }) => overlap(period, span)).at(-1);
    const unsure =
      !readable(indicator, 'target', 'direction') ||
      uncounted.some((row) => mayBeLatest(row, span, latest));
    const met = meetsTarget(indicator, latest?.value ?? null);
    const outcome = unsure ? 'uncounted' : met === null ? 'noData' : met ? 'met' : 'notMet';
    return { indicator, latest, outcome };
  });
}

export function objectiveFigures(meeting: Meeting): Figures {
  const { period } = meeting;
  if (!period) {
    return { '3-4.met': notToBeHad, '3-4.notMet': notToBeHad, '3-4.noData': notToBeHad };
  }
  const results = objectiveResults(meeting, period);
  const of = (outcome: ObjectiveResult['outcome']) =>
    results.filter((result) => result.outcome === outcome).map((result) => result.indicator);
  return {
    '3-4.met': count(of('met'), of('uncounted')),
    '3-4.notMet': count(of('notMet'), of('uncounted')),
    '3-4.noData': count(of('noData'), of('uncounted')),
  };
}
