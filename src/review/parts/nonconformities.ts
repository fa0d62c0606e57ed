import { actionProgress, findingState, overdueDays } from '../../register/progress';
import { actionAsOf } from '../../facts/as-of';
import { rocText } from '../../register/day';
import type { Finding } from '../../register/register';
import { agendaTitles } from '../../facts/agenda-words';
import type { Block } from '../document';
import { findingFlow } from '../../facts/figures/finding-flow';
import { noData, type PartBody, type PartContext, type PartDefinition } from '../part';
import { dayCell, lateDays, NONE } from '../wording/cell-text';
import { uncountedSentence } from '../wording/uncounted-sentence';
import { categoryTable, seriesBlocks } from './finding-series';
import { flowSentences, incidentSentence, overdueSentence } from './finding-sentences';
import { resultSentences } from './result-sentences';

/** Procedure 伍.二.(二) 3(1) */
export const nonconformities: PartDefinition = {
  no: '3-1',
  title: agendaTitles['3-1'],
  reporter: '稽核小組組長',
  compose,
};

function compose(context: PartContext): PartBody {
  const { rows } = context.facts;
  if (!context.period) {
    const sentences = [`${context.periodProblem}，本項數字無法計算。`];
    return { ...noData, sentences };
  }
  if (rows.Findings.length === 0) return noData;
  const open = findingFlow(rows.Findings, context.period).closing;
  return {
    sentences: [
      ...flowSentences(context),
      ...resultSentences(context),
      overdueSentence(context),
      ...incidentSentence(context),
      ...uncounted(context),
    ],
    blocks: [...seriesBlocks(context), categoryTable(context), ...openTable(context, open)],
  };
}

function uncounted({ figures }: PartContext): readonly string[] {
  return [
    ...uncountedSentence(
      figures,
      ['3-1.total.closing', '3-1.averageDaysToClose', '3-1.repeat'],
      '發現事項',
    ),
    ...uncountedSentence(
      figures,
      ['3-1.onTimeRate', '3-1.overdue', '3-1.effectiveRate'],
      '矯正措施',
    ),
  ];
}

/** Every open finding: the list is never cut. */
function openTable(context: PartContext, open: readonly Finding[]): Block[] {
  if (open.length === 0) return [{ kind: 'paragraph', text: '期末無未結發現事項。' }];
  return [
    {
      kind: 'table',
      caption: `期末未結發現事項（${String(open.length)}件）`,
      columns: [
        { header: '發現', weight: 5 },
        { header: '類別', weight: 4 },
        { header: '不符合事項', weight: 12 },
        { header: '負責單位', weight: 5 },
        { header: '預定完成日', weight: 5, align: 'center' },
        { header: '執行情形', weight: 6 },
        { header: '逾期天數', weight: 4, align: 'center' },
      ],
      rows: open.map((finding) => openRow(finding, context)),
    },
  ];
}

/** One line in each cell for each action still to be done; without such the finding's own state. */
function openRow(finding: Finding, { facts, on }: PartContext): string[] {
  const actions = facts.currentActionsOf(finding.findingId).map((action) => actionAsOf(action, on));
  const head = [finding.key, finding.category ?? '類別不明', finding.description ?? '（未填）'];
  if (finding.closedDate !== null) {
    return [...head, finding.unit ?? NONE, NONE, `${rocText(finding.closedDate)}結案`, NONE];
  }
  const pending = actions.filter((action) => action.doneDate === null);
  if (pending.length > 0) {
    const lines = (text: (action: (typeof pending)[number]) => string) =>
      pending.map(text).join('\n');
    return [
      ...head,
      [...new Set(pending.map((action) => action.unit ?? '（未填）'))].join('\n'),
      lines((action) => dayCell(action, 'dueDate', action.dueDate)),
      lines((action) =>
        action.unread.has('doneDate')
          ? '（實際完成日無法判讀）'
          : (actionProgress(action, on) ?? '（未訂預定完成日）'),
      ),
      lines((action) => (action.unread.has('doneDate') ? NONE : lateDays(overdueDays(action, on)))),
    ];
  }
  const units = [...new Set(actions.map((action) => action.unit ?? '（未填）'))].join('\n');
  const state = findingState(finding, actions);
  const said = actions.length === 0 ? '尚未提出矯正措施' : `措施已完成，${state}`;
  return [...head, units === '' ? (finding.unit ?? NONE) : units, NONE, said, NONE];
}
