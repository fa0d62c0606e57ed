import { rocText } from '../../register/day';
import { agendaTitles } from '../../facts/agenda-words';
import type { Block } from '../document';
import { improvementCandidates } from '../../facts/figures/improvement-candidates';
import { noData, type PartBody, type PartContext, type PartDefinition } from '../part';
import { readingText, targetText } from '../wording/indicator-text';

/** Procedure 伍.二.(二) 6 */
export const improvements: PartDefinition = {
  no: '6',
  title: agendaTitles['6'],
  reporter: '執行小組組長',
  compose,
};

const MARK = '（由資料列出，供參考）';

interface Candidate {
  readonly kind: string;
  readonly subject: string;
  readonly detail: string;
}

function compose(context: PartContext): PartBody {
  const found = candidates(context);
  if (found.length === 0) return noData;
  return {
    sentences: [summary(found)],
    blocks: [table(found)],
  };
}

function summary(found: readonly Candidate[]): string {
  const kinds = [...new Set(found.map(({ kind }) => kind))];
  const counts = kinds.map(
    (kind) => `${kind}${String(found.filter((one) => one.kind === kind).length)}項`,
  );
  return `改善候選事項計${String(found.length)}項：${counts.join('、')}${MARK}。`;
}

function candidates(context: PartContext): Candidate[] {
  const { period, facts } = context;
  if (!period) return [];
  const { repeated, missedTwice, ineffective } = improvementCandidates(context, period);
  return [
    ...repeated.map((finding) => {
      const before = facts.repeats.earlierOf(finding);
      const when = before?.foundDate ? `（${rocText(before.foundDate)}）` : '';
      return {
        kind: '重複缺失',
        subject: finding.key,
        detail: `與${before?.key ?? ''}${when}同屬條文${finding.clause ?? ''}`,
      };
    }),
    ...missedTwice.map(({ indicator, latest, previous }) => ({
      kind: '連續兩期未達標',
      subject: indicator.name ?? indicator.key,
      detail: `目標${targetText(indicator)}，${readingText(indicator, previous, period)}、${readingText(indicator, latest, period)}`,
    })),
    ...ineffective.map((action) => ({
      kind: '矯正措施驗證無效',
      subject: action.key,
      detail: `發現事項${action.findingId ?? '（未填）'}，${action.verifiedDate ? rocText(action.verifiedDate) : ''}驗證無效`,
    })),
  ];
}

function table(found: readonly Candidate[]): Block {
  return {
    kind: 'table',
    caption: `持續改善候選事項${MARK}`,
    columns: [
      { header: '類型', weight: 6 },
      { header: '項目', weight: 8 },
      { header: '說明', weight: 14 },
    ],
    rows: found.map(({ kind, subject, detail }) => [kind, subject, detail]),
  };
}
