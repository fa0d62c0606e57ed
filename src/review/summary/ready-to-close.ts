import { openOn, stateOn } from '../../facts/open-findings';
import { listed } from './listed';
import { naming, recordedProposal } from './proposal';
import type { SummaryKind } from './summary-line';

export const readyToClose: SummaryKind = {
  about: '有無可結案之發現事項',
  needs: {
    Findings: ['findingId', 'closedDate'],
    CorrectiveActions: ['findingId', 'doneDate', 'verifiedDate', 'result'],
  },
  ofPeriod: false,
  find: (context) => {
    const ready = openOn(context).filter((finding) => stateOn(finding, context) === '可結案');
    if (ready.length === 0) return [];
    const keys = ready.map(({ key }) => key);
    const recorded = recordedProposal('3-1', context, {
      isAbout: naming(ready.map(({ findingId }) => findingId)),
    });
    return [
      {
        part: '3-1',
        fact: `措施驗證有效、可結案${String(ready.length)}件：${listed(keys, '件', '附表二')}。`,
        proposal: recorded === '' ? '提請同意結案。' : recorded,
        rows: keys,
        refs: ready.map(({ key }) => ({ table: 'Findings', key })),
      },
    ];
  },
};
