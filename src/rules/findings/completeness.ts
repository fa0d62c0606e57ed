import { parseChoice } from '../../register/list-entry';
import { lists } from '../../register/lists';
import type { ColumnName, Finding } from '../../register/register';
import { listed, say } from '../../register/said';
import { type Fix, withFix } from '../fix';
import { ofEach } from '../of-each';
import { headerOf, type Report, reportCell } from '../report';
import type { Rule } from '../rule';
import { faultsOf } from '../unreadable';

const required: readonly ColumnName<'Findings'>[] = [
  'foundDate',
  'source',
  'category',
  'description',
  'unit',
  'issuer',
];

export const fnd02: Rule = {
  id: 'FND-02',
  severity: 'E',
  area: 'FND',
  title: '發現事項必填欄位齊備',
  titleEn: 'A finding has all its required fields',
  authority: '實務作法',
  why: '缺少日期、類別或單位的發現事項無法計入期間件數，也不知由誰改善。',
  mend: '補填空白的欄位；不知者向開立人查明，不要以推測代替。',
  needs: { Findings: required },
  run: (facts) => blanks(facts.rows.Findings, facts).flat(),
};

const none: readonly Report[] = [];

const blanks = ofEach((finding: Finding): readonly Report[] => {
  const blank = (column: ColumnName<'Findings'>) =>
    finding[column] === null && !finding.unread.has(column);
  if (!required.some(blank)) return none;
  return required.filter(blank).map((column) => {
    const header = headerOf('Findings', column);
    return reportCell('Findings', finding, column, say`${header}空白。請補填。`);
  });
});

const refillState: Fix = {
  kind: 'refill',
  label: say`還原狀態的公式`.text,
  table: 'Findings',
  column: headerOf('Findings', 'state'),
};

export const fnd03: Rule = {
  id: 'FND-03',
  severity: 'E',
  area: 'FND',
  title: '發現事項的類別、來源、狀態等為清單所列',
  titleEn: 'Kind, source and state of a finding are of their lists',
  authority: '實務作法',
  why: '不在清單內的類別或來源不會被任何檢核與統計認出，重大缺失可能因此漏列。',
  mend: '由清單選取；狀態由公式計算，人工填寫者還原公式。',
  needs: {},
  *run(context) {
    yield* faultsOf('FND-03', context);
    for (const finding of context.rows.Findings) {
      const { state, typedOver, unread } = finding;
      if (state === null || !typedOver.has('state') || unread.has('state')) continue;
      // A formula kept as its letters FND-14 tells.
      if (String(state).startsWith('=') || 'value' in parseChoice('FindingState', state)) continue;
      const message = say`狀態填「${String(state)}」，不在可選的內容內（${listed(lists.FindingState)}）。狀態由公式計算，請還原該欄公式。`;
      yield withFix(reportCell('Findings', finding, 'state', message), refillState);
    }
  },
};
