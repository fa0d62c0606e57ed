import type { Indicator } from '../../register/register';
import { agendaTitles } from '../../facts/agenda-words';
import { coverageOf } from '../../facts/coverage';
import { countAt } from '../../facts/figure';
import { measuredIndicators, valuedBy } from '../../facts/figures/indicator-figures';
import { periodCoverage, unmeasured, type PeriodCoverage } from '../../facts/period-coverage';
import type { Trend } from '../../facts/trend';
import { noData, type PartBody, type PartContext, type PartDefinition } from '../part';
import { indicatorChange, nameOf } from '../wording/indicator-text';
import { TREND_WORDS } from '../wording/judgement-text';
import { uncountedSentence } from '../wording/uncounted-sentence';
import { indicatorTable } from './indicator-rows';

/** Procedure 伍.二.(二) 3(2) */
export const measurements: PartDefinition = {
  no: '3-2',
  title: agendaTitles['3-2'],
  reporter: '執行小組組長',
  compose,
};

function compose(context: PartContext): PartBody {
  if (!context.period) {
    return { ...noData, sentences: [`${context.periodProblem}，本項無法計算。`] };
  }
  const indicators = measuredIndicators(context);
  const other = untyped(context);
  if (indicators.length === 0) return { ...noData, sentences: other };
  const covered = indicators.map((indicator) => periodCoverage(indicator, context));
  return {
    sentences: [
      totals(indicators.length, context),
      trends(covered),
      ...moved(covered, context),
      ...insufficient(covered, context),
      ...incomplete(covered, context),
      ...uncountedSentence(context.figures, ['3-2.total.recorded'], '量測值'),
      ...other,
    ],
    blocks: [indicatorTable(indicators, context)],
  };
}

/** 「監督量測指標5項，期內應量測26期、已量測22期，達標19期；前期應量測26期、已量測24期，達標15期。」 */
function totals(many: number, context: PartContext): string {
  const { figures, facts, previousPeriod } = context;
  const of = (prefix: string) => {
    const at = (name: string) => String(countAt(figures, `${prefix}.total.${name}`));
    return `應量測${at('expected')}期、已量測${at('recorded')}期，達標${at('metPeriods')}期`;
  };
  const anyBefore =
    previousPeriod !== null &&
    measuredIndicators(context).some(
      (indicator) =>
        (coverageOf(facts.readingsOf(indicator), previousPeriod)?.recorded.length ?? 0) > 0,
    );
  const before = anyBefore ? `；前期${of('3-2.prev')}` : '';
  return `監督量測指標${String(many)}項，期內${of('3-2')}${before}。`;
}

function trends(covered: readonly PeriodCoverage[]): string {
  const many = (trend: Trend) => covered.filter((one) => one.trend === trend).length;
  const said = (Object.keys(TREND_WORDS) as Trend[]).map(
    (trend) => `${TREND_WORDS[trend]}${String(many(trend))}項`,
  );
  return `本期平均與前期平均相較：${said.join('、')}。`;
}

/** Those that grew worse, and any that has moved one way for several 期別. */
function moved(covered: readonly PeriodCoverage[], context: PartContext): string[] {
  const worse = covered.filter(({ trend }) => trend === 'worsening');
  const named = worse.map((one) => `${indicatorChange(one)}${runText(one.indicator, context)}`);
  const others = covered.filter(({ trend }) => trend !== 'worsening');
  const going = others.flatMap(({ indicator }) => {
    const run = runText(indicator, context);
    return run === '' ? [] : [`${nameOf(indicator)}${run.replace(/^，/, '')}`];
  });
  return [...named, ...going].map((text) => `${text}。`);
}

/** 「，最近連續3期惡化」; one move is a change, no run. */
function runText({ indicatorId, key }: Indicator, { figures }: PartContext): string {
  const run = figures[`3-2.${indicatorId ?? key}.run`]?.value;
  if (typeof run !== 'number' || Math.abs(run) < 2) return '';
  return `，最近連續${String(Math.abs(run))}期${run > 0 ? '改善' : '惡化'}`;
}

/** Why an indicator has no trend: each reason once, with those it holds of. */
function insufficient(covered: readonly PeriodCoverage[], context: PartContext): string[] {
  const byReason = new Map<string, string[]>();
  for (const one of covered.filter(({ trend }) => trend === 'insufficient')) {
    const reason = whyInsufficient(one, context);
    byReason.set(reason, [...(byReason.get(reason) ?? []), nameOf(one.indicator)]);
  }
  return [...byReason].map(([reason, names]) => `${names.join('、')}：${reason}。`);
}

function whyInsufficient(
  { indicator, now, before }: PeriodCoverage,
  { facts, period }: PartContext,
): string {
  const valued = period ? valuedBy(facts.readingsOf(indicator), period) : [];
  if (valued.length === 0) return '尚無量測值';
  if (valued.length === 1) return '僅一期資料，尚無法判斷趨勢';
  if (indicator.frequency === null) return '未訂頻率，無法判斷趨勢';
  if (indicator.direction === null) return '未訂方向，升降好壞無法判斷';
  const all = [...(now?.recorded ?? []), ...(before?.recorded ?? [])];
  if (all.some(({ isContested }) => isContested)) return '同一期別有兩個值，無法判斷趨勢';
  if (!now || now.recorded.length === 0) return '本期無量測值，無法判斷趨勢';
  if (!before || before.recorded.length === 0) return '前期無量測值，僅一期資料，尚無法判斷趨勢';
  return '量測未達應有期別之半數，無法判斷趨勢';
}

/** 期別 that are over and have no value. */
function incomplete(covered: readonly PeriodCoverage[], context: PartContext): string[] {
  const short = covered.flatMap((one) => {
    const { missing } = unmeasured(one, context);
    return missing.length === 0 ? [] : [`${nameOf(one.indicator)}${String(missing.length)}期`];
  });
  return short.length === 0 ? [] : [`未量測：${short.join('、')}；未量測者不以0計。`];
}

/** Without 種類 an indicator belongs to no part: it is named rather than lost. */
function untyped({ facts }: PartContext): string[] {
  const keys = facts.rows.Indicators.filter((row) => row.indicatorType === null).map(nameOf);
  if (keys.length === 0) return [];
  return [`另有${String(keys.length)}項指標種類未填或無法判讀，未列入（${keys.join('、')}）。`];
}
