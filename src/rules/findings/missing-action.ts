import { addDays } from '../../register/day';
import { isNonconformity } from '../../register/nonconformity';
import { newAction } from '../corrective-actions/new-action';
import { withFix } from '../fix';
import { reportCell } from '../report';
import type { Rule } from '../rule';

export const fnd10: Rule = {
  id: 'FND-10',
  severity: 'E',
  area: 'FND',
  title: '主要、次要不符合均有矯正措施（次要不符合有寬限日數）',
  authority: 'ISO/IEC 27001 10.2',
  why: '不符合必須針對原因採取矯正措施；沒有措施者在管審會上無改善可報，驗證時屬不符合。',
  mend: '於「矯正措施」新增一列，發現編號填此編號，並填原因分析、負責人與預定完成日。',
  thresholds: ['minorGraceDays'],
  needs: {
    Findings: ['findingId', 'category', 'foundDate'],
    CorrectiveActions: ['actionId', 'findingId'],
  },
  *run(facts) {
    const { rows, settings, today, actionsOf, strays } = facts;
    for (const finding of rows.Findings) {
      const { findingId, category, foundDate, closedDate } = finding;
      if (findingId === null || !isNonconformity(finding)) continue;
      // Closed without one: FND-15's.
      if (closedDate !== null || actionsOf(findingId).length > 0) continue;
      // An action whose 發現編號 is blank, unknown or unread may be the one: CA-01 or REG-04 speaks of it.
      if (strays.mayHaveAction(finding)) continue;
      const minor = category === '次要不符合';
      // Without a 發現日期 nobody knows how long it has stood: FND-02, DAT-01 or DAT-02 says so.
      if (minor && foundDate === null) continue;
      if (minor && foundDate && today <= addDays(foundDate, settings.minorGraceDays)) continue;
      const grace = minor ? `，且已逾寬限 ${String(settings.minorGraceDays)} 日` : '';
      yield withFix(
        reportCell(
          'Findings',
          finding,
          'category',
          `「${category ?? ''}」尚無矯正措施${grace}。請於「矯正措施」新增一列，發現編號填 ${findingId}。`,
        ),
        newAction(facts, finding),
      );
    }
  },
};
