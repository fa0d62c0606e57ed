import { findingState } from '../register/progress';
import { readableBy } from '../register/readable';
import type { Finding } from '../register/register';
import type { Choice } from '../register/lists';
import { actionAsOf, dayBy } from './as-of';
import type { Meeting } from './meeting';
import { lackIn, type Needs } from './needs';
import type { Register } from '../register/register';

/** 狀態 of a finding as it stood on the meeting's day. */
export function stateOn(finding: Finding, { facts, on }: Meeting): Choice<'FindingState'> {
  return findingState(
    { ...finding, closedDate: dayBy(finding.closedDate, on) },
    facts.actionsOf(finding.findingId).map((action) => actionAsOf(action, on)),
  );
}

const answered: Needs = {
  CorrectiveActions: ['actionId', 'findingId', 'previousActionId', 'doneDate', 'result'],
};

/**
 * Why nobody can say how far an open finding is; null where it can be said. Without the measures
 * none of them lacks one.
 */
export function lackOfAnswers(register: Register): string | null {
  return lackIn(register, answered);
}

/** Found by the meeting's day and not closed by it, as far as their days can be read. */
export function openOn({ facts, on }: Meeting): Finding[] {
  return facts.rows.Findings.filter(
    (finding) =>
      (finding.foundDate ?? on) <= on &&
      readableBy(finding, 'closedDate', on) &&
      dayBy(finding.closedDate, on) === null,
  );
}
