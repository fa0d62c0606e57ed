import { daysBetween } from '../../register/day';
import { lists } from '../../register/lists';
import { openTreatments } from '../../facts/figures/risk-figures';
import { isAllNamed, listed } from './listed';
import { naming, recordedProposal } from './proposal';
import type { SummaryKind } from './summary-line';

const [highest] = lists.RiskLevel;

export const untreatedRisks: SummaryKind = {
  about: `${highest}風險是否未處理`,
  needs: { Risks: ['level', 'treatment', 'doneDate', 'dueDate'] },
  ofPeriod: false,
  unsure: ({ figures }) => figures[`5.open.${highest}`]?.uncounted ?? [],
  find: (context) => {
    const { on, facts } = context;
    const open = openTreatments(context).filter(({ level }) => level === highest);
    if (open.length === 0) return [];
    const late = open.filter(({ dueDate }) => dueDate !== null && dueDate < on);
    const names = open.map(({ key, dueDate }) =>
      dueDate !== null && dueDate < on ? `${key}逾${String(daysBetween(dueDate, on))}日` : key,
    );
    const recorded = recordedProposal('5', context, {
      isAbout: naming(open.map(({ riskId }) => riskId)),
      isAboutOthers: naming(facts.rows.Risks.map(({ riskId }) => riskId)),
    });
    // Where all are named each says it of itself.
    const isTold = late.length === 0 || isAllNamed(names);
    const overdue = isTold ? '' : `（逾期${String(late.length)}項）`;
    return [
      {
        part: '5',
        fact: `${highest}風險未完成${String(open.length)}項${overdue}：${listed(names, '項', '附表三')}。`,
        proposal: recorded === '' ? '提請裁示處理優先順序及所需資源。' : recorded,
        rows: open.map(({ key }) => key),
        refs: open.map(({ key }) => ({ table: 'Risks', key })),
      },
    ];
  },
};
