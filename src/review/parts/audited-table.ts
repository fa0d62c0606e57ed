import { rocText } from '../../register/day';
import { identity } from '../../register/identity';
import type { Finding } from '../../register/register';
import { stateOn } from '../../facts/open-findings';
import { auditsOf } from '../../facts/figures/audit-figures';
import { categoriesOf, inGroup } from '../../facts/figures/finding-flow';
import type { Block } from '../document';
import type { PartContext } from '../part';

/** 受稽單位 × 類別 of what the audits of the period found, and how much of it is closed. */
export function auditedTable(context: PartContext): Block[] {
  const { facts, period, review, on } = context;
  if (!period) return [];
  const { audits, findings } = auditsOf(facts, period);
  if (audits.length === 0 || findings.length === 0) return [];
  const categories = categoriesOf(findings);
  const closed = (of: readonly Finding[]) =>
    of.filter((finding) => stateOn(finding, context) === '結案').length;
  const row = (name: string, of: readonly Finding[]) => [
    name,
    ...categories.map((category) => String(inGroup(of, category).length)),
    String(of.length),
    String(closed(of)),
  ];
  return [
    {
      kind: 'table',
      caption: `本期稽核發現（件；已結案以${review.date === null ? rocText(on) : '會議日'}計）`,
      columns: [
        { header: '受稽單位', weight: 7 },
        ...categories.map((header) => ({ header, weight: 5, align: 'center' as const })),
        { header: '合計', weight: 4, align: 'center' },
        { header: '已結案', weight: 4, align: 'center' },
      ],
      rows: [...byUnit(findings).map(([unit, of]) => row(unit, of)), row('合計', findings)],
    },
  ];
}

function byUnit(findings: readonly Finding[]): [string, Finding[]][] {
  const units = new Map<string, [string, Finding[]]>();
  for (const finding of findings) {
    const unit = finding.unit ?? '（未填）';
    const known = units.get(identity(unit));
    if (known) known[1].push(finding);
    else units.set(identity(unit), [unit, [finding]]);
  }
  return [...units.values()];
}
