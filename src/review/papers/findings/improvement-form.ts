import type { Facts } from '../../../facts/facts';
import { rocText, type Day } from '../../../register/day';
import { lists } from '../../../register/lists';
import { actionProgress, overdueDays } from '../../../register/progress';
import type { CorrectiveAction, Finding } from '../../../register/register';
import type { Block, FormField } from '../../document';
import { dayToWrite } from '../../wording/cell-text';
import { tickBoxes } from '../../wording/tick-boxes';

/** An item of the report: what is to be improved, then cause, measure, time and progress of each action. */
export function improvementForm(finding: Finding, facts: Facts): Block[] {
  const current = facts.currentActionsOf(finding.findingId);
  const replaced = facts.actionsOf(finding.findingId).filter((row) => !current.includes(row));
  const [first, ...more] = current;
  return [
    {
      kind: 'form',
      rows: [
        [{ label: '待改善或建議事項', value: finding.description ?? '', lines: 2 }],
        ...(first === undefined
          ? blankAction()
          : actionRows(first, current.length > 1, facts.today)),
      ],
    },
    // A form is kept on one page: each further measure has its own.
    ...more.map((action): Block => ({ kind: 'form', rows: actionRows(action, true, facts.today) })),
    ...(replaced.length === 0
      ? []
      : [{ kind: 'paragraph', text: `前案：${replaced.map(replacedText).join('；')}。` } as const]),
  ];
}

function actionRows(action: CorrectiveAction, isOneOfMany: boolean, today: Day): FormField[][] {
  return [
    ...(isOneOfMany ? [[{ label: '措施編號', value: action.key }]] : []),
    [{ label: '發生原因（根因）', value: action.cause ?? '', lines: 3 }],
    ...measure(action.action, action.levels),
    [{ label: '預計完成時程及追蹤方式', value: schedule(action), lines: 2 }],
    [{ label: '執行情形', value: progress(action, today) }],
  ];
}

/** Nothing is recorded yet: the unit writes it in. */
function blankAction(): FormField[][] {
  return [
    [{ label: '發生原因（根因）', value: '', lines: 3 }],
    ...measure(null, []),
    [{ label: '預計完成時程及追蹤方式', value: '', lines: 2 }],
    [{ label: '執行情形', value: tickBoxes(lists.ActionProgress, []) }],
  ];
}

function measure(text: string | null, levels: readonly string[]): FormField[][] {
  const ticks = tickBoxes(lists.ActionLevel, levels);
  if (text !== null) return [[{ label: '改善措施', value: `${ticks}\n${text}` }]];
  return [[{ label: '改善措施', value: ticks }], [{ label: '措施內容', value: '', lines: 3 }]];
}

function schedule(action: CorrectiveAction): string {
  const { dueDate, extendedTo, followUp } = action;
  const due = dayToWrite(action, 'dueDate', dueDate);
  const extended = dayToWrite(action, 'extendedTo', extendedTo);
  return [
    ...(due === '' ? [] : [`預定${due}完成${extended === '' ? '' : `，展延至${extended}`}`]),
    ...(followUp === null ? [] : [`追蹤方式：${followUp}`]),
  ].join('；');
}

/** One of the four is ticked as the dates have it today, whatever the cell says. */
function progress(action: CorrectiveAction, today: Day): string {
  const { doneDate, lateReason, evidence, result, verifiedDate } = action;
  const days = overdueDays(action, today) ?? 0;
  const verified = verifiedDate === null ? '' : `（${rocText(verifiedDate)}）`;
  const said = [
    ...(doneDate === null ? [] : [`${rocText(doneDate)}完成`]),
    ...(days > 0 ? [`逾期${String(days)}日`] : []),
    ...(lateReason === null ? [] : [`逾期原因：${lateReason.replace(/。$/, '')}`]),
    ...(evidence === null ? [] : [`佐證：${evidence.replace(/。$/, '')}`]),
    ...(result === null ? [] : [`驗證${result}${verified}`]),
  ];
  const ticks = tickBoxes(lists.ActionProgress, [actionProgress(action, today)]);
  return said.length === 0 ? ticks : `${ticks}\n${said.join('；')}。`;
}

/** 「CA-113-011驗證無效」 */
function replacedText({ key, action, result }: CorrectiveAction): string {
  const text = action === null ? '' : `「${action.replace(/。$/, '')}」`;
  return `${key}${text}${result === null ? '未驗證' : `驗證${result}`}`;
}
