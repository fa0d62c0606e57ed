import type { Indicator, Measurement } from '../../register/register';
import { parsePeriod } from '../../register/period';
import { readable } from '../../register/readable';
import { periodsOfReview, rowsOf } from '../coverage';
import { count, given, unknown, valueOf, type Figure, type Figures } from '../figure';
import type { Meeting } from '../meeting';
import type { Needs } from '../needs';
import { meetsTarget, type Reading } from '../readings';
import { seriesOf, seriesPrefix } from '../series';
import type { Span } from '../span';
import { runOf } from '../trend';
import { valuedBy } from './indicator-figures';

export interface ObjectiveResult {
  readonly indicator: Indicator;
  /** The last 期別 of the review; undefined where it has no row. */
  readonly latest: Reading | undefined;
  /** 期別 with a value that begin on or before the period's end, in order. */
  readonly valued: readonly Reading[];
  /** uncounted: what it would be judged by could not be read. */
  readonly outcome: 'met' | 'notMet' | 'noData' | 'uncounted';
}

export function objectives({ facts }: Meeting): Indicator[] {
  return facts.rows.Indicators.filter((row) => row.indicatorType === '資安目標');
}

export function objectiveResults(meeting: Meeting, span: Span): ObjectiveResult[] {
  return objectives(meeting).map((indicator) => {
    const own = meeting.facts.readingsOf(indicator);
    const label = periodsOfReview(indicator, span)?.at(-1)?.label;
    const latest = own.readings.find(({ period }) => period.label === label);
    const mayBeIt = (row: Measurement) => {
      const period = row.period === null ? null : parsePeriod(row.period);
      return period === null || period.label === label;
    };
    const isUnsure =
      !readable(indicator, 'target', 'direction', 'frequency') || own.uncounted.some(mayBeIt);
    const met = meetsTarget(indicator, latest?.value ?? null);
    const outcome = isUnsure ? 'uncounted' : met === null ? 'noData' : met ? 'met' : 'notMet';
    return { indicator, latest, valued: valuedBy(own, span), outcome };
  });
}

const judged: Needs = {
  Indicators: ['indicatorId', 'indicatorType', 'frequency', 'target', 'direction'],
  Measurements: ['indicatorId', 'period', 'value'],
};
const moved: Needs = {
  Indicators: ['indicatorId', 'indicatorType', 'direction'],
  Measurements: ['indicatorId', 'period', 'value'],
};

function outcomesOf(prefix: string, meeting: Meeting, span: Span | null, problem: string): Figures {
  const results = span && objectiveResults(meeting, span);
  const of = (which: ObjectiveResult['outcome']) =>
    (results ?? []).filter((one) => one.outcome === which).map(({ indicator }) => indicator);
  return Object.fromEntries(
    (['met', 'notMet', 'noData'] as const).map((outcome) => [
      `${prefix}.${outcome}`,
      results
        ? given(meeting.facts.register, judged, () => count(of(outcome), of('uncounted')))
        : unknown(problem),
    ]),
  );
}

export function objectiveFigures(meeting: Meeting): Figures {
  const { facts, period, periodProblem } = meeting;
  const figures: Record<string, Figure> = Object.assign(
    {},
    outcomesOf('3-4', meeting, period, periodProblem),
    outcomesOf('3-4.prev', meeting, meeting.previousPeriod, meeting.previousProblem),
    ...seriesOf(meeting).map((one) =>
      outcomesOf(seriesPrefix('3-4', one), one, one.period, one.periodProblem),
    ),
  );
  for (const indicator of objectives(meeting)) {
    figures[`3-4.${indicator.indicatorId ?? indicator.key}.run`] = period
      ? given(facts.register, moved, () => {
          const own = facts.readingsOf(indicator);
          const valued = valuedBy(own, period);
          const run = runOf(indicator, valued);
          const behind = valued.slice(-(Math.abs(run ?? 1) + 1));
          return valueOf(run, rowsOf(behind), own.uncounted);
        })
      : unknown(periodProblem);
  }
  return figures;
}
