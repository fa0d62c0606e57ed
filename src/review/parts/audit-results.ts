import { rocShort, rocText } from '../../register/day';
import { lists } from '../../register/lists';
import { lackOf } from '../../register/lack';
import type { Audit } from '../../register/register';
import { agendaTitles } from '../../facts/agenda-words';
import { lastAudited, ownUnits, type OwnUnit } from '../../facts/audit-followup';
import { lackOfAnswers, stateOn } from '../../facts/open-findings';
import type { Block } from '../document';
import { countAt } from '../../facts/figure';
import { auditsOf } from '../../facts/figures/audit-figures';
import { noData, type PartBody, type PartContext, type PartDefinition } from '../part';
import { changeText } from '../wording/change-text';
import { NONE } from '../wording/cell-text';
import { uncountedSentence } from '../wording/uncounted-sentence';
import { auditedTable } from './audited-table';
import { independenceSentence } from './audit-independence';
import { unlinkedSentence } from './unlinked-findings';
import { isOnePeriodOfAudits } from './one-period';

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
    ...(lackOf(facts.register, 'Findings', ['source', 'auditId', 'foundDate']) === null
      ? unlinkedSentence(facts.rows.Findings, period)
      : []),
    ...uncountedSentence(context.figures, ['3-3.audits'], '稽核'),
    ...uncountedSentence(context.figures, ['3-3.findings.total'], '發現事項'),
  ];
  if (facts.rows.Audits.length === 0) return { ...noData, sentences: uncounted };
  const { audits } = auditsOf(facts, period);
  const lack = lackOf(facts.register, 'Members', ['name', 'unit']);
  return {
    sentences: [
      ...summary(context),
      ...followUp(context),
      ...audits.map((audit) => {
        const said = independenceSentence(audit, people, lack);
        return areTold(audits) ? toldWhole(audit, said) : said;
      }),
      ...(lack === null && audits.length > 0 ? ownUnitSentences(ownUnits(context)) : []),
      ...uncounted,
    ],
    blocks: [...(areTold(audits) ? [] : auditTable(audits)), ...auditedTable(context)],
  };
}

function summary(context: PartContext): string[] {
  const { period, facts, figures } = context;
  if (!period) return [];
  const audits = auditsOf(facts, period).audits;
  const done = audits.filter((audit) => audit.status === '完成').length;
  const findings = countAt(figures, '3-3.findings.total');
  const held =
    audits.length === 0
      ? '本期無稽核'
      : `本期稽核${String(audits.length)}次，其中已完成${String(done)}次，開立發現事項${String(findings)}件`;
  if (isOnePeriodOfAudits(context)) return [`${held}。`, '僅一期資料，尚無法判斷趨勢。'];
  const before = countAt(figures, '3-3.prev.findings.total');
  const [now, earlier] = [
    countAt(figures, '3-3.findings.nc'),
    countAt(figures, '3-3.prev.findings.nc'),
  ];
  return [
    `${held}；前期稽核${String(countAt(figures, '3-3.prev.audits'))}次，開立${String(before)}件，本期較前期${changeText(before, findings, '件')}，其中不符合項目${String(now)}件，較前期${String(earlier)}件${changeText(earlier, now, '件')}。`,
  ];
}

/** How far what the last audit found is improved. */
function followUp(context: PartContext): string[] {
  const last = lastAudited(context);
  if (!last) return [];
  const which = last.audits.map(({ key }) => key).join('、');
  if (last.findings.length === 0) return [`前次稽核（${which}）無發現事項。`];
  const day = context.review.date === null ? rocText(context.on) : '會議日';
  const all = `前次稽核（${which}）發現事項${String(last.findings.length)}件，截至${day}`;
  const lack = lackOfAnswers(context.facts.register);
  if (lack !== null) return [`${all}之改善情形無法判斷：${lack}。`];
  const states = last.findings.map((finding) => stateOn(finding, context));
  const said = [...lists.FindingState].reverse().flatMap((state) => {
    const many = states.filter((one) => one === state).length;
    return many === 0 ? [] : [`${state}${String(many)}件`];
  });
  return [`${all}${said.join('、')}。`];
}

/** Whoever audits a unit in scope from within it is to be audited by others. Units of which the same holds are told together. */
function ownUnitSentences(units: readonly OwnUnit[]): string[] {
  const bySaid = new Map<string, string[]>();
  for (const one of units) {
    const said = ownUnitText(one);
    bySaid.set(said, [...(bySaid.get(said) ?? []), one.unit]);
  }
  return [...bySaid].map(([said, names]) => `稽核小組人員所屬${names.join('、')}${said}`);
}

function ownUnitText({ inScope, audits, byOthers }: OwnUnit): string {
  const which = audits.map(({ key }) => key).join('、');
  if (audits.length === 0) {
    if (inScope === '否') return '非驗證範圍，本期未受稽。';
    const scope = inScope === '是' ? '屬驗證範圍而' : '驗證範圍未填，';
    return `${scope}本期未受稽${inScope === '是' ? '，應由其他單位稽核人員稽核' : ''}。`;
  }
  return byOthers.length > 0
    ? `由其他單位之${byOthers.join('、')}稽核（${which}）。`
    : `於${which}受稽，未見其他單位之稽核人員。`;
}

/** So many audits are told in a sentence each; more stand in a table. */
const toldUpTo = 2;

function areTold(audits: readonly Audit[]): boolean {
  return audits.length <= toldUpTo;
}

/** 「IA-115-01（內部稽核，115年9月14日至9月18日，完成）：由…稽核…。結論：制度運作大致有效。」 */
function toldWhole(audit: Audit, said: string): string {
  const { key, auditType, status, conclusion } = audit;
  const head = [auditType ?? '類別未填', daysOf(audit), status ?? '狀態未填'].join('，');
  const ended = (conclusion ?? '尚未填寫').trim().replace(/。$/, '');
  return `${key}（${head}）${said.slice(key.length)}結論：${ended}。`;
}

function daysOf({ startDate, endDate }: Audit): string {
  const days = [...new Set([startDate, endDate])].flatMap((day) => (day ? [rocText(day)] : []));
  return days.join('至') || '期間未填';
}

function auditTable(audits: readonly Audit[]): Block[] {
  return [
    {
      kind: 'table',
      caption: '本期稽核',
      columns: [
        { header: '稽核編號', weight: 6 },
        { header: '類別', weight: 5 },
        { header: '期間', weight: 6, align: 'center' },
        { header: '狀態', weight: 4, align: 'center' },
        { header: '結論', weight: 18 },
      ],
      rows: audits.map((audit) => [
        { text: audit.key, row: { table: 'Audits', key: audit.key } },
        audit.auditType ?? '（未填）',
        [audit.startDate, audit.endDate]
          .flatMap((day) => (day ? [rocShort(day)] : []))
          .join('\n至'),
        audit.status ?? '（未填）',
        audit.conclusion ?? NONE,
      ]),
    },
  ];
}
