import type { Choice } from '../../register/lists';
import type { Indicator } from '../../register/register';
import { mentions } from '../../facts/mentions';
import { unmeasuredOf } from '../../facts/unmeasured';
import type { PartContext } from '../part';
import { listed } from './listed';
import { recordedProposal } from './proposal';
import type { FoundLine, SummaryKind } from './summary-line';

/** 期別 that are over and have no value; the two 種類 of indicators belong to two parts. */
export const unmeasured: SummaryKind = {
  about: '指標是否未量測',
  needs: {
    Indicators: ['indicatorId', 'indicatorType', 'frequency'],
    Measurements: ['indicatorId', 'period', 'value'],
  },
  ofPeriod: true,
  unsure: ({ facts }) =>
    facts.rows.Indicators.filter(
      ({ frequency, indicatorType }) => frequency === null || indicatorType === null,
    ).map(({ key }) => key),
  find: (context) => [
    ...lineOf('監督量測', '3-2', '', context),
    ...lineOf('資安目標', '3-4', '資安目標', context),
  ],
};

function lineOf(
  type: Choice<'IndicatorType'>,
  part: string,
  what: string,
  context: PartContext,
): FoundLine[] {
  const found = unmeasuredOf(context).filter(({ indicator }) => indicator.indicatorType === type);
  if (found.length === 0) return [];
  const indicators = found.map(({ indicator }) => indicator);
  const names = found.map(
    ({ indicator, periods }) =>
      `${indicator.name ?? indicator.key}（${listed(
        periods.map(({ label }) => label),
        '期',
        '附表五',
      )}）`,
  );
  const isOne = (those: readonly Indicator[]) => (clause: string) =>
    those.some((indicator) => mentions(clause, indicator));
  const recorded = recordedProposal(part, context, {
    isAbout: isOne(indicators),
    isAboutOthers: isOne(context.facts.rows.Indicators),
  });
  return [
    {
      part,
      fact: `${what}未量測${String(found.length)}項：${listed(names, '項', '附表五')}。`,
      proposal: recorded === '' ? '請補行量測或說明原因，提請裁示。' : recorded,
      rows: indicators.map(({ key }) => key),
      refs: indicators.map(({ key }) => ({ table: 'Indicators', key })),
    },
  ];
}
