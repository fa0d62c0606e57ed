import { countAt } from '../../facts/figure';
import { byClause } from '../../facts/repeats-by-clause';
import { listed } from './listed';
import { recordedProposal } from './proposal';
import type { SummaryKind } from './summary-line';

/** Clauses that are named. */
const mostClauses = 3;

export const repeated: SummaryKind = {
  about: '有無重複缺失',
  needs: { Findings: ['foundDate', 'category', 'clause'] },
  ofPeriod: true,
  unsure: ({ figures }) => figures['3-1.repeat']?.uncounted ?? [],
  find: (context) => {
    const groups = byClause(context);
    const all = groups.flatMap(({ findings }) => findings);
    if (all.length === 0) return [];
    const before = countAt(context.figures, '3-1.prev.repeat');
    const compared = context.previous === null ? '' : `（前期${String(before)}件）`;
    const names = groups.map(({ clause, findings }) =>
      findings.length === 1 ? clause : `${clause}（${String(findings.length)}件）`,
    );
    const recorded = recordedProposal('3-1', context, {
      isAbout: (clause) => clause.includes('重複'),
    });
    return [
      {
        part: '3-1',
        fact: `重複缺失${String(all.length)}件${compared}：${listed(names, '條', '附表四', mostClauses)}。`,
        proposal: recorded === '' ? '提請裁示是否列為持續改善事項。' : recorded,
        rows: all.map(({ key }) => key),
        refs: all.map(({ key }) => ({ table: 'Findings', key })),
      },
    ];
  },
};
