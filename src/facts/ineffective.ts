import { findingState } from '../register/progress';
import type { CorrectiveAction } from '../register/register';
import { actionAsOf, dayBy } from './as-of';
import type { Meeting } from './meeting';

/**
 * Measures verified 無效 by the meeting whose finding is still open and not ready to be closed:
 * nothing that held has taken their place.
 */
export function openIneffective({ facts, on }: Meeting): CorrectiveAction[] {
  return facts.rows.CorrectiveActions.filter((action) => {
    if (actionAsOf(action, on).result !== '無效') return false;
    const finding = facts.finding(action.findingId);
    if (!finding) return true;
    const own = facts.actionsOf(action.findingId).map((one) => actionAsOf(one, on));
    const state = findingState({ ...finding, closedDate: dayBy(finding.closedDate, on) }, own);
    return state !== '結案' && state !== '可結案';
  });
}
