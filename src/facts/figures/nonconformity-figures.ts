import type { Steps } from '../../register/steps';
import { daysBetween, type Day } from '../../register/day';
import { isNonconformity } from '../../register/nonconformity';
import { readable, readableBy } from '../../register/readable';
import type { CorrectiveAction, Finding } from '../../register/register';
import { dayBy } from '../as-of';
import { count, given, rate, unknown, valueOf, type Figure, type Figures } from '../figure';
import type { Facts } from '../facts';
import type { Meeting } from '../meeting';
import type { Needs } from '../needs';
import type { Repeats } from '../repeats';
import { seriesOf, seriesPrefix } from '../series';
import { contains, type Span } from '../span';
import { findingFlow, isPlaceable } from './finding-flow';

/** Corrective actions due in the period: completed on or before that day ÷ all. */
function onTimeRate(actions: readonly CorrectiveAction[], span: Span, on: Day): Figure {
  const due = actions.filter((action) => action.dueDate !== null && contains(span, action.dueDate));
  // Whatever lies after the due day was late.
  const isKnown = (action: CorrectiveAction) =>
    readableBy(
      action,
      'doneDate',
      action.dueDate !== null && action.dueDate < on ? action.dueDate : on,
    );
  const known = due.filter(isKnown);
  const onTime = known.filter(({ doneDate, dueDate }) => {
    const done = dayBy(doneDate, on);
    return done !== null && dueDate !== null && done <= dueDate;
  });
  const uncounted = [
    ...actions.filter((action) => !readable(action, 'dueDate')),
    ...due.filter((action) => !isKnown(action)),
  ];
  return rate(onTime, known, uncounted);
}

/** Mean of 結案日 − 發現日期 over the findings closed in the period. */
function averageDaysToClose(findings: readonly Finding[], span: Span): Figure {
  const { closed } = findingFlow(findings, span);
  const days = closed.flatMap(({ foundDate, closedDate }) =>
    foundDate !== null && closedDate !== null ? [daysBetween(foundDate, closedDate)] : [],
  );
  const mean = days.length === 0 ? null : days.reduce((sum, n) => sum + n, 0) / days.length;
  return valueOf(
    mean,
    closed,
    findings.filter((finding) => !isPlaceable(finding, span) && mayBeClosedIn(finding, span)),
  );
}

/** One that is not closed, or was on another day, takes no part in the mean whatever else cannot be read. */
function mayBeClosedIn(finding: Finding, span: Span): boolean {
  const { closedDate } = finding;
  return (
    !readableBy(finding, 'closedDate', span.end) ||
    (closedDate !== null && contains(span, closedDate))
  );
}

/** Not completed by that day, as far as that can be read. */
function pendingOn(actions: readonly CorrectiveAction[], on: Day): CorrectiveAction[] {
  return actions.filter(
    (action) => readableBy(action, 'doneDate', on) && dayBy(action.doneDate, on) === null,
  );
}

/** Not completed by that day, and due before it; without a due day nothing can be said. */
export function overdueActions(actions: readonly CorrectiveAction[], on: Day): CorrectiveAction[] {
  return pendingOn(actions, on).filter(({ dueDate }) => dueDate !== null && dueDate < on);
}

function overdue(actions: readonly CorrectiveAction[], on: Day): Figure {
  return count(overdueActions(actions, on), [
    ...actions.filter((action) => !readableBy(action, 'doneDate', on)),
    ...pendingOn(actions, on).filter(({ dueDate }) => dueDate === null),
  ]);
}

/** Nonconformities new in the period with the 條文 of an earlier one. */
export function repeatedFindings(
  findings: readonly Finding[],
  span: Span,
  repeats: Repeats,
): Finding[] {
  return findings.filter((finding) => isRepeated(finding, span, repeats));
}

export function isRepeated(finding: Finding, span: Span, repeats: Repeats): boolean {
  return (
    isNonconformity(finding) &&
    finding.foundDate !== null &&
    contains(span, finding.foundDate) &&
    repeats.earlierOf(finding) !== undefined
  );
}

function repeat({ rows, repeats }: Facts, span: Span): Figure {
  return count(
    repeatedFindings(rows.Findings, span, repeats),
    rows.Findings.filter((finding) => !readable(finding, 'foundDate', 'clause', 'category')),
  );
}

