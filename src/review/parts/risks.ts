import { rocText, type Day } from '../../register/day';
import { lists } from '../../register/lists';
import { overdueDays, riskProgress } from '../../register/progress';
import type { Risk } from '../../register/register';
import { agendaTitles } from '../../facts/agenda-words';
import { riskAsOf } from '../../facts/as-of';
import { countAt } from '../../facts/figure';
import type { Block } from '../document';
import { noData, type PartBody, type PartContext, type PartDefinition } from '../part';
import { dayCell } from '../wording/cell-text';
import { uncountedSentence } from '../wording/uncounted-sentence';

/** Procedure 伍.二.(二) 5 */
export const risks: PartDefinition = {
  no: '5',
  title: agendaTitles['5'],
  reporter: '執行小組組長',
  compose,
};

function compose(context: PartContext): PartBody {
  const { Risks } = context.facts.rows;
  if (Risks.length === 0) return noData;
  return {
    sentences: [
      assessed(Risks, context.on),
      counts(context),
      `${treatments(context)}各項詳附表三。`,
      ...uncountedSentence(context.figures, ['5.高', '5.now.高', '5.open', '5.overdue'], '風險'),
    ],
    blocks: [levelTable(context)],
  };
}

/** The register keeps no history of risks: an assessment after the meeting is said to be one. */
function assessed(all: readonly Risk[], on: Day): string {
  const days = all.flatMap(({ assessedDate }) => assessedDate ?? []).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return '風險評鑑日期尚未填寫。';
  const without = all.length - days.length;
  const rest = without === 0 ? '' : `，另${String(without)}項評鑑日期未填或無法判讀`;
  const when = first === last ? rocText(last) : `${rocText(first)}至${rocText(last)}`;
  const later = last > on ? '，晚於本次會議日，以下為現況' : '';
  return `風險評鑑日期：${when}${rest}${later}。`;
}

function figureText({ figures }: PartContext, id: string): string {
  return String(figures[id]?.value ?? '');
}

function counts(context: PartContext): string {
  const levels = (prefix: string) =>
    lists.RiskLevel.map((level) => `${level}${figureText(context, `${prefix}${level}`)}項`).join(
      '、',
    );
  const blank = countAt(context.figures, '5.now.unrated');
  const unrated = blank === 0 ? '' : `、尚未評定${String(blank)}項`;
  return `列入處理之風險${String(context.facts.rows.Risks.length)}項，處理前：${levels('5.')}；目前：${levels('5.now.')}${unrated}。`;
}

function treatments(context: PartContext): string {
  const day = context.review.date === null ? '截至' : '截至會議日';
  const on = context.review.date === null ? rocText(context.on) : `（${rocText(context.on)}）`;
  return `${day}${on}處理計畫未完成${figureText(context, '5.open')}項，其中逾期${figureText(context, '5.overdue')}項。`;
}

function levelTable(context: PartContext): Block {
  const unlevelled = context.facts.rows.Risks.filter((risk) => risk.level === null).length;
  return {
    kind: 'table',
    caption: '風險等級分布（項）',
    columns: [
      { header: '等級', weight: 6 },
      { header: '處理前', weight: 5, align: 'center' },
      { header: '目前', weight: 5, align: 'center' },
    ],
    rows: [
      ...lists.RiskLevel.map((level) => [
        level,
        figureText(context, `5.${level}`),
        figureText(context, `5.now.${level}`),
      ]),
      ['尚未評定', String(unlevelled), figureText(context, '5.now.unrated')],
    ],
    note: '「目前」：處理完成或接受者以殘餘等級計，其餘以處理前之等級計。',
  };
}

/** Every treatment row: the list is never cut. */
export function treatmentTable({ facts, on }: PartContext): Block {
  return {
    kind: 'table',
    columns: [
      { header: '編號', weight: 5 },
      { header: '資產或流程、風險情境', weight: 10 },
      { header: '等級\n（殘餘）', weight: 4, align: 'center' },
      { header: '處理方式及計畫', weight: 10 },
      { header: '負責人', weight: 4 },
      { header: '預定完成日', weight: 5, align: 'center' },
      { header: '處理狀態', weight: 5 },
    ],
    rows: facts.rows.Risks.map((risk) => [
      risk.key,
      [risk.asset, risk.scenario].flatMap((text) => text ?? []).join('：') || '（未填）',
      `${risk.level ?? '未填'}\n（${risk.residualLevel ?? '未填'}）`,
      [risk.treatment, risk.plan].flatMap((text) => text ?? []).join('：') || '（未填）',
      risk.owner ?? '（未填）',
      dayCell(risk, 'dueDate', risk.dueDate),
      stateText(risk, on),
    ]),
  };
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
