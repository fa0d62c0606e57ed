import { ofGroup } from '../../facts/of-group';
import { addDays, daysBetween, rocShort } from '../../register/day';
import { isNonconformity } from '../../register/nonconformity';
import { readable } from '../../register/readable';
import type { CorrectiveAction, Finding } from '../../register/register';
import { type Said, listedOf, say } from '../../register/said';
import { eachOrOne } from '../each-or-one';
import { reportsOfEach } from '../of-each';
import { type Report, reportCell, rowName, withSaid } from '../report';
import type { Rule } from '../rule';

export const fnd15: Rule = {
  id: 'FND-15',
  severity: 'E',
  area: 'FND',
  title: '不符合事項結案前，矯正措施均已完成並驗證有效',
  titleEn: 'A nonconformity is closed only after its actions are done and verified as effective',
  authority: '實務作法',
  why: '審核通過不等於結案；未經驗證有效即結案，缺失再發生時無從交代。',
  mend: '待全部措施完成並驗證有效後再填結案日；尚未者清除結案日。',
  needs: {
    Findings: ['findingId', 'category', 'closedDate'],
    CorrectiveActions: ['actionId', 'findingId', 'previousActionId', 'doneDate', 'result'],
  },
  *run(facts) {
    const { rows } = facts;
    const reports = closedTooSoon(rows.Findings, facts);
    // Of a table nobody has begun one thing is to be said.
    if (rows.CorrectiveActions.length > 0) yield* reports;
    else yield* eachOrOne(reports, (each) => each, withoutAny);
  },
};

const closedTooSoon = reportsOfEach((finding: Finding, facts) => {
  const { findingId, closedDate } = finding;
  if (findingId === null || closedDate === null || !isNonconformity(finding)) return undefined;
  // Nothing is closed on a day that has not come: FND-19's.
  if (closedDate > facts.today) return undefined;
  const none = facts.actionsOf(findingId).length === 0;
  // Its action may be one whose 發現編號 is not right: CA-01 or REG-04 speaks of that.
  if (none && facts.strays.mayHaveAction(finding)) return undefined;
  const open = notEffective(facts.currentActionsOf(findingId));
  if (!none && open.length === 0) return undefined;
  const said = none
    ? say`無任何矯正措施。請補登矯正措施及驗證結果，或清除結案日。`
    : say`${listedOf(open, stateOf)}。請待全部完成並驗證有效再結案，或清除結案日。`;
  const message = say`已填結案日 ${rocShort(closedDate)}，但${said}`;
  return reportCell('Findings', finding, 'closedDate', message);
});

/** Those that are not done, or not verified as effective, as far as it can be read. */
const notEffective = ofGroup((current: readonly CorrectiveAction[]) =>
  current.filter(
    (action) =>
      readable(action, 'doneDate', 'result', 'previousActionId') &&
      (action.doneDate === null || action.result !== '有效'),
  ),
);

function withoutAny(first: Report, reports: readonly Report[]): Report {
  const said = say`「矯正措施」沒有任何一列，但已填結案日的不符合事項有 ${String(reports.length)} 件。請於「矯正措施」補登各件的措施及驗證結果，或清除結案日。`;
  return withSaid(first, said);
}

function stateOf(action: CorrectiveAction): Said {
  const { doneDate, result } = action;
  const state =
    doneDate === null
      ? say`尚未完成`
      : result === null
        ? say`尚未驗證`
        : say`驗證結果為「${result}」`;
  return say`${rowName('CorrectiveActions', action)} ${state}`;
}

export const fnd16: Rule = {
  id: 'FND-16',
  severity: 'W',
  area: 'FND',
  title: '主要不符合在期限內結案',
  titleEn: 'A major nonconformity is closed in time',
  authority: '實務作法',
  why: '主要不符合久未結案，表示制度有重大缺口未補，驗證機構與上級機關都會追問。',
  mend: '催辦其矯正措施並完成驗證；確需較長時間者，於管審會說明並列管。',
  thresholds: ['majorOpenDays'],
  needs: { Findings: ['category', 'foundDate', 'closedDate'] },
  *run({ rows, today, settings: { majorOpenDays } }) {
    for (const finding of rows.Findings) {
      const { category, foundDate, closedDate } = finding;
      if (category !== '主要不符合' || foundDate === null || closedDate !== null) continue;
      if (finding.unread.has('closedDate') || today <= addDays(foundDate, majorOpenDays)) continue;
      const days = String(daysBetween(foundDate, today));
      const message = say`主要不符合自 ${rocShort(foundDate)} 發現已 ${days} 日未結案，超過 ${String(majorOpenDays)} 日。請催辦矯正措施並完成驗證，或於管審會說明。`;
      yield reportCell('Findings', finding, 'foundDate', message);
    }
  },
};