/** Verified in the period: 有效 ÷ all with a result. A blank result is not verified, never 有效. */
function effectiveRate(actions: readonly CorrectiveAction[], span: Span): Figure {
  const isInSpan = ({ verifiedDate }: CorrectiveAction) =>
    verifiedDate !== null && contains(span, verifiedDate);
  const verified = actions.filter((action) => isInSpan(action) && action.result !== null);
  const uncounted = actions.filter(
    (action) =>
      !readableBy(action, 'verifiedDate', span.end) ||
      (isInSpan(action) && action.result === null) ||
      (action.verifiedDate === null && action.result !== null && readable(action, 'verifiedDate')),
  );
  return rate(
    verified.filter((action) => action.result === '有效'),
    verified,
    uncounted,
  );
}

/** Found in the period, whatever 類別. */
export function incidentsIn(findings: readonly Finding[], span: Span): Finding[] {
  return findings.filter(
    ({ source, foundDate }) =>
      source === '資安事件' && foundDate !== null && contains(span, foundDate),
  );
}

function incidents(findings: readonly Finding[], span: Span): Figure {
  return count(
    incidentsIn(findings, span),
    findings.filter(
      (finding) =>
        !readable(finding, 'source') ||
        (finding.source === '資安事件' &&
          (finding.foundDate === null || !readable(finding, 'foundDate'))),
    ),
  );
}

const needs = {
  overdue: { CorrectiveActions: ['dueDate', 'doneDate'], Reviews: ['date'] },
  onTimeRate: { CorrectiveActions: ['dueDate', 'doneDate'] },
  averageDaysToClose: { Findings: ['foundDate', 'closedDate'] },
  repeat: { Findings: ['foundDate', 'category', 'clause'] },
  effectiveRate: { CorrectiveActions: ['verifiedDate', 'result'] },
  incidents: { Findings: ['foundDate', 'source'] },
} as const satisfies Readonly<Record<string, Needs>>;

/** A period with the day on which its lateness is counted. */
interface Place {
  readonly prefix: string;
  readonly span: Span | null;
  readonly problem: string;
  readonly on: Day;
  /** Null where there was no meeting to take stock. */
  readonly overdueOn: Day | null;
}

function placesOf(meeting: Meeting): Place[] {
  const { on, previous, previousProblem } = meeting;
  const own = (prefix: string, one: Meeting): Place => ({
    prefix,
    span: one.period,
    problem: one.periodProblem,
    on: one.on,
    overdueOn: one.on,
  });
  const before = previous?.date ?? null;
  return [
    own('3-1', meeting),
    {
      prefix: '3-1.prev',
      span: meeting.previousPeriod,
      problem: previousProblem,
      on: before ?? on,
      overdueOn: before,
    },
    ...seriesOf(meeting).map((one) => own(seriesPrefix('3-1', one), one)),
  ];
}

/** A step for each period. */
export function* nonconformityFigures(meeting: Meeting): Steps<Figures> {
  const { facts } = meeting;
  const { register } = facts;
  const { Findings, CorrectiveActions } = facts.rows;
  const figures: Record<string, Figure> = {};
  for (const { prefix, span, problem, on, overdueOn } of placesOf(meeting)) {
    const of = (name: keyof typeof needs, figure: (span: Span) => Figure) => {
      figures[`${prefix}.${name}`] = span
        ? given(register, needs[name], () => figure(span))
        : unknown(problem);
    };
    of('onTimeRate', (s) => onTimeRate(CorrectiveActions, s, on));
    of('averageDaysToClose', (s) => averageDaysToClose(Findings, s));
    of('repeat', (s) => repeat(facts, s));
    of('effectiveRate', (s) => effectiveRate(CorrectiveActions, s));
    of('incidents', (s) => incidents(Findings, s));
    figures[`${prefix}.overdue`] =
      overdueOn === null
        ? unknown(problem === '' ? '無前次會議，前期之逾期件數無從計算' : problem)
        : given(register, needs.overdue, () => overdue(CorrectiveActions, overdueOn));
    yield 1;
  }
  return figures;
}
