import type { Facts } from '../../../facts/facts';
import { rocShort, type Day } from '../../../register/day';
import { identity } from '../../../register/identity';
import { lackOf } from '../../../register/lack';
import { actionProgress, overdueDays } from '../../../register/progress';
import { readable } from '../../../register/readable';
import type { CorrectiveAction } from '../../../register/register';
import type { CellContent, Paper, PaperColumn } from '../../document';
import { dayCell, lateDays, NONE } from '../../wording/cell-text';
import { IN_VAIN } from '../findings/finding-state-text';
import { chosenRows } from './chosen-rows';
import { lackingList, listPaper } from './list-paper';

const columns: readonly PaperColumn[] = [
  { header: '編號', weight: 7 },
  { header: '發現編號', weight: 7 },
  { header: '矯正措施', weight: 15 },
  { header: '負責單位及負責人', weight: 6 },
  { header: '預定完成日', weight: 6, align: 'center' },
  { header: '實際完成日', weight: 6, align: 'center' },
  { header: '執行情形', weight: 7, align: 'center' },
  { header: '逾期天數', weight: 5, align: 'center' },
  { header: '逾期原因／展延至', weight: 9 },
  { header: '驗證結果', weight: 6, align: 'center' },
];

const title = { title: '矯正措施清冊', formNo: 'actionListFormNo' } as const;

/** 矯正措施清冊: what is late first, then what is under way, to be verified, and verified. */
export function actionList(facts: Facts, keys?: readonly string[]): Paper {
  const needed = ['actionId', 'dueDate', 'doneDate', 'result'] as const;
  const lack = lackOf(facts.register, 'CorrectiveActions', needed);
  if (lack !== null) return lackingList(facts, title, lack);
  const { today } = facts;
  const { rows, words } = chosenRows(facts.rows.CorrectiveActions, keys);
  const sorted = [...rows].sort(byDueDate);
  const of = (stage: Stage) =>
    sorted.filter((action) => stageOf(action, today) === stage).map((one) => rowOf(one, facts));
  return listPaper(facts, {
    ...title,
    columns,
    words,
    groups: [
      { title: '逾期辦理中', rows: of('late') },
      { title: '未逾期辦理中', rows: of('underWay') },
      { title: '預定完成日未填或日期無法判讀', rows: of('undated') },
      { title: '已完成待驗證', rows: of('done') },
      { title: '已驗證', rows: of('verified') },
    ],
  });
}

type Stage = 'late' | 'underWay' | 'undated' | 'done' | 'verified';

function stageOf(action: CorrectiveAction, today: Day): Stage {
  if (!readable(action, 'dueDate', 'doneDate')) return 'undated';
  if (action.result !== null) return 'verified';
  if (action.doneDate !== null) return 'done';
  if (action.dueDate === null) return 'undated';
  return action.dueDate < today ? 'late' : 'underWay';
}

function byDueDate(a: CorrectiveAction, b: CorrectiveAction): number {
  if (a.dueDate === b.dueDate) return a.row - b.row;
  return (a.dueDate ?? '9999') < (b.dueDate ?? '9999') ? -1 : 1;
}

/** A new measure after one in vain is never 未逾期辦理中 alone. */
function progressCell(action: CorrectiveAction, { today, actionsOf }: Facts): string {
  const progress = readable(action, 'dueDate', 'doneDate') ? actionProgress(action, today) : null;
  const form = identity(action.previousActionId ?? '');
  const before = actionsOf(action.findingId).find(
    (other) => form !== '' && identity(other.actionId ?? '') === form,
  );
  const again = before?.result === '無效' && action.result === null ? [IN_VAIN] : [];
  return [progress ?? NONE, ...again].join('\n');
}

function rowOf(action: CorrectiveAction, facts: Facts): CellContent[] {
  const { today, finding, successorsOf } = facts;
  const { key, findingId, result, verifiedDate } = action;
  const known = finding(findingId);
  const next = successorsOf(action.actionId).find((other) => other !== action);
  return [
    { text: key, row: { table: 'CorrectiveActions', key } },
    known
      ? { text: findingId ?? '', row: { table: 'Findings', key: known.key } }
      : (findingId ?? ''),
    action.action ?? '',
    [action.unit, action.owner].flatMap((text) => text ?? []).join('\n'),
    dayCell(action, 'dueDate', action.dueDate),
    action.doneDate === null && !action.unread.has('doneDate')
      ? NONE
      : dayCell(action, 'doneDate', action.doneDate),
    progressCell(action, facts),
    readable(action, 'dueDate', 'doneDate') ? lateDays(overdueDays(action, today)) : NONE,
    [
      ...(action.lateReason === null ? [] : [action.lateReason]),
      ...(action.extendedTo === null ? [] : [`展延至${rocShort(action.extendedTo)}`]),
    ].join('\n'),
    [
      result ?? (action.doneDate === null ? NONE : '未驗證'),
      ...(verifiedDate === null ? [] : [rocShort(verifiedDate)]),
      ...(next === undefined ? [] : [`由${next.key}取代`]),
    ].join('\n'),
  ];
}
