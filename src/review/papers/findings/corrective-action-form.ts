import type { Facts } from '../../../facts/facts';
import type { Day } from '../../../register/day';
import { identity } from '../../../register/identity';
import { lists } from '../../../register/lists';
import { actionProgress, overdueDays } from '../../../register/progress';
import type { CorrectiveAction, Finding } from '../../../register/register';
import type { Block, FormField, Paper } from '../../document';
import { paperFrame } from '../../paper-frame';
import { dayToWrite } from '../../wording/cell-text';
import { tickBoxes } from '../../wording/tick-boxes';
import { findingStateText } from './finding-state-text';
import { withoutAnswers } from './improvement-report';

/** 矯正措施單 of one finding: what was found, every measure against it in turn, and how it ended. */
export function correctiveActionForm(facts: Facts, finding: Finding): Paper {
  const { settings } = facts;
  const actions = facts.actionsOf(finding.findingId);
  return {
    sheetTitle: `矯正措施單 ${finding.key}`,
    orientation: 'portrait',
    ...paperFrame(settings, {
      heading: `矯正措施單 ${finding.key}`,
      formNo: 'correctiveActionFormNo',
    }),
    blocks: [
      { kind: 'title', text: `${settings.organisation} 矯正措施單`.trim() },
      { kind: 'form', rows: foundRows(finding) },
      ...withoutAnswers(facts),
      ...(actions.length === 0
        ? [{ kind: 'form', rows: actionRows(null, facts.today) } as const]
        : actions.flatMap((action, at) => actionBlocks(action, at, actions, facts))),
      { kind: 'form', rows: closingRows(finding, facts) },
      { kind: 'signatures', labels: ['承辦人', '單位主管', '驗證人', '稽核小組組長'] },
    ],
  };
}

function foundRows(finding: Finding): FormField[][] {
  const found = dayToWrite(finding, 'foundDate', finding.foundDate);
  return [
    [
      { label: '編號', value: finding.key },
      { label: '開立人', value: finding.issuer ?? '' },
    ],
    [
      { label: '發現日期', value: found },
      { label: '受稽單位', value: finding.unit ?? '' },
    ],
    [
      { label: '來源', value: [finding.source, finding.auditId].flatMap((x) => x ?? []).join(' ') },
      { label: '條文', value: finding.clause ?? '' },
    ],
    [{ label: '類別', value: tickBoxes(lists.FindingCategory, [finding.category]) }],
    [{ label: '事實', value: finding.description ?? '', lines: 3 }],
  ];
}

function actionBlocks(
  action: CorrectiveAction,
  at: number,
  actions: readonly CorrectiveAction[],
  facts: Facts,
): Block[] {
  const form = identity(action.actionId ?? '');
  const next = actions.find(
    (other) => other !== action && identity(other.previousActionId ?? '') === form,
  );
  const said = [
    ...(action.previousActionId === null ? [] : [`前案${action.previousActionId}`]),
    ...(next === undefined ? [] : [`由${next.key}取代`]),
  ];
  const number = actions.length === 1 ? '' : String(at + 1);
  return [
    {
      kind: 'heading',
      level: 2,
      text: `矯正措施${number} ${action.key}${said.length === 0 ? '' : `（${said.join('，')}）`}`,
    },
    { kind: 'form', rows: actionRows(action, facts.today) },
  ];
}

/** Of no action: what the unit is to write in. */
function actionRows(action: CorrectiveAction | null, today: Day): FormField[][] {
  const day = (column: 'dueDate' | 'doneDate' | 'verifiedDate' | 'extendedTo') =>
    action === null ? '' : dayToWrite(action, column, action[column]);
  const extended = day('extendedTo');
  const due = day('dueDate');
  return [
    [{ label: '立即處置', value: action?.containment ?? '', lines: 2 }],
    [{ label: '原因', value: action?.cause ?? '', lines: 3 }],
    ...measureRows(action),
    [
      { label: '負責單位', value: action?.unit ?? '' },
      { label: '負責人', value: action?.owner ?? '' },
    ],
    [
      { label: '預定完成', value: extended === '' ? due : `${due}（展延至${extended}）` },
      { label: '實際完成', value: day('doneDate') },
    ],
    [{ label: '執行情形', value: progressText(action, today) }],
    [
      { label: '驗證人', value: action?.verifier ?? '' },
      { label: '驗證日期', value: day('verifiedDate') },
    ],
    [{ label: '驗證結果', value: tickBoxes(lists.VerificationResult, [action?.result ?? null]) }],
  ];
}

function measureRows(action: CorrectiveAction | null): FormField[][] {
  const ticks = tickBoxes(lists.ActionLevel, action?.levels ?? []);
  const text = action?.action ?? null;
  if (text !== null) return [[{ label: '措施', value: `${ticks}\n${text}` }]];
  return [[{ label: '措施層面', value: ticks }], [{ label: '措施', value: '', lines: 3 }]];
}

/** As the dates have it today, whatever the cell says. */
function progressText(action: CorrectiveAction | null, today: Day): string {
  const ticks = tickBoxes(lists.ActionProgress, [
    action === null ? null : actionProgress(action, today),
  ]);
  const days = action === null ? 0 : (overdueDays(action, today) ?? 0);
  const said = [
    ...(days > 0 ? [`逾期${String(days)}日`] : []),
    ...(action?.lateReason ? [`逾期原因：${action.lateReason.replace(/。$/, '')}`] : []),
    ...(action?.evidence ? [`佐證：${action.evidence.replace(/。$/, '')}`] : []),
  ];
  return said.length === 0 ? ticks : `${ticks}\n${said.join('；')}。`;
}

function closingRows(finding: Finding, facts: Facts): FormField[][] {
  const closed = dayToWrite(finding, 'closedDate', finding.closedDate);
  return [
    [
      { label: '狀態', value: findingStateText(finding, facts) },
      { label: '結案', value: closed === '' ? '' : `${closed}結案` },
    ],
  ];
}
