import type { Day } from './day';
import { daysBetween } from './day';
import { identity } from './identity';
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

/**
 * Actions of a finding that no later action of the same finding replaces (names in 前案編號). Of
 * actions that name each other in a circle none is the later one: all of them stay.
 */
export function currentActions<A extends StateAction>(
  findingId: string | null,
  actions: readonly A[],
): A[] {
  if (findingId === null) return [];
  const finding = identity(findingId);
  const own = actions.filter(({ findingId: id }) => id === findingId || formOf(id) === finding);
  // Where none names an earlier one, none is replaced.
  if (own.every(({ previousActionId }) => previousActionId === null)) return own;
  const replaced = new Set(own.map((action) => formOf(action.previousActionId)));
  const circling = inCircles(own);
  return own.filter((action) => {
    const form = formOf(action.actionId);
    return form === null || !replaced.has(form) || circling.has(action);
  });
}

function formOf(id: string | null): string | null {
  return id === null ? null : identity(id);
}

/** Those from which 前案編號 leads back to where it began, be it at once (CA-25). */
function inCircles<A extends StateAction>(own: readonly A[]): ReadonlySet<A> {
  return new Set(circlesOf(own).flat());
}

/** The circles of actions that name each other, or one itself, in 前案編號; each in that order. */
export function circlesOf<A extends StateAction>(own: readonly A[]): A[][] {
  if (own.every((action) => action.previousActionId === null)) return [];
  const byId = new Map(own.map((action) => [formOf(action.actionId), action]));
  const circles: A[][] = [];
  const done = new Set<A>();
  for (const action of own) {
    const path = new Set<A>();
    let at: A | undefined = action;
    while (at && !done.has(at) && !path.has(at)) {
      path.add(at);
      at = at.previousActionId === null ? undefined : byId.get(formOf(at.previousActionId));
    }
    if (at && path.has(at)) circles.push([...path].slice([...path].indexOf(at)));
    path.forEach((passed) => done.add(passed));
  }
  return circles;
}

/**
 * 狀態 of a finding: 待矯正 (no action, one 無效 that nothing follows, or a circle of 前案編號) → 辦理中 →
 * 待驗證 → 可結案 → 結案 (結案日 set). 部分有效 that nothing follows stays 辦理中.
 */
export function findingState(
  finding: Pick<Finding, 'findingId' | 'closedDate'>,
  actions: readonly StateAction[],
): Choice<'FindingState'> {
  if (finding.closedDate !== null) return '結案';
  return openState(currentActions(finding.findingId, actions));
}

/** The same of a finding without 結案日, by its actions that no later one replaces. */
export function openState(current: readonly StateAction[]): Choice<'FindingState'> {
  if (current.length === 0 || current.some((a) => a.result === '無效')) return '待矯正';
  if (inCircles(current).size > 0) return '待矯正';
  if (current.some((a) => a.doneDate === null || a.result === '部分有效')) return '辦理中';
  return current.every((a) => a.result === '有效') ? '可結案' : '待驗證';
}
