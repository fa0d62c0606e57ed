import { daysBetween, rocText, type Day } from '../../register/day';
import { lists } from '../../register/lists';
import type { Risk } from '../../register/register';
import { agendaTitles } from '../../facts/agenda-words';
import { earlierApproved } from '../../facts/approved-figures';
import { countAt } from '../../facts/figure';
import { judgementOf } from '../../facts/judgement';
import { noData, type PartBody, type PartContext, type PartDefinition } from '../part';
import { changeText } from '../wording/change-text';
import { JUDGEMENTS } from '../wording/judgement-text';
import { uncountedSentence } from '../wording/uncounted-sentence';
import { levelBlocks } from './risk-levels';

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
      ...comparedWithApproved(context),
      ...accepted(context),
      ...uncountedSentence(context.figures, ['5.高', '5.now.高', '5.open', '5.overdue'], '風險'),
    ],
    blocks: levelBlocks(context),
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

/** An untreated risk counts at its present level, not as absent. */
function counts(context: PartContext): string {
  const { settings, rows } = context.facts;
  const levels = (prefix: string) =>
    lists.RiskLevel.map((level) => `${level}${figureText(context, `${prefix}${level}`)}`).join(
      '、',
    );
  const blank = countAt(context.figures, '5.now.unrated');
  const unrated = blank === 0 ? '' : `、尚未評定${String(blank)}`;
  const acceptable = settings.acceptableRisk;
  const above = lists.RiskLevel.slice(0, lists.RiskLevel.indexOf(acceptable));
  const over = above.reduce((all, level) => all + countAt(context.figures, `5.now.${level}`), 0);
  const limit = above.length === 0 ? '' : `，目前高於此等級者${String(over)}項`;
  return `列入處理之風險${String(rows.Risks.length)}項，評估時：${levels('5.')}；目前：${levels('5.now.')}${unrated}。可接受風險等級為${acceptable}${limit}。`;
}

/** How the risks stood when an earlier agenda was approved, as its kept copy says. */
function comparedWithApproved(context: PartContext): string[] {
  const then = earlierApproved(context);
  if (then === undefined) return [];
  const [highest] = lists.RiskLevel;
  const said = [
    { id: `5.now.${highest}`, name: `目前為${highest}者` },
    { id: '5.open', name: '未完成者' },
    { id: '5.overdue', name: '逾期者' },
  ].flatMap(({ id, name }) => {
    const [before, now] = [then.values.get(id), context.figures[id]];
    if (before === undefined || typeof now?.value !== 'number') return [];
    if ((now.uncounted ?? []).length > 0) return [];
    const change = changeText(before, now.value, '項');
    const judged = judgementOf('closing', now, { value: before, rows: [] }, context.facts.settings);
    return [
      `${name}由${String(before)}項至${String(now.value)}項，${change}，屬${JUDGEMENTS[judged]}`,
    ];
  });
  if (said.length === 0) return [];
  return [`與${then.review}核定版（${rocText(then.day)}）相較：${said.join('；')}。`];
}

/** Who bears what is accepted, or what remains after treatment, as far as it is recorded. */
function accepted({ facts, on }: PartContext): string[] {
  const settled = facts.rows.Risks.filter(
    (risk) => risk.treatment === '接受' || (risk.doneDate !== null && risk.doneDate <= on),
  );
  const rows = settled.filter(
    ({ treatment, riskOwner }) => treatment === '接受' || riskOwner !== null,
  );
  if (rows.length === 0) return [];
  const byOwner = new Map<string, string[]>();
  for (const { key, riskOwner } of rows) {
    const owner = riskOwner ?? '未登錄風險承擔人';
    byOwner.set(owner, [...(byOwner.get(owner) ?? []), key]);
  }
  const said = [...byOwner].map(([owner, keys]) => `${owner}（${keys.join('、')}）`);
  return [`接受或承擔殘餘風險${String(rows.length)}項，承擔人：${said.join('、')}。`];
}

/** Late ones named so long as they fit a line; all of them stand in the appendix. */
const namedUpTo = 5;

/** 「未完成7項：高4、中2、低1，其中逾期1項（R-115-06逾71日）」 */
function treatments(context: PartContext): string {
  const { figures, facts, on, review } = context;
  const day = review.date === null ? `截至${rocText(on)}` : `截至會議日（${rocText(on)}）`;
  const open = countAt(figures, '5.open');
  const levels = lists.RiskLevel.map(
    (level) => [level, countAt(figures, `5.open.${level}`)] as const,
  );
  const blank = open - levels.reduce((all, [, many]) => all + many, 0);
  const unrated = blank === 0 ? [] : [['尚未評定', blank] as const];
  const said = [...levels, ...unrated].map(([level, many]) => `${level}${String(many)}`).join('、');
  const keys = new Set(figures['5.overdue']?.rows);
  const late = facts.rows.Risks.filter(({ key }) => keys.has(key));
  const named = late
    .slice(0, namedUpTo)
    .map(({ key, dueDate }) => `${key}${dueDate ? `逾${String(daysBetween(dueDate, on))}日` : ''}`);
  const rest = late.length > named.length ? `等${String(late.length)}項` : '';
  const who = late.length === 0 ? '' : `（${named.join('、')}${rest}）`;
  return `${day}處理計畫未完成${String(open)}項${open === 0 ? '' : `：${said}`}，其中逾期${String(late.length)}項${who}。`;
}
