import { daysBetween, type Day } from '../../register/day';
import { matchForm } from '../../register/half-width';
import { isNonconformity } from '../../register/nonconformity';
import type { CorrectiveAction, Finding } from '../../register/register';
import { contains, type Span } from '../span';
import { readable } from '../../register/readable';
import { count, notToBeHad, rate, valueOf, type Figure, type Figures } from '../figure';
import type { Meeting } from '../meeting';
import { findingFlow, isPlaceable } from './finding-flow';

/** Corrective actions due in the period: completed on or before that day ÷ all. */
function onTimeRate(actions: readonly CorrectiveAction[], span: Span): Figure {
  const due = actions.filter((action) => action.dueDate !== null && contains(span, action.dueDate));
  const known = due.filter((action) => readable(action, 'doneDate'));
  const onTime = known.filter(
    ({ doneDate, dueDate }) => doneDate !== null && dueDate !== null && doneDate <= dueDate,
  );
  const uncounted = [
    ...actions.filter((action) => !readable(action, 'dueDate')),
    ...due.filter((action) => !readable(action, 'doneDate')),
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
    findings.filter((finding) => !isPlaceable(finding)),
  );
}

/** Not completed, and due before the meeting; without a due day nothing can be said. */
function overdue(actions: readonly CorrectiveAction[], on: Day): Figure {
  const open = actions.filter((action) => action.doneDate === null && readable(action, 'doneDate'));
  return count(
    open.filter((action) => action.dueDate !== null && action.dueDate < on),
    [
      ...actions.filter((action) => !readable(action, 'doneDate')),
      ...open.filter((action) => action.dueDate === null),
    ],
  );
}

/** The same calendar day that many years before; as text it compares even where 29 February is none. */
function yearsBefore(day: Day, years: number): string {
  return `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4)}`;
}

/** Earlier nonconformities of the same 條文 within the years before, the latest first. */
export function earlierOfSameClause(
  finding: Finding,
  findings: readonly Finding[],
  years: number,
): Finding[] {
  const { foundDate, clause } = finding;
  if (foundDate === null || clause === null) return [];
  const from = yearsBefore(foundDate, years);
  return findings
    .filter(
      (other) =>
        isNonconformity(other) &&
        other.clause !== null &&
        matchForm(other.clause) === matchForm(clause) &&
        other.foundDate !== null &&
        other.foundDate < foundDate &&
        other.foundDate >= from,
    )
    .sort((a, b) => ((a.foundDate ?? '') < (b.foundDate ?? '') ? 1 : -1));
}

export function repeatedFindings(findings: readonly Finding[], span: Span, years: number) {
  return findings.filter(
    (finding) =>
      isNonconformity(finding) &&
      finding.foundDate !== null &&
      contains(span, finding.foundDate) &&
      earlierOfSameClause(finding, findings, years).length > 0,
  );
}

function repeat(findings: readonly Finding[], span: Span, years: number): Figure {
  return count(
    repeatedFindings(findings, span, years),
    findings.filter((finding) => !readable(finding, 'foundDate', 'clause', 'category')),
  );
}

/** Verified in the period: 有效 ÷ all with a result. A blank result is not verified, never 有效. */
function effectiveRate(actions: readonly CorrectiveAction[], span: Span): Figure {
  const dated = actions.filter(
    ({ verifiedDate }) => verifiedDate !== null && contains(span, verifiedDate),
  );
  const verified = dated.filter((action) => action.result !== null);
  const uncounted = actions.filter(
    (action) =>
      !readable(action, 'verifiedDate') ||
      (dated.includes(action) && action.result === null) ||
      (action.verifiedDate === null && action.result !== null),
  );
  return rate(
    verified.filter((action) => action.result === '有效'),
    verified,
    uncounted,
  );
}

export function nonconformityFigures(meeting: Meeting): Figures {
  const { Findings, CorrectiveActions } = meeting.facts.rows;
  const { repeatYears } = meeting.facts.settings;
  const figures: Record<string, Figure> = {
    '3-1.overdue': overdue(CorrectiveActions, meeting.on),
  };
  const periods = [
    ['3-1', meeting.period],
    ['3-1.prev', meeting.previousPeriod],
  ] as const;
  for (const [prefix, span] of periods) {
    const of = (figure: (span: Span) => Figure) => (span ? figure(span) : notToBeHad);
    figures[`${prefix}.onTimeRate`] = of((s) => onTimeRate(CorrectiveActions, s));
    figures[`${prefix}.averageDaysToClose`] = of((s) => averageDaysToClose(Findings, s));
    figures[`${prefix}.repeat`] = of((s) => repeat(Findings, s, repeatYears));
    figures[`${prefix}.effectiveRate`] = of((s) => effectiveRate(CorrectiveActions, s));
  }
  return figures;
}
