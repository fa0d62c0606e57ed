import { agendaTitles } from '../../facts/agenda-words';
import {
  improvementCandidates,
  lacksOfCandidates,
} from '../../facts/figures/improvement-candidates';
import { byClause } from '../../facts/repeats-by-clause';
import { noData, type PartBody, type PartContext, type PartDefinition } from '../part';

/** Procedure 伍.二.(二) 6 */
export const improvements: PartDefinition = {
  no: '6',
  title: agendaTitles['6'],
  reporter: '執行小組組長',
  compose,
};

const MARK = '（由資料列出，供參考）';

function compose(context: PartContext): PartBody {
  const { period } = context;
  if (!period) return noData;
  const { repeated, missedTwice, ineffective } = improvementCandidates(context, period);
  const counts = [
    ['重複缺失', repeated.length],
    ['最近兩次量測未達標', missedTwice.length],
    ['矯正措施驗證無效', ineffective.length],
  ] as const;
  const found = counts.filter(([, many]) => many > 0);
  const lacks = lacksOfCandidates(context);
  if (found.length === 0) return { ...noData, sentences: lacks };
  const all = found.reduce((sum, [, many]) => sum + many, 0);
  const kinds = found.map(([kind, many]) => `${kind}${String(many)}項`).join('、');
  return {
    sentences: [
      `改善候選事項計${String(all)}項：${kinds}${MARK}，詳附表四。`,
      ...concentrated(context),
      ...lacks,
    ],
    blocks: [],
  };
}

/** 條文 with more than one repeat point at a cause that they share. */
function concentrated(context: PartContext): string[] {
  const groups = byClause(context).filter(({ findings }) => findings.length > 1);
  if (groups.length === 0) return [];
  const named = groups.map(({ clause, findings }) => `${clause}（${String(findings.length)}件）`);
  return [`重複缺失集中於條文${named.join('、')}。`];
}
