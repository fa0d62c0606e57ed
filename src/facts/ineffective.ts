import type { CorrectiveAction } from '../register/register';
import { actionAsOf } from './as-of';
import type { Meeting } from './meeting';
import { stateOn } from './open-findings';

/**
 * Measures verified 無效 by the meeting whose finding is still open and not ready to be closed:
 * nothing that held has taken their place.
 */
export function openIneffective(meeting: Meeting): CorrectiveAction[] {
  const { facts, on } = meeting;
  return facts.rows.CorrectiveActions.filter((action) => {
    if (actionAsOf(action, on).result !== '無效') return false;
    const finding = facts.finding(action.findingId);
    if (!finding) return true;
    const state = stateOn(finding, meeting);
    return state !== '結案' && state !== '可結案';
  });
}
