import { rocShort, rocText, type Day } from '../../register/day';
import { lackOfColumns } from '../../register/lack';
import type { Choice } from '../../register/lists';
import { isNonconformity } from '../../register/nonconformity';
import { actionProgress, overdueDays } from '../../register/progress';
import type { CorrectiveAction, Finding } from '../../register/register';
import type { Facts } from '../../facts/facts';

type State = Choice<'FindingState'>;

/** What is said of a finding without a measure, or closed by that day. */
export function findingStateText(finding: Finding, on: Day): string {
  const { closedDate } = finding;
  if (closedDate !== null && closedDate <= on) return `${rocText(closedDate)}結案`;
  // 觀察事項 and 建議事項 need no corrective action: what is awaited is an answer.
  return isNonconformity(finding) || finding.category === null ? '尚未提出矯正措施' : '待回復';
}

/**
 * How far a measure is, never more reassuring than it is: one that follows a measure without effect
 * says so, one that is done says what it still waits for.
 */
export function actionState(
  action: CorrectiveAction,
  finding: State,
  before: CorrectiveAction | undefined,
  on: Day,
): string {
  const again =
    before?.result === '無效'
      ? ['前次措施無效，重行矯正']
      : before?.result === '部分有效'
        ? ['前次措施部分有效，續行矯正']
        : [];
  return [...again, ...progressLines(action, finding, on)].join('\n');
}

function progressLines(action: CorrectiveAction, finding: State, on: Day): string[] {
  if (action.unread.has('doneDate')) return ['實際完成日無法判讀'];
  const late = overdueDays(action, on) ?? 0;
  const progress = actionProgress(action, on);
  if (action.doneDate === null) {
    return [progress ?? '辦理中（未訂預定完成日）', ...(late > 0 ? [`${String(late)}日`] : [])];
  }
  const done = progress ?? '已完成';
  switch (action.result) {
    case '有效':
      return [done, '驗證有效', ...(finding === '可結案' ? ['可結案'] : [])];
    case '部分有效':
      return [done, '驗證部分有效', '待續行矯正'];
    case '無效':
      return [done, '驗證無效', '待重行矯正'];
    case null:
      return [done, '待驗證'];
  }
}

/** Why it is late, how far it was extended, and what the committee ticks. */
export function actionHandling(
  action: CorrectiveAction,
  finding: State,
  before: CorrectiveAction | undefined,
  on: Day,
  facts: Facts,
): string {
  if (finding === '可結案') return '□同意結案';
  const verified =
    before?.verifiedDate != null && (before.result === '無效' || before.result === '部分有效')
      ? [`前案${before.key}於${rocShort(before.verifiedDate)}驗證${before.result}。`]
      : [];
  const isLate = action.doneDate === null && (overdueDays(action, on) ?? 0) > 0;
  if (!isLate) return verified.join('\n');
  return [...verified, ...reasonLines(action, facts), extension(action, on)].join('\n');
}

/** A workbook without the column has not left it blank. */
function reasonLines({ lateReason }: CorrectiveAction, { register }: Facts): string[] {
  if (lateReason !== null) return [`逾期原因：${lateReason}`];
  const isThere = lackOfColumns(register, 'CorrectiveActions', ['lateReason']) === null;
  return isThere ? ['逾期原因：（未填）'] : [];
}

function extension({ extendedTo, extensionApproval, unread }: CorrectiveAction, on: Day): string {
  if (unread.has('extendedTo')) return '展延至無法判讀\n□同意展延至＿＿＿＿';
  if (extendedTo === null) return '□同意展延至＿＿＿＿';
  const day = rocShort(extendedTo);
  if (extendedTo < on) return `所列展延期限${day}已屆\n□同意展延至＿＿＿＿`;
  if (extensionApproval === null) return `□同意展延至${day}`;
  return `展延至${day}（${extensionApproval}）\n□依核准期限辦理`;
}
