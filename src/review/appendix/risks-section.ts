import { rocText, type Day } from '../../register/day';
import { overdueDays, riskProgress } from '../../register/progress';
import type { Risk } from '../../register/register';
import { riskAsOf } from '../../facts/as-of';
import type { Block, CellContent } from '../document';
import type { PartContext } from '../part';
import { dayCell, NONE } from '../wording/cell-text';
import { section } from './section';

/** Every treatment: the list is never cut. */
export const risksSection = section(
  {
    no: '附表三',
    title: '風險處理計畫',
    of: 'Risks',
    needs: { Risks: ['level', 'treatment', 'dueDate', 'doneDate', 'residualLevel'] },
  },
  (context) => {
    const { facts, review, on } = context;
    const { Risks } = facts.rows;
    if (Risks.length === 0) return { scope: '', blocks: [] };
    const day = `${review.date === null ? '' : '會議日'}${rocText(on)}`;
    return {
      scope: `（${String(Risks.length)}項；逾期以${day}計）`,
      blocks: [table(Risks, context)],
    };
  },
);

function table(all: readonly Risk[], { on }: PartContext): Block {
  return {
    kind: 'table',
    columns: [
      { header: '編號', weight: 8 },
      { header: '資產或流程、風險情境', weight: 18 },
      { header: '等級', weight: 4, align: 'center' },
      { header: '處理方式及計畫', weight: 18 },
      { header: '負責人', weight: 6, align: 'center' },
      { header: '預定完成', weight: 7, align: 'center' },
      { header: '實際完成', weight: 7, align: 'center' },
      { header: '處理狀態', weight: 8, align: 'center' },
      { header: '殘餘等級、風險承擔人', weight: 8, align: 'center' },
      { header: '逾期原因及擬處', weight: 12 },
    ],
    rows: all.map((risk) => rowOf(risk, on)),
  };
}

function rowOf(recorded: Risk, on: Day): CellContent[] {
  const risk = riskAsOf(recorded, on);
  const isLate = isOverdue(recorded, on);
  const isSettled = recorded.treatment === '接受' || risk.doneDate !== null;
  const residual = isSettled ? (risk.residualLevel ?? '尚未評定') : NONE;
  return [
    { text: risk.key, row: { table: 'Risks', key: risk.key } },
    [risk.asset, risk.scenario].flatMap((text) => text ?? []).join('：') || '（未填）',
    risk.level === '高' ? { text: risk.level, bold: true } : (risk.level ?? '（未填）'),
    [risk.treatment, risk.plan].flatMap((text) => text ?? []).join('：') || '（未填）',
    risk.owner ?? '（未填）',
    dayCell(risk, 'dueDate', risk.dueDate),
    risk.unread.has('doneDate') ? '（無法判讀）' : doneText(risk),
    stateText(recorded, on),
    risk.riskOwner === null ? residual : `${residual}\n${risk.riskOwner}`,
    // The register has no column for the reason of a risk: it is written by hand.
    isLate ? '原因：\n□同意展延至＿＿＿＿\n□依原期限辦理' : '',
  ];
}

function doneText(risk: Risk): string {
  return risk.doneDate === null ? NONE : dayCell(risk, 'doneDate', risk.doneDate);
}

/** As 5.overdue counts it: not accepted, not done, and past its day. */
function isOverdue(recorded: Risk, on: Day): boolean {
  const { treatment, dueDate, doneDate } = riskAsOf(recorded, on);
  if (recorded.unread.has('doneDate') || recorded.unread.has('treatment')) return false;
  return treatment !== '接受' && doneDate === null && dueDate !== null && dueDate < on;
}

function stateText(recorded: Risk, on: Day): string {
  if (recorded.treatment === '接受') return '接受';
  if (recorded.unread.has('doneDate') || recorded.unread.has('dueDate')) return '（無法判讀）';
  const risk = riskAsOf(recorded, on);
  const state = riskProgress(risk, on);
  if (state === null) return risk.doneDate === null ? '辦理中（未訂期限）' : '已完成（未訂期限）';
  const late = overdueDays(risk, on) ?? 0;
  return late > 0 ? `${state}\n${String(late)}日` : state;
}
