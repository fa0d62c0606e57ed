import type { Day } from '../register/day';
import { currentActions, openState } from '../register/progress';
import { readableBy } from '../register/readable';
import type { CorrectiveAction, Finding } from '../register/register';
import { rememberedIn } from '../register/remembered';
import type { Choice } from '../register/lists';
import { actionAsOf, dayBy } from './as-of';
import type { Meeting } from './meeting';
import { lackIn, type Needs } from './needs';
import { ofGroup } from './of-group';
import type { Register } from '../register/register';

/** 狀態 of a finding as it stood on the meeting's day. */
export function stateOn(finding: Finding, { facts, on }: Meeting): Choice<'FindingState'> {
  if (dayBy(finding.closedDate, on) !== null) return '結案';
  return stateByDay(facts.actionsOf(finding.findingId))(on);
}

/** The state of an open finding by its actions, on each day that is asked for. */
const stateByDay = ofGroup((own: readonly CorrectiveAction[]) =>
  rememberedIn((on: Day) => {
    const actions = own.map((action) => actionAsOf(action, on));
    return openState(currentActions(actions[0]?.findingId ?? null, actions));
  }),
);

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
