import { rocShort } from '../../register/day';
import { say } from '../../register/said';
import { futureReports } from '../future-day';
import { reportCell } from '../report';
import type { Rule } from '../rule';

export const fnd05: Rule = {
  id: 'FND-05',
  severity: 'E',
  area: 'FND',
  title: '發現日期不晚於今日',
  titleEn: 'A finding is not dated after today',
  authority: '實務作法',
  why: '尚未發生的日子必為誤植；該列不計入任何件數，議程因此少列一件。',
  mend: '更正為實際發現的日期。',
  needs: { Findings: ['foundDate'] },
  run: (context) =>
    futureReports(context, 'Findings', 'foundDate', say`發現日期不會在未來，請更正。`),
};

export const fnd19: Rule = {
  id: 'FND-19',
  severity: 'E',
  area: 'FND',
  title: '結案日不早於發現日期，且不晚於今日',
  titleEn: 'A finding is closed not before it was found and not after today',
  authority: '實務作法',
  why: '結案日有誤的發現事項，期初、本期結案與期末件數都無法平衡，平均結案天數也會失真。',
  mend: '更正結案日或發現日期；尚未結案請清除結案日。',
  needs: { Findings: ['foundDate', 'closedDate'] },
  *run(context) {
    for (const finding of context.rows.Findings) {
      const { foundDate, closedDate } = finding;
      if (foundDate === null || closedDate === null || closedDate >= foundDate) continue;
      yield reportCell(
        'Findings',
        finding,
        'closedDate',
        say`結案日 ${rocShort(closedDate)} 早於發現日期 ${rocShort(foundDate)}，此列無法計入發現事項的數字。請更正其中一個日期。`,
      );
    }
    yield* futureReports(context, 'Findings', 'closedDate', say`尚未結案請留白，結案後再填。`);
  },
};
