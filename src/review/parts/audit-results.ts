import { rocShort } from '../../register/day';
import { lackOf } from '../../register/lack';
import type { Audit } from '../../register/register';
import { agendaTitles } from '../../facts/agenda-words';
import type { Block } from '../document';
import { countAt } from '../../facts/figure';
import { auditsOf } from '../../facts/figures/audit-figures';
import { categoriesOf } from '../../facts/figures/finding-flow';
import { noData, type PartBody, type PartContext, type PartDefinition } from '../part';
import { NONE } from '../wording/cell-text';
import { spanText } from '../wording/span-text';
import { uncountedSentence } from '../wording/uncounted-sentence';
import { independenceSentence } from './audit-independence';

/** Procedure 伍.二.(二) 3(3) */
export const auditResults: PartDefinition = {
  no: '3-3',
  title: agendaTitles['3-3'],
  reporter: '稽核小組組長',
  compose,
};

function compose(context: PartContext): PartBody {
  const { facts, period, people } = context;
  if (!period) return { ...noData, sentences: [`${context.periodProblem}，本項無法計算。`] };
  const uncounted = [
    ...uncountedSentence(context.figures, ['3-3.audits'], '稽核'),
    ...uncountedSentence(context.figures, ['3-3.findings.total'], '發現事項'),
  ];
  if (facts.rows.Audits.length === 0) return { ...noData, sentences: uncounted };
  const { audits } = auditsOf(facts, period);
  const lack = lackOf(facts.register, 'Members', ['name', 'unit']);
  return {
    sentences: [
      ...summary(context),
      ...audits.map((audit) => independenceSentence(audit, people, lack)),
      ...uncounted,
    ],
    blocks: [...auditTable(audits), findingTable(context)],
  };
}

function summary(context: PartContext): string[] {
  const { period, facts } = context;
  if (!period) return [];
  const audits = auditsOf(facts, period).audits;
  const done = audits.filter((audit) => audit.status === '完成').length;
  const findings = countAt(context.figures, '3-3.findings.total');
  const held =
    audits.length === 0
      ? `本期（${spanText(period)}）無稽核`
      : `本期（${spanText(period)}）稽核${String(audits.length)}場，其中已完成${String(done)}場，開立發現事項${String(findings)}件`;
  if (isOnePeriod(context)) return [`${held}。`, '僅一期資料，尚無法判斷趨勢。'];
  const before = countAt(context.figures, '3-3.prev.findings.total');
  const change = findings - before;
  const compared =
    change === 0
      ? '與前期相同'
      : `較前期${change > 0 ? '增加' : '減少'}${String(Math.abs(change))}件`;
  return [
    `${held}；前期稽核${String(countAt(context.figures, '3-3.prev.audits'))}場，開立發現事項${String(before)}件；發現事項件數${compared}。`,
  ];
}

/** No audit recorded before this period: a period without records is not a period with none. */
function isOnePeriod({ facts, period }: PartContext): boolean {
  return !facts.rows.Audits.some(
    ({ endDate }) => endDate !== null && period !== null && endDate < period.start,
  );
}

function auditTable(audits: readonly Audit[]): Block[] {
  if (audits.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: '本期稽核',
      columns: [
        { header: '稽核編號', weight: 5 },
        { header: '類別', weight: 4 },
        { header: '期間', weight: 5, align: 'center' },
        { header: '受稽單位', weight: 7 },
        { header: '稽核人員', weight: 5 },
        { header: '狀態', weight: 3, align: 'center' },
        { header: '結論', weight: 11 },
      ],
      rows: audits.map((audit) => [
        audit.key,
        audit.auditType ?? '（未填）',
        [audit.startDate, audit.endDate]
          .flatMap((day) => (day ? [rocShort(day)] : []))
          .join('\n至'),
        audit.units.length === 0 ? '（未填）' : audit.units.join('、'),
        audit.auditors.length === 0 ? '（未填）' : audit.auditors.join('、'),
        audit.status ?? '（未填）',
        audit.conclusion ?? NONE,
      ]),
    },
  ];
}

function findingTable(context: PartContext): Block {
  const { figures, facts } = context;
  const groups = [...categoriesOf(facts.rows.Findings), 'total'];
  const once = isOnePeriod(context);
  return {
    kind: 'table',
    caption: '稽核發現事項（件）',
    columns: [
      { header: '類別', weight: 8 },
      { header: '本期', weight: 5, align: 'center' },
      { header: '前期', weight: 5, align: 'center' },
      { header: '增減', weight: 5, align: 'center' },
    ],
    rows: groups.map((group) => {
      const now = figures[`3-3.findings.${group}`]?.value;
      const before = figures[`3-3.prev.findings.${group}`]?.value;
      const name = group === 'total' ? '合計' : group;
      if (typeof now !== 'number' || typeof before !== 'number') return [name, NONE, NONE, NONE];
      if (once) return [name, String(now), NONE, NONE];
      const change = now - before;
      return [
        name,
        String(now),
        String(before),
        change > 0 ? `+${String(change)}` : String(change),
      ];
    }),
  };
}
