import { lists } from '../../register/lists';
import { daysBetween, rocText } from '../../register/day';
import type { Finding } from '../../register/register';
import { countAt } from '../../facts/figure';
import { inGroup } from '../../facts/figures/finding-flow';
import { incidentsIn } from '../../facts/figures/nonconformity-figures';
import { judgementOf } from '../../facts/judgement';
import { movesInARow } from '../../facts/trend';
import type { PartContext } from '../part';
import { changeText } from '../wording/change-text';
import { judgedText } from '../wording/judgement-text';
import { isOnePeriod } from './one-period';
import { recordedSeries, valuesOver } from './recorded-series';

/** What was open, came and went; which way, how good that is, and since when. */
export function flowSentences(context: PartContext): string[] {
  const { figures, period } = context;
  const at = (id: string) => countAt(figures, id);
  const end = period === null ? '' : `（${rocText(period.end)}）`;
  const stock = `不符合項目期末${end}未結${String(at('3-1.nc.closing'))}件`;
  const flow = `本期新增${String(at('3-1.nc.new'))}件、結案${String(at('3-1.nc.closed'))}件`;
  if (isOnePeriod(context)) {
    return [`${stock}；${flow}。`, '僅一期資料，尚無法判斷趨勢。'];
  }
  return [`${stock}，${closingChange(context)}；${flow}${moreThanClosed(context)}。`];
}

function closingChange(context: PartContext): string {
  const { figures, facts } = context;
  const [now, before] = [figures['3-1.nc.closing'], figures['3-1.prev.nc.closing']];
  const change = changeText(
    countAt(figures, '3-1.prev.nc.closing'),
    countAt(figures, '3-1.nc.closing'),
    '件',
  );
  const judged = judgedText(judgementOf('closing', now, before, facts.settings));
  const run = movesInARow(valuesOver(recordedSeries(context), figures, 'nc.closing'));
  return `較前期末${String(before?.value ?? '')}件${change}，${judged}${inARow(run, '增加', '減少')}`;
}

/** 「，已連續2期增加」; a single move has been told already. */
export function inARow(run: number, up: string, down: string): string {
  if (Math.abs(run) < 2) return '';
  return `，已連續${String(Math.abs(run))}期${run > 0 ? up : down}`;
}

/** 「，新增已連續2期多於結案」: the same way round up to this period. */
function moreThanClosed(context: PartContext): string {
  const series = recordedSeries(context);
  const [added, closed] = ['nc.new', 'nc.closed'].map((name) =>
    valuesOver(series, context.figures, name),
  );
  const signs = (added ?? []).map((value, at) => {
    const other = closed?.[at] ?? null;
    return value === null || other === null ? null : Math.sign(value - other);
  });
  const last = signs.at(-1) ?? 0;
  if (last === 0) return '';
  const since = signs.length - 1 - signs.findLastIndex((sign) => sign !== last);
  const way = last > 0 ? '多於結案' : '少於結案';
  return since < 2 ? `，新增${way}` : `，新增已連續${String(since)}期${way}`;
}

/** Late actions named so long as they fit a line; all of them stand in the appendix. */
const namedUpTo = 3;

/** What is late on the meeting's day, beside what was late on the day of the one before. */
export function overdueSentence(context: PartContext): string {
  const { figures, facts, on, review, previous } = context;
  const figure = figures['3-1.overdue'];
  const day = review.date === null ? `截至${rocText(on)}` : `截至會議日（${rocText(on)}）`;
  const late = facts.rows.CorrectiveActions.filter((row) => figure?.rows.includes(row.key));
  const named = late
    .slice(0, namedUpTo)
    .map(({ key, dueDate }) => `${key}逾${String(dueDate ? daysBetween(dueDate, on) : '')}日`);
  const rest = late.length > named.length ? `等${String(late.length)}件` : '';
  const who = late.length === 0 ? '' : `（${named.join('、')}${rest}）`;
  const now = countAt(figures, '3-1.overdue');
  const before = figures['3-1.prev.overdue']?.value;
  const compared =
    typeof before !== 'number' || !previous?.date || isOnePeriod(context)
      ? ''
      : `；前次會議日（${rocText(previous.date)}）為${String(before)}件，${changeText(before, now, '件')}，${judgedText(judgementOf('overdue', figure, figures['3-1.prev.overdue'], facts.settings))}`;
  return `${day}矯正措施逾期未完成${String(now)}件${who}${compared}。`;
}

/** 資安事件 of the period by 類別, beside the period before. */
export function incidentSentence(context: PartContext): string[] {
  const { facts, period, previousPeriod, figures } = context;
  if (!period || typeof figures['3-1.incidents']?.value !== 'number') return [];
  const now = incidentsIn(facts.rows.Findings, period);
  const before = previousPeriod ? incidentsIn(facts.rows.Findings, previousPeriod).length : 0;
  const compared = isOnePeriod(context) ? '' : `，前期${String(before)}件`;
  if (now.length === 0) return [`本期無登錄來源為資安事件之發現事項${compared}。`];
  return [`本期資安事件${String(now.length)}件（${byCategory(now)}）${compared}。`];
}

function byCategory(findings: readonly Finding[]): string {
  const unsorted = findings.filter(({ category }) => category === null).length;
  return [
    ...lists.FindingCategory.flatMap((category) => {
      const many = inGroup(findings, category).length;
      return many === 0 ? [] : [`${category}${String(many)}件`];
    }),
    ...(unsorted === 0 ? [] : [`類別不明${String(unsorted)}件`]),
  ].join('、');
}
