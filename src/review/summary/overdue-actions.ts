import { daysBetween, rocText } from '../../register/day';
import type { CorrectiveAction } from '../../register/register';
import { overdueActions as overdueOn } from '../../facts/figures/nonconformity-figures';
import type { PartContext } from '../part';
import { listed } from './listed';
import { naming, recordedProposal } from './proposal';
import type { SummaryKind } from './summary-line';

export const overdueActions: SummaryKind = {
  about: '矯正措施是否逾期',
  needs: { CorrectiveActions: ['dueDate', 'doneDate'] },
  ofPeriod: false,
  unsure: ({ figures }) => figures['3-1.overdue']?.uncounted ?? [],
  find: (context) => {
    const { facts, on } = context;
    const late = [...overdueOn(facts.rows.CorrectiveActions, on)].sort((a, b) =>
      (a.dueDate ?? '') < (b.dueDate ?? '') ? -1 : 1,
    );
    if (late.length === 0) return [];
    const names = late.map(
      ({ key, dueDate }) => `${key}逾${String(dueDate ? daysBetween(dueDate, on) : 0)}日`,
    );
    return [
      {
        part: '3-1',
        fact: `矯正措施逾期${String(late.length)}件：${listed(names, '件', '附表二')}。`,
        proposal: proposalFor(late, context),
        rows: late.map(({ key }) => key),
        refs: late.map(({ key }) => ({ table: 'CorrectiveActions', key })),
      },
    ];
  },
};

function proposalFor(late: readonly CorrectiveAction[], context: PartContext): string {
  const recorded = recordedProposal('3-1', context, {
    isAbout: naming(late.flatMap(({ actionId, findingId }) => [actionId, findingId])),
  });
  if (recorded !== '') return recorded;
  const extended = late.filter(({ extendedTo }) => extendedTo !== null && extendedTo >= context.on);
  const named = (those: readonly CorrectiveAction[]) =>
    listed(
      those.map(({ key, extendedTo }) => `${key}至${extendedTo ? rocText(extendedTo) : ''}`),
      '件',
      '附表二',
    );
  const approved = extended.filter(({ extensionApproval }) => extensionApproval !== null);
  const asked = extended.filter(({ extensionApproval }) => extensionApproval === null);
  const rest = late.length - extended.length;
  return [
    ...(approved.length === 0 ? [] : [`請依核准之展延期限辦理：${named(approved)}。`]),
    ...(asked.length === 0 ? [] : [`提請同意展延：${named(asked)}。`]),
    ...(rest === 0
      ? []
      : [
          `${extended.length === 0 ? '' : `其餘${String(rest)}件`}請負責單位說明逾期原因，提請裁示。`,
        ]),
  ].join('');
}
