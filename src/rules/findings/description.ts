import type { Finding } from '../../register/register';
import { say } from '../../register/said';
import { isDescribed, isPlaceholder } from '../../facts/described';
import { reportsOfEach } from '../of-each';
import { reportCell } from '../report';
import type { Rule } from '../rule';

export const fnd04: Rule = {
  id: 'FND-04',
  severity: 'E',
  area: 'FND',
  title: '不符合事項有具體內容，不是待補、同上、無之類',
  titleEn: 'A nonconformity says what was found, not “to be filled in”, “ditto” or “none”',
  authority: '實務作法',
  why: '不知何處、何事與規定不符，就無從分析原因，也無從判斷是否重複發生。',
  mend: '寫明何時、何處、何事與何規定不符；與他列相同者也請完整寫出。',
  thresholds: ['minimumTextLength'],
  needs: { Findings: ['description'] },
  run: (facts) => undescribed(facts.rows.Findings, facts),
};

const undescribed = reportsOfEach((finding: Finding, { settings: { minimumTextLength } }) => {
  const { description } = finding;
  if (description === null || isDescribed(description, minimumTextLength)) return undefined;
  const why = isPlaceholder(description)
    ? say`未寫出何事不符`
    : say`不足 ${String(minimumTextLength)} 個字`;
  return reportCell(
    'Findings',
    finding,
    'description',
    say`不符合事項「${description}」${why}，無從分析原因。請寫明何處、何時、何事與規定不符。`,
  );
});
