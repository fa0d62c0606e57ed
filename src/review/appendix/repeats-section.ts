import { rocShort } from '../../register/day';
import type { Finding } from '../../register/register';
import { lackOf } from '../../register/lack';
import { improvementCandidates } from '../../facts/figures/improvement-candidates';
import { byClause } from '../../facts/repeats-by-clause';
import type { Span } from '../../facts/span';
import type { Block, CellContent } from '../document';
import type { PartContext } from '../part';
import { readingText, targetText } from '../wording/indicator-text';
import { section } from './section';

/** Repeats by 條文, in the findings' own words, and what else the data point at for part 6. */
export const repeatsSection = section(
  {
    no: '附表四',
    title: '重複缺失及改善候選',
    of: 'Findings',
    needs: { Findings: ['findingId', 'foundDate', 'category', 'clause'] },
    counted: { ids: ['3-1.repeat'], what: '發現事項' },
  },
  (context) => {
    const { period, periodProblem } = context;
    if (!period) {
      return {
        scope: '',
        blocks: [{ kind: 'paragraph', text: `${periodProblem}，無法列出。`, emphasis: true }],
      };
    }
    return {
      scope: '（由資料列出，供參考）',
      blocks: [...repeatTable(context), ...candidateTable(context, period)],
    };
  },
);

function repeatTable(context: PartContext): Block[] {
  const groups = byClause(context);
  if (groups.length === 0) return [];
  const many = groups.reduce((sum, { findings }) => sum + findings.length, 0);
  return [
    {
      kind: 'table',
      caption: `重複缺失（${String(many)}件，${String(groups.length)}條）`,
      columns: [
        { header: '條文', weight: 7, align: 'center', joinsBlank: true },
        { header: '編號', weight: 9 },
        { header: '單位', weight: 6, align: 'center' },
        { header: '本期發現', weight: 20 },
        { header: '前次發現', weight: 20 },
        { header: '前次矯正措施', weight: 18 },
      ],
      rows: groups.flatMap(({ clause, findings }) =>
        findings.map((finding, index): CellContent[] => [
          index > 0
            ? ''
            : findings.length === 1
              ? clause
              : `${clause}\n（${String(findings.length)}件）`,
          { text: finding.key, row: { table: 'Findings', key: finding.key } },
          finding.unit ?? '（未填）',
          finding.description ?? '（未填）',
          ...earlier(finding, context),
        ]),
      ),
      note: `條文與前${String(context.facts.settings.repeatYears)}年內之不符合項目相同者為重複缺失；前次發現為其中最近一件。`,
    },
  ];
}

/** The last nonconformity of the same 條文, and what was done about it then. */
function earlier(finding: Finding, { facts }: PartContext): CellContent[] {
  const before = facts.repeats.earlierOf(finding);
  if (!before) return ['', ''];
  const day = before.foundDate === null ? '' : `（${rocShort(before.foundDate)}）`;
  const isKnown = lackOf(facts.register, 'CorrectiveActions', ['actionId', 'findingId']) === null;
  const measures = facts
    .currentActionsOf(before.findingId)
    .map(({ key, action }) => `${key} ${action ?? '（未填）'}`);
  return [
    {
      text: `${before.key}${day} ${before.description ?? '（未填）'}`,
      row: { table: 'Findings', key: before.key },
    },
    measures.length > 0 ? measures.join('\n') : isKnown ? '（未提出）' : '（無法判斷）',
  ];
}

function candidateTable(context: PartContext, period: Span): Block[] {
  const { missedTwice, ineffective } = improvementCandidates(context, period);
  const rows: CellContent[][] = [
    ...missedTwice.map(({ indicator, latest, previous }): CellContent[] => [
      '最近兩次量測未達標',
      { text: indicator.key, row: { table: 'Indicators', key: indicator.key } },
      `${indicator.name ?? '（未填）'}：目標${targetText(indicator)}，${readingText(indicator, previous, period)}、${readingText(indicator, latest, period)}`,
    ]),
    ...ineffective.map((action): CellContent[] => [
      '矯正措施驗證無效',
      { text: action.key, row: { table: 'CorrectiveActions', key: action.key } },
      `發現事項${action.findingId ?? '（未填）'}，${action.verifiedDate ? rocShort(action.verifiedDate) : ''}驗證無效：${action.action ?? '（未填）'}`,
    ]),
  ];
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: `其他改善候選（${String(rows.length)}項）`,
      columns: [
        { header: '類型', weight: 12 },
        { header: '編號', weight: 10 },
        { header: '說明', weight: 50 },
      ],
      rows,
    },
  ];
}
