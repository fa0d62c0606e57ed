import { countAt, type Figure } from '../../facts/figure';
import { judgementOf, type Judged } from '../../facts/judgement';
import { movesInARow } from '../../facts/trend';
import type { PartContext } from '../part';
import { changeText, pointsText } from '../wording/change-text';
import { judgedText } from '../wording/judgement-text';
import { numberText } from '../wording/number-text';
import { rateText } from '../wording/rate-text';
import { inARow } from './finding-sentences';
import { isOnePeriod } from './one-period';
import { recordedSeries, valuesOver } from './recorded-series';

/** How corrective action worked: each beside the period before, with its judgement. */
export function resultSentences(context: PartContext): string[] {
  const least = context.facts.settings.minimumCases;
  const said = [
    rateClause('onTimeRate', '如期完成率', context),
    daysClause(context),
    repeatClause(context),
    rateClause('effectiveRate', '驗證有效率', context),
  ];
  const few = [
    '3-1.onTimeRate',
    '3-1.effectiveRate',
    '3-1.prev.onTimeRate',
    '3-1.prev.effectiveRate',
  ]
    .map((id) => context.figures[id]?.denominator ?? 0)
    .some((cases) => cases > 0 && cases < least);
  return [`${said.join('；')}。${few ? `案件未達${String(least)}件者僅列件數，不計百分比。` : ''}`];
}

interface Pair {
  readonly now: Figure | undefined;
  readonly before: Figure | undefined;
}

function pairOf(name: Judged, context: PartContext): Pair {
  const { figures } = context;
  const before = isOnePeriod(context) ? undefined : figures[`3-1.prev.${name}`];
  return { now: figures[`3-1.${name}`], before };
}

function judged(name: Judged, { now, before }: Pair, { facts }: PartContext): string {
  return judgedText(judgementOf(name, now, before, facts.settings));
}

function since(name: Judged, context: PartContext, up: string, down: string): string {
  const values = valuesOver(recordedSeries(context), context.figures, name);
  return inARow(movesInARow(values), up, down);
}

/** 「如期完成率72.2%（13／18件），較前期83.3%（10／12件）下降11.1百分點，屬惡化」 */
function rateClause(
  name: 'onTimeRate' | 'effectiveRate',
  title: string,
  context: PartContext,
): string {
  const least = context.facts.settings.minimumCases;
  const pair = pairOf(name, context);
  const { now, before } = pair;
  const own = `${title}${rateText(now, least)}`;
  if (typeof now?.value !== 'number' || before === undefined) return own;
  if (typeof before.value !== 'number') return `${own}，前期無案件，無法比較`;
  const isFew = [now, before].some(({ denominator = 0 }) => denominator < least);
  // Points of a percentage that is not printed would say it after all.
  const change = isFew ? '' : pointsText(before.value, now.value);
  const run = isFew ? '' : since(name, context, '上升', '下降');
  return `${own}，較前期${rateText(before, least)}${change}，${judged(name, pair, context)}${run}`;
}

function daysClause(context: PartContext): string {
  const pair = pairOf('averageDaysToClose', context);
  const { now, before } = pair;
  if (typeof now?.value !== 'number') return '本期無結案之發現事項';
  const own = `平均結案天數${daysText(now)}`;
  if (before === undefined) return own;
  if (typeof before.value !== 'number') return `${own}，前期無結案案件，無法比較`;
  const run = since('averageDaysToClose', context, '增加', '減少');
  return `${own}，較前期${daysText(before)}${changeText(before.value, now.value, '日')}，${judged('averageDaysToClose', pair, context)}${run}`;
}

function daysText({ value, rows }: Figure): string {
  return `${numberText(Number(Number(value).toFixed(1)))}日（${String(rows.length)}件）`;
}

function repeatClause(context: PartContext): string {
  const { figures, facts } = context;
  const pair = pairOf('repeat', context);
  const now = countAt(figures, '3-1.repeat');
  const own = `重複缺失（${String(facts.settings.repeatYears)}年內同條文）${String(now)}件`;
  if (typeof pair.before?.value !== 'number') return own;
  const run = since('repeat', context, '增加', '減少');
  return `${own}，較前期${String(pair.before.value)}件${changeText(pair.before.value, now, '件')}，${judged('repeat', pair, context)}${run}`;
}
