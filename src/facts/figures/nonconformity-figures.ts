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
    findings.filter((finding) => !isPlaceable(finding, span)),
  );
}

/** Not completed by that day, and due before it; without a due day nothing can be said. */
function overdue(actions: readonly CorrectiveAction[], on: Day): Figure {
  const open = actions.filter(
    (action) => readableBy(action, 'doneDate', on) && dayBy(action.doneDate, on) === null,
  );
  return count(
    open.filter((action) => action.dueDate !== null && action.dueDate < on),
    [
      ...actions.filter((action) => !readableBy(action, 'doneDate', on)),
      ...open.filter((action) => action.dueDate === null),
    ],
  );
}

/** Nonconformities new in the period with the 條文 of an earlier one. */
export function repeatedFindings(
  findings: readonly Finding[],
  span: Span,
  repeats: Repeats,
): Finding[] {
  return findings.filter(
    (finding) =>
      isNonconformity(finding) &&
      finding.foundDate !== null &&
      contains(span, finding.foundDate) &&
      repeats.earlierOf(finding) !== undefined,
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

const needs = {
  overdue: { CorrectiveActions: ['dueDate', 'doneDate'], Reviews: ['date'] },
  onTimeRate: { CorrectiveActions: ['dueDate', 'doneDate'] },
  averageDaysToClose: { Findings: ['foundDate', 'closedDate'] },
  repeat: { Findings: ['foundDate', 'category', 'clause'] },
  effectiveRate: { CorrectiveActions: ['verifiedDate', 'result'] },
} as const satisfies Readonly<Record<string, Needs>>;

export function nonconformityFigures(meeting: Meeting): Figures {
  const { facts, on, previous } = meeting;
  const { register } = facts;
  const { Findings, CorrectiveActions } = facts.rows;
  const overdueOn = (day: Day) =>
    given(register, needs.overdue, () => overdue(CorrectiveActions, day));
  const figures: Record<string, Figure> = {};
  const periods = [
    ['3-1', meeting.period, on, meeting.periodProblem],
    ['3-1.prev', meeting.previousPeriod, previous?.date ?? on, meeting.previousProblem],
  ] as const;
  for (const [prefix, span, day, problem] of periods) {
    const of = (name: keyof typeof needs, figure: (span: Span) => Figure) => {
      figures[`${prefix}.${name}`] = span
        ? given(register, needs[name], () => figure(span))
        : unknown(problem);
    };
    of('onTimeRate', (s) => onTimeRate(CorrectiveActions, s, day));
    of('averageDaysToClose', (s) => averageDaysToClose(Findings, s));
    of('repeat', (s) => repeat(facts, s));
    of('effectiveRate', (s) => effectiveRate(CorrectiveActions, s));
  }
  figures['3-1.overdue'] = overdueOn(on);
  if (previous?.date) figures['3-1.prev.overdue'] = overdueOn(previous.date);
  return figures;
}
