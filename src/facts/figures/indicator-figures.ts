import type { Indicator } from '../../register/register';
import { coverageOf, rowsOf, type Coverage } from '../coverage';
import { count, given, unknown, valueOf, type Figure, type Figures } from '../figure';
import type { Meeting } from '../meeting';
import type { Needs } from '../needs';
import { periodCoverage } from '../period-coverage';
import { isMeasured, type IndicatorReadings, type Reading } from '../readings';
import { seriesOf, seriesPrefix } from '../series';
import type { Span } from '../span';
import { runOf, trendOf } from '../trend';

/** 期別 with a value that begin on or before the period's end, in order. */
export function valuedBy({ readings }: IndicatorReadings, span: Span): Reading[] {
  return readings.filter((one) => isMeasured(one) && one.period.start <= span.end);
}

/** The last two 期別 with a value that begin on or before the period's end. */
export function lastTwo(own: IndicatorReadings, span: Span) {
  const valued = valuedBy(own, span);
  return { latest: valued.at(-1), previous: valued.at(-2) };
}

/** Indicators of part 3-2; one without 種類 is in neither part and said so. */
export function measuredIndicators({ facts }: Meeting): Indicator[] {
  return facts.rows.Indicators.filter((row) => row.indicatorType === '監督量測');
}

const measured: Needs = {
  Indicators: ['indicatorId', 'indicatorType'],
  Measurements: ['indicatorId', 'period', 'value'],
};
const judged: Needs = {
  ...measured,
  Indicators: ['indicatorId', 'indicatorType', 'direction', 'target', 'unit'],
};
const covered: Needs = { ...measured, Indicators: ['indicatorId', 'indicatorType', 'frequency'] };
const coveredJudged: Needs = {
  ...measured,
  Indicators: ['indicatorId', 'indicatorType', 'frequency', 'direction', 'target', 'unit'],
};
const compared: Needs = { ...coveredJudged, Reviews: ['date'] };

const needsOf = {
  latest: measured,
  previous: measured,
  trend: judged,
  run: judged,
  recorded: covered,
  expected: covered,
  metPeriods: coveredJudged,
  missedPeriods: coveredJudged,
  periodTrend: compared,
} as const satisfies Readonly<Record<string, Needs>>;

type Name = keyof typeof needsOf;

const noFrequency = '指標未訂頻率，應有期別無從計算';

function figuresFor(
  indicator: Indicator,
  meeting: Meeting,
  span: Span,
): Readonly<Record<Name, () => Figure>> {
  const { facts } = meeting;
  const own = facts.readingsOf(indicator);
  const { uncounted } = own;
  const valued = valuedBy(own, span);
  const { latest, previous } = lastTwo(own, span);
  const two = rowsOf([previous, latest].flatMap((reading) => reading ?? []));
  const { now, before, trend } = periodCoverage(indicator, meeting);
  const run = runOf(indicator, valued);
  const moved = valued.slice(-(Math.abs(run ?? 1) + 1));
  const of = (figure: (coverage: Coverage) => Figure) => (now ? figure(now) : unknown(noFrequency));
  return {
    latest: () => valueOf(latest?.value ?? null, latest?.rows ?? [], uncounted),
    previous: () => valueOf(previous?.value ?? null, previous?.rows ?? [], uncounted),
    trend: () => valueOf(trendOf(indicator, latest, previous, facts.settings), two, uncounted),
    run: () => valueOf(run, rowsOf(moved), uncounted),
    recorded: () => of((c) => valueOf(c.recorded.length, rowsOf(c.recorded), uncounted)),
    expected: () => of((c) => valueOf(c.expected.length, [indicator])),
    metPeriods: () => of((c) => count(rowsOf(c.met), uncounted)),
    missedPeriods: () => of((c) => count(rowsOf(c.missed), uncounted)),
    periodTrend: () =>
      valueOf(trend, rowsOf([...(before?.recorded ?? []), ...(now?.recorded ?? [])]), uncounted),
  };
}

const totals = ['metPeriods', 'recorded', 'expected'] as const;

/** Over all 監督量測 indicators, of one period. */
function totalsOf(prefix: string, meeting: Meeting, span: Span | null, problem: string): Figures {
  const { facts } = meeting;
  const { register } = facts;
  if (!span) {
    return Object.fromEntries(totals.map((name) => [`${prefix}.${name}`, unknown(problem)]));
  }
  const covered = measuredIndicators(meeting).flatMap((indicator) => {
    const own = facts.readingsOf(indicator);
    const coverage = coverageOf(own, span);
    return coverage ? [{ ...coverage, indicator, uncounted: own.uncounted }] : [];
  });
  const uncounted = [...new Set(covered.flatMap((one) => one.uncounted))];
  const recorded = covered.flatMap((one) => one.recorded);
  const expected = covered.reduce((all, one) => all + one.expected.length, 0);
  const indicators = covered.map(({ indicator }) => indicator);
  const met = rowsOf(covered.flatMap((one) => one.met));
  const figures = {
    metPeriods: () => count(met, uncounted),
    recorded: () => valueOf(recorded.length, rowsOf(recorded), uncounted),
    expected: () => valueOf(expected, indicators),
  };
  return Object.fromEntries(
    totals.map((name) => [`${prefix}.${name}`, given(register, needsOf[name], figures[name])]),
  );
}

export function indicatorFigures(meeting: Meeting): Figures {
  const { facts, period, periodProblem } = meeting;
  const figures: Record<string, Figure> = {};
  for (const indicator of measuredIndicators(meeting)) {
    const id = `3-2.${indicator.indicatorId ?? indicator.key}`;
    const own = period && figuresFor(indicator, meeting, period);
    for (const name of Object.keys(needsOf) as Name[]) {
      figures[`${id}.${name}`] = own
        ? given(facts.register, needsOf[name], own[name])
        : unknown(periodProblem);
    }
  }
  return Object.assign(
    figures,
    totalsOf('3-2.total', meeting, period, periodProblem),
    totalsOf('3-2.prev.total', meeting, meeting.previousPeriod, meeting.previousProblem),
    ...seriesOf(meeting).map((one) =>
      totalsOf(`${seriesPrefix('3-2', one)}.total`, one, one.period, one.periodProblem),
    ),
  ) as Figures;
}
