import type { Facts } from '../../../facts/facts';
import { lackOfAnswers } from '../../../facts/open-findings';
import { isNonconformity } from '../../../register/nonconformity';
import { findingState } from '../../../register/progress';
import type { Finding } from '../../../register/register';

/**
 * 狀態 as the facts give it today, never the cell: after a measure in vain it is not 待矯正 or 辦理中
 * alone, and an observation that nobody has answered lacks no measure, but an answer.
 */
export function findingStateText(finding: Finding, facts: Facts): string {
  const actions = facts.actionsOf(finding.findingId);
  const state = findingState(finding, actions);
  if (state === '結案') return state;
  if (lackOfAnswers(facts.register) !== null) return '無法判斷';
  if (state === '可結案') return state;
  if (actions.some(({ result }) => result === '無效')) return `${state}（${IN_VAIN}）`;
  const isObservation = finding.category !== null && !isNonconformity(finding);
  return actions.length === 0 && isObservation ? '待回復' : state;
}

/** Of a finding, or of the measure that replaces another. */
export const IN_VAIN = '前次措施無效，重行矯正';
