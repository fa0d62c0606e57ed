import type { Facts } from '../../../facts/facts';
import { isNonconformity } from '../../../register/nonconformity';
import { findingState } from '../../../register/progress';
import type { Finding } from '../../../register/register';

/**
 * 狀態 as the facts give it today, never the cell: what was done in vain is not merely 待矯正, and an
 * observation that nobody has answered lacks no measure, but an answer.
 */
export function findingStateText(finding: Finding, facts: Facts): string {
  const actions = facts.actionsOf(finding.findingId);
  const state = findingState(finding, actions);
  if (state !== '待矯正') return state;
  if (actions.length === 0) {
    return isNonconformity(finding) || finding.category === null ? state : '待回復';
  }
  const current = facts.currentActionsOf(finding.findingId);
  return current.some(({ result }) => result === '無效') ? '待矯正（前次措施無效）' : state;
}
