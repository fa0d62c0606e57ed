import { daysBetween, rocText } from '../../register/day';
import type { Resolution } from '../../register/register';
import { carried, carriedForward } from '../../facts/figures/carry-forward';
import type { PartContext } from '../part';
import { listed } from './listed';
import { naming, recordedProposal } from './proposal';
import type { SummaryKind } from './summary-line';

export const overdueResolutions: SummaryKind = {
  about: '歷次決議是否逾期',
  needs: { ...carried, Resolutions: ['reviewId', 'releasedDate', 'dueDate'] },
  ofPeriod: false,
  unsure: ({ figures }) => figures['1.overdue']?.uncounted ?? [],
  find: (context) => {
    const { on } = context;
    const overdue = [...carriedForward(context).overdue].sort(byDueDate);
    if (overdue.length === 0) return [];
    const names = overdue.map(
      ({ key, dueDate }) => `${key}逾${String(dueDate ? daysBetween(dueDate, on) : 0)}日`,
    );
    return [
      {
        part: '1',
        fact: `歷次決議逾期${String(overdue.length)}件：${listed(names, '件', '附表一')}。`,
        proposal: proposalFor(overdue, context),
        rows: overdue.map(({ key }) => key),
        refs: overdue.map(({ key }) => ({ table: 'Resolutions', key })),
      },
    ];
  },
};

function byDueDate(a: Resolution, b: Resolution): number {
  return (a.dueDate ?? '') < (b.dueDate ?? '') ? -1 : 1;
}

function proposalFor(overdue: readonly Resolution[], context: PartContext): string {
  const all = context.facts.rows.Resolutions.map(({ resolutionId }) => resolutionId);
  const recorded = recordedProposal('1', context, {
    isAbout: naming(overdue.map(({ resolutionId }) => resolutionId)),
    isAboutOthers: naming(all),
  });
  if (recorded !== '') return recorded;
  // A new day that has passed too is nothing that could be agreed to.
  const extended = overdue.flatMap(({ key, extendedTo }) =>
    extendedTo !== null && extendedTo >= context.on ? [`${key}至${rocText(extendedTo)}`] : [],
  );
  const rest = overdue.length - extended.length;
  return [
    ...(extended.length === 0 ? [] : [`提請同意展延：${listed(extended, '件', '附表一')}。`]),
    ...(rest === 0
      ? []
      : [
          `${extended.length === 0 ? '' : `其餘${String(rest)}件`}請主辦單位說明逾期原因，提請裁示。`,
        ]),
  ].join('');
}
