import type { Facts } from '../../../facts/facts';
import { lackOfAnswers } from '../../../facts/open-findings';
import { identity } from '../../../register/identity';
import { lackOf } from '../../../register/lack';
import { lists } from '../../../register/lists';
import type { Audit, Finding } from '../../../register/register';
import type { Block, Paper } from '../../document';
import { paperFrame } from '../../paper-frame';
import { dayToWrite } from '../../wording/cell-text';
import { ordinal } from '../../wording/ordinals';
import { improvementForm } from './improvement-form';

/** 改善報告 on the findings of an audit, by 構面. */
export function improvementOfAudit(facts: Facts, audit: Audit): Paper {
  const form = identity(audit.auditId ?? '');
  const lack = lackOf(facts.register, 'Findings', ['findingId', 'auditId']);
  const findings = facts.rows.Findings.filter(
    ({ auditId }) => auditId !== null && identity(auditId) === form,
  );
  const days = [
    dayToWrite(audit, 'startDate', audit.startDate),
    dayToWrite(audit, 'endDate', audit.endDate),
  ].filter((text) => text !== '');
  return report(facts, findings, {
    key: audit.key,
    subtitle: [audit.auditType ?? '', audit.key].join(' ').trim(),
    unit: audit.units.join('、'),
    days: [...new Set(days)].join('至'),
    none: lack === null ? '本次稽核無發現事項。' : `${lack}，無法列出本次稽核之發現事項。`,
  });
}

/** The same on one finding, whatever brought it up. */
export function improvementOfFinding(facts: Facts, finding: Finding): Paper {
  const { auditId, source, foundDate } = finding;
  const found = dayToWrite(finding, 'foundDate', foundDate);
  return report(facts, [finding], {
    key: finding.key,
    subtitle: [source ?? '', auditId ?? ''].join(' ').trim(),
    unit: finding.unit ?? '',
    days: found === '' ? '' : `${found}（發現日期）`,
    none: '',
  });
}

interface Head {
  readonly key: string;
  readonly subtitle: string;
  readonly unit: string;
  readonly days: string;
  /** Said where there are no findings. */
  readonly none: string;
}

function report(facts: Facts, findings: readonly Finding[], head: Head): Paper {
  const { settings } = facts;
  return {
    sheetTitle: `改善報告 ${head.key}`,
    orientation: 'portrait',
    ...paperFrame(settings, { heading: `改善報告 ${head.key}`, formNo: 'improvementFormNo' }),
    blocks: [
      { kind: 'title', text: `${settings.organisation} 資訊安全改善報告`.trim() },
      ...(head.subtitle === '' ? [] : [{ kind: 'subtitle', text: head.subtitle } as const]),
      {
        kind: 'form',
        rows: [
          [{ label: '受稽單位', value: head.unit }],
          [
            { label: '受稽日期', value: head.days, weight: 3 },
            { label: '填寫日期', value: '', weight: 2 },
          ],
        ],
      },
      ...(findings.length === 0
        ? [{ kind: 'paragraph', text: head.none } as const]
        : [...withoutAnswers(facts), ...byAspect(findings, facts)]),
      { kind: 'signatures', labels: ['承辦人', '單位主管'] },
    ],
  };
}

/** A form to be filled in is not taken for one of a finding that nobody has answered. */
export function withoutAnswers({ register }: Facts): Block[] {
  const lack = lackOfAnswers(register);
  if (lack === null) return [];
  return [{ kind: 'paragraph', text: `${lack}，已登錄之矯正措施未能完整列出。`, emphasis: true }];
}

function byAspect(findings: readonly Finding[], facts: Facts): Block[] {
  const groups = [...lists.FindingAspect, null]
    .map((aspect) => ({ aspect, own: findings.filter((row) => row.aspect === aspect) }))
    .filter(({ own }) => own.length > 0);
  return groups.flatMap(({ aspect, own }, at): Block[] => [
    { kind: 'heading', level: 1, text: `${ordinal(at + 1)}、${aspect ?? '構面未填'}` },
    ...own.flatMap((finding, index): Block[] => [
      { kind: 'heading', level: 2, text: `（${ordinal(index + 1)}）${titleOf(finding)}` },
      ...improvementForm(finding, facts),
    ]),
  ]);
}

/** 「NC-115-001（次要不符合，條文A.8.13，行政室）」 */
function titleOf({ key, category, clause, unit }: Finding): string {
  const said = [category, clause === null ? null : `條文${clause}`, unit].flatMap(
    (text) => text ?? [],
  );
  return said.length === 0 ? key : `${key}（${said.join('，')}）`;
}
