import { isUnfilled } from '../../facts/described';
import { isNonconformity } from '../../register/nonconformity';
import type { ColumnName, CorrectiveAction, Finding } from '../../register/register';
import { say } from '../../register/said';
import { allOfEach, noReports, reportsOfEach } from '../of-each';
import { headerOf, type Report, reportCell } from '../report';
import type { Rule } from '../rule';

/** Texts a word such as 待補 does not fill; of 原因分析 CA-05 says so, and of names MEM-19. */
const texts: ReadonlySet<ColumnName<'CorrectiveActions'>> = new Set(['action', 'followUp']);

const required: readonly ColumnName<'CorrectiveActions'>[] = [
  'cause',
  'action',
  'levels',
  'unit',
  'owner',
  'dueDate',
  'followUp',
];

export const ca02: Rule = {
  id: 'CA-02',
  severity: 'E',
  area: 'CA',
  title: '矯正措施必填欄位齊備',
  titleEn: 'A corrective action has all its required fields',
  authority: '資通安全管理法施行細則有關改善報告之規定',
  why: '改善報告依法須載明發生原因、各層面措施、預定完成時程及追蹤方式；缺一即不能提報。',
  mend: '補填空白的欄位；措施層面至少選一項，可多選。',
  needs: { CorrectiveActions: required },
  run: (facts) => blanks(facts.rows.CorrectiveActions, facts),
};

const blanks = allOfEach((action: CorrectiveAction) => {
  let said: Report[] | undefined;
  for (const column of required) {
    const value = action[column];
    const stated = typeof value === 'string' ? value : null;
    const empty = value === null || (Array.isArray(value) && value.length === 0);
    const blank = empty || (texts.has(column) && isUnfilled(stated));
    if (!blank || action.unread.has(column)) continue;
    const how = empty ? say`空白` : say`只寫「${stated ?? ''}」`;
    const message = say`${headerOf('CorrectiveActions', column)}${how}，改善報告須有此項。請補填。`;
    (said ??= []).push(reportCell('CorrectiveActions', action, column, message));
  }
  return said ?? noReports;
});

export const ca19: Rule = {
  id: 'CA-19',
  severity: 'I',
  area: 'CA',
  title: '不符合事項有立即處置',
  titleEn: 'A nonconformity has an immediate correction',
  authority: 'ISO/IEC 27001 10.2 a',
  why: '發現不符合時應先控制其影響，再談原因；沒有紀錄即無從證明當時有所處置。',
  mend: '於該發現的任一措施填寫立即處置；確無須處置者寫明無須處置及理由。',
  needs: {
    Findings: ['findingId', 'category'],
    CorrectiveActions: ['findingId', 'containment'],
  },
  run: (facts) => uncontained(facts.rows.Findings, facts),
};

const uncontained = reportsOfEach((nonconformity: Finding, { actionsOf, finding }) => {
  const { findingId } = nonconformity;
  if (!isNonconformity(nonconformity) || finding(findingId) !== nonconformity) return undefined;
  const actions = actionsOf(findingId);
  const [first] = actions;
  if (!first) return undefined;
  // Once for a finding: its later actions need not repeat it.
  if (actions.some((action) => action.containment !== null || action.unread.has('containment')))
    return undefined;
  const message = say`不符合事項 ${findingId ?? ''} 沒有立即處置的紀錄。請填寫發現當下如何控制影響；無須處置者寫明理由。`;
  return reportCell('CorrectiveActions', first, 'containment', message);
});
