import type { Day } from './day';
import { daysBetween } from './day';
import type { Choice } from './lists';
import type { CorrectiveAction, Finding, Risk } from './register';

type Progress = Choice<'ActionProgress'>;

/** Lateness always counts from the original 預定完成日, whatever 展延至 says (CA-07, CA-09). */
type Dated = Pick<CorrectiveAction, 'dueDate' | 'doneDate'>;

/** 執行情形; null without 預定完成日. */
export function actionProgress({ dueDate, doneDate }: Dated, today: Day): Progress | null {
  if (dueDate === null) return null;
  if (doneDate !== null) return doneDate <= dueDate ? '如期完成' : '逾期完成';
  return today <= dueDate ? '未逾期辦理中' : '逾期辦理中';
}

/** 逾期天數: to 實際完成日, or to today while it is open; 0 when not late, null without 預定完成日. */
export function overdueDays({ dueDate, doneDate }: Dated, today: Day): number | null {
  return dueDate === null ? null : Math.max(0, daysBetween(dueDate, doneDate ?? today));
}

/** 處理狀態 of a risk: as 執行情形. */
export function riskProgress(
  risk: Pick<Risk, 'dueDate' | 'doneDate'>,
  today: Day,
): Progress | null {
  return actionProgress(risk, today);
}

/** What of a corrective action decides its finding's state. */
export type StateAction = Pick<
  CorrectiveAction,
  'actionId' | 'findingId' | 'previousActionId' | 'doneDate' | 'result'
>;

/** Actions of a finding that no later action of the same finding replaces (names in 前案編號). */
export function currentActions<A extends StateAction>(
  findingId: string | null,
  actions: readonly A[],
): A[] {
  if (findingId === null) return [];
  const own = actions.filter((action) => action.findingId === findingId);
  const replaced = new Set(own.map((action) => action.previousActionId));
  return own.filter((action) => action.actionId === null || !replaced.has(action.actionId));
}

/**
 * 狀態 of a finding: 待矯正 (no action, or one 無效 that nothing follows) → 辦理中 → 待驗證 → 可結案 →
 * 結案 (結案日 set). 部分有效 that nothing follows stays 辦理中.
 */
export function findingState(
  finding: Pick<Finding, 'findingId' | 'closedDate'>,
  actions: readonly StateAction[],
): Choice<'FindingState'> {
  if (finding.closedDate !== null) return '結案';
  const current = currentActions(finding.findingId, actions);
  if (current.length === 0 || current.some((a) => a.result === '無效')) return '待矯正';
  if (current.some((a) => a.doneDate === null || a.result === '部分有效')) return '辦理中';
  return current.every((a) => a.result === '有效') ? '可結案' : '待驗證';
}
