import type { CorrectiveAction } from '../../register/register';
import { openIneffective } from '../../facts/ineffective';
import type { PartContext } from '../part';
import { listed } from './listed';
import { naming, recordedProposal } from './proposal';
import type { SummaryKind } from './summary-line';

export const ineffectiveMeasures: SummaryKind = {
  about: '矯正措施是否驗證無效',
  needs: {
    CorrectiveActions: ['findingId', 'doneDate', 'verifiedDate', 'result'],
    Findings: ['findingId', 'closedDate'],
  },
  ofPeriod: false,
  find: (context) => {
    const found = openIneffective(context);
    if (found.length === 0) return [];
    const after = found.flatMap((action) => context.facts.successorsOf(action.actionId));
    const names = found.map(({ key, findingId }) => `${key}（${findingId ?? '發現編號未填'}）`);
    const rest = after.length === 0 ? '' : `，後續${after.map(({ key }) => key).join('、')}`;
    return [
      {
        part: '3-1',
        fact: `矯正措施驗證無效${String(found.length)}件：${listed(names, '件', '附表二')}${rest}。`,
        proposal: proposalFor(found, after, context),
        rows: found.map(({ key }) => key),
        refs: found.map(({ key }) => ({ table: 'CorrectiveActions', key })),
      },
    ];
  },
};

function proposalFor(
  found: readonly CorrectiveAction[],
  after: readonly CorrectiveAction[],
  context: PartContext,
): string {
  const recorded = recordedProposal('3-1', context, {
    isAbout: naming([
      ...found.flatMap(({ actionId, findingId }) => [actionId, findingId]),
      ...after.map(({ actionId }) => actionId),
    ]),
  });
  if (recorded !== '') return recorded;
  const without = found.filter(({ actionId }) => context.facts.successorsOf(actionId).length === 0);
  if (without.length === 0) return '請依後續措施重行矯正，提請裁示。';
  return `請重行提出矯正措施（${listed(
    without.map(({ key }) => key),
    '件',
    '附表二',
  )}），提請裁示。`;
}
