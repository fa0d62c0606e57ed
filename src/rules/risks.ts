import { rsk05 } from './computed-columns';
import { futureReports } from './future-day';
import type { Rule } from './rule';

const rsk06: Rule = {
  id: 'RSK-06',
  severity: 'E',
  area: 'RSK',
  title: '風險處理的實際完成日不晚於今日',
  authority: '實務作法',
  needs: { Risks: ['doneDate'] },
  run: (context) => futureReports(context, 'Risks', 'doneDate', '尚未完成請留白，完成後再填。'),
};

export const riskRules: readonly Rule[] = [rsk05, rsk06];
