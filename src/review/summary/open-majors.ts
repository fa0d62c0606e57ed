import { lackOfAnswers, openOn, stateOn } from '../../facts/open-findings';
import { listed } from './listed';
import { naming, recordedProposal } from './proposal';
import type { SummaryKind } from './summary-line';

export const openMajors: SummaryKind = {
  about: '有無主要不符合未結',
  needs: { Findings: ['findingId', 'foundDate', 'category', 'closedDate'] },
  ofPeriod: false,
  unsure: ({ facts }) =>
    facts.rows.Findings.filter(
      ({ unread }) => unread.has('category') || unread.has('closedDate'),
    ).map(({ key }) => key),
  find: (context) => {
    const majors = openOn(context).filter(({ category }) => category === '主要不符合');
    if (majors.length === 0) return [];
    const names = majors.map((finding) => {
      // Without the measures nobody can say that there is none.
      if (lackOfAnswers(context.facts.register) !== null) return finding.key;
      return `${finding.key}（${stateOn(finding, context)}）`;
    });
    const recorded = recordedProposal('3-1', context, {
      isAbout: naming(
        majors.flatMap(({ findingId }) => [
          findingId,
          ...context.facts.currentActionsOf(findingId).map(({ actionId }) => actionId),
        ]),
      ),
    });
    return [
      {
        part: '3-1',
        fact: `主要不符合未結${String(majors.length)}件：${listed(names, '件', '附表二')}。`,
        proposal: recorded === '' ? '提請裁示督導方式及所需資源。' : recorded,
        rows: majors.map(({ key }) => key),
        refs: majors.map(({ key }) => ({ table: 'Findings', key })),
      },
    ];
  },
};
