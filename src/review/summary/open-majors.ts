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
    // Without the measures nobody can say that there is none.
    const isKnown = lackOfAnswers(context.facts.register) === null;
    const states = majors.map((finding) => stateOn(finding, context));
    // One state of them all is said once.
    const [state] = states;
    const isAll = isKnown && majors.length > 1 && states.every((one) => one === state);
    const names = majors.map(({ key }, at) =>
      isAll || !isKnown ? key : `${key}（${states[at] ?? ''}）`,
    );
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
        fact: `主要不符合未結${String(majors.length)}件：${listed(names, '件', '附表二')}${isAll ? `，均${state ?? ''}` : ''}。`,
        proposal: recorded === '' ? '提請裁示督導方式及所需資源。' : recorded,
        rows: majors.map(({ key }) => key),
        refs: majors.map(({ key }) => ({ table: 'Findings', key })),
      },
    ];
  },
};
