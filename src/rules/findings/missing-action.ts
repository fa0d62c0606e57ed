import type { Facts } from '../../facts/facts';
import { addDays } from '../../register/day';
import { isNonconformity } from '../../register/nonconformity';
import type { Finding } from '../../register/register';
import { say } from '../../register/said';
import { actionNamed, newActionId } from '../corrective-actions/new-action';
import { eachOrOne } from '../each-or-one';
import { withFix } from '../fix';
import { ofEach, reportsOfEach } from '../of-each';
import { type Report, reportCell } from '../report';
import type { Rule } from '../rule';

export const fnd10: Rule = {
  id: 'FND-10',
  severity: 'E',
  area: 'FND',
  title: '主要、次要不符合均有矯正措施（次要不符合有寬限日數）',
  titleEn:
    'Major and minor nonconformities have a corrective action (minor ones have days of grace)',
  authority: 'ISO/IEC 27001 10.2',
  why: '不符合必須針對原因採取矯正措施；沒有措施者在管審會上無改善可報，驗證時屬不符合。',
  mend: '於「矯正措施」新增一列，發現編號填此編號，並填原因分析、負責人與預定完成日。',
  thresholds: ['minorGraceDays'],
  needs: {
    Findings: ['findingId', 'category', 'foundDate'],
    CorrectiveActions: ['actionId', 'findingId'],
  },
  *run(facts) {
    const { rows } = facts;
    const isLacking = lacksAction(rows.Findings, facts);
    const lacking = rows.Findings.filter((_, at) => isLacking[at]);
    const named = (finding: Finding): Lacking => {
      return { finding, actionId: newActionId(facts, finding.findingId) };
    };
    const each = (finding: Finding) => withoutAction(named(finding), facts);
    // Of a table nobody has begun one thing is to be said.
    if (rows.CorrectiveActions.length > 0) yield* withoutActions(lacking.map(named), facts);
    else yield* eachOrOne(lacking, each, (first) => withoutAny(first, lacking.length));
  },
};

const lacksAction = ofEach((finding: Finding, { settings, today, actionsOf, strays }): boolean => {
  const { findingId, category, foundDate, closedDate } = finding;
  if (findingId === null || !isNonconformity(finding)) return false;
  // Closed without one: FND-15's.
  if (closedDate !== null || actionsOf(findingId).length > 0) return false;
  // An action whose 發現編號 is blank, unknown or unread may be the one: CA-01 or REG-04 speaks of it.
  if (strays.mayHaveAction(finding)) return false;
  const minor = category === '次要不符合';
  // Without a 發現日期 nobody knows how long it has stood: FND-02, DAT-01 or DAT-02 says so.
  if (minor && foundDate === null) return false;
  return !(minor && foundDate && today <= addDays(foundDate, settings.minorGraceDays));
});

/** A finding, and the number of the action it should have; undefined where it cannot be named yet. */
interface Lacking {
  readonly finding: Finding;
  readonly actionId: string | undefined;
}

const withoutActions = reportsOfEach(
  withoutAction,
  (a, b) => a.finding === b.finding && a.actionId === b.actionId,
);

function withoutAction({ finding, actionId }: Lacking, facts: Facts): Report {
  const { category, findingId } = finding;
  const days = String(facts.settings.minorGraceDays);
  const grace = category === '次要不符合' ? say`，且已逾寬限 ${days} 日` : '';
  const message = say`「${category ?? ''}」尚無矯正措施${grace}。請於「矯正措施」新增一列，發現編號填 ${findingId ?? ''}。`;
  const report = reportCell('Findings', finding, 'category', message);
  return actionId === undefined
    ? report
    : withFix(report, actionNamed(facts, { finding, actionId }));
}

function withoutAny(first: Finding, count: number): Report {
  const message = say`「矯正措施」沒有任何一列，${String(count)} 件未結案的不符合事項都尚無矯正措施。請於「矯正措施」逐件登錄。`;
  return reportCell('Findings', first, 'category', message);
}
