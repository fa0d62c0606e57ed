import { rocText, type Day } from '../../register/day';
import { readableBy } from '../../register/readable';
import type { CorrectiveAction, Finding } from '../../register/register';
import { actionAsOf } from '../../facts/as-of';
import { findingFlow } from '../../facts/figures/finding-flow';
import { idForm } from '../../facts/grouping';
import { openOn, stateOn } from '../../facts/open-findings';
import type { Block, CellContent } from '../document';
import type { PartContext } from '../part';
import { actionHandling, actionState, findingStateText } from '../wording/action-text';
import { dayCell, NONE } from '../wording/cell-text';
import { categoryTable } from '../parts/finding-series';
import { section } from './section';

const columns = [
  { header: '編號', weight: 9, joinsBlank: true },
  { header: '類別', weight: 7, align: 'center', joinsBlank: true },
  { header: '發現事項', weight: 18, joinsBlank: true },
  { header: '單位', weight: 6, align: 'center' },
  { header: '矯正措施', weight: 18 },
  { header: '預定完成', weight: 7, align: 'center' },
  { header: '實際完成', weight: 7, align: 'center' },
  { header: '執行情形', weight: 11, align: 'center' },
  { header: '逾期原因、展延及擬處', weight: 16 },
] as const;

/** Every open finding with each of its measures that holds: the list is never cut. */
export const findingsSection = section(
  {
    no: '附表二',
    title: '未結發現及矯正措施',
    of: 'Findings',
    needs: {
      Findings: ['findingId', 'foundDate', 'closedDate', 'category'],
      CorrectiveActions: ['findingId', 'dueDate', 'doneDate', 'verifiedDate', 'result'],
    },
    counted: { ids: ['3-1.total.closing'], what: '發現事項' },
  },
  (context) => {
    if (context.facts.rows.Findings.length === 0) return { scope: '', blocks: [] };
    const open = openFindings(context);
    const scope = scopeOf(open, context);
    const counted = isCounted(context) ? [categoryTable(context)] : [];
    const rows = open.flatMap((finding) => rowsOf(finding, context));
    const listed: Block =
      rows.length === 0
        ? { kind: 'paragraph', text: '無未結發現事項。' }
        : { kind: 'table', columns, rows };
    return { scope, blocks: [...counted, listed] };
  },
);

/** What of each 類別 came and went stands above the list of what is left. */
function isCounted({ facts, period }: PartContext): boolean {
  return period !== null && facts.rows.Findings.length > 0;
}

/** Open at the period's end, as the figures of 3-1 have it; without a period, on the meeting's day. */
function openFindings(context: PartContext): readonly Finding[] {
  const { facts, period } = context;
  return period ? findingFlow(facts.rows.Findings, period).closing : openOn(context);
}

/** The stock is of one day, the lateness of another: both are said. */
function scopeOf(open: readonly Finding[], { period, review, on }: PartContext): string {
  const stock = period ? `期末${rocText(period.end)}，` : '';
  return `（${String(open.length)}件；${stock}逾期以${review.date === null ? '' : '會議日'}${rocText(on)}計）`;
}

function rowsOf(finding: Finding, context: PartContext): CellContent[][] {
  const { facts, on } = context;
  const head: CellContent[] = [
    { text: finding.key, row: { table: 'Findings', key: finding.key } },
    finding.category === '主要不符合'
      ? { text: finding.category, bold: true }
      : (finding.category ?? '類別不明'),
    finding.description ?? '（未填）',
  ];
  const actions = facts.currentActionsOf(finding.findingId);
  const isClosed = finding.closedDate !== null && finding.closedDate <= on;
  if (actions.length === 0) {
    const said = findingStateText(finding, on);
    const reply = isClosed || said !== '待回復' ? NONE : '（待回復）';
    return [[...head, finding.unit ?? '（未填）', reply, NONE, NONE, said, '']];
  }
  const state = stateOn(finding, context);
  return actions.map((recorded, index) => {
    const action = actionAsOf(recorded, on);
    const before = replacedBy(action, finding, context);
    return [
      ...(index === 0 ? head : ['', '', '']),
      action.unit ?? finding.unit ?? '（未填）',
      {
        text: `${action.action ?? '（未填）'}（${action.key}）`,
        row: { table: 'CorrectiveActions', key: action.key },
      },
      dayCell(action, 'dueDate', action.dueDate),
      doneCell(recorded, on),
      isClosed ? findingStateText(finding, on) : actionState(action, state, before, on),
      isClosed ? '' : actionHandling(action, state, before, on, facts),
    ];
  });
}

/** The measure that this one took the place of, as it was verified by that day. */
function replacedBy(
  { previousActionId }: CorrectiveAction,
  finding: Finding,
  { facts, on }: PartContext,
): CorrectiveAction | undefined {
  if (previousActionId === null) return undefined;
  const form = idForm(previousActionId);
  const before = facts.actionsOf(finding.findingId).find((one) => idForm(one.actionId) === form);
  return before && actionAsOf(before, on);
}

function doneCell(recorded: CorrectiveAction, on: Day): string {
  if (!readableBy(recorded, 'doneDate', on)) return '（無法判讀）';
  const { doneDate } = actionAsOf(recorded, on);
  return doneDate === null ? NONE : dayCell(recorded, 'doneDate', doneDate);
}
