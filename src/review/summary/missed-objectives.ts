import type { Indicator } from '../../register/register';
import { mentions } from '../../facts/mentions';
import { lackOfMeasures, measuresFor } from '../../facts/measures-for';
import { objectiveResults, type ObjectiveResult } from '../../facts/figures/objective-figures';
import type { Span } from '../../facts/span';
import type { PartContext } from '../part';
import { amountText, readingText } from '../wording/indicator-text';
import { listed } from './listed';
import { recordedProposal } from './proposal';
import type { SummaryKind } from './summary-line';

export const missedObjectives: SummaryKind = {
  about: '資安目標是否達成',
  needs: {
    Indicators: ['indicatorId', 'indicatorType', 'frequency', 'target', 'direction'],
    Measurements: ['indicatorId', 'period', 'value'],
  },
  ofPeriod: true,
  unsure: ({ figures }) => figures['3-4.notMet']?.uncounted ?? [],
  find: (context) => {
    const { period } = context;
    if (!period) return [];
    const missed = objectiveResults(context, period).filter(({ outcome }) => outcome === 'notMet');
    if (missed.length === 0) return [];
    const names = missed.map((result) => nameOf(result, context, period));
    const indicators = missed.map(({ indicator }) => indicator);
    return [
      {
        part: '3-4',
        fact: `目標未達成${String(missed.length)}項：${listed(names, '項', '附表五')}。`,
        proposal: proposalFor(indicators, context),
        rows: indicators.map(({ key }) => key),
        refs: indicators.map(({ key }) => ({ table: 'Indicators', key })),
      },
    ];
  },
};

function nameOf(
  { indicator, latest }: ObjectiveResult,
  { figures }: PartContext,
  period: Span,
): string {
  const run = figures[`3-4.${indicator.indicatorId ?? indicator.key}.run`]?.value;
  const down = indicator.direction === '愈高愈好' ? '下降' : '上升';
  const moved = typeof run === 'number' && run <= -2 ? `，連續${String(-run)}期${down}` : '';
  return `${indicator.key}「${indicator.name ?? '（未填）'}」${readingText(indicator, latest, period)}，${missedBy(indicator)}${moved}`;
}

/** 「未達80%」, 「超過3件」 */
function missedBy(indicator: Indicator): string {
  const way = indicator.direction === '愈高愈好' ? '未達' : '超過';
  return `${way}${amountText(indicator, indicator.target)}`;
}

function proposalFor(missed: readonly Indicator[], context: PartContext): string {
  const recorded = recordedProposal('3-4', context, {
    isAbout: (clause) => missed.some((indicator) => mentions(clause, indicator)),
    isAboutOthers: (clause) =>
      context.facts.rows.Indicators.some((indicator) => mentions(clause, indicator)),
  });
  if (recorded !== '') return recorded;
  const measures = missed.flatMap((indicator) => {
    const { resolutions, actions, items } = measuresFor(indicator, context);
    return [...resolutions, ...actions, ...items].map(({ key }) => key);
  });
  const named = [...new Set(measures)];
  if (named.length === 0) {
    return lackOfMeasures(context) === null ? '尚無對應之改善措施，提請裁示。' : '提請裁示。';
  }
  return `依${listed(named, '案', '第三項')}續辦，提請裁示。`;
}
